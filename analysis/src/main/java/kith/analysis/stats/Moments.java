package kith.analysis.stats;

/** Mean and spread of a sample. Each is not-a-number where the sample is too small for it. */
public final class Moments {
    private Moments() {}

    /** x̄ = Σ xᵢ / n, n ≥ 1. */
    public static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** s² = Σ (xᵢ − x̄)² / (n − 1), n ≥ 2, in two passes. */
    public static double variance(double[] x) {
        if (x.length < 2) {
            return Double.NaN;
        }
        double mean = mean(x);
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (x.length - 1);
    }

    /** s = √s². */
    public static double sd(double[] x) {
        return Math.sqrt(variance(x));
    }

    /** Standard error of the mean, √(s² / n). */
    public static double se(double[] x) {
        return Math.sqrt(variance(x) / x.length);
    }

    /** Root mean square √(Σ xᵢ² / n): the pooled sd of samples of one size whose sds are xᵢ. */
    public static double rootMeanSquare(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum / x.length);
    }
}
