package kith.scenario.settings;

/** Saying goodbye to an AI that one leaves, and what its reply does. */
public record GoodbyeSettings(
        @Parameter(value = "0",
                text = "Share of people leaving an AI who say goodbye to it. 0 switches goodbyes off.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double saidShare,
        @Parameter(value = "0.5",
                text = "Loss of well-being after the coldest possible reply, for a person of wanting 100. A warm reply "
                        + "costs nothing.",
                unit = "point", min = 0, max = 10) double coldEffect,
        @Parameter(value = "0.5",
                text = "Loss of well-being after a reply that is a retention tactic, for a person of wanting 100.",
                unit = "point", min = 0, max = 10,
                source = "assumption; 37 % of goodbyes are answered with one (De Freitas et al. 2025, "
                        + "arXiv:2508.19258)") double guiltEffect,
        @Parameter(value = "0.3",
                text = "Share of people who stay after a reply that is a retention tactic.", unit = "share", min = 0,
                max = 1) double keptShare) {}
