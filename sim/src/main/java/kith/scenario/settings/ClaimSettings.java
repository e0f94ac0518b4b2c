package kith.scenario.settings;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the scenario's author says comes out, in a form that every run checks. */
public record ClaimSettings(
        @Parameter(text = "The claim, in one sentence.", longest = 400, study = true) String text,
        @Parameter(text = "The metric of the claim: a name in the column variable of series.csv.",
                study = true) String variable,
        @Parameter(text = "The group of the claim: all, or dimension:value. The default is all.", optional = true,
                study = true) String group,
        @Parameter(
                text = "The observed day on which the claim is checked. The last day is used if left out.",
                unit = "day",
                min = 0,
                max = 36500,
                optional = true,
                study = true) OptionalInt day,
        @Parameter(
                text = "The claimed difference from the reference (higher, lower, too_small). Or between: the "
                        + "scenario's own value lies in a range.",
                study = true) Says says,
        @Parameter(
                text = "Smallest difference that counts as higher or lower.",
                unit = "unit of the metric",
                min = 0,
                optional = true,
                study = true) OptionalDouble atLeast,
        @Parameter(
                text = "Largest difference that counts as too small to matter.",
                unit = "unit of the metric",
                min = 0,
                optional = true,
                study = true) OptionalDouble atMost,
        @Parameter(
                text = "Lower end of the range, for between.",
                unit = "unit of the metric",
                min = -1e9,
                max = 1e9,
                optional = true,
                study = true) OptionalDouble low,
        @Parameter(
                text = "Upper end of the range, for between.",
                unit = "unit of the metric",
                min = -1e9,
                max = 1e9,
                optional = true,
                study = true) OptionalDouble high,
        @Parameter(
                value = "metric",
                text = "Unit of at_least and at_most: metric or sd. One sd is the spread between people of the "
                        + "reference on day 0.",
                study = true) SizeUnit sizeUnit,
        @Parameter(
                value = "false",
                text = "Switch: the claim is about the part of the difference that a placebo AI does not show. It "
                        + "is checked only in a study with a placebo AI (shows.placebo).",
                study = true) boolean beyondPlacebo) {
    /** In what a size is given. */
    public enum SizeUnit implements Keyword {
        /** The unit of the metric. */
        METRIC,
        /** Standard deviations between people of the reference on day 0. */
        SD
    }

    /** What a claim says. */
    public enum Says implements Keyword {
        /** Higher than in the reference. */
        HIGHER,
        /** Lower than in the reference. */
        LOWER,
        /** The difference from the reference is too small to matter. */
        TOO_SMALL,
        /** The value of the scenario itself lies in a range. */
        BETWEEN
    }
}
