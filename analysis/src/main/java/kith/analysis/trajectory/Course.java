package kith.analysis.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kith.analysis.stats.Sample;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Track;

/**
 * The course of a variable over days: per day the median and the 10 % and 90 % quantiles (type 7) over runs, and the
 * single runs, {@code runs[r][d]}. Days without any value are left out.
 */
public record Course(int[] days, double[] low, double[] median, double[] high, double[][] runs) {

    /** The course of a variable of everybody over runs. */
    public static Course of(SeriesTable series, List<RunsTable.Run> runs, String variable) {
        List<Track> tracks = tracks(series, runs, variable);
        return over(days(tracks), tracks.size(), (run, day) -> tracks.get(run).at(day));
    }

    /** The course of the paired difference, scenario − reference within each replicate. */
    public static Course difference(SeriesTable series, List<RunsTable.Pair> pairs, String variable) {
        List<Track> scenario = tracks(series, pairs.stream().map(RunsTable.Pair::scenario).toList(), variable);
        List<Track> reference = tracks(series, pairs.stream().map(RunsTable.Pair::reference).toList(), variable);
        return over(days(scenario), pairs.size(),
                (pair, day) -> scenario.get(pair).at(day) - reference.get(pair).at(day));
    }

    private interface Value {
        double at(int run, int day);
    }

    private static List<Track> tracks(SeriesTable series, List<RunsTable.Run> runs, String variable) {
        return runs.stream().map(run -> series.track(run.runId(), SeriesTable.EVERYBODY, variable)).toList();
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

    private static Course over(TreeSet<Integer> candidates, int count, Value value) {
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
        return new Course(kept, quantile(samples, 0.1), quantile(samples, 0.5), quantile(samples, 0.9), runs);
    }

    private static double[] quantile(List<Sample> samples, double p) {
        return samples.stream().mapToDouble(sample -> sample.quantile(p)).toArray();
    }

    /** Whether no day has a value. */
    public boolean isEmpty() {
        return days.length == 0;
    }

    /** The last median. */
    public double end() {
        return median[median.length - 1];
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
