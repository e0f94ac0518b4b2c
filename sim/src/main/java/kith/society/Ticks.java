package kith.society;

/** Integer time: 2^36 ticks a day, signed, 0 at the start of day 0. Exact as a double for 350 years. */
public final class Ticks {
    /** Days of a year, in hazards. */
    public static final double YEAR_DAYS = 365;

    /** Ticks of a day. */
    public static final long PER_DAY = 1L << 36;

    private static final double DAYS = 1.0 / PER_DAY;

    private Ticks() {}

    /** The day that holds a tick. */
    public static int day(long tick) {
        return (int) (tick >> 36);
    }

    /** First tick of a day. */
    public static long midnight(int day) {
        return (long) day << 36;
    }

    /** Fraction of the day that has passed, in [0, 1). */
    public static double fraction(long tick) {
        return (tick & (PER_DAY - 1)) * DAYS;
    }

    /** Ticks of so many hours, rounded down. */
    public static long ofHours(double hours) {
        return (long) (hours * (PER_DAY / 24.0));
    }
}
