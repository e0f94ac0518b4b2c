package kith.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How often something happened, held against the probability it should have. A share is wrong if it lies 5 standard
 * deviations off (false-alarm rate 6e-7), a table if its chi-square lies beyond p = 1e-6 above. The draws are keyed:
 * what passes once passes for ever. Each use also shows a broken probability that is found out.
 */
final class Frequency {
    private static final double SDS = 5;

    private final int hits;
    private final int count;

    private Frequency(int hits, int count) {
        this.hits = hits;
        this.count = count;
    }

    /** Over the first so many whole numbers. */
    static Frequency of(int count, IntPredicate happens) {
        int hits = 0;
        for (int i = 0; i < count; i++) {
            if (happens.test(i)) {
                hits++;
            }
        }
        return new Frequency(hits, count);
    }

    private double sds(double probability) {
        return Math.abs(hits - count * probability) / Math.sqrt(count * probability * (1 - probability));
    }

    /** The right probability passes, the broken one fails. */
    void is(double probability, double broken, String mutant) {
        assertTrue(sds(probability) < SDS, () -> (double) hits / count + " is not " + probability);
        assertTrue(sds(broken) > SDS, () -> (double) hits / count + " could be " + broken + ", " + mutant);
    }

    /** True if counts may have come from weights. */
    static boolean fits(double[] seen, double[] weight) {
        double count = 0;
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            count += seen[i];
            sum += weight[i];
        }
        double chi = 0;
        for (int i = 0; i < seen.length; i++) {
            double expected = count * weight[i] / sum;
            chi += (seen[i] - expected) * (seen[i] - expected) / expected;
        }
        return 1 - ChiSquaredDistribution.of(seen.length - 1).cumulativeProbability(chi) > 1e-6;
    }
}
