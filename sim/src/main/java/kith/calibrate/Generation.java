package kith.calibrate;

import java.util.List;

/**
 * What a generation came to.
 *
 * @param number from 1
 * @param drawn candidates drawn in it
 * @param failed candidates of it whose runs broke off
 * @param accepted share of its candidates within the tolerance of the generation before; not-a-number for the first
 * @param tolerance the distance within which particles are kept
 * @param kept all particles kept, of this and of earlier generations
 */
public record Generation(int number, int drawn, int failed, double accepted, double tolerance, List<Particle> kept) {
    public Generation {
        kept = List.copyOf(kept);
    }

    /** The weights of the kept, which add up to 1. */
    public double[] weights() {
        double[] weights = kept.stream().mapToDouble(Particle::importance).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The smallest distance among the kept. */
    public double best() {
        return kept.stream().mapToDouble(Particle::distance).min().orElse(Double.NaN);
    }

    /** How many particles of equal weight would tell as much: (Σ w)² / Σ w². */
    public double effective() {
        double squares = 0;
        for (double weight : weights()) {
            squares += weight * weight;
        }
        return 1 / squares;
    }
}
