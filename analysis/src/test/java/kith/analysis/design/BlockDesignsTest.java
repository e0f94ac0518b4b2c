package kith.analysis.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockDesignsTest {
    private static final Draw DRAW = new KeyedDraw(7);

    @Test
    void aSobolBlockMixesItsTwoRows() {
        SobolDesign design = new SobolDesign(8, 3, DRAW);
        assertEquals(40, design.points());
        assertEquals(5, design.blockSize());
        double[][] both = UnitDesigns.sobol(8, 6, DRAW).matrix();
        for (int row = 0; row < 8; row++) {
            double[] a = Arrays.copyOf(both[row], 3);
            double[] b = Arrays.copyOfRange(both[row], 3, 6);
            assertArrayEquals(a, design.point(5 * row));
            assertArrayEquals(b, design.point(5 * row + 1));
            assertArrayEquals(new double[] {b[0], a[1], a[2]}, design.point(5 * row + 2));
            assertArrayEquals(new double[] {a[0], b[1], a[2]}, design.point(5 * row + 3));
            assertArrayEquals(new double[] {a[0], a[1], b[2]}, design.point(5 * row + 4));
        }
    }

    @Test
    void outcomesGoBackToTheirMatrices() {
        SobolDesign design = new SobolDesign(3, 2, DRAW);
        double[] numbers = IntStream.range(0, 12).asDoubleStream().toArray();
        SobolOutcomes split = design.split(numbers);
        assertArrayEquals(new double[] {0, 4, 8}, split.a());
        assertArrayEquals(new double[] {1, 5, 9}, split.b());
        assertArrayEquals(new double[][] {{2, 6, 10}, {3, 7, 11}}, split.ab());
        assertEquals(2, design.split(Arrays.copyOf(numbers, 8)).blocks(), "the first blocks alone");
        assertEquals("7 outcomes are not whole blocks of 4 of the 12 points",
                assertThrows(IllegalArgumentException.class, () -> design.split(new double[7])).getMessage());
        assertThrows(IllegalArgumentException.class, () -> design.split(new double[16]));
    }

    @Test
    void theFirstBlocksAreASmallerDesign() {
        double[][] sobol = new SobolDesign(32, 4, DRAW).matrix();
        assertArrayEquals(new SobolDesign(8, 4, DRAW).matrix(), Arrays.copyOf(sobol, 8 * 6));
        double[][] morris = new MorrisDesign(20, 4, 6, DRAW).matrix();
        assertArrayEquals(new MorrisDesign(5, 4, 6, DRAW).matrix(), Arrays.copyOf(morris, 5 * 5));
    }

    @Test
    void theSameDrawGivesTheSamePoints() {
        assertArrayEquals(
                new SobolDesign(9, 3, new KeyedDraw(2)).matrix(), new SobolDesign(9, 3, new KeyedDraw(2)).matrix());
        assertArrayEquals(new MorrisDesign(9, 3, 4, new KeyedDraw(2)).matrix(),
                new MorrisDesign(9, 3, 4, new KeyedDraw(2)).matrix());
        assertNotEquals(Arrays.deepToString(new MorrisDesign(9, 3, 4, new KeyedDraw(2)).matrix()),
                Arrays.deepToString(new MorrisDesign(9, 3, 4, new KeyedDraw(3)).matrix()));
    }

    @Test
    void aTrajectoryMovesEachDimensionOnceByDelta() {
        MorrisDesign design = new MorrisDesign(50, 6, 4, DRAW);
        assertEquals(2.0 / 3, design.delta(), 1e-15);
        for (int t = 0; t < 50; t++) {
            Set<Integer> moved = new HashSet<>();
            for (int step = 0; step < 6; step++) {
                double[] before = design.point(7 * t + step);
                double[] after = design.point(7 * t + step + 1);
                MorrisDesign.Step told = design.step(t, step);
                moved.add(told.dimension());
                for (int i = 0; i < 6; i++) {
                    assertEquals(i == told.dimension() ? told.change() : 0, after[i] - before[i], 1e-15);
                }
                assertEquals(design.delta(), Math.abs(told.change()), 1e-15);
            }
            assertEquals(6, moved.size());
        }
    }

    @Test
    void trajectoriesAreOnTheGridAndUseAllOfIt() {
        MorrisDesign design = new MorrisDesign(200, 3, 4, DRAW);
        int[][] count = new int[3][4];
        for (double[] point : design.matrix()) {
            for (int j = 0; j < 3; j++) {
                assertTrue(point[j] >= 0 && point[j] < 1);
                assertEquals(Math.rint(point[j] * 3), point[j] * 3, 1e-12);
                count[j][(int) Math.rint(point[j] * 3)]++;
            }
        }
        int ups = 0;
        int[] first = new int[3];
        for (int t = 0; t < 200; t++) {
            first[design.step(t, 0).dimension()]++;
            ups += design.step(t, 0).change() > 0 ? 1 : 0;
        }
        // Levels come 200 times each on average, first dimensions 67 times, steps up 100 times: within four sd.
        assertTrue(Arrays.stream(count).flatMapToInt(Arrays::stream).allMatch(c -> Math.abs(c - 200) < 100));
        assertTrue(Arrays.stream(first).allMatch(c -> Math.abs(c - 67) < 27), Arrays.toString(first));
        assertEquals(100, ups, 28);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertEquals("Sobol' indices need at least one row and 1 to 500 dimensions, not 4 and 501",
                assertThrows(IllegalArgumentException.class, () -> new SobolDesign(4, 501, DRAW)).getMessage());
        assertEquals(500, new SobolDesign(1, 500, DRAW).dimensions());
        assertThrows(IllegalArgumentException.class, () -> new SobolDesign(0, 2, DRAW));
        assertThrows(IllegalArgumentException.class, () -> new SobolDesign(Integer.MAX_VALUE, 2, DRAW));
        assertEquals("the number of levels must be even and at least 2, not 5",
                assertThrows(IllegalArgumentException.class, () -> new MorrisDesign(4, 2, 5, DRAW)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new MorrisDesign(0, 2, 4, DRAW));
        assertThrows(IllegalArgumentException.class, () -> new MorrisDesign(Integer.MAX_VALUE, 2, 4, DRAW));
        assertThrows(IndexOutOfBoundsException.class, () -> new MorrisDesign(2, 2, 4, DRAW).point(6));
        assertThrows(IndexOutOfBoundsException.class, () -> new MorrisDesign(2, 2, 4, DRAW).step(2, 0));
    }
}
