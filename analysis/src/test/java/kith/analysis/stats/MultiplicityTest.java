package kith.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MultiplicityTest {
    private static final double[] P = {0.01, 0.02, 0.03, 0.04, 0.05};

    /** The values of p.adjust in R. */
    @Test
    void adjustedValuesOfFiveTests() {
        assertArrayEquals(new double[] {0.05, 0.05, 0.05, 0.05, 0.05}, Multiplicity.benjaminiHochberg(P), 1e-15);
        assertArrayEquals(new double[] {0.05, 0.08, 0.09, 0.09, 0.09}, Multiplicity.holm(P), 1e-15);
    }

    @Test
    void theOrderOfTestsIsKept() {
        // Holm: 0.01·3, then 0.04·2, then max(0.08, 0.05). BH: 0.05, min(0.05, 0.04·3/2), min(0.05, 0.01·3).
        assertArrayEquals(new double[] {0.08, 0.03, 0.08}, Multiplicity.holm(new double[] {0.04, 0.01, 0.05}), 1e-15);
        assertArrayEquals(new double[] {0.05, 0.03, 0.05},
                Multiplicity.benjaminiHochberg(new double[] {0.04, 0.01, 0.05}), 1e-15);
    }

    @Test
    void valuesEndAtOneAndMissingOnesDoNotCount() {
        assertArrayEquals(new double[] {1, Double.NaN, 1},
                Multiplicity.holm(new double[] {0.6, Double.NaN, 0.9}), 1e-15);
        assertArrayEquals(new double[] {0.02, Double.NaN, 0.9},
                Multiplicity.benjaminiHochberg(new double[] {0.01, Double.NaN, 0.9}), 1e-15);
        assertEquals(0, Multiplicity.holm(new double[0]).length);
    }

    /** Tables of Wilson's interval. */
    @Test
    void wilsonsIntervalOfTen() {
        assertEquals(0, ShareInterval.wilson(0, 10).low());
        assertEquals(0.2775, ShareInterval.wilson(0, 10).high(), 5e-5);
        assertEquals(0.2366, ShareInterval.wilson(5, 10).low(), 5e-5);
        assertEquals(0.7634, ShareInterval.wilson(5, 10).high(), 5e-5);
        assertEquals(1 - 0.2775, ShareInterval.wilson(10, 10).low(), 5e-5);
        assertEquals(1, ShareInterval.wilson(10, 10).high());
    }

    @Test
    void wilsonsIntervalHoldsTheShareThatMadeIt() {
        // Its ends are the shares p with |k/n − p| = 1.96 √(p (1 − p) / n).
        for (double p : new double[] {ShareInterval.wilson(7, 40).low(), ShareInterval.wilson(7, 40).high()}) {
            assertEquals(1.959964, Math.abs(7.0 / 40 - p) / Math.sqrt(p * (1 - p) / 40), 1e-6);
        }
    }

    @Test
    void noCountHasNoInterval() {
        assertFalse(ShareInterval.wilson(0, 0).known());
        assertThrows(IllegalArgumentException.class, () -> ShareInterval.wilson(3, 2));
        assertTrue(ShareInterval.wilson(1, 1).known());
    }
}
