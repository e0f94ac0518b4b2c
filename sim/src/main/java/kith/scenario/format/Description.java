package kith.scenario.format;

import java.util.List;
import kith.scenario.settings.Parameter;

/**
 * One parameter, described.
 *
 * @param path dotted path, e.g. {@code ai.conduct.availability}
 * @param defaultValue the default as written in a file; empty for a text that may be left out
 * @param type {@code number}, {@code integer}, {@code true or false}, {@code text} or {@code one of: …}
 * @param words the words it is chosen from; none where any value may be written
 * @param parameter unit, range, grade, source and meaning
 */
public record Description(String path, String defaultValue, String type, List<String> words,
        Parameter parameter) {
    public Description {
        words = List.copyOf(words);
    }

    /** The allowed range as text, e.g. {@code 0 to 1}; empty where there is none. */
    public String range() {
        boolean low = parameter.min() != Double.NEGATIVE_INFINITY;
        boolean high = parameter.max() != Double.POSITIVE_INFINITY;
        if (!low && !high) {
            return "";
        }
        return !high
                ? "at least " + Words.number(parameter.min())
                : !low
                        ? "at most " + Words.number(parameter.max())
                : Words.number(parameter.min()) + " to " + Words.number(parameter.max());
    }
}
