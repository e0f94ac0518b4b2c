package kith.analysis.sensitivity;

/** Decides whether the best split of a node of a {@link Tree} is more than chance. */
@FunctionalInterface
interface Guard {
    /**
     * Whether a split stands.
     *
     * @param node the number of the node: 1 is the root, 2 k and 2 k + 1 are below k
     * @param columns the node's points in it, in ascending order of each dimension
     * @param best the split that was found
     */
    boolean stands(int node, SplitSearch columns, SplitSearch.Cut best, boolean[] y);
}
