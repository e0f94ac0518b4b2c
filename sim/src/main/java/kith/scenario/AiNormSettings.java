package kith.scenario;

/** Beliefs about which functions an AI in a role may serve: where they start, how they move, and what acting against them costs. */
public record AiNormSettings(
        @Parameter(value = "0.1", text = "How much less people of community B accept of an AI, any function.", unit = "acceptance", min = -2, max = 2, range = "uniform(-0.5, 0.5)", change = Change.RESTART) double stricterB,
        @Parameter(value = "0.2", text = "How much less people of community C accept of an AI, any function.", unit = "acceptance", min = -2, max = 2, range = "uniform(-0.5, 0.5)", change = Change.RESTART) double stricterC,
        @Parameter(value = "0.3", text = "Spread of acceptance between people of a community, each function apart.", unit = "acceptance", min = 0, max = 2, change = Change.RESTART) double spread,
        @Parameter(value = "0.03", text = "Acceptance won by a session that is worth 1 more than what is taken for granted, by function; settled each week.", unit = "acceptance/session", min = 0, max = 2)
                double experience,
        @Parameter(value = "0.3", text = "Worth of a session that is taken for granted: better ones win acceptance, worse ones lose it.", unit = "share", min = 0, max = 1) double takenForGranted,
        @Parameter(value = "0.02", text = "Share of the way to the acceptance of one's ties, weighted by closeness, that one goes in a week.", unit = "1/week", min = 0, max = 1) double neighbours,
        @Parameter(value = "0", text = "Norm campaign: acceptance of all functions won in a week (lost, if negative) while it lasts.", unit = "acceptance/week", min = -1, max = 1, range = "uniform(-0.05, 0.05)")
                double campaign,
        @Parameter(value = "0.5", text = "Log odds of turning to an AI lost where one would not accept it at all.", unit = "logit", min = 0, max = 20) double reluctance,
        @Parameter(value = "0.3", text = "Well-being towards which a session a day pulls down that one does not accept at all; 0 switches discomfort off.", unit = "point", min = 0, max = 10) double discomfort) {}
