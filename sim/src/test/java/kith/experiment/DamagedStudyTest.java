package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are no longer as kith wrote them are named, set aside and played again, whatever was done to them. */
@Tag("long")
@Timeout(120)
final class DamagedStudyTest {
    private static final List<
            String> TABLES = List.of("plan.csv", "runs.csv", "series.csv", "ledger.csv", "people.csv", "ties.csv");

    @TempDir
    Path folder;

    private SmallStudy small;
    private Path out;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        out = folder.resolve("out");
    }

    /** What can happen to a file. */
    enum Damage {
        EMPTY {
            @Override
            void to(Path file) throws Exception {
                Files.write(file, new byte[0]);
            }
        },
        GONE {
            @Override
            void to(Path file) throws Exception {
                Files.delete(file);
            }
        },
        HEADER_ONLY {
            @Override
            void to(Path file) throws Exception {
                Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
            }
        },
        CUT_AT_THE_END_OF_A_ROW {
            @Override
            void to(Path file) throws Exception {
                List<String> lines = Files.readAllLines(file);
                Files.write(file, lines.subList(0, Math.max(1, lines.size() / 2)));
            }
        },
        CUT_WITHIN_A_ROW {
            @Override
            void to(Path file) throws Exception {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
            }
        },
        ONE_DIGIT {
            @Override
            void to(Path file) throws Exception {
                String text = Files.readString(file);
                Matcher digit = Pattern.compile("[0-8](?=[^0-9a-f])").matcher(text);
                int at = -1;
                while (digit.find()) {
                    at = digit.start();
                }
                Files.writeString(file, text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1));
            }
        },
        NO_TEXT {
            @Override
            void to(Path file) throws Exception {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] = (byte) 0xFF;
                Files.write(file, bytes);
            }
        };

        abstract void to(Path file) throws Exception;
    }

    private Study.Result play(boolean replace, String... sets) throws Exception {
        Progress listening = new Progress() {
            @Override
            public void warn(String sentence) {
                told.add(sentence);
            }
        };
        try (Study study = new Study(small.plan(sets), out)) {
            return study.run(2, replace, List.of("test"), listening);
        }
    }

    /** Leaves an unfinished study: all runs, nothing merged. */
    private void unfinished() {
        Thread me = Thread.currentThread();
        Progress atTheEnd = new Progress() {
            @Override
            public void end() {
                me.interrupt();
            }
        };
        assertThrows(InterruptedException.class, () -> small.run(out, 2, false, atTheEnd));
    }

    private Map<String, String> whole(String... sets) throws Exception {
        Path other = Files.createTempDirectory(folder, "whole");
        try (Study study = new Study(small.plan(sets), other)) {
            study.run(2, false, List.of("test"), Progress.SILENT);
        }
        return tables(other);
    }

    private static Map<String, String> tables(Path out) throws Exception {
        Map<String, String> bytes = new TreeMap<>();
        for (String name : TABLES) {
            bytes.put(name, Files.readString(out.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }

    private List<Path> shards() throws Exception {
        try (Stream<Path> shards = Files.list(out.resolve("runs"))) {
            return shards.sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShard(Damage damage) throws Exception {
        Map<String, String> whole = whole();
        for (String table : List.of("series.csv", "ties.csv", "timing.csv", "run.csv")) {
            Leftovers.remove(out);
            told.clear();
            unfinished();
            Path shard = shards().get(2);
            if (damage == Damage.ONE_DIGIT && table.equals("run.csv")) {
                String row = Files.readString(shard.resolve(table));
                Files.writeString(shard.resolve(table), row.replace(",SUCCEEDED,6,40,", ",SUCCEEDED,6,41,"));
            } else {
                damage.to(shard.resolve(table));
            }
            String id = shard.getFileName().toString();
            assertEquals(5, play(false).reused(), table);
            assertEquals(1, told.size(), told.toString());
            String why = table + (damage == Damage.GONE ? " is missing" : " is not as kith wrote it");
            assertTrue(told.get(0)
                    .matches("run " + id + " \\((world|control), replicate [012]\\) is damaged: " + Pattern.quote(why)
                            + "; it is set aside in " + Pattern.quote(out.resolve("damaged/" + id).toString())
                            + " and played again"),
                    told.get(0));
            assertTrue(Files.isDirectory(out.resolve("damaged/" + id)));
            assertEquals(whole, tables(out), table);
            assertFalse(Files.exists(out.resolve("runs")));
        }
    }

    /** Of a finished study whose manifest is gone or broken, each run is held against its own checksum in runs.csv. */
    @ParameterizedTest
    @EnumSource
    void aTableOfAFinishedStudyWithoutManifest(Damage damage) throws Exception {
        Map<String, String> whole = whole();
        for (String manifest : List.of("", "{\"sha256\"", "{}")) {
            Leftovers.remove(out);
            told.clear();
            play(false);
            Files.delete(out.resolve("manifest.json"));
            if (!manifest.isEmpty()) {
                Files.writeString(out.resolve("manifest.json"), manifest);
            }
            assertEquals(6, play(false).reused(), "nothing is damaged yet");
            assertEquals(List.of(), told);
            Files.write(out.resolve("manifest.json"), manifest.getBytes(StandardCharsets.UTF_8));
            damage.to(out.resolve("series.csv"));
            int reused = play(false).reused();
            assertTrue(reused < 6 && told.size() == 6 - reused, reused + " " + told);
            if (damage == Damage.ONE_DIGIT || damage == Damage.CUT_WITHIN_A_ROW) {
                assertEquals(5, reused);
            }
            assertTrue(told.get(0).contains("its rows in the tables of the study are not as kith wrote them"),
                    told.get(0));
            assertEquals(whole, tables(out));
            assertEquals(6, play(false).reused());
        }
    }

    /** The same where the study is to grow, and where it is to shrink. */
    @Test
    void aDamagedTableIsSeenWhenAStudyGrowsOrShrinks() throws Exception {
        for (int replicates : new int[] {2, 4}) {
            Leftovers.remove(out);
            told.clear();
            play(false);
            Files.delete(out.resolve("manifest.json"));
            String ledger = Files.readString(out.resolve("ledger.csv"));
            int row = ledger.indexOf('\n') + 1;
            Files.writeString(out.resolve("ledger.csv"),
                    ledger.substring(0, row) + ledger.substring(row).replaceFirst("\n[^\n]*\n", "\n"));
            assertEquals(Math.min(3, replicates) * 2 - 1, play(true, "replicates=" + replicates).reused());
            assertEquals(1, told.size(), told.toString());
            assertEquals(whole("replicates=" + replicates), tables(out));
        }
    }

    @Test
    void runsThatRunsCsvCountsOtherwise() throws Exception {
        play(false);
        Files.delete(out.resolve("manifest.json"));
        Path runs = out.resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst(",SUCCEEDED,6,40,", ",SUCCEEDED,6,41,"));
        assertEquals(5, play(false).reused());
        assertEquals(1, told.size(), told.toString());
        told.clear();
        Files.delete(out.resolve("manifest.json"));
        Files.writeString(runs, Files.readString(runs).replaceFirst(",SUCCEEDED,6,40,", ",SUCCEEDED,6,forty,"));
        assertEquals(0, play(false).reused());
        assertEquals(List.of(
                runs + " is damaged: it is not as kith wrote it; it is set aside as " + out.resolve("damaged/runs.csv")
                        + ", and its runs are played again"),
                told);
        told.clear();
        Files.delete(out.resolve("manifest.json"));
        Files.delete(runs);
        assertEquals(0, play(false).reused());
        assertEquals(
                List.of(runs + " is missing: the runs in the tables beside it cannot be checked, and are played again"),
                told);
        assertEquals(whole(), tables(out));
    }

    /** With a manifest, a table that somebody changed is refused as before; one that is gone is written anew. */
    @Test
    void aDeletedTableIsWrittenAnew() throws Exception {
        play(false);
        Files.delete(out.resolve("ties.csv"));
        assertEquals(0, play(false).reused());
        assertEquals(6, told.size(), told.toString());
        assertEquals(whole(), tables(out));
    }

    @Test
    void manyDamagedRunsAreToldInFewLines() throws Exception {
        play(false, "replicates=7");
        Files.delete(out.resolve("ties.csv"));
        play(false, "replicates=7");
        assertEquals(11, told.size());
        assertEquals("and 4 more runs are damaged; they are set aside and played again too", told.get(10));
    }

    /** Damage that comes after the check and before the merge stops the merge; the next study plays the run again. */
    @Test
    void damageWhileRunning() throws Exception {
        Progress late = new Progress() {
            @Override
            public void end() {
                try {
                    Damage.ONE_DIGIT.to(shards().get(1).resolve("ledger.csv"));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
        RuntimeException refused = assertThrows(RuntimeException.class, () -> small.run(out, 2, false, late));
        assertTrue(
                refused.getMessage()
                        .endsWith("ledger.csv: is not as kith wrote it; the same command plays its run again"),
                refused.getMessage());
        assertFalse(Files.exists(out.resolve("series.csv")));
        assertEquals(5, play(false).reused());
        assertEquals(whole(), tables(out));
    }

    /** A table is merged and taken apart without being held in memory. */
    @Test
    void largeTablesAreStreamed() throws Exception {
        Path shard = Files.createDirectories(folder.resolve("large/runs/0123456789abcdef"));
        byte[] row = ("0123456789abcdef," + "1".repeat(1_000) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (var table = new BufferedOutputStream(Files.newOutputStream(shard.resolve("series.csv")))) {
            table.write("run_id,value\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 40_000; i++) {
                table.write(row);
            }
        }
        RowSums sums = RowSums.of(shard);
        MergedTables tables = new MergedTables(folder.resolve("large"));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        tables.merge(Map.of(shard, sums));
        Path part = folder.resolve("large/part");
        tables.split(Map.of("0123456789abcdef", part));
        long most = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertEquals(sums, RowSums.of(part));
        assertTrue(most < 15_000_000, most + " bytes of memory for a table of 40,000,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b\nc\"\n", "a,\"b\"\"\n\"\"c\"\n", "a,b"})
    void aRecordKeepsItsLineFeeds(String record) throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), "run_id,value\n" + record);
        try (TableRecords records = new TableRecords(table)) {
            assertTrue(records.next() && records.firstCell().equals("run_id"));
            assertTrue(records.next());
            assertEquals(record, new String(records.bytes(), StandardCharsets.UTF_8));
            assertEquals("a", records.firstCell());
            assertFalse(records.next());
        }
    }
}
