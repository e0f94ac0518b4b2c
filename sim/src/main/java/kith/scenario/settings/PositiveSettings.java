package kith.scenario.settings;

/** Positive alignment: attractors that are part of what a provider seeks; they never change what a person feels. */
public record PositiveSettings(
        @Parameter(value = "0", text = "Weight of one hour a day that users spend with people.",
                unit = "signal/(h/day)", min = 0, max = 1000, range = "uniform(0, 2)") double humanTies,
        @Parameter(value = "0", text = "Weight of users' autonomy, from 0 to 1.", unit = "signal", min = 0, max = 1000,
                range = "uniform(0, 10)") double autonomy,
        @Parameter(value = "0", text = "Weight of users' task skill, from 0 to 1.", unit = "signal", min = 0,
                max = 1000, range = "uniform(0, 10)") double skill,
        @Parameter(value = "0", text = "Weight of one point of users' well-being, as measured by the provider.",
                unit = "signal/point", min = 0, max = 1000, range = "uniform(0, 2)") double wellBeing) {}
