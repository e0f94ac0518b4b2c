package kith.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import org.junit.jupiter.api.Test;

/** How many contacts a session replaces, in words. */
class DisplacementTest {
    private static Displacement of(double mean, Map<Integer, Double> byReplicate) {
        return new Displacement(mean, new Interval(mean - 0.2, mean + 0.2), byReplicate.size(), 100, byReplicate);
    }

    /** Means over both scenarios are 0.7, 0.8 and 0.9 in three replicates: 0.8 ± 4.303 · 0.1 / √3. */
    @Test
    void severalScenariosHaveTheMeanOverPairsWithItsInterval() {
        Displacement more = of(0.9, Map.of(1, 0.8, 2, 0.9, 3, 1.0));
        Displacement less = of(0.7, Map.of(1, 0.6, 2, 0.7, 3, 0.8, 4, 0.1));
        assertEquals("0.8 [0.6, 1.0] (mean over 2 scenarios, from 0.70 to 0.90)",
                Displacement.text(List.of(less, more)));
        assertEquals("0.9 [0.7, 1.1]".length(), Displacement.text(List.of(more)).length(), "one has no range");
    }
}
