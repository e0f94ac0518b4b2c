package kith.analysis.twins;

import kith.analysis.stats.Interval;

/**
 * What differs for the people of a group between two worlds, beside the same between placebo twins.
 *
 * @param group whom it is about; two groups joined by {@code &} are those who belong to both
 * @param variable the outcome
 * @param statistic what is told of the differences, see {@link Statistic}
 * @param people people of the group, mean over replicates
 * @param replicates replicates behind it
 * @param value its mean over replicates
 * @param interval its 95 % interval
 * @param placebo the same for placebo twins; not-a-number where there are none
 * @param placeboInterval its 95 % interval
 * @param excess mean over replicates of value minus placebo
 * @param excessInterval its 95 % interval
 */
public record TwinRow(String group, String variable, Statistic statistic, double people, int replicates, double value,
        Interval interval, double placebo, Interval placeboInterval, double excess, Interval excessInterval) {
    /** What is told of the differences of a group in a replicate. */
    public enum Statistic {
        /** Their mean. */
        MEAN("mean_difference"),
        /** The share of people whose value is higher in the first world, by at least the limit. */
        HIGHER("higher_share"),
        /** The share of people whose value is lower in the first world, by at least the limit. */
        LOWER("lower_share");

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
