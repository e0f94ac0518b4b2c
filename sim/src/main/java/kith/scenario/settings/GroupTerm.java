package kith.scenario.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition of a group: to be in another group, or to have a value on day 0 above or below a bound.
 *
 * @param not whether it must not hold
 * @param name the other group, or the name of the value
 * @param comparison {@code >=}, {@code <=}, {@code >} or {@code <}; empty for membership
 * @param bound the bound of a comparison
 */
public record GroupTerm(boolean not, String name, String comparison, double bound) {
    private static final Pattern COMPARISON = Pattern
            .compile("([^<>=]+?)\\s*(>=|<=|>|<)\\s*([-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))");

    /** The conditions of a text, in their order; one whose name is empty where nothing stands between two signs. */
    public static List<GroupTerm> all(String text) {
        List<GroupTerm> terms = new ArrayList<>();
        for (String part : text.split("&", -1)) {
            String word = part.strip();
            boolean not = word.startsWith("not ");
            String rest = not ? word.substring(4).strip() : word;
            Matcher compared = COMPARISON.matcher(rest);
            terms.add(compared.matches()
                    ? new GroupTerm(not, compared.group(1).strip(), compared.group(2),
                            Double.parseDouble(compared.group(3)))
                    : new GroupTerm(not, rest, "", 0));
        }
        return terms;
    }

    /** Whether a value is compared with a bound. */
    public boolean compares() {
        return !comparison.isEmpty();
    }

    /** What stands before the colon of a group's name; empty without one. */
    public String dimension() {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** What stands behind it. */
    public String value() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether a known value fits a comparison; what is missing fits none. */
    public boolean fits(double value) {
        return !Double.isNaN(value) && not != switch (comparison) {
            case ">=" -> value >= bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            default -> value < bound;
        };
    }
}
