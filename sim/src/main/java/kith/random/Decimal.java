package kith.random;

import java.math.BigDecimal;

/**
 * Reads decimals: the double nearest to the number that is written, of two equally near the even one. Java gives the
 * same; the browser's own reader is off by the last bit in a few long numbers.
 */
public final class Decimal {
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
        1e14, 1e15};

    private Decimal() {}

    /**
     * The number nearest to a decimal. Of at most 15 digits and a power of ten up to 15 the quotient of two exact
     * numbers is that. Longer ones are compared with what the platform takes them for.
     *
     * @throws NumberFormatException if the text is no number
     */
    public static double nearest(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = 0;
        int figures = 0;
        boolean point = false;
        boolean simple = true;
        for (int i = at; i < text.length() && simple; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count += digits > 0 ? 1 : 0;
                decimals += point ? 1 : 0;
                figures++;
                simple = count <= 15 && decimals <= 15;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                simple = false;
            }
        }
        if (simple && figures > 0) {
            double size = digits / POWERS[decimals];
            return at == 1 ? -size : size;
        }
        double near = Double.parseDouble(text);
        return Double.isInfinite(near) || near == 0 ? near : nearest(new BigDecimal(text), near);
    }

    /** The same from a double that is near. */
    static double nearest(BigDecimal exact, double near) {
        BigDecimal off = exact.subtract(new BigDecimal(near));
        double next = off.signum() > 0 ? Math.nextUp(near) : Math.nextDown(near);
        int nearer = off.abs().compareTo(exact.subtract(new BigDecimal(next)).abs());
        boolean even = (Double.doubleToRawLongBits(near) & 1) == 0;
        return nearer < 0 || nearer == 0 && even ? near : nearest(exact, next);
    }
}
