package kith.scenario.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.settings.Keyword;
import kith.scenario.settings.Parameter;

/** Turns a written value into a value of the parameter's type, or says what was found and what was expected. */
public final class LeafValue {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
    private static final Pattern SPECIAL = Pattern.compile("(?i)[-+]?\\.inf|\\.nan|0x[0-9a-f]+|0o[0-7]+");
    private static final List<String> OLD_SWITCHES = List.of("yes", "no", "on", "off", "y", "n");
    private static final int LONGEST_NUMBER = 60;

    private LeafValue() {}

    /** The value, or empty with a problem added. */
    public static Optional<Object> read(Leaf leaf, Tree tree, Location key, String path, Problems problems) {
        if (leaf.parameter().wholeNumbers() && !(tree instanceof Scalar scalar && scalar.isNull())) {
            Optional<Object> numbers = WholeNumbersReader.read(tree);
            if (numbers.isEmpty()) {
                problems.add(tree.at(), path,
                        "found " + WholeNumbersReader.found(tree) + "; expected " + expected(leaf));
            }
            return numbers;
        }
        if (!(tree instanceof Scalar scalar)) {
            problems.add(tree.at(), path, "found " + found(tree) + "; expected " + expected(leaf));
            return Optional.empty();
        }
        if (scalar.isNull()) {
            problems.add(key, path, "no value given; expected " + expected(leaf) + ", or leave the key out");
            return Optional.empty();
        }
        Optional<Object> value = leaf.isText() ? text(leaf, scalar)
                : leaf.isSwitch() ? onOff(scalar)
                : isFormerSwitch(leaf, scalar) ? onOff(scalar).map(on -> on.equals(true) ? 1.0 : 0.0)
                : number(leaf, scalar);
        if (value.isEmpty()) {
            problems.add(
                    scalar.at(), path, "found " + found(scalar) + "; expected " + expected(leaf) + hint(leaf, scalar));
        }
        return value;
    }

    /** Whether a value is written as true or false where a share was a switch before. */
    static boolean isFormerSwitch(Leaf leaf, Tree tree) {
        return leaf.parameter().formerSwitch() && tree instanceof Scalar scalar && onOff(scalar).isPresent();
    }

    private static Optional<Object> onOff(Scalar scalar) {
        if (!scalar.plain()) {
            return Optional.empty();
        }
        return switch (scalar.text()) {
            case "true", "True", "TRUE" -> Optional.of(Boolean.TRUE);
            case "false", "False", "FALSE" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> text(Leaf leaf, Scalar scalar) {
        Parameter parameter = leaf.parameter();
        String text = parameter.path() ? scalar.text() : Words.plain(scalar.text()).replaceAll("\\s+", " ");
        if (isNotText(scalar) || text.length() > parameter.longest()) {
            return Optional.empty();
        }
        List<Keyword> choices = leaf.choices();
        if (!choices.isEmpty()) {
            return choices.stream().filter(choice -> choice.word().equals(text)).findFirst().map(Object.class::cast);
        }
        boolean allowed = !text.isBlank() && text.codePoints().allMatch(Words::isPrintable);
        return allowed ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Object> number(Leaf leaf, Scalar scalar) {
        if (!isNumber(scalar)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(scalar.text());
        Parameter parameter = leaf.parameter();
        double value = exact.doubleValue() + 0.0;
        if (Double.isInfinite(value) || value < parameter.min() || value > parameter.max()) {
            return Optional.empty();
        }
        if (leaf.isStepped() && Math.rint(value / parameter.step()) * parameter.step() != value) {
            return Optional.empty();
        }
        if (!leaf.isWhole()) {
            return Optional.of(value);
        }
        try {
            return leaf.type() == long.class ? Optional.of(exact.longValueExact()) : Optional.of(exact.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A value as messages show it. */
    public static String found(Tree tree) {
        if (!(tree instanceof Scalar scalar)) {
            return tree instanceof Block ? "a mapping" : "a list";
        }
        String text = Words.shown(scalar.text(), 40);
        if (!scalar.plain()) {
            return "text '" + text + "' in quotes";
        }
        return scalar.isNull() ? "null" : isNotText(scalar) ? text : "text '" + text + "'";
    }

    /** What a parameter takes. */
    public static String expected(Leaf leaf) {
        Parameter parameter = leaf.parameter();
        if (leaf.isSwitch()) {
            return "true or false";
        }
        if (parameter.wholeNumbers()) {
            return "whole numbers that rise, such as 0, 7, 14";
        }
        if (leaf.isText()) {
            return leaf.words().isEmpty() ? "text" : "one of: " + String.join(", ", leaf.words());
        }
        if (leaf.isStepped()) {
            return "a norm from -1 to 1 in halves";
        }
        String unit = parameter.unit().equals("1") ? "" : " (" + parameter.unit() + ")";
        return (leaf.isWhole() ? "an integer" : "a number") + bounds(parameter) + unit;
    }

    private static String bounds(Parameter parameter) {
        boolean low = parameter.min() != Double.NEGATIVE_INFINITY;
        boolean high = parameter.max() != Double.POSITIVE_INFINITY;
        if (low && high) {
            return parameter.min() == parameter.max()
                    ? " equal to " + Words.number(parameter.min())
                    : " from " + Words.number(parameter.min()) + " to " + Words.number(parameter.max());
        }
        return (low ? " of at least " + Words.number(parameter.min()) : "")
                + (high ? " of at most " + Words.number(parameter.max()) : "");
    }

    private static String hint(Leaf leaf, Scalar scalar) {
        String text = scalar.text().strip();
        if (leaf.isText()) {
            if (!leaf.words().isEmpty()) {
                return Words.nearest(text, leaf.words())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
            }
            int longest = leaf.parameter().longest();
            return text.isEmpty()
                    ? ", not an empty one"
                    : isNotText(scalar)
                            ? "; put it in quotes"
                    : Words.plain(text).length() > longest
                            ? " of at most " + longest + " characters"
                    : " without control characters";
        }
        if (leaf.isSwitch()) {
            return scalar.plain() && OLD_SWITCHES.contains(text.toLowerCase(Locale.ROOT))
                    ? "; yes, no, on and off are text in YAML 1.2"
                    : unquote(scalar);
        }
        boolean share = leaf.parameter().max() == 1 && leaf.parameter().min() == 0;
        if (share && text.matches("[0-9]+(\\.[0-9]+)? ?%") || share && isPercentage(scalar)) {
            return "; never a percentage: write 0.6 for 60 %";
        }
        String marks = Words.numberAdvice(text, leaf.isWhole());
        return marks.isEmpty() ? unquote(scalar) : marks;
    }

    private static boolean isPercentage(Scalar scalar) {
        if (!isNumber(scalar)) {
            return false;
        }
        double value = Double.parseDouble(scalar.text());
        return value > 1 && value <= 100;
    }

    private static String unquote(Scalar scalar) {
        return scalar.plain() ? "" : "; leave the quotes out";
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar.plain()
                && scalar.text().length() <= LONGEST_NUMBER
                && NUMBER.matcher(scalar.text()).matches();
    }

    /** True for what YAML 1.2 reads as a number or a truth value. */
    public static boolean isNotText(Scalar scalar) {
        return scalar.plain()
                && (isNumber(scalar)
                        || onOff(scalar).isPresent()
                        || SPECIAL.matcher(scalar.text()).matches());
    }
}
