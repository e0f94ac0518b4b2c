package kith.scenario.settings;

import java.util.Map;

/** What is written down, and how often. Observation consumes no randomness. */
public record ObservationSettings(
        @Parameter(value = "1", text = "Days between rows for the whole population.", unit = "day", min = 1,
                max = 36500, study = true) int everyDays,
        @Parameter(value = "28", text = "Days between rows for groups.", unit = "day", min = 1, max = 36500,
                study = true) int groupEveryDays,
        @Parameter(value = "false", text = "Write people.csv: the end state of every person.",
                study = true) boolean people,
        @Parameter(value = "false", text = "Write ties.csv: the end state of every tie.", study = true) boolean ties,
        @Parameter(value = "false",
                text = "Write baseline.csv: every person as day 0 opens, with traits, groups, weight and covariates.",
                study = true) boolean baseline,
        Map<String, GroupSettings> groups) {}
