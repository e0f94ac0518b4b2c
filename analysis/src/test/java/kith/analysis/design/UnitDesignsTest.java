package kith.analysis.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitDesignsTest {
    private static final Draw DRAW = new KeyedDraw(1);

    @Test
    void aLatinHypercubeHoldsEachStratumOnce() {
        for (int points : new int[] {1, 2, 7, 100, 1000}) {
            assertTrue(eachStratumOnce(UnitDesigns.latinHypercube(points, 5, DRAW)), points + " points");
        }
        assertFalse(eachStratumOnce(UnitDesigns.sobol(7, 5, DRAW)), "other points must be found out");
    }

    @Test
    void aDrawJustBelowOneStaysInItsStratum() {
        PointsDesign design = UnitDesigns.latinHypercube(1000, 1, (i, j) -> Math.nextDown(1.0));
        assertTrue(eachStratumOnce(design));
        assertTrue(Arrays.stream(design.matrix()).allMatch(row -> row[0] < 1));
    }

    @Test
    void dimensionsOfALatinHypercubeAreNotAligned() {
        double[][] rows = UnitDesigns.latinHypercube(1000, 2, DRAW).matrix();
        double sum = 0;
        for (double[] row : rows) {
            sum += 12 * (row[0] - 0.5) * (row[1] - 0.5) / rows.length;
        }
        assertEquals(0, sum, 4 / Math.sqrt(1000), "correlation, within four standard errors");
    }

    @Test
    void theSobolSequenceIsThatOfJoeAndKuo() {
        // Without a shift: the known first points after 0.
        double[][] rows = UnitDesigns.sobol(4, 3, (i, j) -> 0).matrix();
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, rows[0]);
        assertArrayEquals(new double[] {0.75, 0.25, 0.25}, rows[1]);
        assertArrayEquals(new double[] {0.25, 0.75, 0.75}, rows[2]);
        assertArrayEquals(new double[] {0.375, 0.375, 0.625}, rows[3]);
    }

    @Test
    void theShiftMovesEachDimensionByOneDraw() {
        double[][] plain = UnitDesigns.sobol(50, 4, (i, j) -> 0).matrix();
        double[][] moved = UnitDesigns.sobol(50, 4, DRAW).matrix();
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals((plain[i][j] + DRAW.at(0, j)) % 1, moved[i][j], 1e-15);
            }
        }
        double[][] last = UnitDesigns.sobol(50, 1, (i, j) -> Math.nextDown(1.0)).matrix();
        assertTrue(Arrays.stream(last).allMatch(row -> row[0] >= 0 && row[0] < 1));
    }

    /**
     * The mean of Π (1 + (xⱼ − ½)) is 1. The root mean square error over shifts must be a fifth of that of independent
     * points or less; independent points in place of the sequence fail.
     */
    @Test
    void theSobolSequenceIntegratesBetterThanChance() {
        int points = 512;
        double byChance = Math.sqrt((Math.pow(1 + 1.0 / 12, 5) - 1) / points);
        double sobol = 0;
        double independent = 0;
        for (int seed = 0; seed < 100; seed++) {
            Draw draw = new KeyedDraw(seed);
            sobol += Math.pow(meanProduct(UnitDesigns.sobol(points, 5, draw).matrix()) - 1, 2) / 100;
            double[][] rows = new double[points][5];
            for (int i = 0; i < points; i++) {
                for (int j = 0; j < 5; j++) {
                    rows[i][j] = draw.at(i, j);
                }
            }
            independent += Math.pow(meanProduct(rows) - 1, 2) / 100;
        }
        assertTrue(Math.sqrt(sobol) < byChance / 5, Math.sqrt(sobol) + " against " + byChance);
        assertFalse(Math.sqrt(independent) < byChance / 5);
    }

    @Test
    void theSameDrawGivesTheSamePoints() {
        assertArrayEquals(UnitDesigns.latinHypercube(40, 3, new KeyedDraw(5)).matrix(),
                UnitDesigns.latinHypercube(40, 3, new KeyedDraw(5)).matrix());
        assertArrayEquals(
                UnitDesigns.sobol(40, 3, new KeyedDraw(5)).matrix(),
                UnitDesigns.sobol(40, 3, new KeyedDraw(5)).matrix());
        assertFalse(Arrays.deepEquals(UnitDesigns.sobol(40, 3, new KeyedDraw(5)).matrix(),
                UnitDesigns.sobol(40, 3, new KeyedDraw(6)).matrix()));
    }

    @Test
    void theFirstPointsOfASobolSequenceAreASmallerOne() {
        double[][] large = UnitDesigns.sobol(64, 3, DRAW).matrix();
        assertArrayEquals(UnitDesigns.sobol(16, 3, DRAW).matrix(), Arrays.copyOf(large, 16));
        assertEquals(1, UnitDesigns.sobol(16, 3, DRAW).blockSize());
        assertEquals(16, UnitDesigns.latinHypercube(16, 3, DRAW).blockSize(), "a part is no Latin hypercube");
    }

    @Test
    void pointsAreCopies() {
        PointsDesign design = UnitDesigns.sobol(2, 2, DRAW);
        design.point(0)[0] = 9;
        assertTrue(design.point(0)[0] < 1);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertEquals("a Sobol' sequence has at most 1000 dimensions, not 1001",
                assertThrows(IllegalArgumentException.class, () -> UnitDesigns.sobol(1, 1001, DRAW)).getMessage());
        assertEquals(1000, UnitDesigns.sobol(1, 1000, DRAW).dimensions());
        assertEquals("a design needs at least one point and one dimension, not 0 and 3",
                assertThrows(IllegalArgumentException.class, () -> UnitDesigns.latinHypercube(0, 3, DRAW))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> UnitDesigns.sobol(3, 0, DRAW));
    }

    private static boolean eachStratumOnce(Design design) {
        int n = design.points();
        for (int j = 0; j < design.dimensions(); j++) {
            int[] count = new int[n];
            for (int i = 0; i < n; i++) {
                double x = design.point(i)[j];
                int stratum = (int) Math.min(n - 1, x * n);
                stratum -= x < (double) stratum / n ? 1 : 0;
                assertTrue(x >= (double) stratum / n && x < (stratum + 1.0) / n);
                count[stratum]++;
            }
            if (Arrays.stream(count).anyMatch(c -> c != 1)) {
                return false;
            }
        }
        return true;
    }

    private static double meanProduct(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            sum += Arrays.stream(row).reduce(1, (product, x) -> product * (0.5 + x)) / rows.length;
        }
        return sum;
    }
}
