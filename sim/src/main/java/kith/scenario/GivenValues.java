package kith.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the values given on a command line, each as {@code path=value}.
 *
 * @param everywhere values of {@code --set-all}, which hold in every scenario and in the reference
 * @param set values of {@code --set}, which win over the others where they hold
 */
public record GivenValues(List<String> everywhere, List<String> set) {
    /** The option for values that hold in every scenario and in the reference. */
    public static final String SET_ALL = "--set-all";

    /** The option for values that hold in the scenario, and in the reference where both hold the setting. */
    public static final String SET = "--set";

    public GivenValues {
        everywhere = List.copyOf(everywhere);
        set = List.copyOf(set);
    }

    /** Takes values of {@code --set} alone. */
    public static GivenValues of(List<String> set) {
        return new GivenValues(List.of(), set);
    }

    /** Adds values of {@code --set} behind the others. */
    public GivenValues with(List<String> more) {
        return new GivenValues(everywhere, Stream.concat(set.stream(), more.stream()).toList());
    }

    /** Lists the options as words of a command. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        everywhere.forEach(each -> words.addAll(List.of(SET_ALL, each)));
        set.forEach(each -> words.addAll(List.of(SET, each)));
        return words;
    }
}
