package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        HALF {
            @Override
            void to(Path file) throws Exception {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        END_CUT {
            @Override
            void to(Path file) throws Exception {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
            }
        },
        ONE_BYTE {
            @Override
            void to(Path file) throws Exception {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
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

    /** Leaves an unfinished study: all runs, no tables. */
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

    private List<Path> runs() throws Exception {
        try (Stream<Path> runs = Files.list(out.resolve("runs"))) {
            return runs.sorted().toList();
        }
    }

    /** A run of an unfinished study, and of a finished one whose tables are made again. */
    @ParameterizedTest
    @EnumSource
    void aRun(Damage damage) throws Exception {
        Map<String, String> whole = whole();
        for (String file : List.of("series.parquet", "ties.parquet", "persons.parquet", "timing.parquet", "run.csv")) {
            for (boolean finished : new boolean[] {false, true}) {
                Leftovers.remove(out);
                told.clear();
                if (finished) {
                    play(false);
                    Files.delete(out.resolve("manifest.json"));
                } else {
                    unfinished();
                }
                Path run = runs().get(2);
                damage.to(run.resolve(file));
                String id = run.getFileName().toString();
                assertEquals(5, play(false).reused(), file);
                assertEquals(1, told.size(), told.toString());
                String why = file + (damage == Damage.GONE ? " is missing" : " is not as kith wrote it");
                assertTrue(told.get(0)
                        .matches("run " + id + " \\((world|control), replicate [012]\\) is damaged: "
                                + Pattern.quote(why) + "; it is set aside in "
                                + Pattern.quote(out.resolve("damaged/" + id).toString()) + " and played again"),
                        told.get(0));
                assertTrue(Files.isDirectory(out.resolve("damaged/" + id)));
                assertEquals(whole, tables(out), file);
                assertEquals(6, runs().size());
            }
        }
    }

    /** What the row of a run counts is held against its own checksum. */
    @Test
    void aRunThatCountsOtherwise() throws Exception {
        unfinished();
        Path row = runs().get(1).resolve("run.csv");
        Files.writeString(row, Files.readString(row).replace(",SUCCEEDED,6,40,", ",SUCCEEDED,6,41,"));
        assertEquals(5, play(false).reused());
        assertEquals(1, told.size(), told.toString());
    }

    /** Of a finished study whose manifest is gone or broken, the tables are made again from the runs. */
    @ParameterizedTest
    @EnumSource
    void aTableOfAFinishedStudyWithoutManifest(Damage damage) throws Exception {
        Map<String, String> whole = whole();
        for (String manifest : List.of("", "{\"sha256\"", "{}")) {
            Leftovers.remove(out);
            told.clear();
            play(false);
            Files.write(out.resolve("manifest.json"), manifest.getBytes(StandardCharsets.UTF_8));
            damage.to(out.resolve("series.csv"));
            assertEquals(6, play(false).reused());
            assertEquals(List.of(), told);
            assertEquals(whole, tables(out));
        }
    }

    /** The same where the study is to grow, and where it is to shrink. */
    @Test
    void aDamagedTableIsMadeAgainWhenAStudyGrowsOrShrinks() throws Exception {
        for (int replicates : new int[] {2, 4}) {
            Leftovers.remove(out);
            told.clear();
            play(false);
            Files.delete(out.resolve("manifest.json"));
            Damage.HALF.to(out.resolve("ledger.csv"));
            assertEquals(Math.min(3, replicates) * 2, play(true, "replicates=" + replicates).reused());
            assertEquals(List.of(), told);
            assertEquals(whole("replicates=" + replicates), tables(out));
        }
    }

    @Test
    void aRunsCsvThatCannotBeReadIsSetAside() throws Exception {
        play(false);
        Files.delete(out.resolve("manifest.json"));
        Path runs = out.resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst(",SUCCEEDED,6,40,", ",SUCCEEDED,6,forty,"));
        assertEquals(6, play(false).reused());
        assertEquals(List.of(
                runs + " is damaged: it is not as kith wrote it; it is set aside as " + out.resolve("damaged/runs.csv")
                        + ", and made again from the finished runs"),
                told);
        told.clear();
        Files.delete(out.resolve("manifest.json"));
        Files.delete(runs);
        assertEquals(6, play(false).reused());
        assertEquals(List.of(), told);
        assertEquals(whole(), tables(out));
    }

    /** With a manifest, a table that somebody changed is refused as before; one that is gone is made anew. */
    @Test
    void aDeletedTableIsMadeAnew() throws Exception {
        play(false);
        Files.delete(out.resolve("ties.csv"));
        assertEquals(6, play(false).reused());
        assertEquals(List.of(), told);
        assertEquals(whole(), tables(out));
    }

    /** Somebody who needs room may remove the runs; what is made of them stays as it is. */
    @Test
    void aFinishedStudyWithoutItsRunsStands() throws Exception {
        play(false);
        Leftovers.remove(out.resolve("runs"));
        assertEquals(6, play(false).reused());
        assertEquals(whole(), tables(out));
        assertEquals(0, play(false, "replicates=4").reused(), "a study that grows needs its runs");
        assertEquals(whole("replicates=4"), tables(out));
    }

    @Test
    void manyDamagedRunsAreToldInFewLines() throws Exception {
        play(false, "replicates=7");
        Files.delete(out.resolve("manifest.json"));
        for (Path run : runs()) {
            Damage.GONE.to(run.resolve("ties.parquet"));
        }
        play(false, "replicates=7");
        assertEquals(11, told.size());
        assertEquals("and 4 more runs are damaged; they are set aside and played again too", told.get(10));
    }

    /**
     * Damage that comes after the check and before the tables are made stops it; the next study plays the run again.
     */
    @Test
    void damageWhileRunning() throws Exception {
        Progress late = new Progress() {
            @Override
            public void end() {
                try {
                    Damage.ONE_BYTE.to(runs().get(1).resolve("ledger.parquet"));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
        RuntimeException refused = assertThrows(RuntimeException.class, () -> small.run(out, 2, false, late));
        assertTrue(
                refused.getMessage()
                        .endsWith("ledger.parquet is not as kith wrote it; the same command plays its run again"),
                refused.getMessage());
        assertFalse(Files.exists(out.resolve("series.csv")));
        assertEquals(5, play(false).reused());
        assertEquals(whole(), tables(out));
    }
}
