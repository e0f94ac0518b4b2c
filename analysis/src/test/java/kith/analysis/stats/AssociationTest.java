package kith.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AssociationTest {
    private static final double[] X = {1, 2, 3, 4};

    @Test
    void slopeIsThatOfTheLeastSquaresLine() {
        assertEquals(-2, Association.slope(X, new double[] {7, 5, 3, 1}), 1e-12);
        // Σ (x−2.5)(y−2) = −1.5·−1 + −.5·1 + .5·−1 + 1.5·1 = 2; Σ (x−2.5)² = 5
        assertEquals(0.4, Association.slope(X, new double[] {1, 3, 1, 3}), 1e-12);
        assertTrue(Double.isNaN(Association.slope(new double[] {2, 2}, new double[] {1, 3})));
    }

    @Test
    void correlationOfHandMadeData() {
        assertEquals(0.4 * Math.sqrt(5.0 / 4.0), Association.pearson(X, new double[] {1, 3, 1, 3}), 1e-12);
        assertEquals(1, Association.spearman(X, new double[] {1, 10, 100, 1000}), 1e-12);
        assertEquals(-1, Association.spearman(X, new double[] {9, 8, 7, -5}), 1e-12);
        assertTrue(Double.isNaN(Association.pearson(X, new double[] {1, 1, 1, 1})));
    }

    @Test
    void equalValuesShareTheirRank() {
        assertArrayEquals(new double[] {3.5, 1, 3.5, 2, 5}, Association.ranks(new double[] {7, 1, 7, 2, 9}));
    }
}
