package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class NormalTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Test values printed with the algorithm: Wichura 1988, algorithm AS 241. */
    @Test
    void givesThePublishedValues() {
        assertEquals(-0.6744897501960817, Normal.quantile(0.25), 1e-15);
        assertEquals(-3.090232306167814, Normal.quantile(0.001), 1e-14);
        assertEquals(-9.262340089798408, Normal.quantile(1e-20), 1e-14);
        assertEquals(0.0, Normal.quantile(0.5));
    }

    /** Largest difference seen: 3.1e-14, most of it the other library's. */
    @Test
    void agreesWithAnotherLibrary() {
        double worst = 0;
        for (int i = 1; i < 20_000; i++) {
            double p = i / 20_000.0;
            worst = Math.max(worst, Math.abs(Normal.quantile(p) - NORMAL.inverseCumulativeProbability(p)));
        }
        assertTrue(worst < 1e-13, "worst " + worst);
    }

    /** Largest relative error seen: 7.4e-13, at 1e-300, where the other library's tail is good to about as much. */
    @Test
    void leadsBackToTheProbabilityFarOutInTheTails() {
        double worst = 0;
        for (double p = 0.4; p > 1e-300; p *= 0.3) {
            double back = NORMAL.cumulativeProbability(Normal.quantile(p));
            worst = Math.max(worst, Math.abs(back / p - 1));
        }
        assertTrue(worst < 1e-12, "worst relative error " + worst);
    }

    @Test
    void isOddAndRises() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 4096; i++) {
            double p = i / 4096.0;
            assertEquals(0.0, Normal.quantile(p) + Normal.quantile(1 - p));
            assertTrue(Normal.quantile(p) > before);
            before = Normal.quantile(p);
        }
    }

    @Test
    void isFiniteAtTheSmallestAndLargestUniform() {
        assertTrue(Double.isFinite(Draws.normal(0L)));
        assertTrue(Double.isFinite(Draws.normal(-1L)));
        assertTrue(Draws.normal(0L) < -8 && Draws.normal(-1L) > 8);
    }
}
