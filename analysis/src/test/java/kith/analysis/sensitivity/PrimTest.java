package kith.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kith.analysis.design.Draw;
import kith.analysis.design.KeyedDraw;
import kith.analysis.design.UnitDesigns;
import org.junit.jupiter.api.Test;

class PrimTest {
    private static final int POINTS = 1000;

    /** x₀ &lt; 0.3 and x₁ &gt; 0.6 in five dimensions, with 5 % of labels turned over. */
    @Test
    void aKnownBoxIsFound() {
        for (int seed = 0; seed < 20; seed++) {
            Draw draw = new KeyedDraw(seed);
            double[][] x = UnitDesigns.latinHypercube(POINTS, 5, draw).matrix();
            Box box = Prim.of(x, labels(x, draw), Prim.ALPHA, 0.05).choose();
            assertEquals(0.3, box.high()[0], 0.07, box.toString());
            assertEquals(0.6, box.low()[1], 0.07, box.toString());
            assertTrue(box.density() > 0.8, box.toString());
            assertTrue(box.quasiP()[0] < 1e-6 && box.quasiP()[1] < 1e-6, box.toString());
            for (int j = 2; j < 5; j++) {
                // What chance cuts off elsewhere is little.
                assertTrue(!box.restricts(j) || Math.min(1, box.high()[j]) - Math.max(0, box.low()[j]) > 0.8,
                        box.toString());
            }
        }
    }

    private static boolean[] labels(double[][] x, Draw draw) {
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (x[i][0] < 0.3 && x[i][1] > 0.6) != draw.at(i, 1000) < 0.05;
        }
        return y;
    }

    @Test
    void measuresOfABoxByHand() {
        // Ten points; x ≤ 4.5 holds 4, of which 3 of the 4 of interest. Without the bound: 10 points, share 0.4.
        double[][] x = new double[10][];
        Arrays.setAll(x, i -> new double[] {i + 1, 0});
        boolean[] y = {true, true, false, true, false, false, false, true, false, false};
        Box box = Box.of(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY},
                new double[] {4.5, Double.POSITIVE_INFINITY}, x, y);
        assertEquals(4, box.points());
        assertEquals(0.75, box.coverage());
        assertEquals(0.75, box.density());
        assertEquals(0.4, box.mass());
        // P(X ≥ 3), X binomial of 4 and 0.4: 4·0.4³·0.6 + 0.4⁴.
        assertEquals(4 * 0.064 * 0.6 + 0.0256, box.quasiP()[0], 1e-12);
        assertTrue(Double.isNaN(box.quasiP()[1]));
        assertArrayEquals(new int[] {0}, box.restricted());
        assertTrue(box.contains(new double[] {4, 7}));
        assertFalse(box.contains(new double[] {5, 7}));
    }

    @Test
    void aQuasiPValueOpensItsOwnDimensionAlone() {
        // In the box: (0, 0), of interest. Open in the first: also (2, 0), q = 1/2. In the second: two more, q = 2/3.
        Box box = Box.of(new double[] {-1, -1}, new double[] {1, 1},
                new double[][] {{0, 0}, {2, 0}, {0, 2}, {0, 3}, {2, 2}},
                new boolean[] {true, false, true, false, true});
        assertArrayEquals(new double[] {1.0 / 2, 2.0 / 3}, box.quasiP(), 1e-12);
    }

    @Test
    void theTrajectoryCutsAndGetsDenser() {
        Draw draw = new KeyedDraw(1);
        double[][] x = UnitDesigns.latinHypercube(POINTS, 5, draw).matrix();
        List<Box> boxes = Prim.of(x, labels(x, draw), Prim.ALPHA, 0.05).trajectory();
        assertEquals(1, boxes.get(0).mass());
        assertEquals(1, boxes.get(0).coverage());
        assertEquals(950, boxes.get(1).points());
        for (int k = 1; k < boxes.size(); k++) {
            assertTrue(boxes.get(k).points() < boxes.get(k - 1).points());
            assertTrue(boxes.get(k).coverage() <= boxes.get(k - 1).coverage());
            assertTrue(boxes.get(k).mass() >= 0.05);
        }
        assertTrue(boxes.get(20).density() > 2 * boxes.get(0).density());
    }

    @Test
    void equalValuesStayTogether() {
        double[][] x = new double[100][];
        boolean[] y = new boolean[100];
        for (int i = 0; i < 100; i++) {
            x[i] = new double[] {i % 2, i % 5};
            y[i] = i % 2 == 1;
        }
        Prim prim = Prim.of(x, y, 0.05, 0.05);
        assertEquals(2, prim.trajectory().size(), "density 1 ends it");
        Box box = prim.choose();
        assertEquals(0.5, box.low()[0]);
        assertArrayEquals(new int[] {0}, box.restricted());
        assertEquals(1, box.coverage());
        assertEquals(1, box.density());
    }

    /** In some samples a cut in one dimension goes too far before the other dimension is cut. */
    @Test
    void pastingTakesBackWhatWasCutTooFar() {
        int pasted = 0;
        for (int seed = 0; seed < 100; seed++) {
            Prim prim = small(100, 0.05, seed);
            Box before = highest(prim);
            Box after = prim.choose();
            if (!unclear(before)) {
                assertTrue(after.density() >= before.density());
                assertTrue(after.coverage() >= before.coverage());
                pasted += after.points() > before.points() ? 1 : 0;
            }
        }
        assertTrue(pasted > 5, pasted + " boxes were pasted");
    }

    @Test
    void boundsThatChanceMadeAreDropped() {
        int unclear = 0;
        for (int seed = 0; seed < 50; seed++) {
            Prim prim = small(60, 0.2, seed);
            unclear += unclear(highest(prim)) ? 1 : 0;
            assertFalse(unclear(prim.choose()), prim.choose().toString());
        }
        assertTrue(unclear > 5, unclear + " boxes had such bounds before");
    }

    private static boolean unclear(Box box) {
        return Arrays.stream(box.quasiP()).anyMatch(p -> p > 0.05);
    }

    private static Box highest(Prim prim) {
        return prim.trajectory().stream()
                .max(Comparator.comparingDouble(box -> box.coverage() + box.density())).orElseThrow();
    }

    /** A few points of which those with x₀ &lt; 0.5 and x₁ &gt; 0.4 are of interest, but for some noise. */
    private static Prim small(int points, double noise, int seed) {
        Draw draw = new KeyedDraw(seed);
        double[][] x = UnitDesigns.latinHypercube(points, 3, draw).matrix();
        boolean[] y = new boolean[points];
        for (int i = 0; i < points; i++) {
            y[i] = (x[i][0] < 0.5 && x[i][1] > 0.4) != draw.at(i, 1000) < noise;
        }
        return Prim.of(x, y, Prim.ALPHA, 0.05);
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertEquals("a box needs a point of interest and as many inputs as labels, not 2 and 2",
                assertThrows(IllegalArgumentException.class,
                        () -> Prim.of(new double[2][1], new boolean[2], 0.05, 0.05)).getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> Prim.of(new double[1][1], new boolean[] {true}, 0, 0.05));
        Box all = Prim.of(new double[][] {{1}, {1}}, new boolean[] {true, false}, 0.05, 0.05).choose();
        assertEquals(0, all.restricted().length, "inputs that do not vary give no box");
    }
}
