package kith.output;

import java.util.Arrays;

/** A group's number out of its people's; who has none is left out. */
final class Aggregation {
    private Aggregation() {}

    /** The number of some people, out of numbers by row. */
    static double of(Metric.Aggregate aggregate, double[] byRow, int[] people) {
        return switch (aggregate) {
            case MEAN -> mean(byRow, people);
            case LOWEST_DECILE -> lowestDecile(byRow, people);
            case GINI -> gini(byRow, people);
            case SPREAD -> sd(byRow, people);
        };
    }

    private static double mean(double[] byRow, int[] people) {
        double sum = 0;
        int n = 0;
        for (int person : people) {
            if (!Double.isNaN(byRow[person])) {
                sum += byRow[person];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Between-person standard deviation, n - 1. */
    static double sd(double[] byRow, int[] people) {
        double mean = mean(byRow, people);
        double sum = 0;
        int n = 0;
        for (int person : people) {
            if (!Double.isNaN(byRow[person])) {
                sum += (byRow[person] - mean) * (byRow[person] - mean);
                n++;
            }
        }
        return n < 2 ? Double.NaN : Math.sqrt(sum / (n - 1));
    }

    /** Quantile .1 of type 7: linear between order statistics at .1 (n - 1). */
    private static double lowestDecile(double[] byRow, int[] people) {
        double[] sorted = Arrays.stream(people).mapToDouble(p -> byRow[p]).filter(x -> !Double.isNaN(x)).sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = 0.1 * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    /** sum of (2 i - n - 1) x_i / (n sum of x), x rising and cut at 0; not-a-number where all are 0. */
    private static double gini(double[] byRow, int[] people) {
        double[] sorted = Arrays.stream(people).mapToDouble(p -> byRow[p]).filter(x -> !Double.isNaN(x))
                .map(x -> Math.max(0, x)).sorted().toArray();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return sum > 0 ? weighted / (sorted.length * sum) : Double.NaN;
    }
}
