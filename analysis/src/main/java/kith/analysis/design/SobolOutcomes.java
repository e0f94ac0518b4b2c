package kith.analysis.design;

/**
 * Outcomes at the points of a {@link SobolDesign}, by matrix. A missing outcome is not-a-number.
 *
 * @param a yA, one outcome per row of A
 * @param b yB, one outcome per row of B
 * @param ab yABᵢ: for each dimension i, one outcome per row of ABᵢ
 */
public record SobolOutcomes(double[] a, double[] b, double[][] ab) {
    /** How many blocks there are: one per row of A. */
    public int blocks() {
        return a.length;
    }

    /** How many dimensions there are. */
    public int dimensions() {
        return ab.length;
    }
}
