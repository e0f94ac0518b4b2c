package kith.scenario.settings;

/**
 * Whether people are around when a need is felt, under the rule {@code choice.ai_rule} = reach. Out of reach, a person
 * can only call people who are close, turn to an AI, or stay alone.
 */
public record ReachSettings(
        @Parameter(value = "0.35",
                text = "Share of felt needs that come while nobody is around. It holds by day, for a person of 45 "
                        + "years with a partner. This section has an effect only under choice.ai_rule=reach.",
                unit = "share", min = 0, max = 0.99, range = "uniform(0, 0.7)",
                subject = "the share of felt needs that come while nobody is around",
                source = "assumption; people are alone for about half to two thirds of their waking time "
                        + "(ATUS; Danvers et al., second-hand)") double outShare,
        @Parameter(value = "0.7",
                text = "How much more often nobody is around a person without a partner (gain of log odds).",
                unit = "logit", min = 0, max = 5) double singleEffect,
        @Parameter(value = "0.2",
                text = "How much more often nobody is around, per 20 years of age (gain of log odds).",
                unit = "logit per 20 years", min = -3, max = 3) double ageEffect,
        @Parameter(value = "0.6",
                text = "How much people differ in how often nobody is around (standard deviation of log odds).",
                unit = "logit", min = 0, max = 3) double personSpread,
        @Parameter(value = "0.3",
                text = "How much neighbourhoods differ in how often nobody is around (standard deviation of log "
                        + "odds). Neighbours share it.",
                unit = "logit", min = 0, max = 3) double placeSpread,
        @Parameter(value = "1.5",
                text = "How much more often nobody is around at night, 23:00 to 7:00 (gain of log odds).",
                unit = "logit", min = -5, max = 5) double nightEffect,
        @Parameter(value = "0.1",
                text = "Rate of felt needs at night (23:00 to 7:00), relative to the other hours. The number of felt "
                        + "needs in a day stays the same.",
                min = 0.01, max = 1) double nightRate,
        @Parameter(value = "1.77",
                text = "Factor of the rate of felt needs. It makes up for the felt needs that come while nobody is "
                        + "around. So the number of contacts stays the same.",
                min = 1, max = 5,
                source = "assumption; set so that people have about 7 contacts a day") double feltFactor,
        @Parameter(value = "0.5",
                text = "How much more a person chooses somebody who happens to be present, if somebody is around "
                        + "(gain of log odds).",
                unit = "logit", min = 0, max = 5,
                source = "assumption; set so that a person's five closest people have about 40 % of the contact "
                        + "hours") double ambientMore,
        @Parameter(value = "0.06",
                text = "Weight of a close person who can only be called, relative to the same person nearby.",
                unit = "share", min = 0, max = 1, range = "uniform(0.02, 0.4)") double callShare,
        @Parameter(value = "1.75",
                text = "How much less a person turns to an AI (loss of log odds). It makes up for the larger "
                        + "number of felt needs.",
                unit = "logit", min = 0, max = 5,
                source = "assumption; set by hand with the shares of weekly and daily users in view") double aiLess) {}
