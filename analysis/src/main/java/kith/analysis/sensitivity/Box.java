package kith.analysis.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A box: the points with lowⱼ ≤ xⱼ ≤ highⱼ in every dimension j. An end is infinite where the box has no bound.
 *
 * <p>The quasi-p-value of a bounded dimension asks whether its bounds do anything. Let q be the share of interest in
 * the box without these bounds. The box with them has n points, k of interest. The value is P(X ≥ k) for X binomial
 * with n and q. It is "quasi" because the bounds were searched for on the same points. So it is too small under pure
 * chance.
 *
 * <p><i>Source:</i> Bryant and Lempert 2010, Thinking inside the box: a participatory, computer-assisted approach to
 * scenario discovery.
 *
 * @param low the lower ends
 * @param high the upper ends
 * @param points points in the box
 * @param coverage share of all points of interest that are in the box
 * @param density share of the points in the box that are of interest
 * @param mass share of all points that are in the box
 * @param quasiP quasi-p-value of each dimension; not-a-number where it has no bound
 */
public record Box(
        double[] low, double[] high, int points, double coverage, double density, double mass, double[] quasiP) {

    /** The box of these ends, measured on points. */
    static Box of(double[] low, double[] high, double[][] x, boolean[] y) {
        int all = 0;
        int inside = 0;
        int hits = 0;
        int[] wider = new int[low.length];
        int[] widerHits = new int[low.length];
        for (int i = 0; i < x.length; i++) {
            all += y[i] ? 1 : 0;
            int outside = -1;
            int failed = 0;
            for (int j = 0; j < low.length; j++) {
                if (x[i][j] < low[j] || x[i][j] > high[j]) {
                    outside = j;
                    failed++;
                }
            }
            if (failed == 0) {
                inside++;
                hits += y[i] ? 1 : 0;
            } else if (failed == 1) {
                wider[outside]++;
                widerHits[outside] += y[i] ? 1 : 0;
            }
        }
        double[] quasiP = new double[low.length];
        for (int j = 0; j < low.length; j++) {
            quasiP[j] = bounded(low[j], high[j])
                    ? atLeast(hits, inside, (double) (hits + widerHits[j]) / (inside + wider[j]))
                    : Double.NaN;
        }
        return new Box(low, high, inside, (double) hits / all, (double) hits / inside, (double) inside / x.length,
                quasiP);
    }

    private static boolean bounded(double low, double high) {
        return low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
    }

    private static double atLeast(int k, int n, double q) {
        return k == 0 ? 1 : BinomialDistribution.of(n, q).survivalProbability(k - 1);
    }

    /** Whether the box has a bound in this dimension. */
    public boolean restricts(int dimension) {
        return bounded(low[dimension], high[dimension]);
    }

    /** The dimensions with a bound, in order. */
    public int[] restricted() {
        return IntStream.range(0, low.length).filter(this::restricts).toArray();
    }

    /** Whether a point is in the box. */
    public boolean contains(double[] point) {
        return IntStream.range(0, low.length).allMatch(j -> low[j] <= point[j] && point[j] <= high[j]);
    }

    /** This box with other ends in one dimension, measured on points. */
    Box with(int dimension, double lowEnd, double highEnd, double[][] x, boolean[] y) {
        double[] lows = Arrays.copyOf(low, low.length);
        double[] highs = Arrays.copyOf(high, high.length);
        lows[dimension] = lowEnd;
        highs[dimension] = highEnd;
        return of(lows, highs, x, y);
    }
}
