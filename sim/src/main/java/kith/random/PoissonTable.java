package kith.random;

/**
 * Poisson counts of a fixed mean by inverse distribution function from a table: exact to the table's end, beyond which
 * (probability below 1e-12) the largest count is given.
 */
public final class PoissonTable {
    private final double[] cumulative;

    /**
     * @param mean the mean, positive
     * @param largest the largest count that is given
     */
    public PoissonTable(double mean, int largest) {
        cumulative = new double[largest];
        double probability = Portable.exp(-mean);
        double sum = 0;
        for (int n = 0; n < largest; n++) {
            sum += probability;
            cumulative[n] = sum;
            probability *= mean / (n + 1);
        }
    }

    /** The count at this uniform. */
    public int count(double uniform) {
        int low = 0;
        int high = cumulative.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < uniform) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
