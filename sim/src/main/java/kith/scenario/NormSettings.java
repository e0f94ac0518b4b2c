package kith.scenario;

/**
 * What the occupant of a role should (+) or must not (-) do for the other: an ordinal from -1 to 1 in halves for each
 * cooperative function.
 */
public record NormSettings(
        @Parameter(text = "Care: meet the other's needs, expecting nothing back.", unit = "norm", min = -1, max = 1, step = 0.5) double care,
        @Parameter(text = "Transaction: exchange of like for like.", unit = "norm", min = -1, max = 1, step = 0.5) double transaction,
        @Parameter(text = "Hierarchy: guide, instruct, decide for the other.", unit = "norm", min = -1, max = 1, step = 0.5) double hierarchy,
        @Parameter(text = "Mating: be a lover.", unit = "norm", min = -1, max = 1, step = 0.5) double mating,
        @Parameter(text = "Why, in a few words.", study = true) String reason) {}
