package kith.analysis.stats;

/**
 * The difference of two rules over pairs of runs with the same people and the same luck: dᵢ = scenarioᵢ − referenceᵢ,
 * its mean, the Student interval of that mean with n − 1 degrees of freedom, the share of pairs with dᵢ &gt; 0, and
 * Var(d) / (Var(scenario) + Var(reference)), which is below 1 where pairing helped.
 */
public record PairedDifference(
        int pairs, double mean, Interval interval, double sharePositive, double varianceRatio) {

    /** Compares two samples in the order of their replicates; a pair with a missing value is dropped. */
    public static PairedDifference of(double[] scenario, double[] reference, StudentInterval student) {
        if (scenario.length != reference.length) {
            throw new IllegalArgumentException(scenario.length + " values against " + reference.length);
        }
        double[] a = new double[scenario.length];
        double[] b = new double[scenario.length];
        double[] d = new double[scenario.length];
        int n = 0;
        int positive = 0;
        for (int i = 0; i < scenario.length; i++) {
            double difference = scenario[i] - reference[i];
            if (!Double.isNaN(difference)) {
                a[n] = scenario[i];
                b[n] = reference[i];
                d[n++] = difference;
                positive += difference > 0 ? 1 : 0;
            }
        }
        double[] differences = java.util.Arrays.copyOf(d, n);
        double unpaired = Moments.variance(java.util.Arrays.copyOf(a, n))
                + Moments.variance(java.util.Arrays.copyOf(b, n));
        return new PairedDifference(n, Moments.mean(differences), student.of(differences),
                n == 0 ? Double.NaN : (double) positive / n,
                unpaired > 0 ? Moments.variance(differences) / unpaired : Double.NaN);
    }
}
