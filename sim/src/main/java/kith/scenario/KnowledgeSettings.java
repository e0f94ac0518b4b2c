package kith.scenario;

/** What a provider can know: error of what it measures of people, by community, and how sure it must be to act. */
public record KnowledgeSettings(
        @Parameter(value = "1", text = "Standard deviation of the error with which it measures a person's well-being.", unit = "point", min = 0, max = 100) double welfareError,
        @Parameter(value = "0.3", text = "Standard deviation of the error with which it sees the values of a person of community A, in each direction.", unit = "value", min = 0, max = 100) double valueErrorA,
        @Parameter(value = "0.3", text = "Likewise of community B.", unit = "value", min = 0, max = 100) double valueErrorB,
        @Parameter(value = "0.3", text = "Likewise of community C: whose needs are hard to see has a larger one.", unit = "value", min = 0, max = 100, range = "uniform(0, 2)") double valueErrorC,
        @Parameter(value = "0", text = "Deferring: it moves a lever only where what it found lies so many standard errors from 0.", unit = "standard error", min = 0, max = 10, range = "uniform(0, 3)") double deferBelow) {}
