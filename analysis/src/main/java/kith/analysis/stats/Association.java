package kith.analysis.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How two variables go together. Each is not-a-number where one of the two does not vary. */
public final class Association {
    private Association() {}

    /** Slope of the least-squares line of y on x: Σ (xᵢ − x̄)(yᵢ − ȳ) / Σ (xᵢ − x̄)². */
    public static double slope(double[] x, double[] y) {
        return products(x, y) / products(x, x);
    }

    /** Pearson's r = Σ (xᵢ − x̄)(yᵢ − ȳ) / √(Σ (xᵢ − x̄)² Σ (yᵢ − ȳ)²). */
    public static double pearson(double[] x, double[] y) {
        return products(x, y) / Math.sqrt(products(x, x) * products(y, y));
    }

    /** Spearman's ρ: Pearson's r of the {@linkplain #ranks ranks}. */
    public static double spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    /** Ranks from 1; equal values share the mean of their ranks. */
    public static double[] ranks(double[] x) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[x.length];
        for (int from = 0; from < order.length;) {
            int to = from;
            while (to + 1 < order.length && x[order[to + 1]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = 1 + 0.5 * (from + to);
            }
            from = to + 1;
        }
        return ranks;
    }

    private static double products(double[] x, double[] y) {
        double meanX = Moments.mean(x);
        double meanY = Moments.mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
