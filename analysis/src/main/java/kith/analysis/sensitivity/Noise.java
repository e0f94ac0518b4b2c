package kith.analysis.sensitivity;

import kith.analysis.stats.Sample;

/** How much of the variance between the points of a design is chance within points. */
public final class Noise {
    private Noise() {}

    /**
     * The share of variance by chance, mean(vⱼ) / V. It assumes that chance is independent between points. A share near
     * 1 says that the points differ by chance alone. More replicates per point make it smaller.
     *
     * @param variancesOfMeans vⱼ, for each point the variance of its mean over replicates, s² / replicates; what is
     *     not-a-number is left out
     * @param variance V, of the outcomes between points
     * @return not-a-number if V is 0 or no vⱼ is known
     */
    public static double share(double[] variancesOfMeans, double variance) {
        return variance > 0 ? Sample.of(variancesOfMeans).mean() / variance : Double.NaN;
    }
}
