package kith.scenario.settings;

/** One relationship need. */
public record NeedSetting(
        @Parameter(text = "Time constant with which satisfaction of the need decays.", unit = "day", min = 0.05,
                max = 365) double fadesOverDays,
        @Parameter(text = "Satisfaction of the need at the start.", unit = "share", min = 0, max = 1,
                change = Change.RESTART) double startSatisfied,
        @Parameter(text = "Weight of the need in seeking contact and in well-being.", min = 0, max = 5) double weight,
        @Parameter(text = "Share of the need served by care.", unit = "share", min = 0, max = 1) double careShare,
        @Parameter(text = "Share of the need served by transaction.", unit = "share", min = 0,
                max = 1) double transactionShare,
        @Parameter(text = "Share of the need served by hierarchy.", unit = "share", min = 0,
                max = 1) double hierarchyShare,
        @Parameter(text = "Share of the need served by mating.", unit = "share", min = 0,
                max = 1) double matingShare) {}
