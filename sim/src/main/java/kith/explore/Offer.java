package kith.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import kith.society.SurveyFiles;

/**
 * A scenario that the page offers. Its reference and its rival assumptions are read only when somebody opens it.
 *
 * @param reader reads it
 * @param file its file
 * @param scenario the scenario
 */
public record Offer(ScenarioReader reader, Path file, ResolvedScenario scenario) {
    /** More people than this are too slow in a page. */
    static final int MOST_PEOPLE = 20_000;

    /**
     * Reads a scenario.
     *
     * @throws ScenarioException with what is wrong in the file
     */
    public static Offer of(ScenarioReader reader, Path file) throws ScenarioException {
        return new Offer(reader, file, reader.read(file, List.of()));
    }

    /** Whether it names data files, which the page then holds. */
    public boolean hasData() {
        return !scenario.dataFiles().isEmpty();
    }

    /**
     * Why the page cannot play its data files; empty where it can, and without data files.
     *
     * @throws ScenarioException with the problems of the data files
     */
    public Optional<String> refusal() throws ScenarioException {
        int people = hasData() ? SurveyFiles.read(settings()).peopleCount(settings()) : 0;
        return people <= MOST_PEOPLE ? Optional.empty()
                : Optional.of(file + " has " + people + " people; the page can play at most " + MOST_PEOPLE
                        + ". Use 'kith run'");
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
