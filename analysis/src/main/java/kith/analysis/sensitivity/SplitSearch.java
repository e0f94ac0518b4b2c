package kith.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The best split of some points. A split sends xⱼ ≤ c to one side and the rest to the other. Gini's impurity of n
 * points, k of interest, is 2 (k/n) (1 − k/n). Both sides are weighted by their points. Then the least impurity is the
 * same as the highest score k₁²/n₁ + k₂²/n₂.
 */
final class SplitSearch {
    private final double[][] rows;
    private final int[][] orders;
    private final int least;

    /** A split: the dimension, the place c, and its score. */
    record Cut(int dimension, double place, double score) {}

    /**
     * Sorts.
     *
     * @param rows one row of inputs per point
     * @param least points that each side must hold, at least 1
     */
    SplitSearch(double[][] rows, int least) {
        this.rows = rows;
        this.least = least;
        this.orders = IntStream.range(0, rows[0].length)
                .mapToObj(j -> IntStream.range(0, rows.length).boxed()
                        .sorted(Comparator.comparingDouble(i -> rows[i][j]))
                        .mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The split with the highest score, of equals the first; null if no split is possible. */
    Cut best(boolean[] y) {
        int all = (int) IntStream.range(0, y.length).filter(i -> y[i]).count();
        Cut best = null;
        for (int j = 0; j < orders.length; j++) {
            int[] order = orders[j];
            double hits = 0;
            for (int n = 1; n <= order.length - least; n++) {
                hits += y[order[n - 1]] ? 1 : 0;
                double here = rows[order[n - 1]][j];
                double next = rows[order[n]][j];
                if (n >= least && here < next) {
                    double score = hits * hits / n + (all - hits) * (all - hits) / (order.length - n);
                    if (best == null || score > best.score()) {
                        double middle = here + (next - here) / 2;
                        best = new Cut(j, middle < next ? middle : here, score);
                    }
                }
            }
        }
        return best;
    }

    /** Which points lie on one side of a split. */
    int[] side(Cut cut, boolean above) {
        return IntStream.range(0, rows.length)
                .filter(i -> rows[i][cut.dimension()] > cut.place() == above).toArray();
    }

    /** The inputs of some of the points. */
    double[][] rows(int[] chosen) {
        return Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }
}
