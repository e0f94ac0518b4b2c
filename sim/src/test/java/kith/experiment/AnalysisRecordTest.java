package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analysis is taken to be made from, and when its record holds. */
final class AnalysisRecordTest {
    private static final List<String> CHARTS = List.of("charts");
    private static final String STUDY = "{\"seconds\": 1, \"command\": [\"run\"], \"charts\": [], \"replicates\": 2,"
            + " \"rivals\": [{\"folder\": \"rivals/a\"}], \"placebo\": {\"folder\": \"rivals/p\"},"
            + " \"sha256\": {\"series.csv\": \"11\", \"shares.csv\": \"12\", \"summary.csv\": \"13\"}}";
    private static final String RIVAL = "{\"seconds\": 1, \"sha256\": {\"series.csv\": \"21\"}}";

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void study() throws IOException {
        manifest("", STUDY);
        manifest("rivals/a", RIVAL);
        manifest("rivals/p", RIVAL);
        before = AnalysisRecord.madeFrom(folder, CHARTS);
    }

    private void manifest(String of, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(of)).resolve("manifest.json"), text);
    }

    private String after(String of, String text) throws IOException {
        manifest(of, text);
        return AnalysisRecord.madeFrom(folder, CHARTS);
    }

    @Test
    void howTheProgramWasStartedAndWhatAnalysisWroteDoNotCount() throws IOException {
        assertEquals(before, after("", STUDY.replace("\"seconds\": 1", "\"seconds\": 2").replace("[\"run\"]", "[]")
                .replace("\"charts\": []", "\"charts\": [\"who.svg\"]").replace("13", "14")));
        assertEquals(before, after("rivals/a", RIVAL.replace("\"seconds\": 1", "\"seconds\": 2")));
    }

    @Test
    void tablesSettingsWishesAndTablesOfRivalsCount() throws IOException {
        assertNotEquals(before, AnalysisRecord.madeFrom(folder, List.of("no charts")));
        assertNotEquals(before, after("", STUDY.replace("11", "15")));
        assertNotEquals(before, after("", STUDY.replace("12", "15")));
        assertNotEquals(before, after("", STUDY.replace("\"replicates\": 2", "\"replicates\": 3")));
        assertEquals(before, after("", STUDY));
        assertNotEquals(before, after("rivals/a", RIVAL.replace("21", "25")));
        assertEquals(before, after("rivals/a", RIVAL));
        assertNotEquals(before, after("rivals/p", RIVAL.replace("21", "25")));
    }

    @Test
    void aRecordHoldsWhileItsFilesAreAsTheyWere() throws IOException {
        AnalysisRecord record = new AnalysisRecord(folder);
        assertFalse(record.holds(before), "there is none");
        Path table = Files.writeString(folder.resolve("summary.csv"), "a");
        record.write(before, List.of(table, folder.resolve("arms.csv")));
        assertTrue(record.holds(before));
        assertFalse(record.holds("another"));
        Files.writeString(table, "b");
        assertFalse(record.holds(before));
        Files.writeString(table, "a");
        assertTrue(record.holds(before));
        Files.delete(table);
        assertFalse(record.holds(before));
    }
}
