package kith.analysis.design;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Designs that fill the unit cube evenly: a Latin hypercube sample and a shifted Sobol' sequence. */
public final class UnitDesigns {
    /** Sobol' sequences have at most this many dimensions, for there are direction numbers for no more. */
    public static final int SOBOL_DIMENSIONS = 1000;

    private UnitDesigns() {}

    /**
     * A Latin hypercube sample. In each dimension, [0, 1) is cut into n strata of equal length, and each stratum holds
     * one point: xᵢⱼ = (πⱼ(i) + uᵢⱼ) / n. The order πⱼ(i) is the rank of the draw of (i, j) among those of dimension j.
     * The place uᵢⱼ in the stratum is the draw of (i + n, j). The whole sample is one block.
     *
     * <p><i>Source:</i> McKay, Beckman and Conover 1979, A comparison of three methods for selecting values of input
     * variables in the analysis of output from a computer code.
     *
     * @throws IllegalArgumentException if there is no point or no dimension
     */
    public static PointsDesign latinHypercube(int points, int dimensions, Draw draw) {
        check(points, dimensions);
        double[][] rows = new double[points][dimensions];
        for (int j = 0; j < dimensions; j++) {
            int dimension = j;
            int[] order = IntStream.range(0, points).boxed()
                    .sorted(Comparator.comparingDouble(i -> draw.at(i, dimension)))
                    .mapToInt(Integer::intValue).toArray();
            for (int stratum = 0; stratum < points; stratum++) {
                int i = order[stratum];
                double place = (stratum + draw.at(i + points, j)) / points;
                rows[i][j] = Math.min(place, Math.nextDown((stratum + 1.0) / points));
            }
        }
        return new PointsDesign(rows, points);
    }

    /**
     * A Sobol' sequence without its first point (which is 0 everywhere), moved by a shift: xᵢⱼ = (sᵢⱼ + uⱼ) mod 1. The
     * shift uⱼ is the draw of (0, j), so that each point is uniform over the cube. Each point is a block.
     *
     * <p><i>Source:</i> Sobol' 1967, On the distribution of points in a cube and the approximate evaluation of
     * integrals; direction numbers of Joe and Kuo 2008, Constructing Sobol sequences with better two-dimensional
     * projections; the shift of Cranley and Patterson 1976, Randomization of number theoretic methods for multiple
     * integration.
     *
     * @throws IllegalArgumentException if there is no point or no dimension, or more than 1,000 dimensions
     */
    public static PointsDesign sobol(int points, int dimensions, Draw shift) {
        check(points, dimensions);
        if (dimensions > SOBOL_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a Sobol' sequence has at most " + SOBOL_DIMENSIONS + " dimensions, not " + dimensions);
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        sequence.nextVector();
        double[][] rows = new double[points][];
        for (int i = 0; i < points; i++) {
            rows[i] = sequence.nextVector();
            for (int j = 0; j < dimensions; j++) {
                double sum = rows[i][j] + shift.at(0, j);
                rows[i][j] = sum < 1 ? sum : sum - 1;
            }
        }
        return new PointsDesign(rows, 1);
    }

    private static void check(int points, int dimensions) {
        if (points < 1 || dimensions < 1) {
            throw new IllegalArgumentException("a design needs at least one point and one dimension, not " + points
                    + " and " + dimensions);
        }
    }
}
