package kith.calibrate;

import kith.scenario.settings.CalibratedParameter;

/**
 * What became of a parameter.
 *
 * @param shrinkage 1 − sd of the posterior over that of the prior, (high − low)/√12; 0 where the patterns say nothing
 * @param informed whether the shrinkage is more than chance gives so few particles, and at least .2
 */
public record Marginal(
        CalibratedParameter parameter, double mean, double sd, double median, double q05, double q95, double shrinkage,
        boolean informed) {
    /** Below this a shrinkage is not worth a word; an assumption. */
    private static final double LEAST = 0.2;

    /** The marginal of a weighted sample that tells as much as so many of equal weight. */
    static Marginal of(CalibratedParameter parameter, WeightedSample sample, double effective) {
        double sd = sample.sd();
        double shrinkage = 1 - sd * Math.sqrt(12) / (parameter.high() - parameter.low());
        // The sd of a sd from n uniform values is about √(.2/n) of it (kurtosis 1.8).
        boolean informed = shrinkage > Math.max(LEAST, 2 * Math.sqrt(0.2 / effective));
        return new Marginal(parameter, sample.mean(), sd, sample.quantile(0.5), sample.quantile(0.05),
                sample.quantile(0.95), shrinkage, informed);
    }
}
