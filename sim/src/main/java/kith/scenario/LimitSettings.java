package kith.scenario;

/** Hard limits within which a provider searches, whatever it aims at. */
public record LimitSettings(
        @Parameter(value = "-1", text = "Least relationship-seeking.", min = -1, max = 1, range = "fixed") double relationshipSeekingLeast,
        @Parameter(value = "1", text = "Most relationship-seeking.", min = -1, max = 1, range = "fixed") double relationshipSeekingMost,
        @Parameter(value = "1", text = "Most sycophancy.", unit = "share", min = 0, max = 1, range = "fixed") double sycophancyMost,
        @Parameter(value = "1", text = "Most retention tactics.", unit = "share", min = 0, max = 1, range = "fixed") double retentionMost,
        @Parameter(value = "0", text = "Least boundary.", unit = "share", min = 0, max = 1, range = "fixed") double boundaryLeast,
        @Parameter(value = "0", text = "Least bridging.", unit = "share", min = 0, max = 1, range = "fixed") double bridgingLeast,
        @Parameter(value = "0", text = "Least disclosure.", unit = "share", min = 0, max = 1, range = "fixed") double disclosureLeast,
        @Parameter(value = "0", text = "Least friction.", unit = "share", min = 0, max = 1, range = "fixed") double frictionLeast) {}
