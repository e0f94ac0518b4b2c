package kith.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kith.engine.LiveRun;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;
import kith.experiment.Start;
import kith.experiment.StudyPlan;
import kith.relation.RoleNames;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * Measures every statistic in replicates of one world without AI: burn-in, then the run that is looked at, and beside
 * it half a year without contact. Results do not depend on the number of threads.
 *
 * @param scenario the world
 * @param silent the same with no felt needs
 */
public record Measurement(ResolvedScenario scenario, Scenario silent) implements Measured {
    @Override
    public Map<String, String> units() {
        return PluginStatistics.of(scenario.scenario()).after(Statistics.units());
    }

    @Override
    public long days() {
        return (long) scenario.scenario().burnInDays() + scenario.scenario().horizonDays();
    }

    @Override
    public List<Replicate> replicates(Progress progress) throws ScenarioException {
        return StudyPlan.of(scenario, Optional.empty()).runs().stream()
                .map(run -> new Replicate(run.runId(), () -> replicate(run, progress)))
                .toList();
    }

    private double[] replicate(PlannedRun run, Progress progress) {
        PluginStatistics more = PluginStatistics.of(scenario.scenario());
        List<double[]> own = new ArrayList<>();
        Observed observed = observe(run, progress, lived -> own.add(more.values(lived.world(), lived.model())));
        int days = scenario.scenario().horizonDays();
        double[] values = Statistics.ALL.stream()
                .mapToDouble(s -> s.daysNeeded() > days ? Double.NaN : s.of().applyAsDouble(observed))
                .toArray();
        progress.runEnded(run, true);
        return PluginStatistics.joined(values, own.get(0));
    }

    private Observed observe(PlannedRun run, Progress progress, Consumer<LiveRun> atTheEnd) {
        Scenario settings = scenario.scenario();
        int days = settings.horizonDays();
        Start start = Start.of(run, progress);
        WithoutContact apart = WithoutContact.after(start, silent);
        int people = start.world().people().count();
        DailyMeans daily = new DailyMeans(people, days);
        LonelinessWaves waves = new LonelinessWaves(days);
        Retest retest = new Retest(days);
        CoreTurnover core = new CoreTurnover();
        ContactLog log = new ContactLog(days);
        LiveRun lived = start.under(settings, List.of(daily, waves, retest, core, progress.watching(run, 0)));
        lived.model().listen(log);
        lived.runTo(days);
        atTheEnd.accept(lived);
        World world = lived.world();
        LastDay last = LastDay.of(world, lived.model());
        return new Observed(
                settings.contact().budgetHours(),
                daily,
                ContactShares.of(log, world.ties(), people, last.person()),
                Meetings.of(log, world.ties(), people, last.person()),
                last,
                waves,
                retest,
                FriendsTime.byAge(log, world.ties(), people, last,
                        lived.model().roles().indexOf(RoleNames.FRIENDS)),
                core,
                Transitivity.of(world.ties(), people),
                LocalClustering.of(world.ties(), people),
                apart,
                ContactSlopes.of(
                        IntStream.of(last.person()).mapToDouble(daily::hoursPerDay).toArray(), last.wellBeing(),
                        last.sociability()),
                LonelyNeighbours.of(world.ties(), last));
    }
}
