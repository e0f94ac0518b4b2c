package kith.scenario.settings;

/** How ties grow, fade, form and end. */
public record TieSettings(
        @Parameter(value = "true",
                text = "Switch: people have ties at the start. If false, they arrive without any ties.",
                change = Change.RESTART) boolean atStart,
        @Parameter(value = "0.6",
                text = "Spread of how many ties people make, on a log scale. A few people then have very many ties, "
                        + "and some have hardly any. 0 means that all make ties alike.",
                unit = "log sd", min = 0, max = 1.5, change = Change.RESTART,
                range = "uniform(0, 0.8)") double propensitySpread,
        @Parameter(value = "0.0117",
                text = "Growth of closeness per hour of contact that meets the standard, as a share of the distance "
                        + "to 1.",
                unit = "1/h", min = 0, max = 1,
                source = "assumption; Hall 2018, doi:10.1177/0265407518761225, implies about 0.008 at longer "
                        + "contacts") double growthPerHour,
        @Parameter(value = "0.25",
                text = "Tolerance: distance below the standard at which a contact does not yet harm the tie.",
                unit = "share", min = 0.01, max = 2, range = "uniform(0.15, 0.4)") double tolerance,
        @Parameter(value = "disuse",
                text = "Rule of fading: disuse (ties decay and end), replacement (a new tie replaces the weakest), or "
                        + "none.",
                source = "assumption; disuse and the order of roles: Roberts and Dunbar 2015; replacement: Vergara "
                        + "Hidd 2023") FadingRule fadingRule,
        @Parameter(value = "3.0", text = "Yearly hazard of the end of a tie with closeness 0.", unit = "1/year",
                min = 0, max = 50) double endHazardPerYear,
        @Parameter(value = "0.09",
                text = "The end of a tie becomes 2.7 times less likely if closeness is larger by this value.",
                unit = "closeness", min = 0.01, max = 1) double endHazardCloseness,
        @Parameter(value = "0.074",
                text = "Probability that a meeting with a stranger starts a tie, for people without ties.",
                unit = "probability", min = 0, max = 1,
                source = "assumption; set by hand so that the number of ties stays as it is") double formation,
        @Parameter(value = "5", text = "A new tie becomes 2.7 times less likely with this number of ties.",
                unit = "ties", min = 0.5, max = 100) double formationDegree,
        @Parameter(value = "20", text = "A new tie becomes 2.7 times less likely at this difference of age.",
                unit = "year", min = 1, max = 200) double formationAgeGapYears,
        @Parameter(value = "0.5",
                text = "How much more likely a new tie is, per unit of sociability (log). It is averaged over the "
                        + "two people.",
                unit = "log probability per score", min = 0, max = 2,
                source = "assumption; set by hand with the correlation of sociability and ties in "
                        + "view") double formationSociability,
        @Parameter(value = "0.6",
                text = "Homophily: factor on the probability of a new tie for people of different communities.",
                unit = "share", min = 0, max = 1, range = "uniform(0.3, 1)") double formationOtherCommunity,
        @Parameter(value = "0",
                text = "Homophily of lonely people: how much less likely a new tie is, per sd of difference in "
                        + "loneliness (log). 0 switches it off. It is the rival of "
                        + "contact.loneliness_inattention.",
                unit = "log probability per sd", min = 0, max = 5, range = "uniform(0, 1)",
                source = "assumption; homophily as the rival of contagion") double formationLonelinessGap,
        @Parameter(value = "0.1",
                text = "Homophily of sociable people: decrease of the log probability of a new tie per unit of "
                        + "difference in sociability. 0 switches it off.",
                unit = "log probability per score", min = 0, max = 5,
                range = "uniform(0, 1)") double formationSociabilityGap,
        @Parameter(value = "0.1", text = "Closeness of a new tie.", unit = "closeness", min = 0,
                max = 1) double newCloseness) {
    /** How ties end. */
    public enum FadingRule implements Keyword {
        /** They decay and end. */
        DISUSE,
        /** A new tie replaces the weakest. */
        REPLACEMENT,
        /** They do not end. */
        NONE
    }
}
