package kith.scenario.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.scenario.format.Problem;
import kith.scenario.format.SetValue;
import kith.scenario.settings.Scenario;

/**
 * A scenario with every value settled.
 *
 * @param scenario the values
 * @param yaml the same as canonical text: order of declaration, one value a line, LF
 * @param inputs the files read, in the order in which they were laid over each other
 * @param file the file that was read; null if the scenario is the defaults
 * @param set what was set on top of the files
 * @param places where groups, rival assumptions and interventions were written, by path
 * @param notices what there is to tell of values that were taken
 */
public record ResolvedScenario(
        Scenario scenario, String yaml, List<Path> inputs, Path file, List<SetValue> set, Map<String, String> places,
        List<Problem> notices) {
    /** Paths of the settings that name data files; settled, they hold absolute paths. */
    public static final List<String> DATA_FILES = List.of("population.people_file", "population.ties_file");

    public ResolvedScenario {
        inputs = List.copyOf(inputs);
        set = List.copyOf(set);
        places = Map.copyOf(places);
        notices = List.copyOf(notices);
    }

    /** The data files it names, people before ties; none for a synthetic population. */
    public List<Path> dataFiles() {
        return Stream.of(scenario.population().peopleFile(), scenario.population().tiesFile())
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
    }

    /**
     * The file of the scenario that contrasts are taken against; empty for {@code reference: none} and the defaults.
     */
    public Optional<Path> referenceFile() {
        return file == null || scenario.reference().equals("none")
                ? Optional.empty()
                : SourceFiles.beside(file, scenario.reference());
    }
}
