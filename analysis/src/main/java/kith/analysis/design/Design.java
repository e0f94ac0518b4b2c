package kith.analysis.design;

/** A list of points of the unit cube [0, 1)ᵈ, in the order in which they are run. */
public interface Design {
    /** How many points there are, n. */
    int points();

    /** How many dimensions each point has, d. */
    int dimensions();

    /**
     * The coordinates of a point, each in [0, 1); the array is the caller's own.
     *
     * @throws IndexOutOfBoundsException if the number is not from 0 to n − 1
     */
    double[] point(int number);

    /**
     * How many points belong together. An analysis needs whole blocks. The first blocks of a design are themselves a
     * complete, smaller design.
     */
    int blockSize();

    /** All points, one row each. */
    default double[][] matrix() {
        double[][] rows = new double[points()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = point(i);
        }
        return rows;
    }
}
