package kith.pattern;

import java.util.Arrays;
import kith.analysis.stats.Association;
import kith.analysis.stats.Moments;

/**
 * The daily mean of a variable, from day 0, and how much people differed then.
 *
 * @param sd between-person sd at day 0 of this replicate
 */
public record Course(double[] mean, double sd) {
    /** Days of a year. */
    static final double YEAR = 365;

    static Course of(double[] mean, double[] atDayZero) {
        return new Course(mean, Moments.sd(atDayZero));
    }

    /** Drift, sd per year: 365 b / s₀, b the least-squares slope of the daily mean on the day. */
    public double driftPerYear() {
        double[] day = new double[mean.length];
        Arrays.setAll(day, d -> d);
        return YEAR * Association.slope(day, mean) / sd;
    }

    /** Farthest from the start, sd: max |x̄_d − x̄₀| / s₀ over all days d. */
    public double farthest() {
        double far = 0;
        for (double value : mean) {
            far = Math.max(far, Math.abs(value - mean[0]));
        }
        return far / sd;
    }
}
