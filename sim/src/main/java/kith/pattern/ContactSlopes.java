package kith.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;

/**
 * Well-being on hours of contact across people: the least-squares slope among the quarter of people with least
 * contact and among the quarter with most. Across people, so it holds whatever makes people both sociable and well.
 *
 * @param least slope in the first quarter, points per hour a day
 * @param most slope in the last quarter
 */
public record ContactSlopes(double least, double most) {
    static ContactSlopes of(double[] hours, double[] wellBeing) {
        int[] order = IntStream.range(0, hours.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> hours[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int quarter = order.length / 4;
        return new ContactSlopes(
                slope(hours, wellBeing, Arrays.copyOf(order, quarter)),
                slope(hours, wellBeing, Arrays.copyOfRange(order, order.length - quarter, order.length)));
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
}
