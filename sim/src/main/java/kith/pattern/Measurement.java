package kith.pattern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kith.analysis.table.CsvFile;
import kith.engine.Observer;
import kith.engine.Simulation;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;
import kith.experiment.Replicates;
import kith.experiment.StudyPlan;
import kith.process.Model;
import kith.scenario.PatternSettings;
import kith.scenario.ResolvedScenario;
import kith.scenario.Scenario;
import kith.scenario.ScenarioException;
import kith.society.Population;
import kith.society.World;

/**
 * Measures every statistic in replicates of one world without AI: burn-in, then the run that is looked at, and beside it
 * half a year without contact. Results do not depend on the number of threads.
 *
 * @param scenario the world
 * @param silent the same with no felt needs
 */
public record Measurement(ResolvedScenario scenario, Scenario silent) implements Measured {
    /** The file of all values in a results folder. */
    public static final String FILE = "statistics.csv";

    @Override
    public Map<String, String> units() {
        return Statistics.units();
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

    /**
     * The statistics of all replicates.
     *
     * @return values[statistic][replicate], in the order of {@link Statistics#ALL}
     * @throws InterruptedException if this thread is interrupted
     * @throws ScenarioException with the problems of the data files
     */
    public double[][] run(int threads, Progress progress) throws InterruptedException, ScenarioException {
        return all(List.of(this), threads, progress).get(0);
    }

    /**
     * The statistics of all replicates of several worlds, as if they were one study.
     *
     * @return for each world what {@link #run} gives
     * @throws InterruptedException if this thread is interrupted
     * @throws ScenarioException with the problems of the data files
     */
    public static List<double[][]> all(List<Measurement> worlds, int threads, Progress progress)
            throws InterruptedException, ScenarioException {
        List<Callable<double[]>> replicates = new ArrayList<>();
        long days = 0;
        for (Measurement world : worlds) {
            for (Replicate replicate : world.replicates(progress)) {
                replicates.add(replicate.values());
                days += world.days();
            }
        }
        progress.begin(days, replicates.size(), 0);
        try {
            List<double[]> rows = Replicates.play(replicates, threads);
            List<double[][]> values = new ArrayList<>();
            int from = 0;
            for (Measurement world : worlds) {
                int to = from + world.scenario.scenario().replicates();
                values.add(byStatistic(rows.subList(from, to)));
                from = to;
            }
            return values;
        } finally {
            progress.end();
        }
    }

    private static double[][] byStatistic(List<double[]> replicates) {
        double[][] values = new double[Statistics.ALL.size()][replicates.size()];
        for (int replicate = 0; replicate < replicates.size(); replicate++) {
            for (int statistic = 0; statistic < values.length; statistic++) {
                values[statistic][replicate] = replicates.get(replicate)[statistic];
            }
        }
        return values;
    }

    /** The results for patterns, in their order. */
    public static List<PatternResult> results(List<PatternSettings> patterns, double[][] values) {
        return patterns.stream()
                .map(pattern -> PatternResult.of(pattern, values[Statistics.indexOf(pattern.statistic())]))
                .toList();
    }

    /** Writes {@code statistics.csv}: every statistic of every replicate, named by a pattern or not. */
    public static void write(Path folder, double[][] values) {
        try (CsvFile csv = CsvFile.open(folder.resolve(FILE), List.of("statistic", "unit", "replicate", "value"))) {
            for (int statistic = 0; statistic < values.length; statistic++) {
                for (int replicate = 0; replicate < values[statistic].length; replicate++) {
                    Statistic of = Statistics.ALL.get(statistic);
                    csv.text(of.name()).text(of.unit()).whole(replicate).number(values[statistic][replicate]);
                    csv.endRow();
                }
            }
            csv.commit();
        }
    }

    private double[] replicate(PlannedRun run, Progress progress) {
        Observed observed = observe(run, progress);
        int days = scenario.scenario().horizonDays();
        double[] values = Statistics.ALL.stream()
                .mapToDouble(s -> s.daysNeeded() > days ? Double.NaN : s.of().applyAsDouble(observed))
                .toArray();
        progress.runEnded(run, true);
        return values;
    }

    private Observed observe(PlannedRun run, Progress progress) {
        Scenario settings = scenario.scenario();
        int days = settings.horizonDays();
        Model early = new Model(settings);
        World world = Population.draw(settings, early.roles(), run.survey(), run.seed(), run.replicate());
        early.beginning().of(world);
        new Simulation(world, early, List.of(ticking(run, -settings.burnInDays(), progress))).runTo(0);
        WithoutContact apart = WithoutContact.after(world, silent, early);
        Model model = new Model(settings);
        model.takeOver(world, early);
        int people = world.people().count();
        DailyMeans daily = new DailyMeans(people, days);
        LonelinessWaves waves = new LonelinessWaves(days);
        CoreTurnover core = new CoreTurnover();
        ContactLog log = new ContactLog(days);
        model.listen(log);
        new Simulation(world, model, List.of(daily, waves, core, ticking(run, 0, progress))).runTo(days);
        LastDay last = LastDay.of(world, model);
        return new Observed(
                settings.contact().budgetHours(),
                daily,
                ContactShares.of(log, world.ties(), people, last.person()),
                Meetings.of(log, world.ties(), people, last.person()),
                last,
                waves,
                core,
                Transitivity.of(world.ties(), people),
                LocalClustering.of(world.ties(), people),
                apart,
                ContactSlopes.of(
                        IntStream.of(last.person()).mapToDouble(daily::hoursPerDay).toArray(), last.wellBeing()),
                LonelyNeighbours.of(world.ties(), last));
    }

    private static Observer ticking(PlannedRun run, int firstDay, Progress progress) {
        return (world, model, day) -> {
            if (day > firstDay) {
                progress.days(run, 1);
            }
        };
    }
}
