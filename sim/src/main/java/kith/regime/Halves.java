package kith.regime;

/**
 * The estimate of a trial on two halves, by analysis of covariance: with y the score of a user, x the same before,
 *
 * <pre>
 *   b = sum within (x - mean x)(y - mean y) / sum within (x - mean x)^2
 *   difference = (mean y1 - mean y0) - b (mean x1 - mean x0)
 *   error^2 = s^2 (1/n1 + 1/n0 + (mean x1 - mean x0)^2 / sum within (x - mean x)^2),  s^2 = residual sum / (n - 3)
 * </pre>
 *
 * <p><i>Source:</i> textbook. <i>Draws:</i> none.
 */
final class Halves {
    private final int[] n = new int[2];
    private final double[] x = new double[2];
    private final double[] y = new double[2];
    private double xx;
    private double xy;
    private double yy;

    /** Adds a user. */
    void add(boolean upper, double before, double after) {
        int half = upper ? 1 : 0;
        n[half]++;
        x[half] += before;
        y[half] += after;
        xx += before * before;
        xy += before * after;
        yy += after * after;
    }

    int count() {
        return n[0] + n[1];
    }

    /** Whether both halves hold enough users. */
    boolean isEnough() {
        return n[0] >= 2 && n[1] >= 2 && count() > 4;
    }

    private double within(double raw, double[] a, double[] b) {
        return raw - a[0] * b[0] / n[0] - a[1] * b[1] / n[1];
    }

    private double gap(double[] sums) {
        return sums[1] / n[1] - sums[0] / n[0];
    }

    private double slope() {
        double spread = within(xx, x, x);
        return spread > 1e-12 ? within(xy, x, y) / spread : 0;
    }

    /** Upper half minus lower half. */
    double difference() {
        return gap(y) - slope() * gap(x);
    }

    /** Its standard error. */
    double error() {
        double spread = within(xx, x, x);
        double residual = Math.max(0, within(yy, y, y) - slope() * within(xy, x, y)) / (count() - 3);
        double offset = spread > 1e-12 ? gap(x) * gap(x) / spread : 0;
        return Math.sqrt(residual * (1.0 / n[0] + 1.0 / n[1] + offset));
    }
}
