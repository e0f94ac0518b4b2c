package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kith explore says of a page that it has written. */
final class ExportTest {
    @Test
    void anExportedPageSaysThatItHoldsAnswers(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page");
        String where = "The page is in " + page + ". Copy this folder to any web server.\n";
        assertEquals(where + "The folder holds the survey data of these scenarios: sample-survey. Everybody who can "
                + "open the page can read people's answers.\n", export(page, "sample-survey"));
        assertTrue(Files.readString(page.resolve("scenarios/sample-survey.json")).contains("\"s002\\t16\\tB"));
        page = folder.resolve("other");
        assertEquals(where.replace("page.", "other."), export(page, "companions"));
    }

    private static String export(Path page, String scenario) {
        StringWriter out = new StringWriter();
        int code = Kith.commandLine().setOut(new PrintWriter(out, true)).execute("explore", "--export",
                page.toString(), "../../scenarios/" + scenario + ".scenario.yaml");
        assertEquals(0, code);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
