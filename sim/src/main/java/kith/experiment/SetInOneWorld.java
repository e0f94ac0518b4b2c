package kith.experiment;

import static kith.experiment.ReferenceReader.under;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.SetValue;
import kith.scenario.format.Shape;
import kith.scenario.settings.Part;
import kith.scenario.settings.Scenario;

/**
 * Tells a setting that {@code --set} changed in the scenario alone, though the reference has it too.
 *
 * @param path the setting
 * @param value its value in the scenario
 * @param other its value in the reference; empty where none is given there
 */
public record SetInOneWorld(String path, String value, String other) {
    /** Lists those settings of a plan, each once, in the order in which they were given. */
    static List<SetInOneWorld> of(StudyPlan plan) {
        Map<String, SetInOneWorld> found = new LinkedHashMap<>();
        plan.reference().ifPresent(reference -> {
            Map<String, String> leaves = ScenarioValues.leaves(reference.scenario());
            Set<String> handedOver = reference.set().stream()
                    .filter(each -> !each.everywhere())
                    .map(SetValue::path)
                    .collect(Collectors.toSet());
            for (ResolvedScenario scenario : plan.scenarios()) {
                for (SetValue each : scenario.set()) {
                    String other = leaves.getOrDefault(each.path(), "");
                    if (!handedOver.contains(each.path())
                            && !each.value().equals(other)
                            && has(reference.scenario(), leaves, each.path())) {
                        found.putIfAbsent(each.path(), new SetInOneWorld(each.path(), each.value(), other));
                    }
                }
            }
        });
        return new ArrayList<>(found.values());
    }

    /** Whether the reference has what a setting is about: an AI, a trial, the window, the intervention. */
    private static boolean has(Scenario reference, Map<String, String> leaves, String path) {
        return switch (Shape.partOf(path)) {
            case AI -> ManifestScenario.hasAi(reference) && hasItOrWhatItIsIn(leaves, path, 3);
            case TRIAL -> reference.trial().isThere() && hasItOrWhatItIsIn(leaves, path, 3);
            case WINDOWS, INTERVENTIONS -> hasItOrWhatItIsIn(leaves, path, 2);
            default -> false;
        };
    }

    /** Whether a setting is there, or others of the entry in which it lies, which ends after so many names. */
    private static boolean hasItOrWhatItIsIn(Map<String, String> leaves, String path, int names) {
        String[] all = path.split("\\.", -1);
        if (leaves.containsKey(path) || all.length <= names) {
            return leaves.containsKey(path);
        }
        String entry = String.join(".", List.of(all).subList(0, names));
        return leaves.keySet().stream().anyMatch(each -> under(each, entry));
    }
}
