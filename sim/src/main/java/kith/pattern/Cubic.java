package kith.pattern;

/**
 * A cubic by least squares, as the dose curves were fitted.
 *
 * @param a coefficients of 1, x, x squared, x cubed
 */
record Cubic(double[] a) {
    /** The cubic nearest to four points or more. */
    static Cubic through(double[] x, double[] y) {
        double[][] m = new double[4][5];
        for (int i = 0; i < x.length; i++) {
            double[] power = {1, x[i], x[i] * x[i], x[i] * x[i] * x[i]};
            for (int r = 0; r < 4; r++) {
                for (int c = 0; c < 4; c++) {
                    m[r][c] += power[r] * power[c];
                }
                m[r][4] += power[r] * y[i];
            }
        }
        for (int pivot = 0; pivot < 4; pivot++) {
            int best = pivot;
            for (int r = pivot + 1; r < 4; r++) {
                best = Math.abs(m[r][pivot]) > Math.abs(m[best][pivot]) ? r : best;
            }
            double[] swap = m[pivot];
            m[pivot] = m[best];
            m[best] = swap;
            for (int r = 0; r < 4; r++) {
                double factor = r == pivot ? 0 : m[r][pivot] / m[pivot][pivot];
                for (int c = pivot; c < 5; c++) {
                    m[r][c] -= factor * m[pivot][c];
                }
            }
        }
        double[] a = new double[4];
        for (int r = 0; r < 4; r++) {
            a[r] = m[r][4] / m[r][r];
        }
        return new Cubic(a);
    }

    double at(double x) {
        return a[0] + x * (a[1] + x * (a[2] + x * a[3]));
    }

    /** Where it is highest between two ends, on a grid of hundredths. */
    double highest(double low, double high) {
        double best = low;
        int steps = (int) Math.round((high - low) * 100);
        for (int i = 0; i <= steps; i++) {
            double x = low + i / 100.0;
            best = at(x) > at(best) ? x : best;
        }
        return best;
    }
}
