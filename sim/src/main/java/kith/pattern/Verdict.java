package kith.pattern;

import kith.analysis.stats.Interval;

/** What an estimate says about a band. */
public enum Verdict {
    /** The whole interval lies in the band. */
    PASS,
    /** The whole interval lies outside the band. */
    FAIL,
    /** The interval lies across an end of the band, or there is none. */
    UNDECIDABLE,
    /** There is no band. */
    REPORTED,
    /** The runs are too short, or there is nobody to measure it on. */
    NOT_MEASURED;

    /**
     * The verdict on an interval of a mean.
     *
     * @param low lower end of the band; not-a-number for none
     * @param high upper end of the band; not-a-number for none
     */
    public static Verdict of(double estimate, Interval interval, double low, double high) {
        double from = Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low;
        double to = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
        if (Double.isNaN(estimate)) {
            return NOT_MEASURED;
        }
        if (Double.isNaN(low) && Double.isNaN(high)) {
            return REPORTED;
        }
        if (!interval.known()) {
            return UNDECIDABLE;
        }
        if (interval.low() >= from && interval.high() <= to) {
            return PASS;
        }
        return interval.high() < from || interval.low() > to ? FAIL : UNDECIDABLE;
    }

    /** The word in tables: pass, fail, undecidable, reported, not measured. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
