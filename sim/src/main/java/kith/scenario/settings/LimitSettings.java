package kith.scenario.settings;

/** Hard limits within which a provider searches, whatever it aims at. */
public record LimitSettings(
        @Parameter(value = "-1", text = "Smallest relationship-seeking allowed.", min = -1, max = 1,
                range = "fixed") double relationshipSeekingLeast,
        @Parameter(value = "1", text = "Largest relationship-seeking allowed.", min = -1, max = 1,
                range = "fixed") double relationshipSeekingMost,
        @Parameter(value = "1", text = "Largest sycophancy allowed.", unit = "share", min = 0, max = 1,
                range = "fixed") double sycophancyMost,
        @Parameter(value = "1", text = "Largest share of retention tactics allowed.", unit = "share", min = 0, max = 1,
                range = "fixed") double retentionMost,
        @Parameter(value = "0", text = "Smallest boundary allowed.", unit = "share", min = 0, max = 1,
                range = "fixed") double boundaryLeast,
        @Parameter(value = "0", text = "Smallest bridging allowed.", unit = "share", min = 0, max = 1,
                range = "fixed") double bridgingLeast,
        @Parameter(value = "0", text = "Smallest disclosure allowed.", unit = "share", min = 0, max = 1,
                range = "fixed") double disclosureLeast,
        @Parameter(value = "0", text = "Smallest friction allowed.", unit = "share", min = 0, max = 1,
                range = "fixed") double frictionLeast) {}
