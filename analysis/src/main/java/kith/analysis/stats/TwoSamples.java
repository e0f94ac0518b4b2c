package kith.analysis.stats;

/**
 * Two independent samples compared as a trial compares two arms: the difference of means a − b; the pooled sd
 * s = √(((n₁ − 1) s₁² + (n₂ − 1) s₂²) / (n₁ + n₂ − 2)); Cohen's d = difference / s; the 95 % interval of the
 * difference, ± t₀.₉₇₅,ₙ₁₊ₙ₂₋₂ s √(1/n₁ + 1/n₂). What a sample is too small for is not-a-number.
 *
 * <p><i>Source:</i> Cohen 1988, Statistical Power Analysis for the Behavioral Sciences.
 */
public record TwoSamples(double difference, double pooledSd, double d, Interval interval) {

    /** Compares a sample with another, neither of which holds missing values. */
    public static TwoSamples of(double[] a, double[] b, StudentInterval student) {
        double difference = Moments.mean(a) - Moments.mean(b);
        if (a.length < 2 || b.length < 2) {
            return new TwoSamples(difference, Double.NaN, Double.NaN, Interval.NONE);
        }
        int degrees = a.length + b.length - 2;
        double pooled = Math
                .sqrt(((a.length - 1) * Moments.variance(a) + (b.length - 1) * Moments.variance(b)) / degrees);
        double half = student.critical(degrees) * pooled * Math.sqrt(1.0 / a.length + 1.0 / b.length);
        return new TwoSamples(
                difference, pooled, pooled > 0 ? difference / pooled : Double.NaN,
                new Interval(difference - half, difference + half));
    }
}
