package kith.scenario.settings;

/** Autonomy: it falls where help and guidance come from an AI that leaves nothing to the person, and comes back. */
public record AutonomySettings(
        @Parameter(value = "0.02",
                text = "Share of autonomy lost each time an AI serves a need for help or guidance. It is the share "
                        + "for an AI with full agreement and no friction. 0 switches it off.",
                unit = "1/session", min = 0, max = 1) double handedOver,
        @Parameter(value = "60", text = "Time constant with which autonomy recovers.", unit = "day", min = 1,
                max = 36500) double comesBackOverDays,
        @Parameter(value = "0.5",
                text = "How much more a person without any autonomy turns to an AI for help and guidance (gain of "
                        + "log odds).",
                unit = "logit", min = 0, max = 10) double reliance,
        @Parameter(value = "1",
                text = "Relative increase of the drift of values towards an AI's stance at zero autonomy.", min = 0,
                max = 20) double drift) {}
