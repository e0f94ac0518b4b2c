package kith.scenario.settings;

/**
 * Whether people are around when a need is felt. Out of reach, a person can only call people who are close, turn to an
 * AI, or stay alone.
 */
public record ReachSettings(
        @Parameter(value = "0",
                text = "Share of felt needs that come while nobody is around, for a person of 45 years who lives with "
                        + "a partner. 0 switches the mechanism off: then there is always somebody around.",
                unit = "share", min = 0, max = 0.99, range = "uniform(0, 0.7)",
                source = "assumption; people are alone for about half to two thirds of their waking time "
                        + "(ATUS; Danvers et al., second-hand)") double outShare,
        @Parameter(value = "0.7", text = "Increase of the log odds that nobody is around, without a partner.",
                unit = "logit", min = 0, max = 5) double singleEffect,
        @Parameter(value = "0.3", text = "Increase of the log odds that nobody is around, per 20 years of age.",
                unit = "logit per 20 years", min = -3, max = 3) double ageEffect,
        @Parameter(value = "0.6", text = "Sd of the log odds that nobody is around, between people.",
                unit = "logit", min = 0, max = 3) double personSpread,
        @Parameter(value = "0.3",
                text = "Sd of the log odds that nobody is around, between neighbourhoods. Neighbours share it.",
                unit = "logit", min = 0, max = 3) double placeSpread,
        @Parameter(value = "1.5", text = "Increase of the log odds that nobody is around, at night (23:00 to 7:00).",
                unit = "logit", min = -5, max = 5) double nightEffect,
        @Parameter(value = "0.1",
                text = "Weight of a close person who can only be called, relative to the weight of that person "
                        + "nearby.",
                unit = "share", min = 0, max = 1, range = "uniform(0.02, 0.4)") double callShare) {}
