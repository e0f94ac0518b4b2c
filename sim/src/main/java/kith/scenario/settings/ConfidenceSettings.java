package kith.scenario.settings;

/** Social confidence: it grows when turning to people works out, shrinks with refusals, and erodes without practice. */
public record ConfidenceSettings(
        @Parameter(value = "0.5",
                text = "Confidence at the start, for everybody. At this value it neither encourages nor "
                        + "discourages contact.",
                unit = "share", min = 0.01, max = 1, change = Change.RESTART, range = "fixed") double start,
        @Parameter(value = "0.0036",
                text = "Confidence gained by an accepted contact, as a share of the distance to 1.", unit = "1/contact",
                min = 0, max = 1) double practice,
        @Parameter(value = "0.004", text = "Share of confidence lost to a refusal.", unit = "1/refusal", min = 0,
                max = 1) double refusalLoss,
        @Parameter(value = "90", text = "Time constant with which confidence decays without practice.", unit = "day",
                min = 1, max = 36500) double erodesOverDays,
        @Parameter(value = "1.5",
                text = "How much more a person turns to people with full confidence than with none (gain of log "
                        + "odds). 0 switches the mechanism off.",
                unit = "logit", min = 0, max = 10) double pull,
        @Parameter(value = "0",
                text = "Stimulation: practice of confidence by an AI session of worth 1 about support, companionship "
                        + "or intimacy. It is a share of the practice by an accepted contact. 0 switches it off.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double disclosurePractice) {}
