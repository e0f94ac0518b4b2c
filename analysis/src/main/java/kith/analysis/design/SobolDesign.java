package kith.analysis.design;

/**
 * The points for Sobol' indices. A and B are matrices of N independent rows. ABᵢ is A with column i from B. A row of
 * both comes from one point of a shifted Sobol' sequence of 2d dimensions: the first d are A's, the others B's.
 *
 * <p>Block j is Aⱼ, Bⱼ, AB₁ⱼ to AB_dⱼ. So there are N (d + 2) points, and the first blocks are a smaller design.
 *
 * <p><i>Source:</i> Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, Variance based sensitivity analysis
 * of model output. Design and estimator for the total sensitivity index.
 */
public final class SobolDesign implements Design {
    /** A row of A and B takes two dimensions of the sequence for each dimension of the design. */
    public static final int MOST_DIMENSIONS = UnitDesigns.SOBOL_DIMENSIONS / 2;

    private final int dimensions;
    private final PointsDesign both;

    /**
     * The design of N rows.
     *
     * @param base N, the rows of A
     * @param draw gives the shift of the sequence, one number for each of its 2d dimensions
     * @throws IllegalArgumentException if there is no row or no dimension, more than 500 dimensions, or more points
     *     than can be counted
     */
    public SobolDesign(int base, int dimensions, Draw draw) {
        if (base < 1 || dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("Sobol' indices need at least one row and 1 to " + MOST_DIMENSIONS
                    + " dimensions, not " + base + " and " + dimensions);
        }
        if (base > Integer.MAX_VALUE / (dimensions + 2)) {
            throw new IllegalArgumentException(base + " rows of " + dimensions + " dimensions are too many points");
        }
        this.dimensions = dimensions;
        this.both = UnitDesigns.sobol(base, 2 * dimensions, draw);
    }

    @Override
    public int points() {
        return both.points() * blockSize();
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public int blockSize() {
        return dimensions + 2;
    }

    @Override
    public double[] point(int number) {
        double[] row = both.point(number / blockSize());
        int place = number % blockSize();
        double[] point = new double[dimensions];
        System.arraycopy(row, place == 1 ? dimensions : 0, point, 0, dimensions);
        if (place >= 2) {
            point[place - 2] = row[dimensions + place - 2];
        }
        return point;
    }

    /**
     * Numbers in the order of the points, by matrix.
     *
     * @param outcomes one number for each point of the first blocks
     * @throws IllegalArgumentException if these are not whole blocks, or more than the design has
     */
    public SobolOutcomes split(double[] outcomes) {
        if (outcomes.length % blockSize() != 0 || outcomes.length > points()) {
            throw new IllegalArgumentException(outcomes.length + " outcomes are not whole blocks of " + blockSize()
                    + " of the " + points() + " points");
        }
        int rows = outcomes.length / blockSize();
        double[][] columns = new double[blockSize()][rows];
        for (int i = 0; i < outcomes.length; i++) {
            columns[i % blockSize()][i / blockSize()] = outcomes[i];
        }
        return new SobolOutcomes(columns[0], columns[1], java.util.Arrays.copyOfRange(columns, 2, columns.length));
    }
}
