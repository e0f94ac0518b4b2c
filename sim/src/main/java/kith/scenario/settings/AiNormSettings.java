package kith.scenario.settings;

/**
 * Beliefs about which functions an AI in a role may serve: where they start, how they move, and what acting against
 * them costs.
 */
public record AiNormSettings(
        @Parameter(value = "0.1", text = "How much less people of community B accept an AI, in any function.",
                unit = "acceptance", min = -2, max = 2, range = "uniform(-0.5, 0.5)",
                change = Change.RESTART) double stricterB,
        @Parameter(value = "0.2", text = "How much less people of community C accept an AI, in any function.",
                unit = "acceptance", min = -2, max = 2, range = "uniform(-0.5, 0.5)",
                change = Change.RESTART) double stricterC,
        @Parameter(value = "0.3",
                text = "Spread of acceptance between people of one community, drawn for each function.",
                unit = "acceptance", min = 0, max = 2, change = Change.RESTART) double spread,
        @Parameter(value = "0.03",
                text = "Acceptance gained per unit of session worth above the expected worth. It is updated weekly "
                        + "for each function.",
                unit = "acceptance/session", min = 0, max = 2) double experience,
        @Parameter(value = "0.3",
                text = "Expected worth of a session. Better sessions raise acceptance, worse ones lower it.",
                unit = "share", min = 0, max = 1) double takenForGranted,
        @Parameter(value = "0.02",
                text = "Weekly share by which a person's acceptance moves towards the acceptance of their ties. "
                        + "Closer ties have more weight.",
                unit = "1/week", min = 0, max = 1) double neighbours,
        @Parameter(value = "0",
                text = "Norm campaign: weekly gain in acceptance of all functions while it lasts. Negative values are "
                        + "losses.",
                unit = "acceptance/week", min = -1, max = 1, range = "uniform(-0.05, 0.05)") double campaign,
        @Parameter(value = "0.5",
                text = "How much less a person turns to an AI without any acceptance of it (loss of log odds).",
                unit = "logit", min = 0, max = 20) double reluctance,
        @Parameter(value = "0.3",
                text = "Discomfort: loss of well-being that one session a day leads to, with an AI that the person "
                        + "does not accept. 0 switches it off.",
                unit = "point", min = 0, max = 10) double discomfort) {}
