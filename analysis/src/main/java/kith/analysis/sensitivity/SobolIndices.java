package kith.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.analysis.design.SobolOutcomes;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;

/**
 * Sobol' indices of all dimensions. All outcomes are first moved by the mean of yA and yB. With N rows, and with
 * V = mean((yA² + yB²) / 2), they are S1ᵢ = mean(yB (yABᵢ − yA)) / V and STᵢ = mean((yA − yABᵢ)²) / (2 V).
 *
 * <p>Each index is a ratio r = mean(u) / mean(w) over rows. Its interval follows from the delta method: r ± t s, with
 * s² = Var(u − r w) / (N mean(w)²) and t of Student with N − 1 degrees of freedom. This takes rows as independent. Rows
 * of a Sobol' sequence fill the cube more evenly than that. So the interval is then too wide rather than too narrow. An
 * interval may reach beyond 0 and 1.
 *
 * <p>Where points differ also by chance that is independent between them, ST of every dimension includes the share of
 * variance by chance. S1 does not.
 *
 * <p><i>Source:</i> S1: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, Variance based sensitivity
 * analysis of model output. ST: Jansen 1999, Analysis of variance designs for model output.
 *
 * @param dimensions the indices, in the order of dimensions
 * @param used blocks that went in
 * @param dropped blocks left out, because an outcome in them is not-a-number
 * @param variance V
 * @param chanceShare mean(vⱼ) / V over the rows of A and B that went in ({@link Noise}); not-a-number if unknown
 */
public record SobolIndices(List<SobolIndex> dimensions, int used, int dropped, double variance, double chanceShare) {

    /** The indices where nothing is known of chance. */
    public static SobolIndices of(SobolOutcomes outcomes) {
        double[] unknown = new double[outcomes.blocks()];
        Arrays.fill(unknown, Double.NaN);
        return of(outcomes, new SobolOutcomes(unknown, unknown, new double[0][]));
    }

    /**
     * The indices and the share of variance by chance. Without variance, or with fewer than two whole blocks, all
     * indices are not-a-number.
     *
     * @param variancesOfMeans for each point the variance of its outcome as a mean over replicates; those of AB are not
     *     read
     * @throws IllegalArgumentException if the two do not have the same number of blocks
     */
    public static SobolIndices of(SobolOutcomes outcomes, SobolOutcomes variancesOfMeans) {
        if (outcomes.blocks() != variancesOfMeans.blocks()) {
            throw new IllegalArgumentException(
                    outcomes.blocks() + " blocks of outcomes, " + variancesOfMeans.blocks() + " of variances");
        }
        int[] whole = IntStream.range(0, outcomes.blocks()).filter(row -> whole(outcomes, row)).toArray();
        double[] rawA = pick(outcomes.a(), whole);
        double[] rawB = pick(outcomes.b(), whole);
        double mean = Moments.mean(join(rawA, rawB));
        double[] a = Arrays.stream(rawA).map(y -> y - mean).toArray();
        double[] b = Arrays.stream(rawB).map(y -> y - mean).toArray();
        double[] square = new double[whole.length];
        for (int row = 0; row < square.length; row++) {
            square[row] = (a[row] * a[row] + b[row] * b[row]) / 2;
        }
        double variance = Moments.mean(square);
        StudentInterval student = new StudentInterval();
        List<SobolIndex> indices = new ArrayList<>();
        for (double[] column : outcomes.ab()) {
            double[] first = new double[whole.length];
            double[] total = new double[whole.length];
            for (int row = 0; row < first.length; row++) {
                double change = column[whole[row]] - mean - a[row];
                first[row] = b[row] * change;
                total[row] = change * change / 2;
            }
            indices.add(new SobolIndex(ratio(first, square), interval(first, square, student), ratio(total, square),
                    interval(total, square, student)));
        }
        double[] chance = join(pick(variancesOfMeans.a(), whole), pick(variancesOfMeans.b(), whole));
        return new SobolIndices(List.copyOf(indices), whole.length, outcomes.blocks() - whole.length, variance,
                Noise.share(chance, variance));
    }

    private static boolean whole(SobolOutcomes outcomes, int row) {
        double sum = outcomes.a()[row] + outcomes.b()[row];
        for (double[] column : outcomes.ab()) {
            sum += column[row];
        }
        return !Double.isNaN(sum);
    }

    private static double ratio(double[] u, double[] w) {
        return u.length < 2 || Moments.mean(w) == 0 ? Double.NaN : Moments.mean(u) / Moments.mean(w);
    }

    private static Interval interval(double[] u, double[] w, StudentInterval student) {
        double r = ratio(u, w);
        if (Double.isNaN(r)) {
            return Interval.NONE;
        }
        double[] residual = new double[u.length];
        for (int row = 0; row < u.length; row++) {
            residual[row] = u[row] - r * w[row];
        }
        double half = student.critical(u.length - 1) * Moments.se(residual) / Moments.mean(w);
        return new Interval(r - half, r + half);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static double[] join(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
