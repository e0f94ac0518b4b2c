package kith.analysis.stats;

/**
 * Quantiles of type 7: with h = (n − 1) p, the value x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎) of the sorted sample,
 * counted from 0.
 *
 * <p><i>Source:</i> Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566; the default of R and NumPy.
 */
public final class Quantiles {
    private Quantiles() {}

    /** The quantile p in [0, 1] of a sample in ascending order; not-a-number where it is empty. */
    public static double type7(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double h = (sorted.length - 1) * p;
        int below = (int) Math.floor(h);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (h - below) * (sorted[above] - sorted[below]);
    }
}
