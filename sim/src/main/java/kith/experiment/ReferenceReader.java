package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.SetValue;
import kith.scenario.format.Shape;
import kith.scenario.settings.Part;

/**
 * Reads the reference of a scenario: the same people over the same days.
 *
 * <p>It takes seed, replicates, horizon, burn-in, population and observation from the scenario, and whom a shock would
 * strike ({@link Part#isShared()}). Values of {@code --set-all} hold in it. Values of {@code --set} hold in it where it
 * has the setting, apart from what the scenario is about ({@link Part#isOwn()}). A reference that names a reference
 * itself is read without it, and without its claims.
 */
final class ReferenceReader {
    private static final String WITHOUT_REFERENCE = "reference=none";
    private static final String REFERENCE_LABEL = "reference_label";

    private final ScenarioReader reader;

    ReferenceReader(ScenarioReader reader) {
        this.reader = reader.ofReferences();
    }

    /** Reads a reference alone, to tell its problems together with those of the scenario. */
    List<Problem> problems(Path file) {
        try {
            reader.read(file, List.of(WITHOUT_REFERENCE));
            return List.of();
        } catch (ScenarioException e) {
            return e.problems();
        }
    }

    /** Reads the reference of a scenario. */
    ResolvedScenario of(ResolvedScenario scenario, Path file, GivenValues given) throws ScenarioException {
        try {
            return read(scenario, file, given);
        } catch (ScenarioException e) {
            throw new ScenarioException(e.problems().stream().map(problem -> inTheReference(problem, file)).toList());
        }
    }

    private ResolvedScenario read(ResolvedScenario scenario, Path file, GivenValues given) throws ScenarioException {
        Map<String, String> values = ScenarioValues.leaves(scenario.scenario());
        List<String> interventions = reader.read(file, List.of(WITHOUT_REFERENCE)).scenario().interventions().isEmpty()
                ? interventions(scenario, values)
                : List.of();
        List<String> alone = new ArrayList<>(interventions);
        alone.addAll(List.of(WITHOUT_REFERENCE, "horizon_days=" + scenario.scenario().horizonDays()));
        Set<String> known = ScenarioValues
                .leaves(reader.read(file, new GivenValues(given.everywhere(), alone)).scenario())
                .keySet();
        List<String> all = new ArrayList<>();
        for (String set : given.set()) {
            String path = set.substring(0, set.indexOf('=')).strip();
            boolean has = known.stream().anyMatch(each -> under(each, path));
            if (has && !Shape.partOf(path).isOwn()) {
                all.add(set);
            }
        }
        values.forEach((path, value) -> {
            if (Shape.partOf(path).isShared()) {
                all.add(path + "=" + value);
            }
        });
        all.addAll(interventions);
        if (values.containsKey(REFERENCE_LABEL)) {
            all.add("label=" + values.get(REFERENCE_LABEL));
        }
        ResolvedScenario.DATA_FILES.stream()
                .filter(path -> !values.containsKey(path))
                .forEach(path -> all.add(path + "=none"));
        all.add(WITHOUT_REFERENCE);
        return reader.read(file, new GivenValues(given.everywhere(), all));
    }

    /**
     * Lists what tells the reference which people interventions of the scenario are to reach. There they do not happen,
     * unless that was set everywhere.
     */
    private static List<String> interventions(ResolvedScenario scenario, Map<String, String> values) {
        List<String> copied = new ArrayList<>();
        Set<String> everywhere = scenario.set().stream()
                .filter(SetValue::everywhere)
                .map(SetValue::path)
                .collect(Collectors.toSet());
        values.forEach((path, value) -> {
            if (Shape.partOf(path) == Part.INTERVENTIONS && !path.endsWith(".happens")) {
                copied.add(path + "=" + value);
            }
        });
        scenario.scenario().interventions().keySet().stream()
                .map(name -> "interventions." + name + ".happens")
                .filter(path -> !everywhere.contains(path))
                .forEach(path -> copied.add(path + "=false"));
        return copied;
    }

    /** Says of a value that was set everywhere that it is the reference which cannot take it. */
    private static Problem inTheReference(Problem problem, Path file) {
        return problem.where().startsWith(GivenValues.SET_ALL + " ")
                ? new Problem(problem.where(), problem.path(), problem.message() + " (in the reference " + file
                        + "; --set changes the scenario alone)")
                : problem;
    }

    /** Whether a path is a section or lies in it. */
    static boolean under(String path, String section) {
        return path.equals(section) || path.startsWith(section + ".");
    }
}
