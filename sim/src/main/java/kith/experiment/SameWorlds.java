package kith.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.format.Shape;
import kith.scenario.settings.Part;
import kith.scenario.settings.Scenario;

/** Warns of a scenario that cannot differ from its reference, because no setting that has an effect differs. */
final class SameWorlds {
    private SameWorlds() {}

    /**
     * Makes the warning; empty where the two worlds can differ.
     *
     * @param differences settings in which they differ
     */
    static Optional<Problem> warning(ResolvedScenario scenario, ResolvedScenario reference,
            List<Difference> differences) {
        List<String> paths = differences.stream().map(Difference::path)
                .filter(path -> Shape.partOf(path) != Part.CLAIMS)
                .toList();
        String name = reference.scenario().name();
        if (paths.isEmpty()) {
            return Optional.of(problem(scenario, "warning: this scenario has the same settings as its reference '"
                    + name + "'. All differences will be 0. Change at least one setting"));
        }
        boolean noAi = Stream.of(scenario, reference).map(ResolvedScenario::scenario).noneMatch(SameWorlds::mayHaveAi);
        return noAi && paths.stream().allMatch(path -> Shape.partOf(path) == Part.AI)
                ? Optional.of(problem(scenario, "warning: neither this scenario nor its reference '" + name
                        + "' has an AI. All differences will be 0. Set ai.present to true"))
                : Optional.empty();
    }

    /** Whether settings that belong to AI may have an effect: where not, they decide nothing. */
    static boolean mayHaveAi(Scenario scenario) {
        return scenario.ai().present() || scenario.trial().isThere() || !scenario.atDay().isEmpty()
                || !scenario.interventions().isEmpty() || !scenario.extensions().plugins().isEmpty();
    }

    private static Problem problem(ResolvedScenario scenario, String message) {
        return new Problem(scenario.file() == null ? "defaults" : scenario.file().toString(), "reference", message);
    }
}
