package kith.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Standardised regression coefficients. Inputs and outcome are first brought to mean 0 and standard deviation 1. Then
 * the outcome is a weighted sum of the inputs, fitted by least squares. With ranks in place of values, the coefficients
 * fit any monotone shape.
 *
 * <p>R² says how much of the outcome's variance the sum holds. With a low R², coefficients say little. A small
 * coefficient does then not show that an input does nothing.
 *
 * <p>The 95 % interval comes from the jackknife: the points are put into G = min(n, 50) groups, and the coefficient is
 * computed again without each group. With these values bₖ and their mean m, the interval is b ± t s, where
 * s² = (G − 1)/G Σ (bₖ − m)², and t is Student's with G − 1 degrees of freedom. The usual standard errors of least
 * squares take the standard deviations as known, so they are far too small where R² is high. The jackknife takes points
 * as independent. In a Latin hypercube sample they are spread more evenly. So intervals are then rather too wide.
 *
 * <p><i>Source:</i> Saltelli, Chan and Scott 2000, Sensitivity Analysis; ranks: Iman and Conover 1979, The use of the
 * rank transform in regression; jackknife: Miller 1974, The jackknife: a review.
 *
 * @param coefficients in the order of dimensions
 * @param r2 R²
 * @param used points that went in
 * @param dropped points left out, because their outcome is not-a-number
 */
public record Regression(List<Coefficient> coefficients, double r2, int used, int dropped) {
    private static final int GROUPS = 50;

    /** Below this, a diagonal entry of the decomposed inputs counts as 0. The inputs have standard deviation 1. */
    private static final double SINGULAR = 1e-9;

    /** A coefficient and its 95 % interval. */
    public record Coefficient(double value, Interval interval) {}

    /** One fit. */
    private record Fit(double[] b, double r2) {}

    /**
     * Coefficients of the values (SRC). They and R² are not-a-number if the outcome does not vary. There are no
     * intervals if too few points are left without a group.
     *
     * @param x one row of inputs per point
     * @param y one outcome per point
     * @throws IllegalArgumentException if there are fewer than d + 2 points with an outcome, or the inputs are not
     *     independent of each other (an input that does not vary is not)
     */
    public static Regression of(double[][] x, double[] y) {
        return of(x, y, false);
    }

    /** Coefficients of the ranks (SRRC), with the conditions of {@link #of}. Equal values share a rank. */
    public static Regression ofRanks(double[][] x, double[] y) {
        return of(x, y, true);
    }

    private static Regression of(double[][] x, double[] y, boolean ranks) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " points, " + y.length + " outcomes");
        }
        int[] present = IntStream.range(0, y.length).filter(i -> !Double.isNaN(y[i])).toArray();
        int n = present.length;
        int d = x.length == 0 ? 0 : x[0].length;
        if (d == 0 || n < d + 2) {
            throw new IllegalArgumentException(
                    "a regression on " + d + " inputs needs one input and " + (d + 2) + " points or more, not " + n);
        }
        Fit whole = fit(x, y, present, ranks);
        List<Interval> intervals = intervals(x, y, present, ranks, whole);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            coefficients.add(new Coefficient(whole.b()[j], intervals.get(j)));
        }
        return new Regression(List.copyOf(coefficients), whole.r2(), n, y.length - n);
    }

    private static List<Interval> intervals(double[][] x, double[] y, int[] present, boolean ranks, Fit whole) {
        int n = present.length;
        int d = whole.b().length;
        int groups = Math.min(n, GROUPS);
        int largest = (n + groups - 1) / groups;
        if (n - largest < d + 1 || Double.isNaN(whole.r2())) {
            return java.util.Collections.nCopies(d, Interval.NONE);
        }
        double[][] without = new double[d][groups];
        for (int g = 0; g < groups; g++) {
            int group = g;
            int[] rest = IntStream.range(0, n).filter(i -> i % groups != group).map(i -> present[i]).toArray();
            double[] b = fit(x, y, rest, ranks).b();
            for (int j = 0; j < d; j++) {
                without[j][g] = b[j];
            }
        }
        double t = new StudentInterval().critical(groups - 1);
        List<Interval> intervals = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            double half = t * (groups - 1) * Moments.se(without[j]);
            intervals.add(new Interval(whole.b()[j] - half, whole.b()[j] + half));
        }
        return intervals;
    }

    private static Fit fit(double[][] x, double[] y, int[] points, boolean ranks) {
        int d = x[0].length;
        double[][] inputs = new double[points.length][d];
        for (int j = 0; j < d; j++) {
            int input = j;
            double[] column = standardised(IntStream.of(points).mapToDouble(i -> x[i][input]).toArray(), ranks);
            for (int i = 0; i < column.length; i++) {
                inputs[i][j] = column[i];
            }
        }
        double[] outcome = standardised(IntStream.of(points).mapToDouble(i -> y[i]).toArray(), ranks);
        OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression(SINGULAR);
        ols.newSampleData(outcome, inputs);
        try {
            double[] b = java.util.Arrays.copyOfRange(ols.estimateRegressionParameters(), 1, d + 1);
            boolean varies = Moments.variance(outcome) > 0;
            java.util.Arrays.setAll(b, j -> varies ? b[j] : Double.NaN);
            return new Fit(b, varies ? ols.calculateRSquared() : Double.NaN);
        } catch (SingularMatrixException e) {
            throw new IllegalArgumentException("an input does not vary, or follows from the others", e);
        }
    }

    /** Mean 0 and standard deviation 1; 0 everywhere if the values do not vary. */
    private static double[] standardised(double[] values, boolean ranks) {
        double[] z = ranks ? Association.ranks(values) : values;
        double mean = Moments.mean(z);
        double sd = Moments.sd(z);
        java.util.Arrays.setAll(z, i -> sd > 0 ? (z[i] - mean) / sd : 0);
        return z;
    }
}
