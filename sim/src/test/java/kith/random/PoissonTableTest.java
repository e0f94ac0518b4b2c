package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleToIntFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

final class PoissonTableTest {
    private static final int LARGEST = 63;

    @Test
    void eachCountHasItsExactProbability() {
        for (double mean : new double[] {0.1, 1, 4.5, 12}) {
            PoissonTable table = new PoissonTable(mean, LARGEST);
            PoissonDistribution exact = PoissonDistribution.of(mean);
            for (int n = 0; n < 25 && exact.cumulativeProbability(n) < 1 - 1e-9; n++) {
                double upTo = exact.cumulativeProbability(n);
                assertEquals(n, table.count(upTo - 1e-12), "just below the step of " + n);
                assertEquals(n + 1, table.count(upTo + 1e-12), "just above the step of " + n);
            }
        }
    }

    @Test
    void theEndsAreZeroAndTheLargest() {
        PoissonTable table = new PoissonTable(12, LARGEST);
        assertEquals(0, table.count(Draws.uniform(0L)));
        assertTrue(table.count(Draws.uniform(-1L)) <= LARGEST);
        assertEquals(3, new PoissonTable(12, 3).count(0.5), "a table that ends early gives its largest");
    }

    /** Chi-square over 50,000 keyed counts at p = 1e-6 to either side: false-alarm rate 2e-6. */
    @Test
    void keyedCountsFollowTheDistribution() {
        PoissonTable table = new PoissonTable(12, LARGEST);
        double p = upperTail(table::count);
        assertTrue(p > 1e-6 && p < 1 - 1e-6, "p " + p);
    }

    @Test
    void aTableOfAnotherMeanIsFoundOut() {
        PoissonTable wrong = new PoissonTable(12.15, LARGEST);
        PoissonTable right = new PoissonTable(12, LARGEST);
        assertTrue(upperTail(wrong::count) < 1e-6);
        assertTrue(upperTail(u -> right.count(u) + (u > 0.99 ? 1 : 0)) < 1e-6, "a tail moved by one");
    }

    private static double upperTail(DoubleToIntFunction count) {
        PoissonDistribution exact = PoissonDistribution.of(12);
        int cells = 24;
        int draws = 50_000;
        double[] seen = new double[cells];
        for (int i = 0; i < draws; i++) {
            int n = count.applyAsInt(Draws.uniform(Draws.of(7, 3).key(Purpose.CANDIDATE, i)));
            seen[Math.max(2, Math.min(cells - 1, n))]++;
        }
        double chi = 0;
        for (int n = 2; n < cells; n++) {
            double share = n == 2
                    ? exact.cumulativeProbability(2)
                    : n == cells - 1 ? 1 - exact.cumulativeProbability(n - 1) : exact.probability(n);
            chi += (seen[n] - draws * share) * (seen[n] - draws * share) / (draws * share);
        }
        return 1 - ChiSquaredDistribution.of(cells - 3).cumulativeProbability(chi);
    }
}
