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
    UNDECIDED,
    /** The runs did not measure the day that the claim is about. */
    NOT_CHECKED;

    /**
     * The verdict on a claim about a difference d and a size s &ge; 0. Higher: d &gt; 0 and d &ge; s; lower: the same
     * of &minus;d; too small: |d| &le; s. It holds where direction and size hold, and fails where one of them does.
     */
    static Verdict of(String says, double size, Interval interval) {
        Verdict direction = direction(says, interval);
        Verdict bySize = size(says, size, interval);
        return direction == FAILS || bySize == FAILS ? FAILS : direction == HOLDS && bySize == HOLDS ? HOLDS
                : UNDECIDED;
    }

    /**
     * The verdict on the direction alone: the sign of d, whatever its size. A claim without a direction holds in it.
     */
    static Verdict direction(String says, Interval interval) {
        if (!interval.known()) {
            return UNDECIDED;
        }
        return switch (says) {
            case "higher" -> interval.low() > 0 ? HOLDS : interval.high() <= 0 ? FAILS : UNDECIDED;
            case "lower" -> interval.high() < 0 ? HOLDS : interval.low() >= 0 ? FAILS : UNDECIDED;
            default -> HOLDS;
        };
    }

    /** The verdict on the size alone, in the direction that is claimed. */
    static Verdict size(String says, double size, Interval interval) {
        if (!interval.known()) {
            return UNDECIDED;
        }
        return switch (says) {
            case "higher" -> atLeast(interval.low(), interval.high(), size);
            case "lower" -> atLeast(-interval.high(), -interval.low(), size);
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

    private static Verdict atLeast(double low, double high, double size) {
        return low >= size ? HOLDS : high < size ? FAILS : UNDECIDED;
    }

    /** The verdict as printed. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
