package kith.analysis.stats;

/**
 * The 95 % interval of a share, k of n, after Wilson. With p = k / n and z = 1.96 it is
 * (p + z² / 2n ± z √(p (1 − p) / n + z² / 4n²)) / (1 + z² / n). It stays within 0 and 1, also if k is 0 or n.
 *
 * <p><i>Source:</i> Wilson 1927, Probable inference, the law of succession, and statistical inference.
 */
public final class ShareInterval {
    /** The quantile 0.975 of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private ShareInterval() {}

    /**
     * The interval; {@link Interval#NONE} if n is 0.
     *
     * @throws IllegalArgumentException if k is not from 0 to n
     */
    public static Interval wilson(int k, int n) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " is not a share");
        }
        if (n == 0) {
            return Interval.NONE;
        }
        double p = (double) k / n;
        double z2 = Z * Z / n;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n)) / (1 + z2);
        return new Interval(k == 0 ? 0 : middle - half, k == n ? 1 : middle + half);
    }
}
