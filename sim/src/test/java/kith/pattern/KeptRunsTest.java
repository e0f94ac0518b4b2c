package kith.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kith.experiment.Progress;
import kith.scenario.files.ResolvedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicates are kept as they end, and used again by whoever asks for the same. */
class KeptRunsTest {
    private static final List<String> NAMES = List.of("one", "two");

    @TempDir
    Path folder;

    private final AtomicInteger played = new AtomicInteger();

    /** Replicates whose values follow from their number; some break off. */
    private Measured world(int count, int breaksAt) {
        return new Measured() {
            @Override
            public Map<String, String> units() {
                return Map.of("one", "people", "two", "people");
            }

            @Override
            public ResolvedScenario scenario() {
                throw new UnsupportedOperationException();
            }

            @Override
            public long days() {
                return 10;
            }

            @Override
            public List<Replicate> replicates(Progress progress) {
                return IntStream.range(0, count).mapToObj(i -> new Replicate("abc" + i, () -> {
                    if (i == breaksAt) {
                        throw new IllegalStateException("stopped");
                    }
                    played.incrementAndGet();
                    return new double[] {i / 7.0, i == 1 ? Double.NaN : -i};
                })).toList();
            }
        };
    }

    private double[][] run(Measured world) throws Exception {
        KeptRuns kept = KeptRuns.in(folder, NAMES);
        List<Long> ahead = new ArrayList<>();
        double[][] values = world.run(kept, 1, new Progress() {
            @Override
            public void begin(long days, int runs, int reused) {
                ahead.addAll(List.of(days, (long) runs, (long) reused));
            }
        });
        assertEquals(10L * (ahead.get(1) - ahead.get(2)), ahead.get(0), "what is kept takes no time");
        kept.merge();
        return values;
    }

    @Test
    void anInterruptedOneGoesOn() throws Exception {
        assertThrows(IllegalStateException.class, () -> run(world(4, 3)));
        assertEquals(3, played.get());
        assertTrue(Files.isRegularFile(folder.resolve("runs/abc2.csv")));
        double[][] values = run(world(5, -1));
        assertEquals(5, played.get(), "three are used again");
        assertArrayEquals(new double[] {0, 1 / 7.0, 2 / 7.0, 3 / 7.0, 4 / 7.0}, values[0]);
        assertArrayEquals(new double[] {0, Double.NaN, -2, -3, -4}, values[1]);
        assertFalse(Files.exists(folder.resolve("runs")));
        run(world(7, -1));
        assertEquals(7, played.get(), "a further replicate leaves the others");
    }

    @Test
    void aDamagedRowIsPlayedAgain() throws Exception {
        run(world(3, -1));
        Path table = folder.resolve(KeptRuns.TABLE);
        Files.writeString(table, Files.readString(table).replace("abc2,0.2857", "abc2,0.3857"));
        KeptRuns kept = KeptRuns.in(folder, NAMES);
        assertEquals(2, kept.count());
        assertTrue(kept.damage().get(0).contains("run abc2"), kept.damage().toString());
        double[][] values = run(world(3, -1));
        assertEquals(4, played.get());
        assertEquals(2 / 7.0, values[0][2]);
    }
}
