package kith.scenario.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A setting whose value is unsure: a range of numbers, each as likely as any other, or a list of rival values.
 *
 * @param path the setting
 * @param low lower end of the range
 * @param high upper end of the range
 * @param step values are multiples of it; 0 where any number is allowed
 * @param choices the rival values; empty where there is a range
 */
public record SampledSetting(String path, double low, double high, double step, List<String> choices) {
    private static final MathContext DIGITS = new MathContext(6);

    public SampledSetting {
        choices = List.copyOf(choices);
    }

    /** A range of numbers. */
    public static SampledSetting range(String path, double low, double high, double step) {
        return new SampledSetting(path, low, high, step, List.of());
    }

    /** A list of rival values. */
    public static SampledSetting oneOf(String path, List<String> choices) {
        return new SampledSetting(path, 0, choices.size(), 0, choices);
    }

    /** Whether it is chosen from a list. */
    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /**
     * The value at a place in the range, as it is written in a file: low + place (high &minus; low) with six digits,
     * rounded to the step; or the choice that holds the place, where all choices are equally wide.
     *
     * @param place in [0, 1)
     */
    public String at(double place) {
        if (isChoice()) {
            return choices.get((int) Math.min(choices.size() - 1, Math.floor(place * choices.size())));
        }
        double value = low + place * (high - low);
        if (step > 0) {
            value = Math.min(Math.floor(high / step), Math.max(Math.ceil(low / step), Math.rint(value / step))) * step;
        }
        BigDecimal told = new BigDecimal(value).round(DIGITS);
        if (told.doubleValue() < low || told.doubleValue() > high) {
            told = new BigDecimal(Double.toString(Math.min(high, Math.max(low, told.doubleValue()))));
        }
        return told.signum() == 0 ? "0" : told.stripTrailingZeros().toPlainString();
    }
}
