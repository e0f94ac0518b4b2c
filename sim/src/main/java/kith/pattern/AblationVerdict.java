package kith.pattern;

import java.util.Locale;
import kith.analysis.stats.Interval;
import kith.scenario.settings.Expectation;

/** What a paired difference says about what was expected of it. */
public enum AblationVerdict {
    /** The whole interval lies where it was expected. */
    AS_EXPECTED,
    /** The whole interval lies elsewhere. */
    NOT_AS_EXPECTED,
    /** The interval lies in both, or there is none. */
    UNDECIDABLE,
    /** Nothing was expected. */
    REPORTED,
    /** The runs are too short, or there is nobody to measure it on. */
    NOT_MEASURED;

    /**
     * The verdict on a difference, the world without the mechanism minus the world with it.
     *
     * <p>Kept: as expected where the interval lies within ± tolerance, not where it lies beyond. Lower, higher,
     * either: as expected where the interval lies beyond zero on that side, not where it lies beyond zero on the
     * other, or is zero in every pair, so that the mechanism does nothing there. In all other cases further
     * replicates could tell. Size does not enter where a direction was expected; {@link AblationResult#isSmall} says
     * whether it matters.
     *
     * @param expected what was expected; null for nothing
     * @param pairs how many pairs could be told
     * @param tolerance not-a-number where there is none
     */
    public static AblationVerdict of(Expectation expected, int pairs, Interval interval, double tolerance) {
        if (pairs == 0) {
            return NOT_MEASURED;
        }
        if (expected == null) {
            return REPORTED;
        }
        if (!interval.known()) {
            return UNDECIDABLE;
        }
        if (expected == Expectation.KEPT) {
            return within(interval, tolerance)
                    ? AS_EXPECTED
                    : interval.low() > tolerance || interval.high() < -tolerance ? NOT_AS_EXPECTED : UNDECIDABLE;
        }
        if (!interval.clearOfZero()) {
            return within(interval, 0) ? NOT_AS_EXPECTED : UNDECIDABLE;
        }
        boolean higher = interval.low() > 0;
        return expected == Expectation.EITHER || higher == (expected == Expectation.HIGHER) ? AS_EXPECTED
                : NOT_AS_EXPECTED;
    }

    /** Whether a whole interval lies within ± a tolerance; false where there is no interval or no tolerance. */
    static boolean within(Interval interval, double tolerance) {
        return interval.low() >= -tolerance && interval.high() <= tolerance;
    }

    /** The words in tables: as expected, not as expected, undecidable, reported, not measured. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
