package kith.scenario.settings;

/**
 * What the occupant of a role should (+) or must not (-) do for the other: an ordinal from -1 to 1 in halves for each
 * cooperative function.
 */
public record NormSettings(
        @Parameter(text = "Care: to meet the other's needs, give safety and encourage learning, without expecting a "
                        + "return.", unit = "norm", min = -1,
                max = 1, step = 0.5) double care,
        @Parameter(text = "Transaction: to exchange like for like.", unit = "norm", min = -1, max = 1,
                step = 0.5) double transaction,
        @Parameter(text = "Hierarchy: to guide, instruct or decide for the other.", unit = "norm", min = -1, max = 1,
                step = 0.5) double hierarchy,
        @Parameter(text = "Mating: to be a romantic partner.", unit = "norm", min = -1, max = 1,
                step = 0.5) double mating,
        @Parameter(text = "The reason, in a few words.", study = true) String reason) {}
