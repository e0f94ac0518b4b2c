package kith.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.random.Draws;
import org.junit.jupiter.api.Test;

/** The analysis of a trial, by hand and over many trials. */
final class HalvesTest {
    @Test
    void aTrialByHand() {
        Halves halves = new Halves();
        halves.add(false, 1, 2);
        halves.add(false, 3, 3);
        halves.add(true, 2, 5);
        halves.add(true, 4, 7);
        assertFalse(halves.isEnough(), "four users leave one degree of freedom");
        halves.add(true, 3, 6);
        assertTrue(halves.isEnough());
        // Within: x^2 is 2 + 2 = 4, xy is 1 + 2 = 3, y^2 is .5 + 2 = 2.5; b = .75; the gaps are 1 in x and 3.5 in y.
        assertEquals(3.5 - 0.75, halves.difference(), 1e-12);
        double residual = (2.5 - 0.75 * 3) / 2;
        assertEquals(Math.sqrt(residual * (1.0 / 3 + 1.0 / 2 + 1.0 / 4)), halves.error(), 1e-12);
    }

    @Test
    void withoutSpreadBeforeItIsADifferenceOfMeans() {
        Halves halves = new Halves();
        for (int i = 0; i < 3; i++) {
            halves.add(false, 0, i);
            halves.add(true, 0, i + 1);
        }
        assertEquals(1, halves.difference(), 1e-12);
    }

    /**
     * 95 % intervals hold the truth in 95 % of 2,000 trials; false alarm of the test itself below 1 in 10,000. An error
     * half as large does not.
     */
    @Test
    void theErrorIsWhatItSays() {
        int covered = 0;
        int mutant = 0;
        for (int trial = 0; trial < 2000; trial++) {
            Halves halves = new Halves();
            for (int user = 0; user < 60; user++) {
                long key = Draws.mix(trial * 1000L + user);
                double before = Draws.normal(Draws.then(key, 0));
                boolean upper = Draws.uniform(Draws.then(key, 1)) < 0.5;
                halves.add(upper, before, before + 0.3 * Draws.normal(Draws.then(key, 2)) + (upper ? 0.2 : 0));
            }
            double off = Math.abs(halves.difference() - 0.2) / halves.error();
            covered += off < 2.0 ? 1 : 0;
            mutant += off < 1.0 ? 1 : 0;
        }
        assertEquals(0.95, covered / 2000.0, 0.02);
        assertTrue(mutant / 2000.0 < 0.9, "an error twice too small is found out");
    }
}
