package kith.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kith.experiment.StudyPlan;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A scenario and its reference as the page reads them: every setting as text by path, windows as changes by day. */
final class PageScenario {
    private static final String WINDOWS = "at_day.";

    private PageScenario() {}

    /** The JSON of a scenario and its reference. */
    static ObjectNode of(StudyPlan plan) {
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
