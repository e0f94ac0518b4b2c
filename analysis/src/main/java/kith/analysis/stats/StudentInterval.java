package kith.analysis.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The 95 % interval of a mean under Student's t: x̄ ± t₀.₉₇₅,ₙ₋₁ s / √n. It holds chance between replicates and nothing
 * else. Critical values are kept once found, for tables ask for the same few many times.
 *
 * <p><i>Source:</i> Student 1908, doi:10.1093/biomet/6.1.1.
 */
public final class StudentInterval {
    private static final double UPPER = 0.975;

    private double[] critical = new double[0];

    /** The interval of the mean; {@link Interval#NONE} for fewer than two values. */
    public Interval of(double[] x) {
        if (x.length < 2) {
            return Interval.NONE;
        }
        double mean = Moments.mean(x);
        double half = critical(x.length - 1) * Moments.se(x);
        return new Interval(mean - half, mean + half);
    }

    /** t₀.₉₇₅ with that many degrees of freedom, at least 1. */
    public double critical(int degreesOfFreedom) {
        if (degreesOfFreedom >= critical.length) {
            critical = java.util.Arrays.copyOf(critical, degreesOfFreedom + 1);
        }
        if (critical[degreesOfFreedom] == 0) {
            critical[degreesOfFreedom] = TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(UPPER);
        }
        return critical[degreesOfFreedom];
    }
}
