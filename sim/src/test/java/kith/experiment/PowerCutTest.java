package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.analysis.StudyAnalysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut at any moment leaves a study that goes on to the same bytes. What was not forced to the disk is gone: the
 * content of files always, the names in folders in each of four ways.
 */
@Tag("long")
@Timeout(300)
final class PowerCutTest {
    private static final int TRIED = 14;
    private static final List<
            String> TABLES = List.of("plan.csv", "runs.csv", "series.csv", "ledger.csv", "people.csv", "ties.csv");

    @TempDir
    Path folder;

    private SmallStudy small;
    private final List<Map<String, byte[]>> left = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
    }

    /** Notes what a power cut would leave at this moment, where that is new. */
    private void note(WatchedDisk disk) {
        for (WatchedDisk.Cut cut : WatchedDisk.Cut.ALL) {
            Map<String, byte[]> now = disk.left(cut);
            StringBuilder key = new StringBuilder();
            now.forEach((name, bytes) -> key.append(name).append(bytes.length).append(System.identityHashCode(bytes))
                    .append(' '));
            if (seen.add(key.toString())) {
                left.add(now);
            }
        }
    }

    private Path watched() throws Exception {
        Path real = Files.createDirectories(folder.resolve("disk").toAbsolutePath());
        WatchedDisk disk = new WatchedDisk(real);
        disk.after(this::note);
        return disk.path(real).resolve("out");
    }

    private Study.Result play(Path out, boolean replace, List<String> told, String... sets) throws Exception {
        Progress listening = new Progress() {
            @Override
            public void warn(String sentence) {
                told.add(sentence);
            }
        };
        try (Study study = new Study(small.plan(sets), out)) {
            return study.run(1, replace, List.of("test"), listening);
        }
    }

    private static Map<String, String> tables(Path out) throws Exception {
        Map<String, String> bytes = new TreeMap<>();
        for (String name : TABLES) {
            bytes.put(name, Files.readString(out.resolve(name)));
        }
        return bytes;
    }

    private void noFileIsEmpty() {
        for (Map<String, byte[]> each : left) {
            each.forEach((name, bytes) -> assertTrue(
                    name.endsWith("/") || name.contains("/.") || bytes.length > 0, name + " would be empty"));
        }
    }

    /**
     * From many of the moments a power cut can strike, the same study goes on, finds no damage, and ends in the same
     * bytes.
     */
    private void goesOn(Map<String, String> whole, String... sets) throws Exception {
        for (int i = 0; i < TRIED; i++) {
            Map<String, byte[]> cut = left.get((int) ((long) (left.size() - 1) * i / (TRIED - 1)));
            Path place = folder.resolve("cut-" + i);
            WatchedDisk.write(cut, place);
            long shards = cut.keySet().stream().filter(name -> name.matches("out/runs/[0-9a-f]{16}/")).count();
            List<String> told = new ArrayList<>();
            Study.Result result = play(place.resolve("out"), false, told, sets);
            assertEquals(List.of(), told, "a power cut is no damage: " + cut.keySet());
            assertTrue(result.reused() >= shards, "runs are lost: " + cut.keySet());
            assertEquals(whole, tables(place.resolve("out")), cut.keySet().toString());
        }
    }

    @Test
    void anyMomentOfAStudy() throws Exception {
        Path out = watched();
        play(out, false, new ArrayList<>());
        assertTrue(left.size() > 100, "too few moments to mean anything: " + left.size());
        noFileIsEmpty();
        goesOn(tables(out));
        for (Map<String, byte[]> last : left.subList(left.size() - 4, left.size())) {
            assertTrue(last.containsKey("out/series.csv"), last.keySet().toString());
        }
        assertEquals(6, play(out, false, new ArrayList<>()).reused());
    }

    @Test
    void anyMomentOfAStudyThatGrows() throws Exception {
        Path out = watched();
        play(out, false, new ArrayList<>(), "replicates=2");
        left.clear();
        play(out, false, new ArrayList<>());
        noFileIsEmpty();
        for (Map<String, byte[]> each : left) {
            long kept = each.keySet().stream().filter(name -> name.matches("out/runs/[0-9a-f]{16}/run.csv")).count();
            assertTrue(each.containsKey("out/runs.csv") && each.containsKey("out/series.csv") || kept >= 4,
                    each.keySet().toString());
        }
        goesOn(tables(out));
    }

    /** Some seconds after the end: tables, summaries and charts are all there. */
    @Test
    void aFinishedStudyIsOnTheDisk() throws Exception {
        Path real = Files.createDirectories(folder.resolve("disk").toAbsolutePath());
        WatchedDisk disk = new WatchedDisk(real);
        Path out = disk.path(real).resolve("out");
        try (Study study = new Study(small.plan(), out)) {
            study.run(1, false, List.of("test"), Progress.SILENT);
            StudyAnalysis analysis = StudyAnalysis.of(out);
            study.announce(analysis.charts());
            disk.after(this::note);
            analysis.write();
            study.seal();
        }
        noFileIsEmpty();
        Path place = folder.resolve("after");
        WatchedDisk.write(disk.left(new WatchedDisk.Cut(true, true)), place);
        assertEquals(SmallStudy.listing(real).stream().filter(name -> !name.endsWith(".lock")).toList(),
                SmallStudy.listing(place).stream().filter(name -> !name.endsWith(".lock")).toList());
        for (String name : SmallStudy.listing(real)) {
            if (!name.endsWith("/")) {
                assertEquals(-1, Files.mismatch(real.resolve(name), place.resolve(name)), name);
            }
        }
        assertFalse(left.isEmpty());
    }
}
