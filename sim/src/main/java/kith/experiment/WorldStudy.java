package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.analysis.contrast.Displacement;
import kith.analysis.contrast.OtherUsers;
import kith.analysis.table.Manifest;
import kith.analysis.table.Rival;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.TableException;
import kith.output.RunTables;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.ShownMetric;
import kith.society.Tally;

/**
 * One world of an experiment as analysis reads it, straight from its runs: no table is written. It holds the outcomes
 * and groups that the scenario shows or claims something of, and no others.
 */
final class WorldStudy {
    private static final String SD = "_sd";

    private final Path folder;
    private final RunStore store;
    private final Map<String, FinishedRun> ended;

    /**
     * @param folder the folder that holds the runs of all worlds
     * @param ended the runs that have ended, by id
     */
    WorldStudy(Path folder, Map<String, FinishedRun> ended) {
        this.folder = folder;
        this.store = new RunStore(folder);
        this.ended = ended;
    }

    /**
     * The study of a world, with its placebo if it was run with one.
     *
     * @param replicates how many replicates count, from the first
     */
    Study of(Sweep.World world, int replicates) {
        ManifestFile manifest = new ManifestFile(world.plan());
        manifest.placebo(world.placebo());
        Manifest told = Manifest.of(manifest.text());
        Optional<Rival> placebo = world.placebo().map(each -> new Rival(told.placebo(),
                of(Manifest.of(new ManifestFile(each.plan()).text()), each.plan(), Optional.empty(), replicates)));
        return of(told, world.plan(), placebo, replicates);
    }

    private Study of(Manifest manifest, StudyPlan plan, Optional<Rival> placebo, int replicates) {
        Set<String> groups = new HashSet<>();
        Set<String> variables = new HashSet<>();
        for (ResolvedScenario each : plan.scenarios()) {
            groups.addAll(groups(each.scenario()));
            variables.addAll(variables(each.scenario()));
        }
        SeriesTable.Builder series = new SeriesTable.Builder(groups, variables);
        List<RunsTable.Run> runs = new ArrayList<>();
        for (PlannedRun run : plan.runs()) {
            FinishedRun known = run.replicate() < replicates ? ended.get(run.runId()) : null;
            boolean succeeded = known != null && known.succeeded()
                    && run.usersRun().map(ended::get).map(FinishedRun::succeeded).orElse(true);
            if (succeeded) {
                if (!store.holdsWhatIsNeeded(run)) {
                    throw TableException.in(store.place(run.runId()),
                            "does not tell of the users of this world; the same command plays its run again");
                }
                RunTables.series(store.place(run.runId()), run.runId(), run.scenario().scenario(),
                        run.usersRun().map(store::place), series);
            }
            runs.add(new RunsTable.Run(run.runId(), "", run.scenarioId(), "", run.replicate(), (int) run.seed(),
                    succeeded ? RunsTable.Status.SUCCEEDED
                            : known == null ? RunsTable.Status.PENDING : RunsTable.Status.FAILED,
                    run.scenario().scenario().horizonDays()));
        }
        return Study.ofSeries(folder, manifest, RunsTable.of(runs), series.table(), placebo);
    }

    /** Groups of which the scenario shows or claims something, and those by which users are told apart. */
    private static Set<String> groups(Scenario scenario) {
        Set<String> groups = new HashSet<>(scenario.shows().groupList());
        groups.add(SeriesTable.EVERYBODY);
        groups.addAll(Displacement.USERS);
        scenario.claims().values().forEach(claim -> groups.add(claim.group()));
        return groups;
    }

    private static Set<String> variables(Scenario scenario) {
        Set<String> variables = new HashSet<>(Displacement.VARIABLES);
        variables.addAll(List.of(SeriesTable.PEOPLE, OtherUsers.USE));
        scenario.shows().metrics().stream().map(ShownMetric::variable).forEach(variables::add);
        scenario.claims().values().forEach(claim -> variables.add(claim.variable()));
        Set.copyOf(variables).forEach(each -> variables.add(each + SD));
        return variables;
    }

    /** Share of AI sessions that began while nobody was around, over the runs of a scenario of a world. */
    double outOfReach(StudyPlan plan, String scenarioId, int replicates) {
        long sessions = 0;
        long out = 0;
        for (PlannedRun run : plan.runs()) {
            FinishedRun known = ended.get(run.runId());
            if (known != null && known.succeeded() && run.replicate() < replicates
                    && run.scenarioId().equals(scenarioId)) {
                sessions += count(known, "ai_sessions");
                out += count(known, "sessions_out_of_reach");
            }
        }
        return (double) out / sessions;
    }

    private static long count(FinishedRun run, String name) {
        return run.counts().get(Tally.NAMES.indexOf(name));
    }
}
