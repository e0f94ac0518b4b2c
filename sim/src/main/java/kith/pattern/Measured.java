package kith.pattern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kith.analysis.table.CsvFile;
import kith.experiment.Progress;
import kith.experiment.Replicates;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.PatternSettings;

/** A world whose statistics can be measured, replicate by replicate: all that a calibration needs to know of one. */
public interface Measured {
    /** Names of the statistics with their units, in the order in which their values come. */
    Map<String, String> units();

    /** The world, or of several the one that stands for them. */
    ResolvedScenario scenario();

    /**
     * Every value of what is measured, as a scenario that can be run; where several worlds are, a comment tells of the
     * others.
     */
    default String yaml() {
        return scenario().yaml();
    }

    /** Simulated days of one replicate. */
    long days();

    /**
     * The replicates, not yet run; they may be run on any threads.
     *
     * @param progress told of days that pass and of runs that end
     * @throws ScenarioException with the problems of the data files
     */
    List<Replicate> replicates(Progress progress) throws ScenarioException;

    /** The file of all values in a results folder. */
    String FILE = "statistics.csv";

    /** The statistics, in their order. */
    default List<Measure> measures() {
        return units().entrySet().stream().map(unit -> new Measure(unit.getKey(), unit.getValue())).toList();
    }

    /**
     * The statistics of all replicates.
     *
     * @return values[statistic][replicate], in the order of {@link #units}
     * @throws InterruptedException if this thread is interrupted
     * @throws ScenarioException with the problems of the data files
     */
    default double[][] run(int threads, Progress progress) throws InterruptedException, ScenarioException {
        return all(List.of(this), threads, progress).get(0);
    }

    /** The same, with replicates that are kept. */
    default double[][] run(KeptRuns kept, int threads, Progress progress)
            throws InterruptedException, ScenarioException {
        return all(List.of(this), kept, threads, progress).get(0);
    }

    /**
     * The statistics of all replicates of several worlds, as if they were one study.
     *
     * @return for each world what {@link #run} gives
     * @throws InterruptedException if this thread is interrupted
     * @throws ScenarioException with the problems of the data files
     */
    static List<double[][]> all(List<? extends Measured> worlds, int threads, Progress progress)
            throws InterruptedException, ScenarioException {
        return all(worlds, KeptRuns.inMemory(List.of()), threads, progress);
    }

    /** The same; replicates that are kept are not run, and others are kept as soon as they have ended. */
    static List<double[][]> all(List<? extends Measured> worlds, KeptRuns kept, int threads, Progress progress)
            throws InterruptedException, ScenarioException {
        List<Callable<double[]>> replicates = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        long days = 0;
        int reused = 0;
        for (Measured world : worlds) {
            List<Replicate> each = world.replicates(progress);
            for (Replicate replicate : each) {
                double[] known = kept.get(replicate.runId());
                reused += known == null ? 0 : 1;
                days += known == null ? world.days() : 0;
                replicates.add(() -> known == null ? kept.keeping(replicate) : known);
            }
            counts.add(each.size());
        }
        progress.begin(days, replicates.size(), reused);
        try {
            List<double[]> rows = Replicates.play(replicates, threads);
            List<double[][]> values = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < counts.size(); i++) {
                int to = from + counts.get(i);
                values.add(byStatistic(worlds.get(i).units().size(), rows.subList(from, to)));
                from = to;
            }
            return values;
        } finally {
            progress.end();
        }
    }

    private static double[][] byStatistic(int statistics, List<double[]> replicates) {
        double[][] values = new double[statistics][replicates.size()];
        for (int replicate = 0; replicate < replicates.size(); replicate++) {
            for (int statistic = 0; statistic < statistics; statistic++) {
                values[statistic][replicate] = replicates.get(replicate)[statistic];
            }
        }
        return values;
    }

    /** The results for patterns, in their order. */
    default List<PatternResult> results(List<PatternSettings> patterns, double[][] values) {
        List<String> names = List.copyOf(units().keySet());
        return patterns.stream()
                .map(pattern -> PatternResult.of(pattern, values[names.indexOf(pattern.statistic())]))
                .toList();
    }

    /** Writes {@code statistics.csv}: every statistic of every replicate, named by a pattern or not. */
    default void write(Path folder, double[][] values) {
        List<Measure> measures = measures();
        try (CsvFile csv = CsvFile.open(folder.resolve(FILE), List.of("statistic", "unit", "replicate", "value"))) {
            for (int statistic = 0; statistic < values.length; statistic++) {
                for (int replicate = 0; replicate < values[statistic].length; replicate++) {
                    Measure of = measures.get(statistic);
                    csv.text(of.name()).text(of.unit()).whole(replicate).number(values[statistic][replicate]);
                    csv.endRow();
                }
            }
            csv.commit();
        }
    }

    /**
     * One replicate.
     *
     * @param runId hash of everything that decides its values: an equal id means the same values
     * @param values runs it and gives the value of every statistic; not-a-number where one cannot be told
     */
    record Replicate(String runId, Callable<double[]> values) {}
}
