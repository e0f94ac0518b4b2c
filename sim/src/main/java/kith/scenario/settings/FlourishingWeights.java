package kith.scenario.settings;

/** Weights of the parts of flourishing in a community; they add up to 1. */
public record FlourishingWeights(
        @Parameter(value = "0.4", text = "Weight of well-being (points divided by 10).", unit = "share", min = 0,
                max = 1, range = "fixed") double wellBeing,
        @Parameter(value = "0.2", text = "Weight of autonomy.", unit = "share", min = 0, max = 1,
                range = "fixed") double autonomy,
        @Parameter(value = "0.2", text = "Weight of task skill.", unit = "share", min = 0, max = 1,
                range = "fixed") double skill,
        @Parameter(value = "0.2",
                text = "Weight of human ties (saturation of summed closeness, as in loneliness.ties_scale).",
                unit = "share", min = 0, max = 1, range = "fixed") double humanTies) {}
