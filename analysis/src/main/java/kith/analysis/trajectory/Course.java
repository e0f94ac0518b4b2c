package kith.analysis.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Track;

/**
 * The course of a variable over days: per day the mean over runs with a band round it, and the single runs,
 * {@code runs[r][d]}. Days without any value are left out.
 *
 * @param low lower end of the band; not-a-number where there is none
 * @param mean the mean over runs
 * @param high upper end of the band
 * @param band what the band is
 */
public record Course(int[] days, double[] low, double[] mean, double[] high, double[][] runs, Band band) {

    private static final int FEW_DAYS = 12;

    /** What lies round the mean. */
    public enum Band {
        /** From the 10 % to the 90 % quantile (type 7) of runs. */
        RUNS,
        /** The 95 % Student interval of the mean. */
        INTERVAL
    }

    /** The course of a variable of everybody over runs, with the middle 80 % of runs as its band. */
    public static Course of(SeriesTable series, List<RunsTable.Run> runs, String variable) {
        return of(series, runs, SeriesTable.EVERYBODY, variable);
    }

    /** The course of a variable of a group over runs, with the middle 80 % of runs as its band. */
    public static Course of(SeriesTable series, List<RunsTable.Run> runs, String group, String variable) {
        List<Track> tracks = tracks(series, runs, group, variable);
        return over(days(tracks), tracks.size(), Band.RUNS, (run, day) -> tracks.get(run).at(day));
    }

    /** The course of a variable of a group over runs, with the interval of its mean as its band. */
    public static Course mean(SeriesTable series, List<RunsTable.Run> runs, String group, String variable) {
        List<Track> tracks = tracks(series, runs, group, variable);
        return over(days(tracks), tracks.size(), Band.INTERVAL, (run, day) -> tracks.get(run).at(day));
    }

    /** The course of the paired difference for everybody, scenario minus reference, with the interval of its mean. */
    public static Course difference(SeriesTable series, List<RunsTable.Pair> pairs, String variable) {
        return difference(series, pairs, SeriesTable.EVERYBODY, variable);
    }

    /** The course of the paired difference in a group, scenario minus reference, with the interval of its mean. */
    public static Course difference(SeriesTable series, List<RunsTable.Pair> pairs, String group, String variable) {
        List<Track> scenario = tracks(series, pairs.stream().map(RunsTable.Pair::scenario).toList(), group, variable);
        List<Track> reference = tracks(series, pairs.stream().map(RunsTable.Pair::reference).toList(), group, variable);
        return over(days(scenario), pairs.size(), Band.INTERVAL,
                (pair, day) -> scenario.get(pair).at(day) - reference.get(pair).at(day));
    }

    private interface Value {
        double at(int run, int day);
    }

    private static List<Track> tracks(
            SeriesTable series, List<RunsTable.Run> runs, String group, String variable) {
        return runs.stream().map(run -> series.track(run.runId(), group, variable)).toList();
    }

    private static TreeSet<Integer> days(List<Track> tracks) {
        TreeSet<Integer> days = new TreeSet<>();
        for (Track track : tracks) {
            for (int i = 0; i < track.size(); i++) {
                days.add(track.day(i));
            }
        }
        return days;
    }

    private static Course over(TreeSet<Integer> candidates, int count, Band band, Value value) {
        List<Integer> days = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (int day : candidates) {
            double[] raw = new double[count];
            for (int run = 0; run < count; run++) {
                raw[run] = value.at(run, day);
            }
            Sample sample = Sample.of(raw);
            if (sample.n() > 0) {
                days.add(day);
                samples.add(sample);
            }
        }
        int[] kept = days.stream().mapToInt(Integer::intValue).toArray();
        double[][] runs = new double[count][kept.length];
        for (int run = 0; run < count; run++) {
            for (int d = 0; d < kept.length; d++) {
                runs[run][d] = value.at(run, kept[d]);
            }
        }
        double[] mean = samples.stream().mapToDouble(Sample::mean).toArray();
        List<Interval> bands = band == Band.INTERVAL ? intervals(samples) : quantiles(samples);
        return new Course(kept, bands.stream().mapToDouble(Interval::low).toArray(), mean,
                bands.stream().mapToDouble(Interval::high).toArray(), runs, band);
    }

    private static List<Interval> intervals(List<Sample> samples) {
        StudentInterval student = new StudentInterval();
        return samples.stream().map(sample -> student.of(sample.values())).toList();
    }

    private static List<Interval> quantiles(List<Sample> samples) {
        return samples.stream().map(sample -> new Interval(sample.quantile(0.1), sample.quantile(0.9))).toList();
    }

    /** The same without a band on days on which fewer than so many runs have a value. */
    public Course bandOfAtLeast(int least) {
        return new Course(days, known(low, least), mean, known(high, least), runs, band);
    }

    private double[] known(double[] ends, int least) {
        return IntStream.range(0, ends.length)
                .mapToDouble(day -> Arrays.stream(runs).filter(run -> !Double.isNaN(run[day])).count() < least
                        ? Double.NaN : ends[day])
                .toArray();
    }

    /** Whether no day has a value. */
    public boolean isEmpty() {
        return days.length == 0;
    }

    /** Whether it has values on so few days that a line between them would be read as data. */
    public boolean isSparse() {
        return days.length <= FEW_DAYS;
    }

    /** The last mean. */
    public double end() {
        return mean[mean.length - 1];
    }

    /** The last band. */
    public Interval endBand() {
        return new Interval(low[low.length - 1], high[high.length - 1]);
    }

    /** The smallest value of mean and band; positive infinity where there is none. */
    public double lowest() {
        return Math.min(least(low), least(mean));
    }

    /** The largest value of mean and band; negative infinity where there is none. */
    public double highest() {
        return Math.max(most(high), most(mean));
    }

    private static double least(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The smallest value of all runs. */
    public double smallest() {
        return extreme(1);
    }

    /** The largest value of all runs. */
    public double largest() {
        return -extreme(-1);
    }

    private double extreme(int sign) {
        double found = Double.POSITIVE_INFINITY;
        for (double[] run : runs) {
            for (double v : run) {
                if (!Double.isNaN(v)) {
                    found = Math.min(found, sign * v);
                }
            }
        }
        return found;
    }
}
