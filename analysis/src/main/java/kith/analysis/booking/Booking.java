package kith.analysis.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Cause;
import kith.analysis.table.LedgerTable;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.Track;

/**
 * What an outcome's difference is attributed to: per cause the mean over pairs of (scenario − reference), or without a
 * reference the mean over runs, each with its 95 % interval. The entries add up to the total. Those that move with the
 * total come first, the largest of each side on top.
 *
 * @param measured what the series says the entries should add up to
 * @param interval the 95 % interval of the total, from the sums of the single pairs or runs
 * @param pairs how many pairs or runs it rests on
 */
public record Booking(List<Entry> entries, double total, double measured, Interval interval, int pairs) {

    /** A booking whose intervals are not known. */
    public Booking(List<Entry> entries, double total, double measured) {
        this(entries, total, measured, Interval.NONE, 0);
    }

    /** A cause, what is attributed to it, and the 95 % interval of that. */
    public record Entry(Cause cause, double amount, Interval interval) {
        /** An entry whose interval is not known. */
        public Entry(Cause cause, double amount) {
            this(cause, amount, Interval.NONE);
        }
    }

    /** Attributes the difference of the pairs for everybody. */
    public static Booking ofPairs(Study study, List<RunsTable.Pair> pairs, String outcome) {
        return ofPairs(study, pairs, outcome, SeriesTable.EVERYBODY);
    }

    /** Attributes the difference of the pairs in a group. */
    public static Booking ofPairs(Study study, List<RunsTable.Pair> pairs, String outcome, String group) {
        // A world in which nobody is left at the end has nothing to compare.
        List<RunsTable.Pair> whole = pairs.stream()
                .filter(pair -> !Double.isNaN(moved(study, pair.scenario(), outcome, group))
                        && !Double.isNaN(moved(study, pair.reference(), outcome, group)))
                .toList();
        return sorted(study, outcome, whole.stream()
                .map(pair -> minus(sums(study, pair.scenario(), outcome, group),
                        sums(study, pair.reference(), outcome, group)))
                .toList(),
                whole.stream().mapToDouble(pair -> moved(study, pair.scenario(), outcome, group)
                        - moved(study, pair.reference(), outcome, group)).toArray());
    }

    /** Attributes the change within the runs of one scenario. */
    public static Booking ofRuns(Study study, List<RunsTable.Run> runs, String outcome) {
        return sorted(study, outcome,
                runs.stream().map(run -> sums(study, run, outcome, SeriesTable.EVERYBODY)).toList(),
                runs.stream().mapToDouble(run -> moved(study, run, outcome, SeriesTable.EVERYBODY)).toArray());
    }

    /** What the outcome of a group moved in a run over the days its ledger covers. */
    private static double moved(Study study, RunsTable.Run run, String outcome, String group) {
        List<LedgerTable.Entry> entries = study.ledger().of(run.runId(), group, outcome);
        int from = entries.stream().mapToInt(LedgerTable.Entry::fromDay).min().orElse(0);
        int to = entries.stream().mapToInt(LedgerTable.Entry::toDay).max().orElse(0);
        Track track = study.series().track(run.runId(), group, outcome);
        return track.at(to) - track.at(from);
    }

    /** The amounts of a run by cause, causes of the manifest first. */
    private static Map<String, Double> sums(Study study, RunsTable.Run run, String outcome, String group) {
        Map<String, Double> sums = new LinkedHashMap<>();
        study.manifest().causes().forEach(cause -> sums.put(cause.name(), 0.0));
        for (LedgerTable.Entry entry : study.ledger().of(run.runId(), group, outcome)) {
            sums.merge(entry.cause(), entry.amount(), Double::sum);
        }
        return sums;
    }

    private static Map<String, Double> minus(Map<String, Double> scenario, Map<String, Double> reference) {
        Map<String, Double> difference = new LinkedHashMap<>(scenario);
        reference.forEach((cause, amount) -> difference.merge(cause, -amount, Double::sum));
        return difference;
    }

    private static Booking sorted(Study study, String outcome, List<Map<String, Double>> parts, double[] moved) {
        StudentInterval student = new StudentInterval();
        List<Entry> entries = new ArrayList<>();
        List<String> causes = parts.stream().flatMap(part -> part.keySet().stream()).distinct().toList();
        double total = 0;
        for (String cause : causes) {
            double[] amounts = of(parts, part -> part.getOrDefault(cause, 0.0));
            double amount = Moments.mean(amounts);
            if (amount != 0) {
                entries.add(new Entry(study.manifest().cause(cause).of(outcome, amount), amount, student.of(amounts)));
                total += amount;
            }
        }
        double way = total < 0 ? -1 : 1;
        entries.sort(Comparator.comparing((Entry e) -> e.amount() * way < 0)
                .thenComparing(Comparator.comparingDouble((Entry e) -> Math.abs(e.amount())).reversed()));
        Interval interval = student
                .of(of(parts, part -> part.values().stream().mapToDouble(Double::doubleValue).sum()));
        return new Booking(List.copyOf(entries), total, Moments.mean(moved), interval, parts.size());
    }

    private static double[] of(List<Map<String, Double>> parts, ToDoubleFunction<Map<String, Double>> amount) {
        return parts.stream().mapToDouble(amount).toArray();
    }

    /**
     * The booking rounded to so many decimals: causes that would print as zero are folded into one last entry. What
     * rounding leaves goes to the entries whose rounding lost most, so that the entries as printed and as drawn add up
     * to the total as printed and none is off by a whole unit.
     */
    public Booking printable(int decimals) {
        double unit = Math.pow(10, -decimals);
        List<Entry> kept = new ArrayList<>(
                entries.stream().filter(entry -> Math.abs(entry.amount()) >= unit / 2).toList());
        if (kept.size() < entries.size()) {
            double smaller = total - kept.stream().mapToDouble(Entry::amount).sum();
            kept.add(new Entry(new Cause("smaller", "Smaller causes", Cause.Kind.OTHER, false), smaller));
        }
        long[] units = kept.stream().mapToLong(entry -> (long) Math.floor(entry.amount() / unit)).toArray();
        long left = Math.round(total / unit) - IntStream.range(0, units.length).mapToLong(i -> units[i]).sum();
        List<Integer> byLoss = IntStream.range(0, units.length).boxed()
                .sorted(Comparator.comparingDouble(i -> units[i] - kept.get(i).amount() / unit))
                .toList();
        for (int i = 0; i < byLoss.size() && i < left; i++) {
            units[byLoss.get(i)]++;
        }
        List<Entry> shown = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            if (units[i] != 0) {
                shown.add(new Entry(kept.get(i).cause(), units[i] * unit, kept.get(i).interval()));
            }
        }
        return new Booking(List.copyOf(shown), Math.round(total / unit) * unit, measured, interval, pairs);
    }

    /** Whether the entries add up to what the series says, within one unit of that many decimals. */
    public boolean addsUp(int decimals) {
        return !(Math.abs(measured - total) > Math.pow(10, -decimals));
    }
}
