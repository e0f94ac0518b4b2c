package kith.explore;

import java.nio.file.Path;
import java.util.List;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/**
 * A scenario that the page offers. Its reference and its rival assumptions are read only when somebody opens it.
 *
 * @param reader reads it
 * @param file its file
 * @param scenario the scenario
 */
public record Offer(ScenarioReader reader, Path file, ResolvedScenario scenario) {
    /**
     * Reads a scenario.
     *
     * @throws ScenarioException with what is wrong in the file
     */
    public static Offer of(ScenarioReader reader, Path file) throws ScenarioException {
        return new Offer(reader, file, reader.read(file, List.of()));
    }

    /** Whether the page can play it: it cannot read data files. */
    public boolean isPlayable() {
        return scenario.dataFiles().isEmpty();
    }

    /** Its name. */
    public String name() {
        return settings().name();
    }

    Scenario settings() {
        return scenario.scenario();
    }

    /**
     * What the page needs to play it.
     *
     * @throws ScenarioException with what is wrong in its reference or its rival assumptions
     */
    public PageScenario open() throws ScenarioException {
        return PageScenario.read(reader, file);
    }
}
