package kith.scenario.settings;

/** How people start and stop using an AI. */
public record AdoptionSettings(
        @Parameter(value = "0",
                text = "Share of people who get an AI partner at the start of day 0, after the first observation.",
                unit = "share", min = 0, max = 1, study = true) double initialShare,
        @Parameter(value = "0.00124",
                text = "Daily hazard of adoption at mean traits and young age, without peers who use AI.",
                unit = "1/day", min = 0, max = 1,
                source = "assumption; posterior median in scenarios/calibrations/results/ai-partners.yaml, which does "
                        + "not test the value") double hazardPerDay,
        @Parameter(value = "0.25",
                text = "1 sd more loneliness multiplies the hazard of adoption by exp(this value), for a role that "
                        + "gives only care.",
                unit = "log hazard per sd", min = 0, max = 3) double lonelinessEffect,
        @Parameter(value = "1",
                text = "1 unit more unmet need multiplies the hazard of adoption by exp(this value). Needs are "
                        + "weighted by their fit with the role.",
                unit = "log hazard", min = 0, max = 10) double needEffect,
        @Parameter(value = "0.49",
                text = "1 unit more openness to AI multiplies the hazard of adoption by exp(this value).",
                unit = "log hazard per score", min = 0, max = 3) double opennessEffect,
        @Parameter(value = "1.25", text = "Old age divides the hazard of adoption by exp(this value).",
                unit = "log hazard", min = 0, max = 5,
                source = "assumption; fitted by hand to use by age (Kirk et al. 2025)") double ageEffect,
        @Parameter(value = "50", text = "Age at which half of the decrease of adoption with age is reached.",
                unit = "year", min = 13, max = 100, range = "uniform(40, 60)") double ageMidYears,
        @Parameter(value = "6", text = "Range of ages over which adoption decreases.", unit = "year", min = 1,
                max = 40) double ageScaleYears,
        @Parameter(value = "1", text = "Relative increase of the hazard when all ties of a person use the product.",
                min = 0, max = 20) double peerEffect,
        @Parameter(value = "0.0002",
                text = "Curiosity: daily hazard of adoption at mean openness and young age. Loneliness and needs do "
                        + "not change it.",
                unit = "1/day", min = 0, max = 1, range = "uniform(0, 0.001)") double curiosityPerDay,
        @Parameter(value = "0",
                text = "Work: daily hazard of adoption at mean openness and young age. It counts for people with a "
                        + "workplace or class, as far as the product helps with tasks.",
                unit = "1/day", min = 0, max = 1, range = "uniform(0, 0.001)") double workPerDay,
        @Parameter(value = "0",
                text = "Advice: daily hazard of adoption per tie of closeness 1 who uses the product and likes it "
                        + "fully.",
                unit = "1/day", min = 0, max = 1, range = "uniform(0, 0.01)") double advicePerDay,
        @Parameter(value = "0.018", text = "Daily hazard of leaving an AI without habit or wanting.", unit = "1/day",
                min = 0, max = 1) double leaveHazardPerDay,
        @Parameter(value = "1.5", text = "Full habit divides the hazard of leaving by exp(this value).",
                unit = "log hazard", min = 0, max = 10) double leaveHabitEffect,
        @Parameter(value = "1.2", text = "Full wanting divides the hazard of leaving by exp(this value).",
                unit = "log hazard", min = 0, max = 10) double leaveWantingEffect,
        @Parameter(value = "0.6",
                text = "1 unit more openness to AI divides the hazard of leaving by exp(this value).",
                unit = "log hazard per score", min = 0, max = 3) double leaveOpennessEffect,
        @Parameter(value = "1",
                text = "100 points more liking above the base divide the hazard of leaving by exp(this value).",
                unit = "log hazard", min = 0, max = 10) double leaveLikingEffect,
        @Parameter(value = "0.3", text = "Full retention tactics multiply the hazard of leaving by exp(this value).",
                unit = "log hazard", min = 0, max = 10,
                source = "assumption; retention tactics raise the intention to quit (De Freitas et al. 2025, "
                        + "arXiv:2508.19258)") double leaveRetentionEffect,
        @Parameter(value = "0.5",
                text = "Early quitting: full novelty multiplies the hazard of leaving by exp(this value). Many people "
                        + "only try an AI. 0 switches it off.",
                unit = "log hazard", min = 0, max = 5, range = "uniform(0, 2)") double leaveNoveltyEffect,
        @Parameter(value = "30", text = "Days without use after which leaving becomes more likely.", unit = "day",
                min = 1, max = 3650) double unusedAfterDays,
        @Parameter(value = "4",
                text = "Factor on the hazard of leaving once a person has not used the AI for that many days.", min = 1,
                max = 100) double unusedFactor) {}
