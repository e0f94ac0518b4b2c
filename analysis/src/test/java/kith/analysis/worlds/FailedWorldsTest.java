package kith.analysis.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Failing worlds: whether they have something in common. */
final class FailedWorldsTest {
    private static final int WORLDS = 40;

    private static Experiment experiment() {
        return new Experiment("e", "Why?", List.of(new Experiment.Named("s", "s")), "r", "m", 2, 2, 2, List.of(),
                new Experiment.Sample("sobol", WORLDS, 1, List.of(
                        new Experiment.Sampled("one", "one", "1", 0, 40, List.of()),
                        new Experiment.Sampled("two", "two", "1", 0, 40, List.of()))),
                Map.of());
    }

    private static Map<Integer, List<String>> values() {
        Map<Integer, List<String>> values = new TreeMap<>();
        for (int world = 1; world <= WORLDS; world++) {
            values.put(world, List.of(Integer.toString(world), Integer.toString(world * 17 % 41)));
        }
        return values;
    }

    @Test
    void aRegionIsToldByItsSettingAndItsEnds() {
        Set<Integer> high = new TreeSet<>(List.of(33, 34, 36, 38, 39, 40));
        assertEquals("Runs failed in 6 of 40 worlds. They fail mostly where one is high: from 33 to 40.",
                new FailedWorlds(experiment(), values(), high).sentence());
    }

    @Test
    void noRegionIsInventedWhereThereIsNone() {
        assertEquals("Runs failed in 4 of 40 worlds. They lie in no particular region.",
                new FailedWorlds(experiment(), values(), new TreeSet<>(List.of(3, 15, 26, 38))).sentence());
        assertEquals("Runs failed in 2 of 40 worlds. That is too few, or all, so no region can be told.",
                new FailedWorlds(experiment(), values(), new TreeSet<>(List.of(39, 40))).sentence());
    }
}
