package kith.analysis.wording;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import kith.analysis.stats.Interval;

/**
 * The decimals that numbers of one column share: those that the intervals support, and no finer than what matters.
 * An interval supports the place of the first digit of its half-width, and one more where that digit is 1. The column
 * keeps these decimals where one end of an interval prints as 0: {@link Numeral#signed(Interval, int)} then gives that
 * end more. The column has up to {@value #MORE} more where an interval would print as nothing, but never more than its
 * widest interval supports. A row that still prints as nothing has more decimals alone.
 */
public final class Precision {
    private static final int MOST = 6;
    private static final int MORE = 2;
    private static final double ZERO = 1e-12;
    private static final double LEADING_TWO = 2;
    private static final double WORTH_SHOWING = 0.1;

    private Precision() {}

    /**
     * The decimals of a column: those of its narrowest interval, but at most those that show a tenth of the smallest
     * effect of interest; without one, at most the usual. Without any interval, the usual. As many more follow as let
     * the two ends of each interval differ, and let no middle print as 0 whose interval excludes 0, as far as the
     * widest interval supports them.
     *
     * @param smallest the smallest effect of interest; not-a-number where there is none
     * @param usual the decimals of the metric
     */
    public static int of(Collection<Interval> intervals, double smallest, int usual) {
        DoubleSummaryStatistics halves = intervals.stream()
                .filter(Interval::known)
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2)
                .filter(half -> half > ZERO)
                .summaryStatistics();
        if (halves.getCount() == 0) {
            return usual;
        }
        int most = smallest > 0 ? places(WORTH_SHOWING * smallest) : usual;
        int decimals = Math.min(supported(halves.getMin()), Math.min(most, MOST));
        return Math.min(telling(intervals, decimals), Math.max(decimals, supported(halves.getMax())));
    }

    /**
     * Those decimals, with the fewest further ones with which the fewest intervals print as nothing.
     *
     * @param decimals the decimals that a column has in any case
     */
    public static int telling(Collection<Interval> intervals, int decimals) {
        int best = decimals;
        for (int more = decimals + 1; more <= decimals + MORE; more++) {
            best = mute(intervals, more) < mute(intervals, best) ? more : best;
        }
        return best;
    }

    /** The decimals of one row: those of its column, and more where its interval would print as nothing. */
    public static int ofRow(Interval interval, int column) {
        return interval.known() ? telling(List.of(interval), column) : column;
    }

    private static long mute(Collection<Interval> intervals, int decimals) {
        return intervals.stream().filter(Interval::known).filter(each -> each.high() - each.low() > 2 * ZERO)
                .filter(each -> printsAsNothing(each, decimals)).count();
    }

    /** Whether both ends print alike, or the middle of an interval that excludes 0 prints as 0. */
    private static boolean printsAsNothing(Interval interval, int decimals) {
        return Numeral.signed(interval.low(), decimals).equals(Numeral.signed(interval.high(), decimals))
                || interval.clearOfZero() && Numeral.isZero((interval.low() + interval.high()) / 2, decimals);
    }

    private static int supported(double half) {
        int place = (int) -Math.floor(Math.log10(half));
        boolean startsWithOne = half * Math.pow(10, place) < LEADING_TWO;
        return Math.max(0, startsWithOne ? place + 1 : place);
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
