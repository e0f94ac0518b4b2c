package kith.scenario;

/** Positive alignment: attractors that are part of what a provider seeks; they never change what a person feels. */
public record PositiveSettings(
        @Parameter(value = "0", text = "Weight of an hour a day that its users spend with people.", unit = "signal/(h/day)", min = 0, max = 1000, range = "uniform(0, 2)") double humanTies,
        @Parameter(value = "0", text = "Weight of its users' autonomy, 0 to 1.", unit = "signal", min = 0, max = 1000, range = "uniform(0, 10)") double autonomy,
        @Parameter(value = "0", text = "Weight of its users' task skill, 0 to 1.", unit = "signal", min = 0, max = 1000, range = "uniform(0, 10)") double skill,
        @Parameter(value = "0", text = "Weight of a point of its users' well-being as it measures it.", unit = "signal/point", min = 0, max = 1000, range = "uniform(0, 2)") double wellBeing) {}
