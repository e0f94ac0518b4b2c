package kith.analysis.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.stats.Moments;
import kith.analysis.table.LedgerTable;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.Track;

/**
 * What an outcome's difference is booked to: per cause the mean over pairs of (scenario − reference), or without a
 * reference the mean over runs. The entries add up to the total. Those that move with the total come first, the largest
 * of each side on top. {@code measured} is what the series says the entries should add up to.
 */
public record Booking(List<Entry> entries, double total, double measured) {

    /** A cause and what is booked to it. */
    public record Entry(Manifest.Cause cause, double amount) {}

    /** Books the difference of the pairs. */
    public static Booking ofPairs(Study study, List<RunsTable.Pair> pairs, String outcome) {
        // A world in which nobody is left at the end has nothing to compare.
        List<RunsTable.Pair> whole = pairs.stream()
                .filter(pair -> !Double.isNaN(moved(study, pair.scenario(), outcome)) && !Double.isNaN(moved(study, pair.reference(), outcome)))
                .toList();
        Map<String, Double> sums = sums(study);
        for (RunsTable.Pair pair : whole) {
            add(study.ledger(), sums, pair.scenario(), outcome, 1.0 / whole.size());
            add(study.ledger(), sums, pair.reference(), outcome, -1.0 / whole.size());
        }
        return sorted(study, sums, whole.stream().mapToDouble(pair -> moved(study, pair.scenario(), outcome)
                - moved(study, pair.reference(), outcome)).toArray());
    }

    /** Books the change within the runs of one scenario. */
    public static Booking ofRuns(Study study, List<RunsTable.Run> runs, String outcome) {
        Map<String, Double> sums = sums(study);
        for (RunsTable.Run run : runs) {
            add(study.ledger(), sums, run, outcome, 1.0 / runs.size());
        }
        return sorted(study, sums, runs.stream().mapToDouble(run -> moved(study, run, outcome)).toArray());
    }

    /** What the outcome of everybody moved in a run over the days its ledger covers. */
    private static double moved(Study study, RunsTable.Run run, String outcome) {
        List<LedgerTable.Entry> entries = study.ledger().of(run.runId(), SeriesTable.EVERYBODY, outcome);
        int from = entries.stream().mapToInt(LedgerTable.Entry::fromDay).min().orElse(0);
        int to = entries.stream().mapToInt(LedgerTable.Entry::toDay).max().orElse(0);
        Track track = study.series().track(run.runId(), SeriesTable.EVERYBODY, outcome);
        return track.at(to) - track.at(from);
    }

    private static Map<String, Double> sums(Study study) {
        Map<String, Double> sums = new LinkedHashMap<>();
        study.manifest().causes().forEach(cause -> sums.put(cause.name(), 0.0));
        return sums;
    }

    private static void add(
            LedgerTable ledger, Map<String, Double> sums, RunsTable.Run run, String outcome, double weight) {
        for (LedgerTable.Entry entry : ledger.of(run.runId(), SeriesTable.EVERYBODY, outcome)) {
            sums.merge(entry.cause(), weight * entry.amount(), Double::sum);
        }
    }

    private static Booking sorted(Study study, Map<String, Double> sums, double[] moved) {
        List<Entry> entries = new ArrayList<>();
        double total = 0;
        for (Map.Entry<String, Double> sum : sums.entrySet()) {
            if (sum.getValue() != 0) {
                entries.add(new Entry(study.manifest().cause(sum.getKey()), sum.getValue()));
                total += sum.getValue();
            }
        }
        double way = total < 0 ? -1 : 1;
        entries.sort(Comparator.comparing((Entry e) -> e.amount() * way < 0)
                .thenComparing(Comparator.comparingDouble((Entry e) -> Math.abs(e.amount())).reversed()));
        return new Booking(List.copyOf(entries), total, Moments.mean(moved));
    }

    /**
     * The booking rounded to so many decimals: causes that would print as zero are folded into one last entry, which also
     * takes up what rounding leaves, so that the entries as printed and as drawn add up to the total as printed.
     */
    public Booking printable(int decimals) {
        double unit = Math.pow(10, -decimals);
        long left = Math.round(total / unit);
        List<Entry> shown = new ArrayList<>();
        boolean folded = false;
        for (Entry entry : entries) {
            long rounded = Math.round(entry.amount() / unit);
            if (Math.abs(entry.amount()) < unit / 2) {
                folded = true;
            } else {
                shown.add(new Entry(entry.cause(), rounded * unit));
                left -= rounded;
            }
        }
        if (left != 0) {
            String label = !folded ? "Rounding" : "Smaller causes";
            shown.add(new Entry(new Manifest.Cause("smaller", label, Manifest.Kind.OTHER, false), left * unit));
        }
        return new Booking(List.copyOf(shown), Math.round(total / unit) * unit, measured);
    }

    /** Whether the entries add up to what the series says, within one unit of that many decimals. */
    public boolean addsUp(int decimals) {
        return !(Math.abs(measured - total) > Math.pow(10, -decimals));
    }
}
