package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.scenario.Change;
import kith.scenario.Description;
import kith.scenario.Descriptions;
import kith.scenario.ResolvedScenario;
import kith.scenario.ScenarioException;
import kith.scenario.ScenarioReader;
import kith.scenario.ScenarioValues;
import kith.scenario.ScenarioValues.Difference;

/**
 * What a study will run: a scenario and its reference, the same people in both, replicate by replicate.
 *
 * @param scenario the scenario asked about
 * @param reference what it is compared with; empty for none
 * @param runs all runs, in the order in which their rows are written: scenario, then replicate
 */
public record StudyPlan(ResolvedScenario scenario, Optional<ResolvedScenario> reference, List<PlannedRun> runs) {
    /** Settings that say which people live when, and what is looked at: a reference takes them from the scenario. */
    private static final List<String> SHARED = List.of("seed", "replicates", "horizon_days", "burn_in_days", "population.", "observation.");
    /** Settings that a {@code --set} changes in the scenario alone. */
    private static final List<String> OWN = List.of("ai.", "name", "label", "question", "claim", "reference");
    /** Settings that do not decide a run's rows. */
    private static final Set<String> WORDS = Set.of("replicates", "label", "question", "claim", "reference");

    public StudyPlan {
        runs = List.copyOf(runs);
    }

    /**
     * Reads a scenario and the reference it names.
     *
     * <p>The reference lives with the same people over the same days: it takes seed, replicates, horizon, burn-in,
     * population and observation from the scenario. Values set on the command line hold in both worlds, except those of
     * {@code ai}, which are what the scenario is about, and names.
     */
    public static StudyPlan read(ScenarioReader reader, Path file, List<String> sets) throws ScenarioException {
        ResolvedScenario scenario = reader.read(file, sets);
        Optional<ResolvedScenario> reference = Optional.empty();
        if (scenario.referenceFile().isPresent()) {
            List<String> forReference = new ArrayList<>();
            sets.stream().filter(set -> OWN.stream().noneMatch(set::startsWith)).forEach(forReference::add);
            ScenarioValues.leaves(scenario.scenario()).forEach((path, value) -> {
                if (SHARED.stream().anyMatch(path::startsWith)) {
                    forReference.add(path + "=" + value);
                }
            });
            reference = Optional.of(reader.read(scenario.referenceFile().get(), forReference));
        }
        return of(scenario, reference);
    }

    /** The plan of a scenario and its reference. */
    static StudyPlan of(ResolvedScenario scenario, Optional<ResolvedScenario> reference) {
        List<PlannedRun> runs = new ArrayList<>();
        long seed = scenario.scenario().seed();
        int replicates = scenario.scenario().replicates();
        for (ResolvedScenario each : reference.map(r -> List.of(scenario, r)).orElse(List.of(scenario))) {
            ResolvedScenario burnIn = burnInOf(each, reference);
            for (int replicate = 0; replicate < replicates; replicate++) {
                runs.add(new PlannedRun(runId(each, burnIn, seed, replicate), 0, each, replicate, seed));
            }
        }
        return new StudyPlan(scenario, reference, runs);
    }

    /**
     * The scenario under whose parameters a scenario's world lives until day 0: the reference's, if both start with the
     * same world, else its own.
     */
    ResolvedScenario burnIn(ResolvedScenario of) {
        return burnInOf(of, reference);
    }

    private static ResolvedScenario burnInOf(ResolvedScenario of, Optional<ResolvedScenario> reference) {
        return reference.filter(r -> restart(r, of).isEmpty()).orElse(of);
    }

    /** Settings in which scenario and reference differ, names and words left out. */
    public List<Difference> differences() {
        return reference.map(r -> ScenarioValues.differences(scenario.scenario(), r.scenario()).stream()
                        .filter(d -> !WORDS.contains(d.path()))
                        .toList())
                .orElse(List.of());
    }

    private static List<Difference> restart(ResolvedScenario a, ResolvedScenario b) {
        Set<String> shaping = Descriptions.all().stream()
                .filter(d -> d.parameter().change() == Change.RESTART)
                .map(Description::path)
                .collect(Collectors.toSet());
        return ScenarioValues.differences(a.scenario(), b.scenario()).stream()
                .filter(d -> shaping.contains(d.path()))
                .toList();
    }

    private static String runId(ResolvedScenario scenario, ResolvedScenario burnIn, long seed, int replicate) {
        return new Digest()
                .add(deciding(scenario))
                .add(deciding(burnIn))
                .add(Long.toString(seed))
                .add(Integer.toString(replicate))
                .add(ModelDigest.get())
                .hex()
                .substring(0, 16);
    }

    private static String deciding(ResolvedScenario scenario) {
        StringBuilder text = new StringBuilder();
        ScenarioValues.leaves(scenario.scenario()).forEach((path, value) -> {
            if (!WORDS.contains(path)) {
                text.append(path).append('=').append(value).append('\n');
            }
        });
        return text.toString();
    }
}
