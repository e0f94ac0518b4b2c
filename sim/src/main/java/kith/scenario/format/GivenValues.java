package kith.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.scenario.settings.Part;

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

    /** Lists all values, those of {@code --set-all} first, for worlds that are read one by one. */
    public List<String> all() {
        return Stream.concat(everywhere.stream(), set.stream()).toList();
    }

    /** Lists a problem for each value that is refused with a reason. */
    public List<Problem> refused(Function<String, Optional<String>> reason) {
        return all().stream()
                .flatMap(each -> reason.apply(each.strip()).stream()
                        .map(why -> asGiven(new Problem(SET + " " + Words.shown(each, 80), "", why))))
                .toList();
    }

    /** The part of a scenario to which a value belongs that is written as {@code path=value}. */
    public static Part part(String set) {
        return Shape.partOf(set.split("=", 2)[0].strip());
    }

    /** Tells a problem of a value from {@link #all()} by the option with which the value was given. */
    public Problem asGiven(Problem problem) {
        return everywhere.stream()
                .filter(each -> problem.where().equals(SET + " " + Words.shown(each, 80)) && !set.contains(each))
                .findFirst()
                .map(each -> new Problem(SET_ALL + " " + Words.shown(each, 80), problem.path(), problem.message()))
                .orElse(problem);
    }

    /** Lists the options as words of a command. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        everywhere.forEach(each -> words.addAll(List.of(SET_ALL, each)));
        set.forEach(each -> words.addAll(List.of(SET, each)));
        return words;
    }
}
