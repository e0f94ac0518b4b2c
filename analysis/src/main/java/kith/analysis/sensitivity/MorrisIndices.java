package kith.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.analysis.design.MorrisDesign;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;

/**
 * Elementary effects of all dimensions. The effect of a step is dy / (± Δ). μ and σ are mean and standard deviation of
 * a dimension's effects over trajectories; μ* is the mean of |effect|.
 *
 * <p>The interval of μ* is that of Student for a mean. It fits because trajectories are drawn independently, so the
 * |effects| of a dimension are independent draws. Studies have 10 to 50 trajectories. With so few, a percentile
 * bootstrap is narrower than the chance it should hold, and Student's interval is not.
 *
 * <p><i>Source:</i> Morris 1991, Factorial sampling plans for preliminary computational experiments; μ*: Campolongo,
 * Cariboni and Saltelli 2007, An effective screening design for sensitivity analysis of large models.
 *
 * @param dimensions the indices, in the order of dimensions
 * @param used trajectories that went in
 * @param dropped trajectories left out, because an outcome in them is not-a-number
 */
public record MorrisIndices(List<MorrisIndex> dimensions, int used, int dropped) {

    /**
     * The indices from outcomes at the points of a design. Without a whole trajectory they are not-a-number; with one
     * there are neither intervals nor σ.
     *
     * @param outcomes one number for each point of the first trajectories
     * @throws IllegalArgumentException if these are not whole trajectories, or more than the design has
     */
    public static MorrisIndices of(MorrisDesign design, double[] outcomes) {
        int block = design.blockSize();
        if (outcomes.length % block != 0 || outcomes.length > design.points()) {
            throw new IllegalArgumentException(outcomes.length + " outcomes are not whole trajectories of " + block
                    + " of the " + design.points() + " points");
        }
        int trajectories = outcomes.length / block;
        double[][] effects = new double[design.dimensions()][trajectories];
        int used = 0;
        for (int t = 0; t < trajectories; t++) {
            double[] path = Arrays.copyOfRange(outcomes, t * block, (t + 1) * block);
            if (Arrays.stream(path).noneMatch(Double::isNaN)) {
                for (int step = 0; step < design.dimensions(); step++) {
                    MorrisDesign.Step moved = design.step(t, step);
                    effects[moved.dimension()][used] = (path[step + 1] - path[step]) / moved.change();
                }
                used++;
            }
        }
        StudentInterval student = new StudentInterval();
        List<MorrisIndex> indices = new ArrayList<>();
        for (double[] row : effects) {
            double[] effect = Arrays.copyOf(row, used);
            double[] size = Arrays.stream(effect).map(Math::abs).toArray();
            indices.add(new MorrisIndex(
                    Moments.mean(effect), Moments.mean(size), student.of(size), Moments.sd(effect)));
        }
        return new MorrisIndices(List.copyOf(indices), used, trajectories - used);
    }
}
