package kith.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;

/**
 * Well-being on hours of contact across people: the least-squares slope among the quarter of people with least
 * contact and among the quarter with most. Across people, so it holds whatever makes people both sociable and well.
 * Within thirds of sociability this counts for less: there the slopes below and above the third's median of contact are
 * taken, and each is the mean over the thirds.
 *
 * @param least slope in the first quarter, points per hour a day
 * @param most slope in the last quarter
 * @param below slope below the median of contact, within thirds of sociability
 * @param above slope above that median
 */
public record ContactSlopes(double least, double most, double below, double above) {
    private static final int QUARTERS = 4;
    private static final int THIRDS = 3;

    static ContactSlopes of(double[] hours, double[] wellBeing, double[] sociability) {
        int[] order = order(hours, IntStream.range(0, hours.length).toArray());
        int quarter = order.length / QUARTERS;
        int[] bySociability = order(sociability, IntStream.range(0, hours.length).toArray());
        double below = 0;
        double above = 0;
        for (int third = 0; third < THIRDS; third++) {
            int[] within = order(hours, Arrays.copyOfRange(bySociability, third * order.length / THIRDS,
                    (third + 1) * order.length / THIRDS));
            int half = within.length / 2;
            below += slope(hours, wellBeing, Arrays.copyOf(within, half)) / THIRDS;
            above += slope(hours, wellBeing, Arrays.copyOfRange(within, within.length - half, within.length)) / THIRDS;
        }
        return new ContactSlopes(
                slope(hours, wellBeing, Arrays.copyOf(order, quarter)),
                slope(hours, wellBeing, Arrays.copyOfRange(order, order.length - quarter, order.length)),
                below, above);
    }

    private static int[] order(double[] by, int[] rows) {
        return IntStream.of(rows).boxed().sorted(Comparator.comparingDouble(i -> by[i])).mapToInt(Integer::intValue)
                .toArray();
    }

    private static double slope(double[] x, double[] y, int[] rows) {
        return Association.slope(
                Arrays.stream(rows).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> y[i]).toArray());
    }

    /** The last slope over the first; below 1 where returns diminish, if the first is positive. */
    public double ratio() {
        return most / least;
    }

    /** The slope above the median over that below it, within thirds of sociability. */
    public double ratioWithin() {
        return above / below;
    }
}
