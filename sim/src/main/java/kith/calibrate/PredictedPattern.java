package kith.calibrate;

import java.util.Locale;
import kith.scenario.settings.PatternSettings;

/**
 * A pattern under the posterior: what its statistic is in the worlds of the kept particles, their luck included.
 *
 * @param asItStands mean over the replicates of the world as it stands; not-a-number where it cannot be told
 * @param noise sd between replicates of the world as it stands; not-a-number where it cannot be told
 * @param used whether the particles were kept for it
 * @param within weight of the particles whose mean lies in the band; not-a-number where there is none
 */
public record PredictedPattern(
        PatternSettings pattern, double asItStands, double noise, boolean used, double median, double q05, double q95,
        double within, Verdict verdict) {
    /** Where the central 90 % lie. */
    public enum Verdict {
        /** All of them in the band. */
        WITHIN,
        /** None of them in the band. */
        OUTSIDE,
        /** Some of them. */
        ACROSS,
        /** There is no band. */
        REPORTED,
        /** The runs are too short, or there is nobody to measure it on. */
        NOT_MEASURED;

        /** The words in tables. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A pattern by the particles' means of its statistic. */
    static PredictedPattern of(
            PatternSettings pattern, double asItStands, double noise, Discrepancy discrepancy, double[] means,
            double[] weights) {
        WeightedSample sample = WeightedSample.of(means, weights);
        double low = sample.quantile(0.05);
        double high = sample.quantile(0.95);
        boolean used = discrepancy.terms().stream().anyMatch(t -> t.pattern().equals(pattern));
        Verdict verdict = Double.isNaN(low)
                ? Verdict.NOT_MEASURED
                : !pattern.hasBand() ? Verdict.REPORTED
                : low >= from(pattern) && high <= to(pattern) ? Verdict.WITHIN
                : high < from(pattern) || low > to(pattern) ? Verdict.OUTSIDE : Verdict.ACROSS;
        return new PredictedPattern(pattern, asItStands, noise, used, sample.quantile(0.5), low, high,
                pattern.hasBand() ? sample.within(pattern.low(), pattern.high()) : Double.NaN, verdict);
    }

    private static double from(PatternSettings pattern) {
        return Double.isNaN(pattern.low()) ? Double.NEGATIVE_INFINITY : pattern.low();
    }

    private static double to(PatternSettings pattern) {
        return Double.isNaN(pattern.high()) ? Double.POSITIVE_INFINITY : pattern.high();
    }

    /** Whether it is used to calibrate and fails nevertheless. */
    public boolean isFailedFit() {
        return used && verdict == Verdict.OUTSIDE;
    }
}
