package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ledger.csv for groups: what changed an outcome, attributed to causes. Rows of single persons are passed over. */
public final class LedgerTable {
    /**
     * One entry: the mean change per person of a group in a run that is attributed to a cause. The amounts of a run,
     * group and outcome add up to the change of the mean over the days.
     */
    public record Entry(
            String runId, int fromDay, int toDay, String group, String outcome, String cause, double amount) {}

    private record Key(String runId, String group, String outcome) {}

    private final Map<Key, List<Entry>> entries;

    private LedgerTable(Map<Key, List<Entry>> entries) {
        this.entries = entries;
    }

    /** A table without entries. */
    static LedgerTable none() {
        return new LedgerTable(Map.of());
    }

    /** Reads ledger.csv of a results folder. */
    public static LedgerTable read(Path file) {
        Map<Key, List<Entry>> entries = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        try (CsvColumns row = CsvColumns.open(file,
                "run_id", "from_day", "to_day", "person_id", "group", "outcome", "cause", "amount", "unit")) {
            while (row.next()) {
                if (row.text(3).isEmpty()) {
                    double amount = row.number(7);
                    String run = once.computeIfAbsent(row.text(0), same -> same);
                    String group = once.computeIfAbsent(row.text(4), same -> same);
                    String outcome = once.computeIfAbsent(row.text(5), same -> same);
                    String cause = once.computeIfAbsent(row.text(6), same -> same);
                    entries.computeIfAbsent(new Key(run, group, outcome), key -> new ArrayList<>())
                            .add(new Entry(run, row.whole(1), row.whole(2), group, outcome, cause,
                                    Double.isNaN(amount) ? 0 : amount));
                }
            }
        }
        return new LedgerTable(entries);
    }

    /**
     * The entries of a run for a group and an outcome. Where one window of days covers all others only that one
     * counts, so that overlapping windows are not added twice.
     */
    public List<Entry> of(String runId, String group, String outcome) {
        List<Entry> mine = entries.getOrDefault(new Key(runId, group, outcome), List.of());
        int from = mine.stream().mapToInt(Entry::fromDay).min().orElse(0);
        int to = mine.stream().mapToInt(Entry::toDay).max().orElse(0);
        List<Entry> whole = mine.stream().filter(e -> e.fromDay() == from && e.toDay() == to).toList();
        return whole.isEmpty() ? mine : whole;
    }
}
