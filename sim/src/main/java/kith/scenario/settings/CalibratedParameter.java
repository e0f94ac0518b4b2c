package kith.scenario.settings;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A setting that a calibration varies, uniformly between two ends.
 *
 * @param path where it stands, e.g. {@code ties.formation}
 * @param unit its unit
 * @param grade evidence grade of its default
 * @param worldValue the value the world has as it stands
 * @param ownRange whether the ends are those of its own sampling distribution, not the calibration's
 */
public record CalibratedParameter(
        String path, String unit, Grade grade, double worldValue, double low, double high, boolean ownRange) {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    /** The value at a place between the ends, 0 to 1; six digits, as it stands in files. */
    public double value(double place) {
        double exact = low + place * (high - low);
        double rounded = new BigDecimal(exact).round(SIX_DIGITS).doubleValue();
        return Math.max(low, Math.min(high, rounded));
    }

    /** The place of a value between the ends, 0 to 1. */
    public double place(double value) {
        return (value - low) / (high - low);
    }

    /** A value of it as {@code path=value}. */
    public String set(double value) {
        return path + "=" + BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
