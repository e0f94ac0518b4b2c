package kith.analysis.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for the number m of tests made together. A missing value is not-a-number. It stays so, and does not
 * count as a test.
 */
public final class Multiplicity {
    private Multiplicity() {}

    /**
     * Holm's step-down values: with p₍₁₎ ≤ p₍₂₎ ≤ …, the value of rank i is the largest of min(1, (m − k + 1) p₍ₖ₎)
     * over k ≤ i. Calling values up to α clear, the chance of any false call is at most α.
     *
     * <p><i>Source:</i> Holm 1979, A simple sequentially rejective multiple test procedure.
     */
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = p.clone();
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            largest = Math.max(largest, Math.min(1, (order.length - k) * p[order[k]]));
            adjusted[order[k]] = largest;
        }
        return adjusted;
    }

    /**
     * Step-up values of Benjamini and Hochberg: with p₍₁₎ ≤ p₍₂₎ ≤ …, the value of rank i is the smallest of
     * min(1, m p₍ₖ₎ / k) over k ≥ i. Calling values up to α clear, at most the share α of calls is false on average.
     * This holds for independent tests.
     *
     * <p><i>Source:</i> Benjamini and Hochberg 1995, Controlling the false discovery rate: a practical and powerful
     * approach to multiple testing.
     */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = p.clone();
        double smallest = 1;
        for (int k = order.length; k >= 1; k--) {
            smallest = Math.min(smallest, order.length * p[order[k - 1]] / k);
            adjusted[order[k - 1]] = smallest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue).toArray();
    }
}
