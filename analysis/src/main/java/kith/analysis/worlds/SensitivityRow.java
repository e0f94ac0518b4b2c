package kith.analysis.worlds;

import kith.analysis.stats.Interval;

/**
 * How much an outcome of an experiment depends on a setting, by one measure.
 *
 * @param scenario the scenario that is compared with the reference
 * @param combination values of the varied settings, at which the sampled ones are looked at; empty where nothing else
 *     is varied
 * @param outcome what depends: an outcome, {@code sign:} with an outcome, or {@code claim:} with a claim
 * @param group whom the outcome is about
 * @param setting path of the setting, or {@link #CHANCE} or {@link #ALL}
 * @param statistic the measure, see {@link Statistic}
 * @param value the measure
 * @param interval its 95 % interval
 * @param n worlds behind it
 */
public record SensitivityRow(
        String scenario, String combination, String outcome, String group, String setting, Statistic statistic,
        double value, Interval interval, int n) {
    /** In the place of a setting: chance between runs. */
    public static final String CHANCE = "(chance)";
    /** In the place of a setting: all settings together. */
    public static final String ALL = "(all)";
    /** Before an outcome of which only the sign counts: 1 above the reference, &minus;1 below. */
    public static final String SIGN = "sign:";
    /** Before a claim: 1 where the estimate agrees with it, else 0. */
    public static final String CLAIM = "claim:";

    /** What is measured. */
    public enum Statistic {
        /** Share of variance by the setting alone: Var(E(Y | X)) / Var(Y). */
        S1("S1"),
        /** Share of variance by the setting and by what it does together with others: E(Var(Y | others)) / Var(Y). */
        ST("ST"),
        /** Mean elementary effect over the range of the setting. */
        MU("mu"),
        /** Mean size of the elementary effects. */
        MU_STAR("mu_star"),
        /** Standard deviation of the elementary effects. */
        SIGMA("sigma"),
        /** Rank correlation with the setting (Spearman). */
        RANK("rank_correlation"),
        /** Standardised coefficient of a linear regression on all settings. */
        SRC("src"),
        /** Share of variance that the regression explains. */
        R2("r2"),
        /** Share of the variance between worlds that is chance between their runs. */
        CHANCE("chance_share");

        private final String word;

        Statistic(String word) {
            this.word = word;
        }

        /** Its name in tables. */
        public String word() {
            return word;
        }
    }
}
