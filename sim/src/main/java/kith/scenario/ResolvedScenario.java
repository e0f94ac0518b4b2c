package kith.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scenario with every value settled.
 *
 * @param scenario the values
 * @param yaml the same as canonical text: order of declaration, one value a line, LF, no comments
 * @param inputs the files read, in the order in which they were laid over each other
 * @param file the file that was read; null if the scenario is the defaults
 */
public record ResolvedScenario(Scenario scenario, String yaml, List<Path> inputs, Path file) {
    public ResolvedScenario {
        inputs = List.copyOf(inputs);
    }

    /** The file of the scenario that contrasts are taken against; empty for {@code reference: none} and the defaults. */
    public Optional<Path> referenceFile() {
        return file == null || scenario.reference().equals("none")
                ? Optional.empty()
                : SourceFiles.beside(file, scenario.reference());
    }
}
