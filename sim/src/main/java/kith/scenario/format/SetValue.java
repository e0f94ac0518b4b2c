package kith.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.scenario.format.Settings.Setting;

/**
 * Tells a setting that was given on the command line, beside what the scenario says without it.
 *
 * @param path the setting
 * @param value the value it has; empty if it is a text and empty
 * @param shippedValue the value from the files and the defaults; empty where they have none
 * @param everywhere whether it was given for every scenario and the reference
 */
public record SetValue(String path, String value, String shippedValue, boolean everywhere) {
    /** Lists what was given, in its order, with the values that the settings had before. */
    public static List<SetValue> of(Settings before, Settings everywhere, Settings set, Map<String, String> leaves) {
        Set<String> paths = new LinkedHashSet<>(everywhere.paths());
        paths.addAll(set.paths());
        List<SetValue> values = new ArrayList<>();
        for (String path : paths) {
            Setting shipped = before.get(path);
            values.add(new SetValue(
                    path,
                    leaves.getOrDefault(path, ""),
                    shipped == null ? Descriptions.ofEntry(path) : textOf(shipped),
                    set.get(path) == null));
        }
        return values;
    }

    private static String textOf(Setting setting) {
        return "".equals(setting.value()) ? "" : ScenarioValues.text(setting.value());
    }
}
