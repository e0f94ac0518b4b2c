package kith.scenario.settings;

import java.util.Arrays;
import java.util.List;

/**
 * Holds a setting on which the answer of a scenario may rest, and values of it between which no study decides.
 *
 * @param path the setting
 * @param values its rival values
 */
public record RivalSetting(String path, List<String> values) {
    private static final String NONE = "none";

    public RivalSetting {
        values = List.copyOf(values);
    }

    /** Reads a list such as {@code choice.ai_rule=one_logit|ai_or_nobody_nest}; items are separated by commas. */
    public static List<RivalSetting> all(String text) {
        return items(text).stream().filter(RivalSetting::isWhole).map(RivalSetting::of).toList();
    }

    /** The items of a list, as written. */
    public static List<String> items(String text) {
        return text.isBlank() || text.strip().equals(NONE)
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** Whether an item names a setting and at least one value. */
    public static boolean isWhole(String item) {
        int equals = item.indexOf('=');
        return equals > 0 && Arrays.stream(item.substring(equals + 1).split("\\|", -1)).noneMatch(String::isBlank);
    }

    private static RivalSetting of(String item) {
        int equals = item.indexOf('=');
        return new RivalSetting(item.substring(0, equals).strip(),
                Arrays.stream(item.substring(equals + 1).split("\\|", -1)).map(String::strip).toList());
    }
}
