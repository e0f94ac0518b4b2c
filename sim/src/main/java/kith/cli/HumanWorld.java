package kith.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.experiment.StudyPlan;
import kith.pattern.Measurement;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Words;

/**
 * The world that {@code kith validate} measures, from the words of its command, null where not given: the defaults
 * without AI.
 *
 * @param size how many people live how long in how many replicates where nothing is given
 * @param reader a reader that knows the plug-ins
 */
record HumanWorld(
        List<String> size, GivenValues given, String people, String days, String replicates, String seed,
        ScenarioReader reader) {
    /** 5,000 people, two years, 20 replicates. */
    static final List<
            String> FOR_PATTERNS = List.of("population.people_count=5000", "horizon_days=730", "replicates=20");
    /** 1,000 people, one year, 10 replicates: there are many worlds, and pairing tells small differences. */
    static final List<
            String> FOR_ABLATIONS = List.of("population.people_count=1000", "horizon_days=365", "replicates=10");

    /** 1,000 people, one year: there are many worlds, and their replicates are counted for each particle. */
    static final List<String> FOR_CALIBRATION = List.of("population.people_count=1000", "horizon_days=365");

    private static final List<
            String> DEFAULTS = List.of("name=human-world", "label=no AI", "reference=none", "ai.present=false");
    static final List<String> SILENT = List.of("seeking.felt_per_day=0", "life_events.happen=false");

    /**
     * The world and its silent twin.
     *
     * @throws ScenarioException with problems told by the names of the options
     */
    Measurement measurement() throws ScenarioException {
        return without(List.of());
    }

    /**
     * The same with further values set, each as {@code path=value}.
     *
     * @throws ScenarioException with problems told by the names of the options
     */
    Measurement without(List<String> ablated) throws ScenarioException {
        List<Problem> refused = given.refused(set -> switch (GivenValues.part(set)) {
            case AI -> Optional.of("belongs to AI; these patterns use a world without AI");
            case WINDOWS, CLAIMS, AFFECTED, SHOCK ->
                Optional.of("belongs to a scenario; these patterns use one fixed world");
            default -> Optional.empty();
        });
        if (!refused.isEmpty()) {
            throw new ScenarioException(refused);
        }
        Map<String, String> named = named();
        List<String> all = new ArrayList<>(values());
        all.addAll(ablated);
        ResolvedScenario world = resolve(all, named);
        all.addAll(SILENT);
        return new Measurement(world, resolve(all, named).scenario());
    }

    /** Everything that makes the world, each as {@code path=value}. */
    List<String> values() {
        List<String> all = new ArrayList<>(DEFAULTS);
        all.addAll(size);
        all.addAll(given.all());
        all.addAll(named().keySet());
        return all;
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        option("population.people_count", "--people", people, named);
        option("horizon_days", "--days", days, named);
        option("replicates", "--replicates", replicates, named);
        option("seed", "--seed", seed, named);
        return named;
    }

    private static void option(String path, String name, String value, Map<String, String> named) {
        if (value != null) {
            named.put(path + "=" + value, name + " " + value);
        }
    }

    private ResolvedScenario resolve(List<String> sets, Map<String, String> named) throws ScenarioException {
        try {
            return StudyPlan.takenByPlugins(reader.defaults(sets));
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof ScenarioException problems) {
                throw new ScenarioException(problems.problems().stream().map(p -> asGiven(p, named)).toList());
            }
            throw e;
        }
    }

    private Problem asGiven(Problem problem, Map<String, String> named) {
        for (Map.Entry<String, String> option : named.entrySet()) {
            if (problem.where().equals("--set " + Words.shown(option.getKey(), 80))) {
                return new Problem(Words.shown(option.getValue(), 80), "", problem.message());
            }
        }
        return given.asGiven(problem);
    }
}
