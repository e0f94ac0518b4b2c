package kith.scenario;

/** How people start and stop using an AI. */
public record AdoptionSettings(
        @Parameter(value = "0", text = "Share of people who get an AI partner as day 0 opens, after its observation.", unit = "share", min = 0, max = 1, study = true) double initialShare,
        @Parameter(value = "0.00124", text = "Daily hazard of adoption at mean traits, young age, no peers.", unit = "1/day", min = 0, max = 1, source = "assumption; median of the posterior in scenarios/calibrations/results/ai-partners.yaml, which is no test of it") double hazardPerDay,
        @Parameter(value = "0.25", text = "Log hazard per sd of loneliness, for a role whose capability is all for care.", unit = "log hazard per sd", min = 0, max = 3) double lonelinessEffect,
        @Parameter(value = "1", text = "Log hazard per unit of unmet need, needs weighted by how well the role fits them.", unit = "log hazard", min = 0, max = 10) double needEffect,
        @Parameter(value = "0.49", text = "Log hazard per unit of openness to AI.", unit = "log hazard per score", min = 0, max = 3) double opennessEffect,
        @Parameter(value = "1.25", text = "Log hazard lost with old age.", unit = "log hazard", min = 0, max = 5, source = "assumption; set by hand towards use by age (Kirk et al. 2025)") double ageEffect,
        @Parameter(value = "50", text = "Age at which half of that is lost.", unit = "year", min = 13, max = 100, range = "uniform(40, 60)") double ageMidYears,
        @Parameter(value = "6", text = "Age over which that loss comes.", unit = "year", min = 1, max = 40) double ageScaleYears,
        @Parameter(value = "1", text = "Relative increase of the hazard when all one's ties use the product.", min = 0, max = 20) double peerEffect,
        @Parameter(value = "0.018", text = "Daily hazard of leaving without habit or wanting.", unit = "1/day", min = 0, max = 1) double leaveHazardPerDay,
        @Parameter(value = "1.5", text = "Log hazard of leaving lost with full habit.", unit = "log hazard", min = 0, max = 10) double leaveHabitEffect,
        @Parameter(value = "1.2", text = "Log hazard of leaving lost with full wanting.", unit = "log hazard", min = 0, max = 10) double leaveWantingEffect,
        @Parameter(value = "0.6", text = "Log hazard of leaving lost per unit of openness to AI.", unit = "log hazard per score", min = 0, max = 3) double leaveOpennessEffect,
        @Parameter(value = "1", text = "Log hazard of leaving lost per 100 points of liking above the base.", unit = "log hazard", min = 0, max = 10) double leaveLikingEffect,
        @Parameter(value = "0.3", text = "Log hazard of leaving added by full retention tactics.", unit = "log hazard", min = 0, max = 10, source = "assumption; they raise the intention to quit (De Freitas et al. 2025, arXiv:2508.19258)") double leaveRetentionEffect,
        @Parameter(value = "30", text = "Days without use after which leaving becomes more likely.", unit = "day", min = 1, max = 3650) double unusedAfterDays,
        @Parameter(value = "4", text = "Factor by which it then does.", min = 1, max = 100) double unusedFactor) {}
