package kith.analysis.wording;

import java.util.Locale;
import kith.analysis.stats.Interval;

/** Numbers as readers meet them: a true minus sign, no sign on zero, no more decimals than asked for. */
public final class Numeral {
    /** U+2212, as wide as a plus. */
    public static final char MINUS = '\u2212';

    /** What stands where there is no number. */
    public static final String NONE = "–";

    /** The unit of a share of people, whose values are told in per cent. */
    public static final String SHARE = "share";

    private static final int MOST_MORE = 2;
    private static final double PERCENT = 100;
    private static final int OF_PERCENT = 2;

    private Numeral() {}

    /** A number with so many decimals: 38.0, −0.09. */
    public static String plain(double value, int decimals) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        String digits = digits(Math.abs(value), decimals);
        return value < 0 && !isZero(digits) ? MINUS + digits : digits;
    }

    /** A number with its sign, for changes: +0.24, −1.4, 0.0. */
    public static String signed(double value, int decimals) {
        String plain = plain(value, decimals);
        return value > 0 && !isZero(plain) ? "+" + plain : plain;
    }

    /**
     * An interval of changes: [−2.2, −0.6]. An interval that excludes 0 never has a printed 0 as an end: such an end
     * has as many decimals as its first digit needs, [+0.004, +0.31].
     */
    public static String signed(Interval interval, int decimals) {
        if (!interval.known()) {
            return "";
        }
        String low = signed(interval.low(), decimals);
        String high = signed(interval.high(), decimals);
        if (interval.clearOfZero()) {
            low = sided(interval.low(), decimals);
            high = sided(interval.high(), decimals);
        }
        return "[" + low + ", " + high + "]";
    }

    /**
     * A change that is not 0, with its sign. One that would print as 0 has as many decimals as its first digit needs:
     * +0.004. A change that is smaller than any digit worth printing says only on which side of 0 it lies: >0, <0.
     */
    public static String sided(double value, int decimals) {
        if (!isZero(value, decimals) || value == 0) {
            return signed(value, decimals);
        }
        int needed = Precision.places(Math.abs(value));
        return needed <= decimals + MOST_MORE ? signed(value, needed) : value > 0 ? ">0" : "<0";
    }

    /** Whether a number prints as 0. */
    static boolean isZero(double value, int decimals) {
        return !Double.isNaN(value) && isZero(digits(Math.abs(value), decimals));
    }

    /** An interval of levels: [38.0, 41.2]. */
    public static String plain(Interval interval, int decimals) {
        return interval.known()
                ? "[" + plain(interval.low(), decimals) + ", " + plain(interval.high(), decimals) + "]"
                : "";
    }

    /** A share in per cent, of which so many decimals are known: 10.4 %. */
    public static String percent(double share, int decimals) {
        return Double.isNaN(share) ? NONE : plain(PERCENT * share, Math.max(0, decimals - OF_PERCENT)) + " %";
    }

    /** An interval of shares in per cent: [10.2, 10.7]. */
    public static String percent(Interval shares, int decimals) {
        return plain(new Interval(PERCENT * shares.low(), PERCENT * shares.high()),
                Math.max(0, decimals - OF_PERCENT));
    }

    /** A difference of shares in percentage points: +1.2 percentage points [+1.0, +1.4]. */
    public static String percentagePoints(double difference, Interval interval, int decimals) {
        int places = Math.max(0, decimals - OF_PERCENT);
        Interval points = new Interval(PERCENT * interval.low(), PERCENT * interval.high());
        return (points.known() && points.clearOfZero() ? sided(PERCENT * difference, places)
                : signed(PERCENT * difference, places)) + " percentage points " + signed(points, places);
    }

    /** A threshold with two digits that count, without idle zeros: 0.93, 2.8, 0.001. */
    public static String threshold(double value) {
        String digits = plain(value, Precision.places(value) + 1);
        return digits.replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }

    /** A printed number with its unit: 1 point, 0.93 points; the number alone without a unit. */
    public static String count(String number, String unit) {
        return number + (unit.isEmpty() ? "" : " " + (number.equals("1") ? unit.replaceFirst("^points$", "point")
                : unit));
    }

    /** A count with thousands: 2,000. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', MINUS);
    }

    /** A count of things: 1 pair, 10 pairs. */
    public static String count(long value, String one) {
        return count(value) + " " + one + (value == 1 ? "" : "s");
    }

    /**
     * Mean people in words: 1 person, 1,971 people. A mean just below the least that a verdict needs keeps a decimal,
     * so that it does not read as enough: 9.7 people.
     */
    public static String people(double mean) {
        if (mean < Word.LEAST_PEOPLE && Math.round(mean) >= Word.LEAST_PEOPLE) {
            return plain(Math.floor(10 * mean) / 10, 1) + " people";
        }
        return count(Math.round(mean)) + (Math.round(mean) == 1 ? " person" : " people");
    }

    private static String digits(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
