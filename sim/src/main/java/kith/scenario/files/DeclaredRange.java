package kith.scenario.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.scenario.format.Description;
import kith.scenario.format.Words;
import kith.scenario.settings.Grade;
import kith.scenario.settings.Parameter;

/**
 * The range over which a setting declares itself unsure: the one it states, and for evidence grade D without one half
 * to twice its default, within what is allowed.
 *
 * @param low lower end; not-a-number where there is no range
 * @param high upper end; not-a-number where there is no range
 * @param why why there is none; empty where there is one
 */
record DeclaredRange(double low, double high, String why) {
    private static final Pattern UNIFORM = Pattern.compile("uniform\\(([^,]+), *([^)]+)\\)");

    /** The range of a setting that is a number. */
    static DeclaredRange of(Description description) {
        Parameter parameter = description.parameter();
        Matcher uniform = UNIFORM.matcher(parameter.range());
        if (uniform.matches()) {
            return new DeclaredRange(Double.parseDouble(uniform.group(1)), Double.parseDouble(uniform.group(2)), "");
        }
        if (!parameter.range().isEmpty() || parameter.grade() != Grade.D) {
            return none("is declared fixed (grade " + parameter.grade() + ": " + Words.shown(parameter.source(), 60)
                    + "); write low and high to vary it");
        }
        double of = Double.parseDouble(description.defaultValue());
        if (of == 0) {
            return none("varies from half to twice its default, which is 0; write low and high");
        }
        double low = Math.max(parameter.min(), Math.min(of / 2, of * 2));
        double high = Math.min(parameter.max(), Math.max(of / 2, of * 2));
        return low < high ? new DeclaredRange(low, high, "")
                : none("has no range, since half and twice its default are not allowed; write low and high");
    }

    private static DeclaredRange none(String why) {
        return new DeclaredRange(Double.NaN, Double.NaN, why);
    }

    /** Whether there is a range. */
    boolean isKnown() {
        return why.isEmpty();
    }
}
