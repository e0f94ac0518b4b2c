package kith.scenario;

/** How the preferences of those who take part become one, and whose word counts how much. */
public record AggregationSettings(
        @Parameter(value = "mean",
                text = "Rule for combining votes: mean; median; max_min (best for the worst-off community); nash "
                        + "(largest product of gains); quadratic (votes bought from equal budgets).",
                oneOf = {"mean", "median", "max_min", "nash", "quadratic"}) String rule,
        @Parameter(value = "1", text = "Credibility: weight of the votes of community A.", min = 0,
                max = 100) double credibilityA,
        @Parameter(value = "1", text = "Credibility: weight of the votes of community B.", min = 0,
                max = 100) double credibilityB,
        @Parameter(value = "1", text = "Credibility: weight of the votes of community C.", min = 0,
                max = 100) double credibilityC){}
