package kith.random;

/**
 * Exponential and logarithm from additions and multiplications alone, so that every machine gives the same bits.
 *
 * <p>{@link Math#exp} may differ by processor, and {@link StrictMath} costs several times more. Relative error below
 * 4.5e-16 (tested against {@code StrictMath}).
 */
public final class Portable {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    /** Adding and subtracting this rounds to the nearest integer. */
    private static final double ROUND = 0x1.8p52;

    private Portable() {}

    /**
     * e to the x: 2^k times a Taylor polynomial of degree 13 in the remainder r, |r| at most ln(2)/2. Below -708 it is
     * 0, above 709 it is infinite, and it is NaN for NaN.
     */
    public static double exp(double x) {
        if (!(x > -708.0)) {
            return Double.isNaN(x) ? x : 0.0;
        }
        if (x > 709.0) {
            return Double.POSITIVE_INFINITY;
        }
        double shifted = x * LOG2_E + ROUND;
        double whole = shifted - ROUND;
        double r = (x - whole * LN2_HIGH) - whole * LN2_LOW;
        double r2 = r * r;
        double r4 = r2 * r2;
        double p01 = 1.0 + r;
        double p23 = 0.5 + r * (1.0 / 6.0);
        double p45 = 1.0 / 24.0 + r * (1.0 / 120.0);
        double p67 = 1.0 / 720.0 + r * (1.0 / 5040.0);
        double p89 = 1.0 / 40320.0 + r * (1.0 / 362880.0);
        double pab = 1.0 / 3628800.0 + r * (1.0 / 39916800.0);
        double pcd = 1.0 / 479001600.0 + r * (1.0 / 6227020800.0);
        double low = (p01 + r2 * p23) + r4 * (p45 + r2 * p67);
        double high = (p89 + r2 * pab) + r4 * pcd;
        double polynomial = low + (r4 * r4) * high;
        // The lowest bits of what was shifted are the integer itself, in two's complement.
        return polynomial * Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) + 1023 << 52);
    }

    /**
     * Natural logarithm of a positive, normal number: exponent times ln 2 plus 2 artanh((m-1)/(m+1)) for the mantissa m
     * in [sqrt(1/2), sqrt(2)).
     */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL) || x == Double.POSITIVE_INFINITY) {
            return ofOdd(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        double m = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > 1.4142135623730951) {
            m *= 0.5;
            exponent++;
        }
        double f = (m - 1.0) / (m + 1.0);
        double s = f * f;
        double s2 = s * s;
        double odd = 1.0 / 3.0
                + s2 * (1.0 / 7.0 + s2 * (1.0 / 11.0 + s2 * (1.0 / 15.0 + s2 * (1.0 / 19.0 + s2 * (1.0 / 23.0)))));
        double even = 1.0 / 5.0 + s2 * (1.0 / 9.0 + s2 * (1.0 / 13.0 + s2 * (1.0 / 17.0 + s2 * (1.0 / 21.0))));
        double series = s * odd + s2 * even;
        double twice = f + f;
        return exponent * LN2_HIGH + (twice + (twice * series + exponent * LN2_LOW));
    }

    /** The logarithm of what is no positive, normal number. */
    private static double ofOdd(double x) {
        if (x > 0 && x < Double.MIN_NORMAL) {
            return log(x * 0x1p54) - 54 * (LN2_HIGH + LN2_LOW);
        }
        return x == 0 ? Double.NEGATIVE_INFINITY : x == Double.POSITIVE_INFINITY ? x : Double.NaN;
    }
}
