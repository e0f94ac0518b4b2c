package kith.analysis.wording;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.analysis.table.Manifest;
import kith.analysis.table.Manifest.Difference;
import kith.analysis.table.Manifest.SetValue;

/** Puts settings into words: in what worlds differ, and what was set on the command line. */
public final class SettingWords {
    private SettingWords() {}

    /** The setting with both values; of a window or an intervention no more than its name. */
    public static String of(Difference difference) {
        String path = difference.path();
        return path.startsWith("interventions.")
                ? "the intervention " + path.split("\\.")[1].replace('_', ' ')
                : path.startsWith("at_day.")
                        ? "the window " + path.split("\\.")[1].replace('_', ' ')
                : path + " " + orNone(difference.scenario()) + " (" + orNone(difference.reference()) + ")";
    }

    /** The setting with its value and the shipped one. */
    public static String of(SetValue set) {
        return beginning(set) + orNone(set.shippedValue()) + ")";
    }

    /** What was set on the command line in any scenario, each once: the setting with its value and the shipped one. */
    public static List<String> changed(Manifest manifest) {
        Map<String, Set<String>> shipped = new LinkedHashMap<>();
        List<SetValue> told = manifest.scenarios().stream().flatMap(scenario -> scenario.set().stream())
                .filter(SetValue::isTold).toList();
        told.forEach(set -> shipped.computeIfAbsent(beginning(set), any -> new LinkedHashSet<>())
                .add(orNone(set.shippedValue())));
        return told.stream()
                .map(set -> beginning(set) + String.join(" or ", shipped.get(beginning(set))) + ")"
                        + notInReference(set))
                .distinct()
                .toList();
    }

    /**
     * What was set in a scenario on the command line to another value than the shipped one; seed and replicates are
     * told elsewhere.
     */
    public static List<String> changed(Manifest.Scenario scenario) {
        return scenario.set().stream().filter(SetValue::isTold).map(each -> of(each) + notInReference(each)).toList();
    }

    private static String beginning(SetValue set) {
        return set.path() + " " + orNone(set.value()) + " (shipped ";
    }

    private static String notInReference(SetValue set) {
        return set.isEverywhere() ? "" : ", not in the reference";
    }

    private static String orNone(String value) {
        return value == null || value.isEmpty() ? "none" : value;
    }
}
