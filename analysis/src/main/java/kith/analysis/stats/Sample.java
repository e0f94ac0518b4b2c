package kith.analysis.stats;

import java.util.Arrays;

/** The present values of a sample, once as they came and once sorted. */
public record Sample(double[] values, double[] sorted) {

    /** Drops what is not a number. */
    public static Sample of(double[] raw) {
        double[] values = Arrays.stream(raw).filter(v -> !Double.isNaN(v)).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(values, sorted);
    }

    /** How many values are present. */
    public int n() {
        return values.length;
    }

    /** The mean. */
    public double mean() {
        return Moments.mean(values);
    }

    /** The type-7 quantile. */
    public double quantile(double p) {
        return Quantiles.type7(sorted, p);
    }

    /** The median. */
    public double median() {
        return quantile(0.5);
    }
}
