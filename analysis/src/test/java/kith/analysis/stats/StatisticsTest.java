package kith.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double[] X = {2, 4, 4, 4, 5, 5, 7, 9};

    @Test
    void meanAndSpreadOfEightNumbers() {
        // Sum 40; squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
        assertEquals(5, Moments.mean(X));
        assertEquals(32.0 / 7, Moments.variance(X), 1e-15);
        assertEquals(Math.sqrt(32.0 / 7), Moments.sd(X), 1e-15);
        assertEquals(Math.sqrt(32.0 / 7 / 8), Moments.se(X), 1e-15);
    }

    @Test
    void oneNumberHasNoSpreadAndNoneHasNoMean() {
        assertTrue(Double.isNaN(Moments.sd(new double[] {3})));
        assertTrue(Double.isNaN(Moments.mean(new double[0])));
        assertTrue(Double.isNaN(Moments.rootMeanSquare(new double[0])));
    }

    @Test
    void spreadSurvivesALargeOffset() {
        assertEquals(1, Moments.variance(new double[] {1e9, 1e9 + 1, 1e9 + 2}), 1e-9);
    }

    @Test
    void pooledSd() {
        assertEquals(Math.sqrt(10), Moments.rootMeanSquare(new double[] {2, 4}), 1e-15);
    }

    @Test
    void quantilesOfTypeSeven() {
        double[] sorted = {1, 2, 3, 4, 10};
        // h = 4 p: 0.1 → 0.4, so 1 + 0.4 (2 − 1); 0.9 → 3.6, so 4 + 0.6 (10 − 4).
        assertEquals(1.4, Quantiles.type7(sorted, 0.1), 1e-15);
        assertEquals(3, Quantiles.type7(sorted, 0.5));
        assertEquals(7.6, Quantiles.type7(sorted, 0.9), 1e-14);
        assertEquals(10, Quantiles.type7(sorted, 1));
        assertEquals(7, Quantiles.type7(new double[] {7}, 0.05));
        assertTrue(Double.isNaN(Quantiles.type7(new double[0], 0.5)));
    }

    @Test
    void missingValuesAreDroppedAndTheRestKeepsItsOrder() {
        Sample sample = Sample.of(new double[] {3, Double.NaN, 1, 2});
        assertEquals(3, sample.n());
        assertArrayEquals(new double[] {3, 1, 2}, sample.values());
        assertEquals(2, sample.median());
    }

    @Test
    void studentIntervalOfThreeNumbers() {
        // Mean 2, se 1/√3, t with 2 degrees of freedom 4.30265273 (any table of t).
        Interval interval = new StudentInterval().of(new double[] {1, 2, 3});
        assertEquals(2 - 4.30265273 / Math.sqrt(3), interval.low(), 1e-7);
        assertEquals(2 + 4.30265273 / Math.sqrt(3), interval.high(), 1e-7);
        assertFalse(interval.clearOfZero());
    }

    @Test
    void criticalValuesMatchTheTable() {
        StudentInterval student = new StudentInterval();
        assertEquals(12.7062, student.critical(1), 1e-4);
        assertEquals(2.2622, student.critical(9), 1e-4);
        assertEquals(1.9840, student.critical(100), 1e-4);
    }

    @Test
    void oneNumberHasNoInterval() {
        assertFalse(new StudentInterval().of(new double[] {1}).known());
        assertFalse(Interval.NONE.clearOfZero());
    }

    @Test
    void clearOfZeroOnEitherSide() {
        assertTrue(new Interval(0.1, 0.2).clearOfZero());
        assertTrue(new Interval(-0.2, -0.1).clearOfZero());
        assertFalse(new Interval(0, 0.1).clearOfZero());
    }

    @Test
    void pairedDifferenceOfThreePairs() {
        // d = 1, 2, −1 (the pair with a missing value is dropped): mean 2/3, variance 7/3.
        // scenario 2, 5, 5: variance 3; reference 1, 3, 6: variance 19/3; ratio (7/3) / (28/3) = 1/4.
        PairedDifference d = PairedDifference.of(
                new double[] {2, 5, Double.NaN, 5}, new double[] {1, 3, 9, 6}, new StudentInterval());
        assertEquals(3, d.pairs());
        assertEquals(2.0 / 3, d.mean(), 1e-15);
        assertEquals(2.0 / 3, d.sharePositive(), 1e-15);
        assertEquals(0.25, d.varianceRatio(), 1e-15);
        assertEquals(2.0 / 3 - 4.30265273 * Math.sqrt(7.0 / 9), d.interval().low(), 1e-7);
    }

    @Test
    void noPairHasNoDifference() {
        PairedDifference d = PairedDifference.of(new double[0], new double[0], new StudentInterval());
        assertEquals(0, d.pairs());
        assertTrue(Double.isNaN(d.mean()));
        assertTrue(Double.isNaN(d.sharePositive()));
    }
}
