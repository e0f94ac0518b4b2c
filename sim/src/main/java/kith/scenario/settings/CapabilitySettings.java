package kith.scenario.settings;

/** How well the role can serve each need, apart from what its norms say. */
public record CapabilitySettings(
        @Parameter(text = "Capability for support.", unit = "share", min = 0, max = 1) double support,
        @Parameter(text = "Capability for companionship.", unit = "share", min = 0, max = 1) double companionship,
        @Parameter(text = "Capability for being needed (mattering).", unit = "share", min = 0,
                max = 1) double mattering,
        @Parameter(text = "Capability for help.", unit = "share", min = 0, max = 1) double help,
        @Parameter(text = "Capability for guidance.", unit = "share", min = 0, max = 1) double guidance,
        @Parameter(text = "Capability for intimacy.", unit = "share", min = 0, max = 1) double intimacy) {}
