package kith.scenario.settings;

/**
 * Whether people are around when a need is felt, under the rule {@code choice.ai_rule} = reach. Out of reach, a person
 * can only call people who are close, turn to an AI, or stay alone.
 */
public record ReachSettings(
        @Parameter(value = "0.35",
                text = "Share of felt needs that come while nobody is around, by day, for a person of 45 with a "
                        + "partner. This section acts only under choice.ai_rule=reach.",
                unit = "share", min = 0, max = 0.99, range = "uniform(0, 0.7)",
                subject = "the share of felt needs that come while nobody is around",
                source = "assumption; people are alone for about half to two thirds of their waking time "
                        + "(ATUS; Danvers et al., second-hand)") double outShare,
        @Parameter(value = "0.7", text = "Increase of the log odds that nobody is around, without a partner.",
                unit = "logit", min = 0, max = 5) double singleEffect,
        @Parameter(value = "0.2", text = "Increase of the log odds that nobody is around, per 20 years of age.",
                unit = "logit per 20 years", min = -3, max = 3) double ageEffect,
        @Parameter(value = "0.6", text = "Sd of the log odds that nobody is around, between people.",
                unit = "logit", min = 0, max = 3) double personSpread,
        @Parameter(value = "0.3",
                text = "Sd of the log odds that nobody is around, between neighbourhoods. Neighbours share it.",
                unit = "logit", min = 0, max = 3) double placeSpread,
        @Parameter(value = "1.5", text = "Increase of the log odds that nobody is around, at night (23:00 to 7:00).",
                unit = "logit", min = -5, max = 5) double nightEffect,
        @Parameter(value = "0.1",
                text = "Rate of felt needs at night (23:00 to 7:00), relative to the other hours. The number of felt "
                        + "needs in a day stays the same.",
                min = 0.01, max = 1) double nightRate,
        @Parameter(value = "1.77",
                text = "Factor of the rate of felt needs. It makes up for the needs at which nobody is around. So "
                        + "the number of contacts stays the same.",
                min = 1, max = 5,
                source = "assumption; set so that people have about 7 contacts a day") double feltFactor,
        @Parameter(value = "0.5",
                text = "Increase of the log odds of contact with somebody who happens to be present, where somebody "
                        + "is around.",
                unit = "logit", min = 0, max = 5,
                source = "assumption; set so that a person's five closest people have about 40 % of the contact "
                        + "hours") double ambientMore,
        @Parameter(value = "0.06",
                text = "Weight of a close person who can only be called, relative to the weight of that person "
                        + "nearby.",
                unit = "share", min = 0, max = 1, range = "uniform(0.02, 0.4)") double callShare,
        @Parameter(value = "1.4",
                text = "Decrease of the log odds of turning to an AI. It makes up for the larger number of felt "
                        + "needs.",
                unit = "logit", min = 0, max = 5,
                source = "assumption; set so that as many people use an AI weekly as without this "
                        + "rule") double aiLess) {}
