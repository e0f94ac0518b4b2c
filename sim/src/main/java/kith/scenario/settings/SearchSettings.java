package kith.scenario.settings;

/**
 * How a provider searches for conduct: trials on re-randomised halves of its users, one draw of halves per lever and
 * round.
 */
public record SearchSettings(
        @Parameter(value = "28", text = "Number of days between two governance rounds.", unit = "day", min = 1,
                max = 3650, range = "uniform(14, 84)") int roundDays,
        @Parameter(value = "relationship_seeking",
                text = "Levers that the provider searches, separated by commas, or none. Levers "
                        + "are: relationship_seeking, responsiveness, sycophancy, boundary, bridging, disclosure, "
                        + "retention, friction, value_x, value_y, breach.") String levers,
        @Parameter(value = "0.15",
                text = "Distance of each half of an A/B test from the present conduct, as a share of half the lever's "
                        + "range.",
                unit = "share", min = 0.001, max = 1) double spread,
        @Parameter(value = "0.1",
                text = "Largest step of a lever per round, as a share of half its range. At 0 the lever does not move.",
                unit = "share", min = 0, max = 1) double step,
        @Parameter(value = "0.7", text = "Weight that earlier findings keep from round to round.", unit = "share",
                min = 0, max = 0.99, range = "uniform(0, 0.9)") double memory,
        @Parameter(value = "halves",
                text = "Comparison of the provider: two halves of its users at the same time, or this round with the "
                        + "last. The second confuses seasons with effects.") Comparison trial) {
    /** What a provider compares. */
    public enum Comparison implements Keyword {
        /** Two halves of its users at the same time. */
        HALVES,
        /** This round with the last. */
        MONTH_AGAINST_MONTH
    }
}
