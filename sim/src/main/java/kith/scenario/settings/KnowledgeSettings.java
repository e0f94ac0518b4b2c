package kith.scenario.settings;

/** What a provider can know: error of what it measures of people, by community, and how sure it must be to act. */
public record KnowledgeSettings(
        @Parameter(value = "1", text = "Standard deviation of the provider's error in measuring a person's well-being.",
                unit = "point", min = 0, max = 100) double welfareError,
        @Parameter(value = "0.3",
                text = "Standard deviation of the provider's error in the values of community A, per dimension.",
                unit = "value", min = 0, max = 100) double valueErrorA,
        @Parameter(value = "0.3",
                text = "Standard deviation of the provider's error in the values of community B, per dimension.",
                unit = "value", min = 0, max = 100) double valueErrorB,
        @Parameter(value = "0.3",
                text = "Standard deviation of the provider's error in the values of community C, per dimension. "
                        + "Larger means less well known.",
                unit = "value", min = 0, max = 100, range = "uniform(0, 2)") double valueErrorC,
        @Parameter(value = "0",
                text = "Caution: the provider moves a lever only if the finding lies this many standard errors from 0.",
                unit = "standard error", min = 0, max = 10, range = "uniform(0, 3)") double deferBelow) {}
