package kith.scenario.settings;

/** How the preferences of those who take part become one, and whose word counts how much. */
public record AggregationSettings(
        @Parameter(value = "mean",
                text = "Rule for combining votes: mean; median; max_min (best for the worst-off community); nash "
                        + "(largest product of gains); quadratic (votes bought from equal budgets).") Rule rule,
        @Parameter(value = "1", text = "Credibility: weight of the votes of community A.", min = 0,
                max = 100) double credibilityA,
        @Parameter(value = "1", text = "Credibility: weight of the votes of community B.", min = 0,
                max = 100) double credibilityB,
        @Parameter(value = "1", text = "Credibility: weight of the votes of community C.", min = 0,
                max = 100) double credibilityC) {
    /** How votes become one decision. */
    public enum Rule implements Keyword {
        /** The mean. */
        MEAN,
        /** The median. */
        MEDIAN,
        /** What is best for the worst-off community. */
        MAX_MIN,
        /** The largest product of gains. */
        NASH,
        /** Votes bought from equal budgets. */
        QUADRATIC
    }
}
