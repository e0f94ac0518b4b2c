package kith.scenario;

/** How the preferences of those who take part become one, and whose word counts how much. */
public record AggregationSettings(
        @Parameter(value = "mean", text = "Rule: mean, median, best for the community served worst (max_min), largest product of what is won (nash), or votes bought from equal budgets (quadratic).",
                        oneOf = {"mean", "median", "max_min", "nash", "quadratic"})
                String rule,
        @Parameter(value = "1", text = "Credibility: weight of the word of people of community A.", min = 0, max = 100) double credibilityA,
        @Parameter(value = "1", text = "Credibility: weight of the word of people of community B.", min = 0, max = 100) double credibilityB,
        @Parameter(value = "1", text = "Credibility: weight of the word of people of community C.", min = 0, max = 100) double credibilityC) {}
