package kith.scenario.settings;

/**
 * Life events: they come by hazards of age, role and closeness, change who is there, and push well-being away from its
 * set-point for a while; a part of a loss stays.
 */
public record LifeEventSettings(
        @Parameter(value = "true", text = "Switch: life events happen.", change = Change.RESTART) boolean happen,
        @Parameter(value = "0.0115", text = "Yearly hazard of death at age 60.", unit = "1/year", min = 0, max = 1,
                change = Change.RESTART, grade = Grade.B,
                source = "Bronikowski et al. 2011, doi:10.1126/science.1201571, table 3: 0.00024 e^(0.086 x), x years "
                        + "since about 15",
                range = "uniform(0.006, 0.015)") double deathPerYearAtSixty,
        @Parameter(value = "8.07", text = "Number of years of age over which the hazard of death doubles.",
                unit = "year", min = 1, max = 100, change = Change.RESTART, grade = Grade.B,
                source = "Bronikowski et al. 2011, doi:10.1126/science.1201571, table 3",
                range = "uniform(7, 10)") double deathDoublesOverYears,
        @Parameter(value = "kin",
                text = "Replacement of people who die: kin (a new family member), strangers (without ties), or "
                        + "none.") Newcomers newcomers,
        @Parameter(value = "-0.07",
                text = "Mean effect of earlier life events on well-being at the start. It decays like other effects.",
                unit = "point", min = -10, max = 10, change = Change.RESTART, range = "fixed",
                source = "assumption; set so that well-being starts in equilibrium with life "
                        + "events") double startEffect,
        @Parameter(value = "1.8",
                text = "Loss of well-being after a death, multiplied by the fourth power of closeness. The loss is "
                        + "largest for the closest people.",
                unit = "point", min = 0, max = 10) double bereavementEffect,
        @Parameter(value = "0.014", text = "Yearly hazard of a break-up of a couple with closeness 0.9.",
                unit = "1/year", min = 0, max = 5, grade = Grade.C,
                source = "14 divorces per 1,000 married women in 2021 (Marino 2022, NCFMR FP-22-26, USA); the "
                        + "dependence on closeness is an assumption") double breakUpPerYear,
        @Parameter(value = "0.2",
                text = "A break-up becomes 2.7 times as likely if closeness is smaller by this value.",
                unit = "closeness", min = 0.01, max = 5) double breakUpCloseness,
        @Parameter(value = "1",
                text = "1 unit more satisfied intimacy of a couple divides the hazard of a break-up by exp(this "
                        + "value). 0 switches it off.",
                unit = "log hazard", min = 0, max = 20, range = "uniform(0, 8)") double breakUpIntimacy,
        @Parameter(value = "0.21",
                text = "Satisfied intimacy of a couple at which the hazard of a break-up is the one that is set.",
                unit = "share", min = 0, max = 1, range = "fixed",
                source = "assumption; set so that as many couples break up as without this "
                        + "effect") double breakUpIntimacyMean,
        @Parameter(value = "1",
                text = "Weight of intimacy from an AI for a break-up, relative to intimacy from people. Below 0, an "
                        + "AI is a rival of the partner.",
                min = -1, max = 1, range = "uniform(-1, 1)") double breakUpAiIntimacy,
        @Parameter(value = "0.5",
                text = "Loss of well-being of each partner after a break-up. The effect of the missing contact is "
                        + "added.",
                unit = "point", min = 0, max = 10) double breakUpEffect,
        @Parameter(value = "0.06",
                text = "Yearly hazard with which two single adult friends of the same age and closeness 1 become a "
                        + "couple.",
                unit = "1/year", min = 0, max = 10) double pairingPerYear,
        @Parameter(value = "1",
                text = "1 unit more satisfied intimacy of two friends divides the hazard with which they become a "
                        + "couple by exp(this value). Intimacy from an AI counts. 0 switches it off.",
                unit = "log hazard", min = 0, max = 20, range = "uniform(0, 8)") double pairingIntimacy,
        @Parameter(value = "0.09",
                text = "Satisfied intimacy of two friends at which the hazard of pairing is the one that is set.",
                unit = "share", min = 0, max = 1, range = "fixed",
                source = "assumption; set so that as many couples form as without this "
                        + "effect") double pairingIntimacyMean,
        @Parameter(value = "0.5", text = "Gain in well-being of each partner when a couple forms.", unit = "point",
                min = 0, max = 10) double pairingEffect,
        @Parameter(value = "0.14",
                text = "Yearly hazard of a child for a couple whose younger partner is aged 18 to 44.", unit = "1/year",
                min = 0, max = 5) double childPerYear,
        @Parameter(value = "0.5", text = "Gain in well-being of each parent after a birth.", unit = "point", min = -10,
                max = 10) double childEffect,
        @Parameter(value = "0.3", text = "Share of a parent's daily social time that a small child takes.",
                unit = "share", min = 0, max = 1) double childTimeShare,
        @Parameter(value = "730", text = "Number of days during which a small child takes social time.", unit = "day",
                min = 0, max = 36500) double childDays,
        @Parameter(value = "0.084", text = "Yearly hazard of moving to another neighbourhood.", unit = "1/year",
                min = 0, max = 10, grade = Grade.C,
                source = "8.4 % of people in 2021 (US Census, second-hand)") double movePerYear,
        @Parameter(value = "0.1", text = "Yearly hazard of changing to another workplace.", unit = "1/year", min = 0,
                max = 10) double newJobPerYear,
        @Parameter(value = "730",
                text = "Time constant of the return of well-being to its set-point after a life event.", unit = "day",
                min = 1, max = 36500, range = "uniform(365, 1460)",
                source = "assumption; recovery takes about 4 years (Kettlewell et al. 2020, "
                        + "10.1016/j.ssmph.2019.100533, second-hand), about 7 after the death of a spouse (Lucas "
                        + "2007, second-hand)") double adaptsOverDays,
        @Parameter(value = "0.25", text = "Share of the loss after a death or break-up that is permanent.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 0.4)",
                source = "assumption; 0.22 to 0.34 points remain after divorce (Lucas 2005, second-hand); Clark et "
                        + "al. 2007 cannot reject a full recovery") double lastingShare) {
    /** Who replaces people who die. */
    public enum Newcomers implements Keyword {
        /** A new family member. */
        KIN,
        /** A person without ties. */
        STRANGERS,
        /** Nobody. */
        NONE
    }
}
