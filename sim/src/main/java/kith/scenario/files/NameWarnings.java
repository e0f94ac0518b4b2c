package kith.scenario.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kith.scenario.format.MissingCodes;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Shape;

/** Warns of names and labels of a scenario that pandas or R read as missing. */
public final class NameWarnings {
    private static final List<String> ENTRIES = List.of(
            "ai.products", "ai.providers", "interventions", "trial.arms", "trial.scales", "claims");

    private NameWarnings() {}

    /** The warnings of a scenario, by file and setting. */
    public static List<Problem> of(ResolvedScenario resolved) {
        String file = resolved.file() == null ? "defaults" : resolved.file().toString();
        Set<Problem> warnings = new LinkedHashSet<>();
        ScenarioValues.leaves(resolved.scenario()).forEach((path, value) -> {
            String last = path.substring(path.lastIndexOf('.') + 1);
            boolean isShown = List.of("name", "label", "reference_label").contains(path)
                    || path.startsWith("trial.") && last.equals("text");
            if (isShown) {
                add(warnings, file, path, unquoted(value));
            }
            ENTRIES.stream().filter(entry -> path.startsWith(entry + ".")).forEach(entry -> {
                String name = path.substring(entry.length() + 1).replaceFirst("\\..*", "");
                add(warnings, file, Shape.join(entry, name), name);
            });
        });
        return List.copyOf(warnings);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static void add(Set<Problem> warnings, String file, String path, String name) {
        if (MissingCodes.isReadAsMissing(name)) {
            warnings.add(new Problem(
                    file, path, "warning: pandas or R read '" + name + "' as missing. Choose another name"));
        }
    }
}
