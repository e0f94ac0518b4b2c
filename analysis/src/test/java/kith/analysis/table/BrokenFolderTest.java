package kith.analysis.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.analysis.ExampleStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a folder, with the exact message it must give. */
class BrokenFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void example() throws Exception {
        new ExampleStudy(2, 2, java.util.List.of("companions"), true).write(folder);
    }

    private String message() {
        return assertThrows(TableException.class, () -> Study.read(folder)).getMessage()
                .replace(folder.toString(), "DIR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "manifest.json | DIR/manifest.json: is missing; is this a results folder?",
            "runs.csv      | DIR/runs.csv: is missing; a finished run writes it",
            "series.csv    | DIR/series.csv: is missing; a finished run writes it",
            "ledger.csv    | DIR/ledger.csv: is missing; a finished run writes it",
    })
    void missing(String file, String expected) throws Exception {
        Files.delete(folder.resolve(file));
        assertEquals(expected, message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "runs.csv   | replicate    | replicant   | DIR/runs.csv:1: the column 'replicate' is missing",
            "runs.csv   | SUCCEEDED    | DONE        | DIR/runs.csv:2: status 'DONE' is none of PENDING, SUCCEEDED, "
                    + "FAILED, ABORTED",
            "runs.csv   | companions-2 | companions-1| DIR/runs.csv:4: run_id 'companions-1' stands twice",
            "runs.csv   | ,2,20417     | ,1,20417    | DIR/runs.csv:4: a second succeeded run of scenario "
                    + "'companions', replicate 1",
            "runs.csv   | ,1,20417     | ,1.5,20417  | DIR/runs.csv:2: replicate '1.5' is not a whole number",
            "series.csv | points,4     | points,x4   | DIR/series.csv:3: value 'x40.",
            "series.csv | companions-1 | stranger    | DIR/series.csv:2: run_id 'stranger' is not in runs.csv",
            "series.csv | -1,1,all     | -1,0,all    | DIR/series.csv:71: day 0 of people in all comes after day 0",
            "series.csv | people,2000  | people      | DIR/series.csv:2: 5 cells where the header has 6",
            "ledger.csv | outcome,     | result,     | DIR/ledger.csv:1: the column 'outcome' is missing",
            "manifest.json | \"seed\":20417 | \"seed\":\"x\" | DIR/manifest.json:1: Cannot deserialize",
            "manifest.json | \"study\":\"companions\", | ' ' | DIR/manifest.json:",
    })
    void malformed(String file, String from, String to, String expected) throws Exception {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
        String told = message();
        assertEquals(expected, told.substring(0, Math.min(expected.length(), told.length())));
    }

    @Test
    void unitsDoNotChangeMidway() throws Exception {
        Path path = folder.resolve("series.csv");
        String text = Files.readString(path);
        int at = text.lastIndexOf("people,people,");
        Files.writeString(path,
                text.substring(0, at) + "people,heads," + text.substring(at + "people,people,".length()));
        assertEquals("unit 'heads' of people was 'people' before", message().replaceFirst("DIR/series.csv:\\d+: ", ""));
    }

    @Test
    void anExceptionNamesFileAndLine() throws Exception {
        Files.writeString(folder.resolve("runs.csv"), "run_id\n");
        TableException fault = assertThrows(TableException.class, () -> Study.read(folder));
        assertEquals(folder.resolve("runs.csv").toString(), fault.file());
        assertEquals(1, fault.line());
    }

    @Test
    void aFolderThatIsNone() {
        TableException fault = assertThrows(TableException.class, () -> Study.read(folder.resolve("absent")));
        assertEquals(folder.resolve("absent") + ": is not a folder", fault.getMessage());
    }
}
