package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same command again leaves tables and charts alone if nothing changed, and makes all of them anew otherwise. */
@Timeout(120)
final class KeptAnalysisTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final List<String> WRITTEN = List.of("summary.csv", "contrasts.csv", "summary.txt",
            "charts/answer.svg", "charts/who.png");

    @TempDir
    Path folder;

    private Path world;
    private Path out;

    @BeforeEach
    void firstRun() throws Exception {
        world = SmallStudy.in(folder.resolve("scenarios")).world();
        out = folder.resolve("out");
        run();
    }

    private CommandRun run(String... more) {
        List<String> words = new ArrayList<>(List.of("run", world.toString(), "--out", out.toString()));
        if (!List.of(more).contains("--replicates")) {
            words.addAll(List.of("--replicates", "2"));
        }
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private void makeOld() throws IOException {
        for (String name : WRITTEN) {
            Files.setLastModifiedTime(out.resolve(name), LONG_AGO);
        }
    }

    /** Which files were written since they were made old. */
    private List<String> writtenAnew() throws IOException {
        List<String> anew = new ArrayList<>();
        for (String name : WRITTEN) {
            if (!Files.getLastModifiedTime(out.resolve(name)).equals(LONG_AGO)) {
                anew.add(name);
            }
        }
        return anew;
    }

    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (String name : WRITTEN) {
            bytes.put(name, new String(Files.readAllBytes(out.resolve(name)), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }

    @Test
    void theSameCommandLeavesAllAloneAndTellsTheSame() throws Exception {
        String told = run().out();
        makeOld();
        String again = run().out();
        assertEquals(List.of(), writtenAnew());
        assertEquals(told.substring(0, told.lastIndexOf("Next")), again.substring(0, again.lastIndexOf("Next")));
        assertEquals(run("--json").out(), run("--json").out());
    }

    @Test
    void aChartThatIsGoneOrEditedIsDrawnAgainWithAllElse() throws Exception {
        Map<String, String> first = bytes();
        makeOld();
        Files.delete(out.resolve("charts/what-changed.svg"));
        run();
        assertEquals(WRITTEN, writtenAnew());
        assertTrue(Files.exists(out.resolve("charts/what-changed.svg")));
        Files.writeString(out.resolve("charts/who.png"), "edited");
        makeOld();
        run();
        assertEquals(WRITTEN, writtenAnew());
        assertEquals(first, bytes());
    }

    @Test
    void anotherNumberOfRunsOrAnotherWishMakesAllAnew() throws Exception {
        Map<String, String> first = bytes();
        makeOld();
        run("--no-charts");
        assertEquals(List.of("summary.csv", "contrasts.csv", "summary.txt"), writtenAnew());
        makeOld();
        run();
        assertEquals(WRITTEN, writtenAnew());
        makeOld();
        run("--replicates", "3");
        assertEquals(WRITTEN, writtenAnew());
        assertNotEquals(first, bytes());
    }

    @Test
    void aRecordOfAnotherProgramCountsForNothing() throws Exception {
        Path record = out.resolve("analysis.json");
        String text = Files.readString(record);
        Files.writeString(record, text.replaceFirst("\"made_from\" : \"[0-9a-f]{8}", "\"made_from\" : \"00000000"));
        makeOld();
        run();
        assertEquals(WRITTEN, writtenAnew());
        assertEquals(text, Files.readString(record));
        Files.writeString(record, "no record");
        makeOld();
        run();
        assertEquals(WRITTEN, writtenAnew());
    }
}
