package kith.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kith.analysis.design.Draw;

/**
 * A small classification tree: under which inputs points are of interest. Each node is split where Gini's impurity
 * falls most, if the split is more than chance. A tree has at most three levels of splits.
 *
 * <p>Each node is tested by shuffled labels. If inputs do nothing, the tree has a split with probability 0.01 at most.
 *
 * <p><i>Source:</i> Breiman, Friedman, Olshen and Stone 1984, Classification and Regression Trees.
 */
public final class Tree {
    /** Most splits between the root and a leaf. */
    public static final int DEPTH = 3;

    private final Node root;

    /** A part of the tree. */
    public sealed interface Node permits Split, Leaf {
        /** How many points are in it. */
        int points();

        /** How many of them are of interest. */
        int ofInterest();

        /** The share of interest. */
        default double share() {
            return (double) ofInterest() / points();
        }
    }

    /** A node that is not split further. */
    public record Leaf(int points, int ofInterest) implements Node {}

    /**
     * A node that is split.
     *
     * @param dimension by which input
     * @param place the value c
     * @param below the points with x ≤ c
     * @param above the points with x &gt; c
     */
    public record Split(int dimension, double place, Node below, Node above) implements Node {
        @Override
        public int points() {
            return below.points() + above.points();
        }

        @Override
        public int ofInterest() {
            return below.ofInterest() + above.ofInterest();
        }
    }

    private Tree(Node root) {
        this.root = root;
    }

    /**
     * Grows a tree.
     *
     * @param x one row of inputs per point
     * @param y whether a point is of interest
     * @param minimumLeafShare least share of all points in a leaf, such as 0.05
     * @param draw shuffles labels
     * @throws IllegalArgumentException if there is no point, or the share is not between 0 and 0.5
     */
    public static Tree of(double[][] x, boolean[] y, double minimumLeafShare, Draw draw) {
        return grow(x, y, minimumLeafShare, new PermutationGuard(draw));
    }

    static Tree grow(double[][] x, boolean[] y, double minimumLeafShare, Guard guard) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "a tree needs points and as many inputs as labels, not " + x.length + " and " + y.length);
        }
        if (!(minimumLeafShare >= 0 && minimumLeafShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "the least share of a leaf must lie between 0 and 0.5, not " + minimumLeafShare);
        }
        int least = Math.max(1, (int) Math.ceil(minimumLeafShare * x.length));
        return new Tree(node(1, 0, x, y, least, guard));
    }

    /** Its top: a split, or one leaf with all points. */
    public Node root() {
        return root;
    }

    /** All leaves, from below to above. */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, leaves);
        return List.copyOf(leaves);
    }

    /** The leaf of a point. */
    public Leaf leafOf(double[] point) {
        Node node = root;
        while (node instanceof Split split) {
            node = point[split.dimension()] <= split.place() ? split.below() : split.above();
        }
        return (Leaf) node;
    }

    private static void collect(Node node, List<Leaf> leaves) {
        if (node instanceof Split split) {
            collect(split.below(), leaves);
            collect(split.above(), leaves);
        } else {
            leaves.add((Leaf) node);
        }
    }

    private static Node node(int number, int depth, double[][] x, boolean[] y, int least, Guard guard) {
        int hits = (int) IntStream.range(0, y.length).filter(i -> y[i]).count();
        Leaf leaf = new Leaf(y.length, hits);
        if (depth == DEPTH || hits == 0 || hits == y.length) {
            return leaf;
        }
        SplitSearch search = new SplitSearch(x, least);
        SplitSearch.Cut cut = search.best(y);
        if (cut == null || !guard.stands(number, search, cut, y)) {
            return leaf;
        }
        return new Split(cut.dimension(), cut.place(),
                below(2 * number, depth + 1, search, search.side(cut, false), y, least, guard),
                below(2 * number + 1, depth + 1, search, search.side(cut, true), y, least, guard));
    }

    private static Node below(
            int number, int depth, SplitSearch search, int[] points, boolean[] y, int least, Guard guard) {
        boolean[] labels = new boolean[points.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = y[points[i]];
        }
        return node(number, depth, search.rows(points), labels, least, guard);
    }
}
