package kith.scenario.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * An experiment, as {@code scenarios/experiments/*.experiment.yaml} describe it: one scenario under every combination
 * of some values.
 *
 * @param file the file
 * @param name its short name: the name of the file without endings
 * @param question what is asked, in a sentence
 * @param scenario the scenario file
 * @param set values that hold in every world, each as {@code path=value}
 * @param vary what is varied, at least one setting with at least one value
 */
public record ExperimentSettings(
        Path file, String name, String question, Path scenario, List<String> set, List<RivalSetting> vary) {
    public ExperimentSettings {
        set = List.copyOf(set);
        vary = List.copyOf(vary);
    }

    /** How many worlds there are. */
    public int worlds() {
        return vary.stream().mapToInt(each -> each.values().size()).reduce(1, Math::multiplyExact);
    }
}
