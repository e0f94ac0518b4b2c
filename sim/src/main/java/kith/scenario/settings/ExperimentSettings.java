package kith.scenario.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An experiment, as {@code scenarios/experiments/*.experiment.yaml} describe it: one scenario or several under
 * every combination of some values, in worlds that are drawn from what is unsure.
 *
 * @param file the file
 * @param name its short name: the name of the file without endings
 * @param question what is asked, in a sentence
 * @param scenarios the scenario files, at least one; those of several have the same reference
 * @param set values that hold in every world, each as {@code path=value}
 * @param vary what is varied in all combinations; may be empty where there is a sample
 * @param precision half the width of a 95 % interval, in standard deviations, from which a world gets no more pairs of
 *     runs; empty where each world gets all
 * @param sample what is unsure, and how worlds are drawn from it; empty where nothing is
 */
public record ExperimentSettings(
        Path file, String name, String question, List<Path> scenarios, List<String> set,
        List<RivalSetting> vary, OptionalDouble precision, Optional<SampleSettings> sample) {
    public ExperimentSettings {
        scenarios = List.copyOf(scenarios);
        set = List.copyOf(set);
        vary = List.copyOf(vary);
    }

    /** Paths of the varied settings, and then of the sampled ones. */
    public List<String> varied() {
        return Stream.concat(vary.stream().map(RivalSetting::path),
                sample.stream().flatMap(each -> each.settings().stream()).map(SampledSetting::path)).toList();
    }

    /** How many combinations of the varied values there are. */
    public int combinations() {
        return vary.stream().mapToInt(each -> each.values().size()).reduce(1, Math::multiplyExact);
    }

    /** How many worlds there are: each combination at each point of the sample. */
    public int worlds() {
        return Math.toIntExact(combinations() * sample.map(SampleSettings::worlds).orElse(1L));
    }
}
