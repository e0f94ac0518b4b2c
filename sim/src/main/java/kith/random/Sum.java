package kith.random;

import java.util.stream.DoubleStream;

/**
 * Sums of numbers in a given order, with the same bits on every platform. How {@link DoubleStream} adds is left open:
 * it differs between versions of Java and in the browser.
 *
 * <p><i>Source:</i> compensated summation: Kahan 1965, doi:10.1145/363707.363723.
 */
public final class Sum {
    private Sum() {}

    /** The sum; 0 of no numbers. */
    public static double of(DoubleStream numbers) {
        return of(numbers.toArray());
    }

    /** The same of an array. */
    public static double of(double[] numbers) {
        double sum = 0;
        double lost = 0;
        for (double number : numbers) {
            double more = number - lost;
            double next = sum + more;
            lost = (next - sum) - more;
            sum = next;
        }
        return sum - lost;
    }

    /** The mean; 0 of no numbers. */
    public static double mean(DoubleStream numbers) {
        double[] all = numbers.toArray();
        return all.length == 0 ? 0 : of(all) / all.length;
    }
}
