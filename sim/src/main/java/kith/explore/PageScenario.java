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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario and its reference as the page reads them: every setting as text by path, windows as changes by day.
 *
 * @param plan the scenario and its reference
 * @param rivals the rival assumptions that the scenario names
 */
public record PageScenario(StudyPlan plan, List<RivalPlan> rivals) {
    private static final String WINDOWS = "at_day.";

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

    /** The JSON of the scenario, its reference and its rival assumptions. */
    ObjectNode json() {
        Scenario scenario = plan.scenario().scenario();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", scenario.name());
        node.put("question", scenario.question());
        node.put("caution", scenario.caution());
        node.put("seed", scenario.seed());
        node.put("horizon_days", scenario.horizonDays());
        world(plan.scenario(), node.putObject("scenario"));
        Optional<ResolvedScenario> reference = plan.reference();
        reference.ifPresent(each -> {
            ObjectNode world = node.putObject("reference");
            world(each, world);
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
        node.put("starts_alike", plan.runs().get(0).burnIn().equals(reference.orElse(plan.scenario())));
        return node;
    }

    private static void world(ResolvedScenario of, ObjectNode node) {
        Scenario scenario = of.scenario();
        node.put("label", scenario.label().isEmpty() ? scenario.name() : scenario.label());
        ObjectNode settings = node.putObject("settings");
        ScenarioValues.unquoted(scenario).forEach((path, value) -> {
            if (!path.startsWith(WINDOWS)) {
                settings.put(path, value);
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
