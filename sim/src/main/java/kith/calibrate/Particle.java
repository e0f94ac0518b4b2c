package kith.calibrate;

import java.util.Arrays;

/**
 * A point among the values that settings may have, and what worlds there were like.
 *
 * @param generation in which it was drawn, from 1
 * @param index its place among the candidates of its generation, from 0
 * @param seed seed of its worlds
 * @param place its coordinates, each from 0 (lower end) to 1 (upper end)
 * @param values the values, as they stand in the scenario that was run
 * @param importance density of the prior over that of the proposal it was drawn from
 * @param statistics mean of each statistic over its replicates; not-a-number where it cannot be told
 * @param distance from the fit patterns; infinite where a world cannot be, failed, or cannot be measured
 * @param failed whether a run of it broke off
 */
public record Particle(
        int generation, int index, long seed, double[] place, double[] values, double importance, double[] statistics,
        double distance, boolean failed) {
    /** Mean of each statistic over the replicates in which it can be told. */
    static double[] means(double[][] replicates, int statistics) {
        double[] means = new double[statistics];
        for (int s = 0; s < statistics; s++) {
            int of = s;
            double[] told = Arrays.stream(replicates).mapToDouble(r -> r[of]).filter(Double::isFinite).toArray();
            means[s] = told.length == 0 ? Double.NaN : Arrays.stream(told).sum() / told.length;
        }
        return means;
    }

    /** Its name in tables: g3-12. */
    public String name() {
        return "g" + generation + "-" + index;
    }
}
