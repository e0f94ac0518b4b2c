package kith.scenario.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.scenario.format.Tree.Items;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.settings.WholeNumbers;

/**
 * Whole numbers in one setting: a YAML list, a single number, or text such as {@code 0, 7, 14}, which is how they are
 * kept.
 */
final class WholeNumbersReader {
    private static final Pattern LIST = Pattern.compile("[0-9]{1,5}( ?, ?[0-9]{1,5}){0,365}");

    private WholeNumbersReader() {}

    /** The numbers as they are kept; empty where they are no whole numbers that rise from each to the next. */
    static Optional<Object> read(Tree tree) {
        String written;
        if (tree instanceof Items list) {
            if (!list.items().stream().allMatch(item -> item instanceof Scalar scalar && scalar.plain())) {
                return Optional.empty();
            }
            written = list.items().stream().map(item -> ((Scalar) item).text()).collect(Collectors.joining(","));
        } else if (tree instanceof Scalar scalar) {
            written = scalar.text().strip();
        } else {
            return Optional.empty();
        }
        if (!LIST.matcher(written).matches()) {
            return Optional.empty();
        }
        int[] numbers = WholeNumbers.of(written);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] <= numbers[i - 1]) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
    }

    /** A list as it was written, since lists are what may stand here; else as messages show any value. */
    static String found(Tree tree) {
        return tree instanceof Items list && list.items().stream().allMatch(Scalar.class::isInstance)
                ? Words.shown(list.items().stream().map(item -> ((Scalar) item).text())
                        .collect(Collectors.joining(", ", "[", "]")), 60)
                : LeafValue.found(tree);
    }
}
