package kith.analysis.sensitivity;

import kith.analysis.design.Draw;

/**
 * A split stands if its score is among the best that shuffled labels give. The labels of the node are shuffled M = 499
 * times, and each time the best split of all dimensions is searched anew. With m shuffles that do as well, the p-value
 * is (m + 1) / (M + 1). The split stands up to p = 0.01, so up to m = 4.
 *
 * <p>If labels do not depend on inputs, all shuffles are as likely as the labels seen. So a node splits by chance with
 * probability 0.01 at most, whatever the number of dimensions.
 *
 * <p><i>Source:</i> permutation tests as the rule for stopping: Hothorn, Hornik and Zeileis 2006, Unbiased recursive
 * partitioning: a conditional inference framework.
 *
 * <p><i>Draws:</i> (i, 500 · node + shuffle) for the place that label i changes with.
 */
final class PermutationGuard implements Guard {
    /** The chance that a node without any pattern splits. */
    static final double FALSE_ALARM = 0.01;

    private static final int SHUFFLES = 499;

    private final Draw draw;

    PermutationGuard(Draw draw) {
        this.draw = draw;
    }

    @Override
    public boolean stands(int node, SplitSearch columns, SplitSearch.Cut best, boolean[] y) {
        int allowed = (int) Math.round(FALSE_ALARM * (SHUFFLES + 1)) - 1;
        int asGood = 0;
        for (int shuffle = 0; shuffle < SHUFFLES && asGood <= allowed; shuffle++) {
            boolean[] labels = shuffled(y, (SHUFFLES + 1) * node + shuffle);
            asGood += columns.best(labels).score() >= best.score() ? 1 : 0;
        }
        return asGood <= allowed;
    }

    /** Fisher and Yates' shuffle. */
    private boolean[] shuffled(boolean[] y, int key) {
        boolean[] labels = y.clone();
        for (int i = labels.length - 1; i > 0; i--) {
            int other = (int) (draw.at(i, key) * (i + 1));
            boolean kept = labels[i];
            labels[i] = labels[other];
            labels[other] = kept;
        }
        return labels;
    }
}
