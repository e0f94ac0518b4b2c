package kith.experiment;

import java.util.List;
import kith.process.Mechanism;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Words;
import kith.scenario.settings.Scenario;

/** Finds interventions that nothing is the effect of: neither an effect of their own, nor a plug-in. */
final class PluginEffects {
    private PluginEffects() {}

    /** Each such intervention of a scenario, as a problem. */
    static List<Problem> missing(ResolvedScenario scenario, List<Mechanism> plugins) {
        List<String> names = plugins.stream().flatMap(each -> each.interventions().stream()).toList();
        return scenario.scenario().interventions().keySet().stream()
                .filter(name -> !names.contains(name) && !hasEffect(scenario.scenario(), name))
                .map(name -> problem(scenario, "interventions." + name, Words.advice(name, names)))
                .toList();
    }

    private static Problem problem(ResolvedScenario scenario, String path, String advice) {
        String where = scenario.places().getOrDefault(path, scenario.file() == null ? "--set" : "" + scenario.file());
        return new Problem(where, path, "has no effect, and no plug-in says that it is its effect" + advice);
    }

    private static boolean hasEffect(Scenario scenario, String name) {
        String effect = "interventions." + name + ".effect.";
        return ScenarioValues.leaves(scenario).entrySet().stream()
                .filter(leaf -> leaf.getKey().startsWith(effect) && !leaf.getKey().endsWith(".in_role"))
                .anyMatch(leaf -> !leaf.getValue().equals(Descriptions.ofEntry(leaf.getKey())));
    }
}
