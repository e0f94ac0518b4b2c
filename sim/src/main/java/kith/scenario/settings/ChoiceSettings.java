package kith.scenario.settings;

/** Whom a person turns to: human, AI or nobody, and then who. */
public record ChoiceSettings(
        @Parameter(value = "2.6",
                text = "How much expected value counts in the choice of a contact (log odds). Expected value is "
                        + "fit × closeness factor × learned quality of the other.",
                unit = "logit", min = 0, max = 10) double expectedValue,
        @Parameter(value = "1.8", text = "How much closeness counts in the choice of a contact (log odds).",
                unit = "logit", min = 0,
                max = 10) double closeness,
        @Parameter(value = "4.4",
                text = "Ambient contact: how much a person chooses somebody who happens to be present (log odds).",
                unit = "logit",
                min = -10, max = 10) double ambient,
        @Parameter(value = "2.8", text = "How much a person chooses to stay alone (log odds).", unit = "logit",
                min = -10,
                max = 10) double nobody,
        @Parameter(value = "0.3",
                text = "How much less a person chooses a human tie, per unit of attachment avoidance (loss of log "
                        + "odds).",
                unit = "logit per score", min = 0, max = 3) double avoidanceHuman,
        @Parameter(value = "0.2",
                text = "How much more a person chooses an AI, per unit of attachment avoidance (gain of log odds).",
                unit = "logit per score", min = 0, max = 3) double avoidanceAi,
        @Parameter(value = "reach",
                text = "What an AI replaces. Under one_logit: people and staying alone, in proportion. Under "
                        + "ai_or_nobody_nest: mainly staying alone. Under reach: at some moments nobody is around, "
                        + "and people use an AI more then.") AiRule aiRule,
        @Parameter(value = "0.5",
                text = "How strongly an AI competes with staying alone, under ai_or_nobody_nest (scale of the "
                        + "nest). Near 0 an AI replaces only staying alone. At 1 the rule is the same as "
                        + "one_logit.",
                min = 0.05, max = 1, range = "uniform(0.1, 1)") double nestScale,
        @Parameter(value = "1",
                text = "How much more a person turns to people after a session with full bridging (gain of log "
                        + "odds).",
                unit = "logit", min = 0, max = 10) double bridgingPull,
        @Parameter(value = "0",
                text = "Stimulation: how much more a person turns to people after an AI session of worth 1 (gain of "
                        + "log odds). 0 switches it off.",
                unit = "logit", min = 0, max = 10, range = "uniform(0, 2)",
                saying = "strength of stimulation by an AI session: %s",
                subject = "whether an AI session stimulates contact with people") double approachPull,
        @Parameter(value = "3", text = "Time constant with which the pull to people after an AI session fades.",
                unit = "h", min = 0.1,
                max = 24) double approachFadesOverHours,
        @Parameter(value = "0.1",
                text = "Decrease of the log odds of contact with a friend per 20 years of age above 45. Older people "
                        + "then spend less of their time with friends. 0 switches it off.",
                unit = "logit per 20 years", min = 0, max = 3, range = "uniform(0, 0.6)") double friendsAgeEffect,
        @Parameter(value = "3", text = "Number of people a person asks before giving up.", unit = "tries", min = 1,
                max = 8, range = "uniform(1, 5)") int triesMax,
        @Parameter(value = "0.35", text = "Share of ambient contacts with a friend of a friend, where one exists.",
                unit = "share", min = 0, max = 1, range = "uniform(0.1, 0.5)") double friendOfFriendShare) {
    /** What an AI replaces. */
    public enum AiRule implements Keyword {
        /** People and staying alone alike. */
        ONE_LOGIT("somebody is always around, and an AI mostly replaces people"),
        /** Mainly staying alone. */
        AI_OR_NOBODY_NEST("somebody is always around, and an AI replaces people and being alone"),
        /** Mainly staying alone where nobody is around, and mainly people elsewhere. */
        REACH("people are often alone, and use AI mostly then");

        private final String plainName;

        AiRule(String plainName) {
            this.plainName = plainName;
        }

        @Override
        public String plainName() {
            return plainName;
        }

        @Override
        public String plainSubject() {
            return "the rule by which a person chooses between AI and people";
        }
    }
}
