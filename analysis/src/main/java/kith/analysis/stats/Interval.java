package kith.analysis.stats;

/** A closed interval; both ends are not-a-number where there is none. */
public record Interval(double low, double high) {
    /** No interval can be told. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Whether there is an interval. */
    public boolean known() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Whether it lies beyond zero on one side. */
    public boolean clearOfZero() {
        return low > 0 || high < 0;
    }

    /** The interval in units of a positive scale. */
    public Interval dividedBy(double scale) {
        return new Interval(low / scale, high / scale);
    }
}
