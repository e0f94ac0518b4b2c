package kith.ledger;

/** An outcome that the ledger explains. */
public enum Outcome {
    /** Loneliness, UCLA points. */
    LONELINESS("loneliness", "points"),
    /** Well-being, points 0-10. */
    WELL_BEING("well_being", "points"),
    /** Dependency index, 0-1. */
    DEPENDENCY("dependency", "index");

    private final String metric;
    private final String unit;

    Outcome(String metric, String unit) {
        this.metric = metric;
        this.unit = unit;
    }

    /** Name of the metric that holds its level. */
    public String metric() {
        return metric;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }
}
