package kith.analysis.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim has a verdict only where the runs measured its day. */
class NotCheckedTest {
    @TempDir
    private Path folder;

    private static String claim(String name, String group, int day) {
        return "{\"name\":\"" + name + "\",\"text\":\"People are lonelier: " + name + ".\",\"variable\":\"loneliness\","
                + "\"group\":\"" + group + "\",\"day\":" + day + ",\"says\":\"higher\",\"size\":1}";
    }

    private StudyAnalysis study(String... claims) throws Exception {
        new ExampleStudy(4, 60, List.of("companions", "tutors"), true).write(folder);
        Path file = folder.resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"role\":\"scenario\"",
                "\"role\":\"scenario\",\"claims\":[" + String.join(",", claims) + "]"));
        return StudyAnalysis.of(folder);
    }

    @Test
    void aDayBeyondTheEndOrBetweenMeasurementsIsNotChecked() throws Exception {
        StudyAnalysis analysis = study(claim("late", "all", 365), claim("between", "age:65+", 30),
                claim("daily", "all", 30), claim("measured", "age:65+", 28));
        assertEquals(List.of("late not checked: needs day 365", "between not checked: needs day 30"),
                analysis.claims().stream().filter(each -> each.verdict() == Verdict.NOT_CHECKED)
                        .map(each -> each.claim().name() + " " + each.told()).toList());
        assertEquals(List.of("late (needs day 365)", "between (needs day 30)"), analysis.uncheckedClaims());
        assertTrue(analysis.failedClaims().stream().noneMatch(List.of("late", "between")::contains));
    }

    /** The summary of one scenario says what to do, so that the claim can be checked. */
    @Test
    void theSummarySaysHowToCheckTheClaim() throws Exception {
        new ExampleStudy(4, 60, List.of("companions"), true).write(folder);
        Path file = folder.resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"role\":\"scenario\"",
                "\"role\":\"scenario\",\"claims\":[" + claim("late", "all", 365) + ","
                        + claim("between", "age:65+", 30) + "]"));
        String text = StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains("This run ends on day 60. To check the claims on later days, use --set "
                + "horizon_days=365."), text);
        assertTrue(text.contains("Some days were not recorded. To check the claims on these days, use --set "
                + "observation.group_every_days=1."), text);
    }

    @Test
    void textAndTablesSayWhichDayIsMissing() throws Exception {
        StudyAnalysis analysis = study(claim("late", "all", 365));
        analysis.writeTables();
        String row = Files.readAllLines(folder.resolve("claims.csv")).get(1);
        assertTrue(row.contains(",365,higher,") && row.contains(",not checked,not checked,not checked,"), row);
        assertTrue(Files.readString(folder.resolve("findings.json")).contains("\"verdict\" : \"not checked\""));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("0 of 1 hold, 1 not checked; claims.csv lists all"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("not checked: needs day 365: companions, People are lonelier"),
                text);
    }
}
