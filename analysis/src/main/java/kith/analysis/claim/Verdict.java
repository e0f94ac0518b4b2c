package kith.analysis.claim;

import java.util.Locale;
import kith.analysis.stats.Interval;

/** What an interval says of a claim. */
public enum Verdict {
    /** The whole interval satisfies the claim. */
    HOLDS,
    /** The whole interval contradicts it. */
    FAILS,
    /** Neither, or there is no interval. */
    UNDECIDED;

    /**
     * The verdict on a claim about a difference d and a size s &ge; 0. Higher: d &gt; 0 and d &ge; s; lower: the same of
     * &minus;d; too small: |d| &le; s.
     */
    static Verdict of(String says, double size, Interval interval) {
        if (!interval.known()) {
            return UNDECIDED;
        }
        return switch (says) {
            case "higher" -> above(interval.low(), interval.high(), size);
            case "lower" -> above(-interval.high(), -interval.low(), size);
            default -> interval.low() >= -size && interval.high() <= size
                    ? HOLDS
                    : interval.low() > size || interval.high() < -size ? FAILS : UNDECIDED;
        };
    }

    /** The verdict on a level that is claimed to lie between two ends. */
    static Verdict between(double low, double high, Interval interval) {
        if (!interval.known()) {
            return UNDECIDED;
        }
        return interval.low() >= low && interval.high() <= high
                ? HOLDS
                : interval.low() > high || interval.high() < low ? FAILS : UNDECIDED;
    }

    private static Verdict above(double low, double high, double size) {
        return low > 0 && low >= size ? HOLDS : high <= 0 || high < size ? FAILS : UNDECIDED;
    }

    /** The verdict as printed. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
