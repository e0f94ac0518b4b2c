package kith.explore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kith.experiment.RivalPlan;
import kith.experiment.StudyPlan;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;
import kith.society.PlayedCells;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario and its reference as the page reads them: every setting as text by path, windows as changes by day, data
 * files as rows of texts.
 *
 * @param plan the scenario and its reference
 * @param rivals the rival assumptions that the scenario names
 */
public record PageScenario(StudyPlan plan, List<RivalPlan> rivals) {
    private static final String WINDOWS = "at_day.";
    /** What the page calls data files; where they are on this disk is not told. */
    private static final String PEOPLE = "people.csv";
    private static final String TIES = "ties.csv";

    public PageScenario {
        rivals = List.copyOf(rivals);
    }

    /**
     * Reads a scenario, its reference and its rival assumptions.
     *
     * @throws ScenarioException with what is wrong in their files
     */
    public static PageScenario read(ScenarioReader reader, Path file) throws ScenarioException {
        GivenValues none = GivenValues.of(List.of());
        StudyPlan plan = StudyPlan.read(reader, List.of(file), none);
        return new PageScenario(plan, RivalPlan.of(reader, List.of(file), none, plan));
    }

    /**
     * The JSON of the scenario, its reference and its rival assumptions.
     *
     * @throws ScenarioException if a data file cannot be read any more
     */
    ObjectNode json() throws ScenarioException {
        Scenario scenario = plan.scenario().scenario();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", scenario.name());
        node.put("question", scenario.question());
        node.put("caution", scenario.caution());
        node.put("seed", scenario.seed());
        node.put("horizon_days", scenario.horizonDays());
        Map<String, String> ofData = ofData();
        world(plan.scenario(), ofData, node.putObject("scenario"));
        Optional<ResolvedScenario> reference = plan.reference();
        reference.ifPresent(each -> {
            ObjectNode world = node.putObject("reference");
            world(each, ofData, world);
            if (!scenario.referenceLabel().isEmpty()) {
                world.put("label", scenario.referenceLabel());
            }
        });
        ArrayNode others = node.putArray("rivals");
        for (RivalPlan rival : rivals) {
            others.addObject().put("path", rival.path()).put("value", rival.value()).put("words",
                    rival.plainName().isEmpty() ? rival.assumption() : rival.plainName());
        }
        node.put("variable", scenario.shows().variable());
        if (!plan.scenario().dataFiles().isEmpty()) {
            ObjectNode data = node.putObject("data");
            rows(data, PEOPLE, PlayedCells.people(scenario));
            rows(data, TIES, PlayedCells.ties(scenario));
        }
        node.put("starts_alike", plan.runs().get(0).burnIn().equals(reference.orElse(plan.scenario())));
        return node;
    }

    private static void rows(ObjectNode data, String name, List<String> rows) {
        if (!rows.isEmpty()) {
            rows.forEach(data.putArray(name)::add);
        }
    }

    /** The settings that are about data files, as the page has them. The number of people is that of the file. */
    private Map<String, String> ofData() {
        Scenario scenario = plan.scenario().scenario();
        Map<String, String> settings = new LinkedHashMap<>();
        if (!scenario.population().peopleFile().isEmpty()) {
            settings.put("population.people_file", PEOPLE);
            settings.put("population.people_count",
                    Integer.toString(plan.people() - scenario.population().isolatedCount()));
            settings.put("population.covariates", "");
        }
        if (!scenario.population().tiesFile().isEmpty()) {
            settings.put("population.ties_file", TIES);
        }
        return settings;
    }

    private static void world(ResolvedScenario of, Map<String, String> ofData, ObjectNode node) {
        Scenario scenario = of.scenario();
        node.put("label", scenario.label().isEmpty() ? scenario.name() : scenario.label());
        ObjectNode settings = node.putObject("settings");
        ScenarioValues.unquoted(scenario).forEach((path, value) -> {
            if (!path.startsWith(WINDOWS)) {
                settings.put(path, ofData.getOrDefault(path, value));
            }
        });
        ObjectNode windows = node.putObject("windows");
        windows(scenario).forEach((day, changes) -> {
            ObjectNode at = windows.putObject(Integer.toString(day));
            changes.forEach(at::put);
        });
    }

    /** What windows set from each day on at which some window opens or ends; the later of two that overlap wins. */
    static Map<Integer, Map<String, String>> windows(Scenario scenario) {
        Map<Integer, Map<String, String>> byDay = new LinkedHashMap<>();
        TreeSet<Integer> days = Phase.days(scenario.atDay().values(), scenario.horizonDays());
        for (int day : days) {
            Map<String, String> changes = new LinkedHashMap<>();
            scenario.atDay().values().stream().filter(window -> window.holdsOn(day))
                    .forEach(window -> changes.putAll(ScenarioValues.unquoted(window.set())));
            byDay.put(day, changes);
        }
        return byDay;
    }
}
