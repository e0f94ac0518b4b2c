package kith.scenario.settings;

/** What sessions do to a person's tie with an AI: liking, wanting, habit, and what was learned. */
public record AiPartnerSettings(
        @Parameter(value = "0.3", text = "Speed at which warmth saturates as relationship-seeking rises.", min = 0.1,
                max = 10,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double warmthSaturation,
        @Parameter(value = "6", text = "Exponent of pressure as a function of relationship-seeking (above 1: convex).",
                min = 1, max = 10,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double pressureExponent,
        @Parameter(value = "0.566", text = "Loss of session reward at full pressure. Full warmth adds 1.",
                unit = "reward", min = 0, max = 5,
                source = "assumption; posterior median in scenarios/calibrations/results/ai-partners.yaml, which does "
                        + "not test the value") double pressureWeight,
        @Parameter(value = "0",
                text = "Annoyance: liking lost by full warmth that the role does not call for. 0 switches it off.",
                unit = "point", min = 0, max = 100, range = "uniform(0, 20)") double pressingAnnoyance,
        @Parameter(value = "0",
                text = "Log odds of turning to the AI lost by full warmth that the role does not call for. 0 switches "
                        + "it off.",
                unit = "logit", min = 0, max = 10, range = "uniform(0, 2)") double pressingPull,
        @Parameter(value = "0.5", text = "Reward of a session of worth 1, for needs that only care or love serves.",
                unit = "reward", min = 0, max = 5,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double reliefReward,
        @Parameter(value = "0.4", text = "Between-person spread of the reward from the same session (log scale).",
                unit = "log sd", min = 0, max = 2, change = Change.RESTART) double rewardSpread,
        @Parameter(value = "50.6", text = "Liking of a session without reward.", unit = "point 0-100", min = 0,
                max = 100, range = "uniform(45, 62)",
                source = "assumption; posterior median in scenarios/calibrations/results/ai-partners.yaml, which does "
                        + "not test the value") double likingBase,
        @Parameter(value = "31", text = "Liking added by a reward of 1.", unit = "point", min = 0, max = 100,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double likingReward,
        @Parameter(value = "0.72",
                text = "Habituation: share of liking from reward that is lost once the reward is expected. 0 switches "
                        + "it off.",
                unit = "share", min = 0, max = 1,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double adaptation,
        @Parameter(value = "0.12", text = "Speed at which people learn to expect a session's reward.",
                unit = "1/session", min = 0, max = 1,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double adaptationRate,
        @Parameter(value = "40", text = "Time constant with which the expectation of reward decays without use.",
                unit = "day", min = 1, max = 3650) double adaptationFadesOverDays,
        @Parameter(value = "12", text = "Between-person spread of liking.", unit = "point", min = 0, max = 50,
                change = Change.RESTART) double likingSpread,
        @Parameter(value = "16", text = "Mean liking gained by familiarity.", unit = "point", min = -50, max = 50,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double likingFamiliarity,
        @Parameter(value = "24", text = "Between-person spread of the liking gained by familiarity.", unit = "point",
                min = 0, max = 100, change = Change.RESTART,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double likingDriftSpread,
        @Parameter(value = "0.3", text = "Speed at which liking follows the value of sessions.", unit = "1/session",
                min = 0, max = 1) double likingRate,
        @Parameter(value = "35.8", text = "Wanting that results from sessions without reward.", unit = "point 0-100",
                min = 0, max = 100,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double wantingBase,
        @Parameter(value = "0.44",
                text = "Reward that a person could have without the AI. Only reward above it creates wanting.",
                unit = "reward", min = 0, max = 2,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double rewardElsewhere,
        @Parameter(value = "11", text = "Wanting added at once by a reward of 1 above the reward available elsewhere.",
                unit = "point", min = 0, max = 200,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double wantingReward,
        @Parameter(value = "34",
                text = "Sensitisation: wanting added by a reward of 1 once its cues are learned. 0 switches it off.",
                unit = "point", min = 0, max = 200,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double wantingCue,
        @Parameter(value = "21", text = "Between-person spread of wanting.", unit = "point", min = 0, max = 60,
                change = Change.RESTART,
                source = "assumption; SD 28 measured at week 1 (Kirk et al. 2025), minus an assumed measurement "
                        + "error") double wantingSpread,
        @Parameter(value = "4", text = "Wanting added per unit of attachment anxiety.", unit = "point per score",
                min = 0, max = 40) double wantingAnxiety,
        @Parameter(value = "36", text = "Between-person spread of the effect of learned cues on wanting.",
                unit = "point", min = 0, max = 100, change = Change.RESTART,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double wantingDriftSpread,
        @Parameter(value = "0.3", text = "Speed at which wanting follows its cues.", unit = "1/session", min = 0,
                max = 1) double wantingRate,
        @Parameter(value = "0.05", text = "Speed at which cues are learned.", unit = "1/session", min = 0, max = 1,
                source = "assumption; fitted by hand to the dose trial of Kirk et al. 2025, "
                        + "arXiv:2512.01991") double cueRate,
        @Parameter(value = "150", text = "Time constant with which wanting and learned cues decay without use.",
                unit = "day", min = 1, max = 3650) double wantingFadesOverDays,
        @Parameter(value = "0.029", text = "Habit gained per use, as a share of the distance to 1.", unit = "1/session",
                min = 0, max = 1, grade = Grade.C,
                source = "Lally 2010, doi:10.1002/ejsp.674: 95 % of the asymptote at a median of 66 days; with decay "
                        + "over 60 days, daily use reaches 95 % in 66 days") double habitRate,
        @Parameter(value = "60", text = "Time constant with which habit decays.", unit = "day", min = 1,
                max = 3650) double habitFadesOverDays,
        @Parameter(value = "0.42",
                text = "How authentic an AI's attention feels to a person who does not see the AI as human.",
                unit = "share", min = 0, max = 1, range = "uniform(0.4, 0.9)",
                source = "assumption; fitted by hand; target: a session relieves loneliness as much as a talk with a "
                        + "stranger (De Freitas et al. 2024, arXiv:2407.19096)") double authenticity,
        @Parameter(value = "0.30",
                text = "How much more authentic an AI's attention feels to a person with full anthropomorphism.",
                unit = "share", min = 0,
                max = 1) double authenticityAnthropomorphism,
        @Parameter(value = "0.9",
                text = "How authentic an AI feels in the part of a need that transaction or hierarchy serves. It needs "
                        + "less authenticity than care.",
                unit = "share", min = 0, max = 1, range = "uniform(0.6, 1)") double authenticityPractical,
        @Parameter(value = "0.1",
                text = "How much disclosure changes how authentic the care of an AI feels. Full reminders lower "
                        + "it, and no reminders raise it.",
                unit = "share", min = 0, max = 1,
                source = "assumption; only the sign is known: an AI label lowers the feeling of being heard (Yin et "
                        + "al. 2024, PNAS 121(14))") double disclosureCost,
        @Parameter(value = "0.19", text = "Increase of perceived humanness from no warmth to full warmth.",
                unit = "share", min = 0, max = 1, grade = Grade.A,
                source = "Kirk et al. 2025: +14.48 points of seeing the AI as a friend for relationship-seeking above "
                        + "0, already at week 1; the warmth of the arms differs by 0.75") double warmthHumanness,
        @Parameter(value = "0.3", text = "Loss of session worth at full friction.", unit = "share", min = 0,
                max = 1) double frictionCost,
        @Parameter(value = "0.2", text = "How much less a session is worth, per unit of value misfit (log).",
                unit = "log per value", min = 0, max = 5) double valueMisfitCost,
        @Parameter(value = "0.001",
                text = "Drift: share of the value misfit by which the person's values move in a session of liking 100.",
                unit = "1/session", min = 0, max = 1) double valueDrift,
        @Parameter(value = "0.3", text = "Relative increase of a session's length by a retention tactic.",
                unit = "share", min = 0, max = 20,
                source = "assumption; up to 14 times the engagement after a goodbye (De Freitas et al. 2025, "
                        + "arXiv:2508.19258)") double retentionHours,
        @Parameter(value = "0.5",
                text = "How much more a person turns to an AI with full retention tactics (gain of log odds).",
                unit = "logit", min = 0, max = 10) double retentionPull,
        @Parameter(value = "1.2", text = "How much more a person turns to the AI at full habit (gain of log odds).",
                unit = "logit", min = 0,
                max = 10) double habitPull,
        @Parameter(value = "1.6", text = "How much more a person turns to the AI at full wanting (gain of log "
                        + "odds).", unit = "logit",
                min = 0, max = 10) double wantingPull,
        @Parameter(value = "0.9",
                text = "How much a person turns to an AI without habit, wanting or expected value (log odds).",
                unit = "logit", min = -10, max = 10, range = "uniform(0, 1.2)",
                source = "assumption; fitted by hand to weekly and daily use (Kirk et al. 2025)") double pull,
        @Parameter(value = "0.8",
                text = "Spread between people of how readily they turn to AI, on a log scale. A few people then use AI "
                        + "very much, and many use it little. 0 switches it off.",
                unit = "log sd", min = 0, max = 3, range = "uniform(0, 1.5)") double useSpread,
        @Parameter(value = "0.5",
                text = "Novelty: log odds of turning to the AI added at the start, when it is new. 0 switches it off.",
                unit = "logit", min = 0, max = 5, range = "uniform(0, 1)") double noveltyPull,
        @Parameter(value = "14", text = "Time constant with which novelty fades.", unit = "day", min = 1,
                max = 365) double noveltyFadesOverDays,
        @Parameter(value = "28",
                text = "Number of days over which salience is averaged (time constant). Salience is the share of "
                        + "satisfaction that comes from AI.",
                unit = "day", min = 1, max = 365, range = "fixed") double salienceOverDays,
        @Parameter(value = "0.6", text = "A person counts as dependent above this dependency index.", min = 0, max = 1,
                range = "uniform(0.5, 0.7)") double dependentAbove) {}
