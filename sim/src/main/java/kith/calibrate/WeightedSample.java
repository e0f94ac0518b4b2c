package kith.calibrate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Values that count differently; those that are not numbers are left out.
 *
 * @param values in ascending order
 * @param weights their weights, which add up to 1
 */
record WeightedSample(double[] values, double[] weights) {
    /** The sample of values with weights above 0. */
    static WeightedSample of(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) && weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int i : order) {
            sum += weights[i];
        }
        double all = sum;
        return new WeightedSample(IntStream.of(order).mapToDouble(i -> values[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> weights[i] / all).toArray());
    }

    /** Σ w x. */
    double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return values.length == 0 ? Double.NaN : sum;
    }

    /** √(Σ w (x − mean)² / (1 − Σ w²)), unbiased for equal weights. */
    double sd() {
        double mean = mean();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - mean) * (values[i] - mean);
            squares += weights[i] * weights[i];
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(sum / (1 - squares));
    }

    /** The smallest value below or at which at least p of the weight lies. */
    double quantile(double p) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            if (sum >= p - 1e-12) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** The weight between two ends, each not-a-number for none. */
    double within(double low, double high) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] < low || values[i] > high ? 0 : weights[i];
        }
        return values.length == 0 ? Double.NaN : Math.min(1, sum);
    }

    /**
     * Σ w (x − x̄)(y − ȳ) / √(Σ w (x − x̄)² · Σ w (y − ȳ)²); 0 where one of them does not vary. The weights add up to
     * 1.
     */
    static double correlation(double[] x, double[] y, double[] weights) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < weights.length; i++) {
            meanX += weights[i] * x[i];
            meanY += weights[i] * y[i];
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < weights.length; i++) {
            xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            yy += weights[i] * (y[i] - meanY) * (y[i] - meanY);
            xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
