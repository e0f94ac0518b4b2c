package kith.scenario.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A value of a closed set of settings. An enum with this type is a setting that is chosen from words; the words and
 * their order are those of its constants.
 */
public interface Keyword {
    /** The name of the constant in code. */
    String name();

    /** The word in files, tables and messages: the name in lower case. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the value assumes, in words for readers of results; empty where no plain name is needed. */
    default String plainName() {
        return "";
    }

    /** What is chosen with the set, in words for readers of results; empty where no plain name is needed. */
    default String plainSubject() {
        return "";
    }

    /** The values of a set, in order of declaration; none where the type is no closed set. */
    static List<Keyword> of(Class<?> type) {
        return type.isEnum() && Keyword.class.isAssignableFrom(type)
                ? Arrays.stream(type.getEnumConstants()).map(Keyword.class::cast).toList()
                : List.of();
    }
}
