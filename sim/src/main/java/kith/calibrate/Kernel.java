package kith.calibrate;

import java.util.List;
import kith.random.Draws;
import kith.random.Portable;

/**
 * How a new particle is drawn near an old one: each coordinate normal about the old one, with twice the weighted
 * variance of the kept particles, reflected at the ends 0 and 1, so that no draw is lost and the density stays exact:
 *
 * <pre>
 * K(x | y) = Π_k Σ_m [ φ(x_k − y_k + 2m; sd_k) + φ(x_k + y_k + 2m; sd_k) ],   m = …, −1, 0, 1, …
 * </pre>
 *
 * <p><i>Source:</i> twice the weighted variance, by coordinate: Beaumont, Cornuet, Marin and Robert 2009,
 * doi:10.1093/biomet/asp052; reflection: assumption. <i>Draws:</i> none; keys are given.
 */
final class Kernel {
    private static final double SMALLEST = 1e-6;
    private static final double ROOT_TWO_PI = 2.5066282746310002;
    private static final double REACH = 8;

    private final double[] sd;

    private Kernel(double[] sd) {
        this.sd = sd;
    }

    /** The kernel for particles with their weights, which add up to 1. */
    static Kernel of(List<Particle> kept, double[] weights) {
        int dimensions = kept.get(0).place().length;
        double[] sd = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
            double mean = 0;
            for (int i = 0; i < weights.length; i++) {
                mean += weights[i] * kept.get(i).place()[k];
            }
            double variance = 0;
            for (int i = 0; i < weights.length; i++) {
                double off = kept.get(i).place()[k] - mean;
                variance += weights[i] * off * off;
            }
            sd[k] = Math.max(SMALLEST, Math.sqrt(2 * variance));
        }
        return new Kernel(sd);
    }

    /** A coordinate near an old one, by a key. */
    double move(double from, int k, long key) {
        double moved = from + sd[k] * Draws.normal(key);
        double folded = Math.abs(moved) % 2;
        return folded > 1 ? 2 - folded : folded;
    }

    /** The density of moving from one place to another. */
    double density(double[] to, double[] from) {
        double product = 1;
        for (int k = 0; k < sd.length; k++) {
            int images = (int) Math.ceil(REACH * sd[k] / 2) + 1;
            double sum = 0;
            for (int m = -images; m <= images; m++) {
                sum += phi((to[k] - from[k] + 2 * m) / sd[k]) + phi((to[k] + from[k] + 2 * m) / sd[k]);
            }
            product *= sum / sd[k];
        }
        return product;
    }

    private static double phi(double z) {
        return Math.abs(z) > REACH ? 0 : Portable.exp(-z * z / 2) / ROOT_TWO_PI;
    }
}
