package kith.scenario.settings;

/** Who takes part in deciding on conduct. */
public record ParticipationSettings(
        @Parameter(value = "none",
                text = "Participants: none (only the reference group), open (open vote), sortition (random draw), or "
                        + "representative (random draw by community and age).") Rule rule,
        @Parameter(value = "0.2", text = "Turnout of the largest community at mean age, without dependency or cost.",
                unit = "share", min = 0.001, max = 0.999) double turnoutShare,
        @Parameter(value = "0.3",
                text = "How much more people vote, per 20 years of age above 45 (gain of log odds).",
                unit = "logit", min = -5, max = 5) double turnoutAge,
        @Parameter(value = "-0.5",
                text = "How much more people of smaller communities vote than people of the largest (gain of log "
                        + "odds; a loss if negative).",
                unit = "logit", min = -10, max = 10, range = "uniform(-2, 0)") double turnoutMinority,
        @Parameter(value = "0", text = "How much more people vote at full dependency on AI (gain of log odds).",
                unit = "logit",
                min = -10, max = 10, range = "uniform(-2, 2)") double turnoutDependency,
        @Parameter(value = "0.5", text = "Hours of daily social time that participation costs.", unit = "h", min = 0,
                max = 24) double costHours,
        @Parameter(value = "0.4", text = "How much less people vote, per hour that voting costs (loss of log odds).",
                unit = "logit/h",
                min = 0, max = 10) double costDeters,
        @Parameter(value = "200", text = "Number of people on a panel drawn at random.", unit = "people", min = 1,
                max = 1000000) int panelCount,
        @Parameter(value = "0", text = "Number of days from a vote to the change of conduct.", unit = "day", min = 0,
                max = 3650, range = "uniform(0, 180)") int lagDays) {
    /** Who takes part in decisions. */
    public enum Rule implements Keyword {
        /** Only the reference group. */
        NONE,
        /** Everybody who votes. */
        OPEN,
        /** People drawn at random. */
        SORTITION,
        /** People drawn at random by community and age. */
        REPRESENTATIVE
    }
}
