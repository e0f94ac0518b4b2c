package kith.scenario;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the scenario's author says comes out, in a form that every run checks. */
public record ClaimSettings(
        @Parameter(text = "The claim in a sentence.", longest = 400, study = true) String text,
        @Parameter(text = "Metric it is about; a name of the column variable in series.csv.", study = true) String variable,
        @Parameter(text = "Group it is about: all, or dimension:value; all if left out.", optional = true, study = true)
                String group,
        @Parameter(
                        text = "Day on which it is checked, an observed one; the last day if left out.",
                        unit = "day",
                        min = 0,
                        max = 36500,
                        optional = true,
                        study = true)
                OptionalInt day,
        @Parameter(
                        text = "How the scenario differs from its reference, or between: where its own level lies.",
                        oneOf = {"higher", "lower", "too_small", "between"},
                        study = true)
                String says,
        @Parameter(
                        text = "Smallest size of a difference that is higher or lower.",
                        unit = "unit of the metric",
                        min = 0,
                        optional = true,
                        study = true)
                OptionalDouble atLeast,
        @Parameter(
                        text = "Largest size of a difference that is too small.",
                        unit = "unit of the metric",
                        min = 0,
                        optional = true,
                        study = true)
                OptionalDouble atMost,
        @Parameter(
                        text = "Lower end of a level that lies between.",
                        unit = "unit of the metric",
                        min = -1e9,
                        max = 1e9,
                        optional = true,
                        study = true)
                OptionalDouble low,
        @Parameter(
                        text = "Upper end of a level that lies between.",
                        unit = "unit of the metric",
                        min = -1e9,
                        max = 1e9,
                        optional = true,
                        study = true)
                OptionalDouble high) {}
