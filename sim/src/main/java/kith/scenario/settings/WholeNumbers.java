package kith.scenario.settings;

import java.util.Arrays;

/** Whole numbers in one setting, kept as text such as {@code 0, 7, 14}. */
public final class WholeNumbers {
    private WholeNumbers() {}

    /** The numbers of such a text. */
    public static int[] of(String kept) {
        return Arrays.stream(kept.split(",", -1)).map(String::strip).mapToInt(Integer::parseInt).toArray();
    }
}
