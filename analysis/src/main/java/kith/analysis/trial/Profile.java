package kith.analysis.trial;

import kith.analysis.stats.Interval;

/**
 * How many participants took a course of wanting and liking: each up or down over the time points.
 *
 * @param arm name of the arm; {@code all} for all of them
 * @param n participants per run with three observations or more of both
 * @param raw share by raw slopes of what was observed, mean over runs
 * @param shrunken share by shrunken slopes of what was observed, mean over runs
 * @param actual share by slopes of the values without error, mean over runs
 */
public record Profile(
        String scenarioId, String arm, Kind kind, int runs, double n, double raw, Interval rawInterval, double shrunken,
        Interval shrunkenInterval, double actual) {
    /** The four courses. */
    public enum Kind {
        BOTH_UP("both_up", "both up"), WANTING_UP_LIKING_DOWN("wanting_up_liking_down",
                "wanting up, liking down"), BOTH_DOWN("both_down",
                        "both down"), WANTING_DOWN_LIKING_UP("wanting_down_liking_up", "wanting down, liking up");

        private final String column;
        private final String label;

        Kind(String column, String label) {
            this.column = column;
            this.label = label;
        }

        /** Name in tables. */
        public String column() {
            return column;
        }

        /** Words for readers. */
        public String label() {
            return label;
        }

        static Kind of(double wanting, double liking) {
            if (wanting > 0) {
                return liking > 0 ? BOTH_UP : WANTING_UP_LIKING_DOWN;
            }
            return liking > 0 ? WANTING_DOWN_LIKING_UP : BOTH_DOWN;
        }
    }
}
