package kith.analysis.wording;

import java.util.Collection;
import kith.analysis.stats.Interval;

/**
 * The decimals that numbers of one column share: those that the intervals support, and no finer than what matters.
 * An interval supports the place of the first digit of its half-width, and one more where that digit is 1. The column
 * keeps these decimals where an end of an interval prints as 0: {@link Numeral#signed(Interval, int)} then says on
 * which side of 0 it lies.
 */
public final class Precision {
    private static final int MOST = 6;
    private static final double ZERO = 1e-12;
    private static final double LEADING_TWO = 2;
    private static final double WORTH_SHOWING = 0.1;

    private Precision() {}

    /**
     * The decimals of a column: those of its narrowest interval, but at most those that show a tenth of the smallest
     * effect of interest; without one, at most the usual. Without any interval, the usual.
     *
     * @param smallest the smallest effect of interest; not-a-number where there is none
     * @param usual the decimals of the metric
     */
    public static int of(Collection<Interval> intervals, double smallest, int usual) {
        double narrowest = intervals.stream()
                .filter(Interval::known)
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2)
                .filter(half -> half > ZERO)
                .min()
                .orElse(Double.NaN);
        if (Double.isNaN(narrowest)) {
            return usual;
        }
        int most = smallest > 0 ? places(WORTH_SHOWING * smallest) : usual;
        return Math.min(supported(narrowest), Math.min(most, MOST));
    }

    private static int supported(double half) {
        int places = places(half);
        boolean startsWithOne = half * Math.pow(10, -Math.floor(Math.log10(half))) < LEADING_TWO;
        return startsWithOne ? places + 1 : places;
    }

    /** One unit of the last digit that is worth printing: a smaller difference prints as 0, or as this. */
    public static double lastDigit(int decimals) {
        return Math.pow(10, -decimals);
    }

    /** The decimals that show the first digit of a positive number. */
    static int places(double positive) {
        return Math.max(0, (int) -Math.floor(Math.log10(positive)));
    }
}
