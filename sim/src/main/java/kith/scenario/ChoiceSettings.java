package kith.scenario;

/** Whom a person turns to: human, AI or nobody, and then who. */
public record ChoiceSettings(
        @Parameter(value = "2.6", text = "Weight of expected value (fit x closeness factor x what was learned of the other).", unit = "logit", min = 0, max = 10)
                double expectedValue,
        @Parameter(value = "1.8", text = "Weight of closeness itself.", unit = "logit", min = 0, max = 10)
                double closeness,
        @Parameter(value = "4.4", text = "Pull of the setting: somebody who happens to be there.", unit = "logit", min = -10, max = 10)
                double ambient,
        @Parameter(value = "2.8", text = "Pull of staying alone.", unit = "logit", min = -10, max = 10)
                double nobody,
        @Parameter(value = "0.3", text = "Log odds lost to a human tie per unit of attachment avoidance.", unit = "logit per score", min = 0, max = 3)
                double avoidanceHuman,
        @Parameter(value = "0.2", text = "Log odds won by an AI per unit of attachment avoidance.", unit = "logit per score", min = 0, max = 3)
                double avoidanceAi,
        @Parameter(value = "one_logit", text = "How an AI competes: with people and staying alone in one logit, or with staying alone in a nest that then competes with people.", oneOf = {"one_logit", "ai_or_nobody_nest"})
                String aiRule,
        @Parameter(value = "0.5", text = "Scale of the nest: 1 is no nest, near 0 an AI replaces nothing but staying alone.", min = 0.05, max = 1, range = "uniform(0.1, 1)")
                double nestScale,
        @Parameter(value = "1", text = "Log odds of turning to people won by a session that steers to them in full.", unit = "logit", min = 0, max = 10)
                double bridgingPull,
        @Parameter(value = "3", text = "How many times a person asks before giving up.", unit = "tries", min = 1, max = 8, range = "uniform(1, 5)")
                int triesMax,
        @Parameter(value = "0.35", text = "Share of ambient contacts that come through a friend of a friend, where there is one.", unit = "share", min = 0, max = 1, range = "uniform(0.1, 0.5)")
                double friendOfFriendShare) {}
