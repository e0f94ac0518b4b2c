package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Against {@link StrictMath}, whose own error is below 1 ulp. Differences are counted in ulps of its value. Largest
 * seen: exp 2 ulps (1 near 0), log 1 ulp (2 near 1), so relative errors below 4.5e-16.
 */
final class PortableTest {
    private static final int POINTS = 200_000;

    /** Points spread evenly over a range by a keyed draw. */
    private static double worstUlps(
            DoubleUnaryOperator mine, DoubleUnaryOperator exact, DoubleUnaryOperator pointOfUniform, Purpose purpose) {
        Draws draws = Draws.of(1, 0);
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = pointOfUniform.applyAsDouble(Draws.uniform(draws.key(purpose, i)));
            double expected = exact.applyAsDouble(x);
            worst = Math.max(worst, Math.abs(mine.applyAsDouble(x) - expected) / Math.ulp(expected));
        }
        return worst;
    }

    private static double exp(double from, double to) {
        return worstUlps(Portable::exp, StrictMath::exp, u -> from + u * (to - from), Purpose.FELT);
    }

    @Test
    void expIsWithinTwoUlps() {
        double whole = exp(-708, 709);
        double near = exp(-1, 1);
        double tiny = exp(-1e-6, 1e-6);
        assertTrue(whole <= 2, "whole range: " + whole);
        assertTrue(near <= 2, "decays of a day: " + near);
        assertTrue(tiny <= 1, "near 0: " + tiny);
    }

    @Test
    void expLacksAccuracyWithOneTermLess() {
        DoubleUnaryOperator shortened = x -> {
            double whole = Math.rint(x * 1.4426950408889634);
            double r = x - whole * StrictMath.log(2);
            double sum = 0;
            for (int n = 10; n >= 0; n--) {
                sum = 1 + (n == 0 ? 0 : sum * r / n);
            }
            return sum * StrictMath.pow(2, whole);
        };
        assertTrue(worstUlps(shortened, StrictMath::exp, u -> u * 2 - 1, Purpose.FELT) > 2);
    }

    @Test
    void logIsWithinTwoUlps() {
        double whole = worstUlps(
                Portable::log, StrictMath::log,
                u -> Double.longBitsToDouble(0x0010000000000000L + (long) (u * 0x7FDFFFFFFFFFFFFFL)), Purpose.NEED);
        double uniforms = worstUlps(Portable::log, StrictMath::log, u -> u, Purpose.NEED);
        double nearOne = worstUlps(Portable::log, StrictMath::log, u -> 1 + (u - 0.5) * 1e-3, Purpose.NEED);
        assertTrue(whole <= 2, "whole range: " + whole);
        assertTrue(uniforms <= 2, "uniforms: " + uniforms);
        assertTrue(nearOne <= 2, "near 1: " + nearOne);
    }

    @Test
    void expAtTheEdges() {
        assertEquals(1.0, Portable.exp(0.0));
        assertEquals(1.0, Portable.exp(-0.0));
        assertEquals(1.0, Portable.exp(Double.MIN_VALUE));
        assertEquals(1.0, Portable.exp(-Double.MIN_NORMAL / 2));
        assertTrue(Double.isNaN(Portable.exp(Double.NaN)));
        assertEquals(Double.POSITIVE_INFINITY, Portable.exp(Double.POSITIVE_INFINITY));
        assertEquals(0.0, Portable.exp(Double.NEGATIVE_INFINITY));
        assertEquals(0.0, Portable.exp(-745), "StrictMath gives the smallest subnormal; there are none here");
        assertEquals(0.0, Portable.exp(-708.1));
        assertTrue(Portable.exp(-707.9) > 0);
        assertEquals(Double.POSITIVE_INFINITY, Portable.exp(709.8));
        assertEquals(Double.POSITIVE_INFINITY, Portable.exp(709.1), "documented: above 709 it is infinite");
        assertEquals(StrictMath.exp(709), Portable.exp(709), 2 * Math.ulp(StrictMath.exp(709)));
    }

    @Test
    void expNeverFallsOverAStepOfItsTable() {
        for (int k = -1000; k <= 1000; k++) {
            double at = (k + 0.5) * StrictMath.log(2);
            double below = Portable.exp(Math.nextDown(at));
            double above = Portable.exp(Math.nextUp(at));
            assertTrue(above >= below * (1 - 0x1p-51), () -> "exp falls near " + at);
        }
    }

    @Test
    void logAtTheEdges() {
        assertEquals(0.0, Portable.log(1));
        assertEquals(Double.NEGATIVE_INFINITY, Portable.log(0));
        assertTrue(Double.isNaN(Portable.log(-1)));
        assertTrue(Double.isNaN(Portable.log(Double.NaN)));
        assertEquals(Double.POSITIVE_INFINITY, Portable.log(Double.POSITIVE_INFINITY));
        assertEquals(StrictMath.log(Double.MIN_VALUE), Portable.log(Double.MIN_VALUE));
        assertEquals(StrictMath.log(Double.MIN_NORMAL), Portable.log(Double.MIN_NORMAL), 2 * Math.ulp(708.0));
        assertEquals(StrictMath.log(Double.MAX_VALUE), Portable.log(Double.MAX_VALUE), 2 * Math.ulp(709.0));
        assertEquals(-0x1p-53, Portable.log(1 - 0x1p-53), 0x1p-105);
    }
}
