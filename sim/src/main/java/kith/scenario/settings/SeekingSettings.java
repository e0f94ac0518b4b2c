package kith.scenario.settings;

/** When a need is felt so strongly that a person seeks somebody. */
public record SeekingSettings(
        @Parameter(value = "4.4", text = "How often a person feels a need, at mean sociability and mean deficit.",
                unit = "1/day",
                min = 0, max = 12,
                source = "assumption; set by hand so that people have 6-7 contacts a day, as in diary "
                        + "studies (Reis and Wheeler, from memory)",
                range = "uniform(2.25, 6)") double feltPerDay,
        @Parameter(value = "0.2", text = "How much more often a person feels a need, per unit of sociability (log).",
                unit = "log rate per score", min = 0, max = 1) double sociabilityEffect,
        @Parameter(value = "0.6",
                text = "How much the rate of felt needs depends on the deficit. 0: not at all; 1: in proportion.",
                unit = "share", min = 0, max = 1, range = "uniform(0.3, 1)") double deficitShare,
        @Parameter(value = "0.45", text = "Weighted deficit at which the rate of felt needs equals its mean.",
                unit = "share",
                min = 0.05, max = 1, range = "uniform(0.3, 0.6)") double meanDeficit) {}
