package kith.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.LongFunction;
import kith.analysis.design.Draw;
import kith.analysis.design.KeyedDraw;
import kith.analysis.design.UnitDesigns;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final int SEEDS = 200;

    /**
     * The guard's rate of false alarms is 0.01: two trees of 200 on average, and more than ten with a chance of 1 in
     * 100,000. Without the guard nearly every tree has a split.
     */
    @Test
    void pureNoiseHasNoSplit() {
        long guarded = quiet(seed -> new PermutationGuard(new KeyedDraw(seed)));
        assertTrue(guarded >= 0.95 * SEEDS, guarded + " of " + SEEDS);
        long open = quiet(seed -> (node, search, cut, y) -> true);
        assertFalse(open >= 0.95 * SEEDS, open + " of " + SEEDS);
        assertEquals(0.01, PermutationGuard.FALSE_ALARM);
    }

    private static long quiet(LongFunction<Guard> guard) {
        long quiet = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Draw luck = new KeyedDraw(10_000 + seed);
            double[][] x = UnitDesigns.latinHypercube(150, 6, luck).matrix();
            boolean[] y = new boolean[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = luck.at(i, 77) < 0.4;
            }
            quiet += Tree.grow(x, y, 0.05, guard.apply(seed)).leaves().size() == 1 ? 1 : 0;
        }
        return quiet;
    }

    /** Of interest: x₁ above 0.5 and x₃ up to 0.4, with 5 % of labels turned over. */
    @Test
    void twoSplitsAreFoundInTheirPlaces() {
        for (int seed = 0; seed < 20; seed++) {
            Draw luck = new KeyedDraw(seed);
            double[][] x = UnitDesigns.latinHypercube(600, 5, luck).matrix();
            boolean[] y = new boolean[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = (x[i][1] > 0.5 && x[i][3] <= 0.4) != luck.at(i, 77) < 0.05;
            }
            Tree tree = Tree.of(x, y, 0.05, luck);
            Tree.Leaf in = tree.leafOf(new double[] {0.5, 0.9, 0.5, 0.1, 0.5});
            assertTrue(in.share() > 0.85, in.toString());
            assertEquals(120, in.points(), 20);
            for (double[] outside : new double[][] {{0.5, 0.1, 0.5, 0.1, 0.5}, {0.5, 0.9, 0.5, 0.9, 0.5}}) {
                assertTrue(tree.leafOf(outside).share() < 0.15);
            }
            Tree.Split top = assertInstanceOf(Tree.Split.class, tree.root());
            assertTrue(top.dimension() == 1 || top.dimension() == 3, top.toString());
            assertEquals(top.dimension() == 1 ? 0.5 : 0.4, top.place(), 0.05);
            assertEquals(600, tree.leaves().stream().mapToInt(Tree.Leaf::points).sum());
        }
    }

    @Test
    void aSplitByHand() {
        // Best cut between 4 and 6: score 0²/3 + 3²/3 against at most 3²/4 elsewhere.
        double[][] x = {{1, 0}, {2, 1}, {4, 0}, {6, 1}, {7, 0}, {9, 1}};
        boolean[] y = {false, false, false, true, true, true};
        SplitSearch.Cut cut = new SplitSearch(x, 1).best(y);
        assertEquals(new SplitSearch.Cut(0, 5, 3), cut);
        Tree tree = Tree.grow(x, y, 0.1, (node, search, found, labels) -> true);
        assertEquals(List.of(new Tree.Leaf(3, 0), new Tree.Leaf(3, 3)), tree.leaves());
        assertEquals(0.5, tree.root().share());
        assertEquals(new Tree.Split(0, 5, new Tree.Leaf(3, 0), new Tree.Leaf(3, 3)), tree.root());
    }

    @Test
    void depthAndLeavesHaveTheirLimits() {
        Draw luck = new KeyedDraw(1);
        double[][] x = UnitDesigns.latinHypercube(400, 3, luck).matrix();
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = luck.at(i, 77) < 0.5;
        }
        List<Tree.Leaf> leaves = Tree.grow(x, y, 0.1, (node, search, cut, labels) -> true).leaves();
        assertTrue(leaves.size() > 2 && leaves.size() <= 8, leaves.toString());
        assertTrue(leaves.stream().allMatch(leaf -> leaf.points() >= 40), leaves.toString());
    }

    @Test
    void theSameDrawGivesTheSameTree() {
        Draw luck = new KeyedDraw(3);
        double[][] x = UnitDesigns.latinHypercube(200, 3, luck).matrix();
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i][0] + 0.8 * luck.at(i, 77) > 0.9;
        }
        assertEquals(Tree.of(x, y, 0.05, luck).root(), Tree.of(x, y, 0.05, new KeyedDraw(3)).root());
    }

    @Test
    void onePointIsALeafAndNoneIsRefused() {
        Draw luck = new KeyedDraw(3);
        assertEquals(new Tree.Leaf(1, 1), Tree.of(new double[][] {{1}}, new boolean[] {true}, 0.05, luck).root());
        assertEquals(new Tree.Leaf(2, 1),
                Tree.of(new double[][] {{1}, {1}}, new boolean[] {true, false}, 0.05, luck).root(),
                "inputs that do not vary give no split");
        assertEquals("a tree needs points and as many inputs as labels, not 0 and 0",
                assertThrows(IllegalArgumentException.class,
                        () -> Tree.of(new double[0][], new boolean[0], 0.05, luck)).getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> Tree.of(new double[1][1], new boolean[1], 0.6, luck));
    }
}
