package kith.analysis.wording;

import java.util.Locale;
import kith.analysis.stats.Interval;

/** Numbers as readers meet them: a true minus sign, no sign on zero, no more decimals than asked for. */
public final class Numeral {
    /** U+2212, as wide as a plus. */
    public static final char MINUS = '\u2212';

    /** What stands where there is no number. */
    public static final String NONE = "–";

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
     * An interval of changes: [−2.2, −0.6]. An interval that excludes 0 never has a printed 0 as an end: [>0, +0.31],
     * [−0.31, <0], or [>0, <0.01] where both ends would print as 0.
     */
    public static String signed(Interval interval, int decimals) {
        if (!interval.known()) {
            return "";
        }
        String low = signed(interval.low(), decimals);
        String high = signed(interval.high(), decimals);
        String digit = plain(Math.pow(10, -decimals), decimals);
        if (interval.low() > 0) {
            low = isZero(low) ? ">0" : low;
            high = isZero(high) ? "<" + digit : high;
        } else if (interval.high() < 0) {
            low = isZero(low) ? ">" + MINUS + digit : low;
            high = isZero(high) ? "<0" : high;
        }
        return "[" + low + ", " + high + "]";
    }

    /** A change that is not 0, with its sign; where it prints as 0, on which side of 0 it lies: <0.01, >−0.01. */
    public static String sided(double value, int decimals) {
        String digit = plain(Precision.lastDigit(decimals), decimals);
        return !isZero(value, decimals) || value == 0 ? signed(value, decimals)
                : value > 0 ? "<" + digit : ">" + MINUS + digit;
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

    /** A threshold with two digits that count, without idle zeros: 0.93, 2.8, 0.001. */
    public static String threshold(double value) {
        String digits = plain(value, Precision.places(value) + 1);
        return digits.replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
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
