package kith.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrialStatisticsTest {
    private final StudentInterval student = new StudentInterval();

    @Test
    void twoArmsOfThreePeople() {
        // Means 4 and 2, variances 4 and 1: s² = (2·4 + 2·1)/4 = 2.5, d = 2/√2.5, half = t(4) √2.5 √(2/3).
        TwoSamples arms = TwoSamples.of(new double[] {2, 4, 6}, new double[] {1, 2, 3}, student);
        assertEquals(2, arms.difference(), 1e-15);
        assertEquals(Math.sqrt(2.5), arms.pooledSd(), 1e-15);
        assertEquals(2 / Math.sqrt(2.5), arms.d(), 1e-15);
        double half = 2.7764451051977934 * Math.sqrt(2.5) * Math.sqrt(2.0 / 3);
        assertEquals(2 - half, arms.interval().low(), 1e-9);
        assertEquals(2 + half, arms.interval().high(), 1e-9);
    }

    @Test
    void armsOfUnequalSizeWeighByDegreesOfFreedom() {
        // Variances 0.5 (n = 2) and 1 (n = 3): s² = (0.5 + 2)/3.
        assertEquals(Math.sqrt(2.5 / 3), TwoSamples.of(new double[] {1, 2}, new double[] {1, 2, 3}, student).pooledSd(),
                1e-15);
    }

    @Test
    void tooFewPeopleHaveNoIntervalAndAlikePeopleNoD() {
        TwoSamples one = TwoSamples.of(new double[] {3}, new double[] {1, 2}, student);
        assertEquals(1.5, one.difference(), 1e-15);
        assertFalse(one.interval().known());
        assertTrue(Double.isNaN(TwoSamples.of(new double[0], new double[] {1, 2}, student).difference()));
        assertTrue(Double.isNaN(TwoSamples.of(new double[] {1, 1}, new double[] {2, 2}, student).d()));
    }

    @Test
    void slopesOfThreePeopleByHand() {
        // Times 0, 1, 2, so Σ(x − x̄)² = 2. Values 0 1 2: b 1, RSS 0. 0 3 0: b 0, RSS 6. 6 3 0: b −3, RSS 0.
        // σ² = 6/3 = 2, v = 1 each; m = −2/3; Var(b) = (25/9 + 4/9 + 49/9)/2 = 13/3; τ² = 10/3; factor 10/13.
        double[] x = {0, 1, 2};
        Slopes slopes = Slopes.of(List.of(
                new Slopes.Points(x, new double[] {0, 1, 2}), new Slopes.Points(x, new double[] {0, 3, 0}),
                new Slopes.Points(x, new double[] {6, 3, 0})));
        assertArrayEquals(new double[] {1, 0, -3}, slopes.raw(), 1e-12);
        double m = -2.0 / 3;
        assertArrayEquals(new double[] {m + 10.0 / 13 * (1 - m), m + 10.0 / 13 * (0 - m), m + 10.0 / 13 * (-3 - m)},
                slopes.shrunken(), 1e-12);
    }

    @Test
    void slopesWithoutErrorAreNotShrunken() {
        double[] x = {0, 7, 14};
        Slopes slopes = Slopes.of(
                List.of(new Slopes.Points(x, new double[] {0, 7, 14}), new Slopes.Points(x, new double[] {5, 5, 5})));
        assertArrayEquals(slopes.raw(), slopes.shrunken(), 1e-12);
    }

    /**
     * True slopes of sd 1, error of slopes of sd 1: shrunken slopes err less than raw ones, in mean square about half
     * as much.
     */
    @Test
    void shrunkenSlopesErrLess() {
        Random luck = new Random(11);
        double[] x = {-1, 0, 1};
        List<Slopes.Points> people = new ArrayList<>();
        double[] real = new double[2000];
        for (int i = 0; i < real.length; i++) {
            real[i] = 0.5 + luck.nextGaussian();
            double[] y = new double[3];
            for (int k = 0; k < 3; k++) {
                y[k] = real[i] * x[k] + Math.sqrt(2) * luck.nextGaussian();
            }
            people.add(new Slopes.Points(x, y));
        }
        Slopes slopes = Slopes.of(people);
        double raw = 0;
        double shrunken = 0;
        for (int i = 0; i < real.length; i++) {
            raw += Math.pow(slopes.raw()[i] - real[i], 2) / real.length;
            shrunken += Math.pow(slopes.shrunken()[i] - real[i], 2) / real.length;
        }
        assertEquals(1, raw, 0.16); // five standard errors of a mean of 2,000 squares
        assertEquals(0.5, shrunken, 0.1);
    }
}
