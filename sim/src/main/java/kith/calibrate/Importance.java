package kith.calibrate;

import java.util.List;

/**
 * What a particle counts: the density of the prior, which is 1 between the ends, over the density of the proposal,
 * {@code 1 / Σ_j w_j K(x | x_j)}. Without it the places where many were drawn would count for their being drawn.
 *
 * <p><i>Source:</i> Lenormand, Jabot and Deffuant 2013, doi:10.1007/s00180-013-0428-3.
 */
@FunctionalInterface
interface Importance {
    /** The weight that population Monte Carlo needs. */
    Importance OF_THE_PRIOR = (place, kernel, kept, weights) -> {
        double density = 0;
        for (int j = 0; j < weights.length; j++) {
            density += weights[j] * kernel.density(place, kept.get(j).place());
        }
        return 1 / density;
    };

    /** The weight of a particle drawn at a place by moving one of the kept, whose weights add up to 1. */
    double of(double[] place, Kernel kernel, List<Particle> kept, double[] weights);
}
