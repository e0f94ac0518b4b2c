package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ledger.csv for groups: what moved an outcome, booked to causes. Rows of single persons are passed over. */
public final class LedgerTable {
    /**
     * One booking: the mean change per person of a group in a run that is booked to a cause. The amounts of a run, group
     * and outcome add up to the change of the mean over the days.
     */
    public record Entry(
            String runId, int fromDay, int toDay, String group, String outcome, String cause, double amount) {}

    private final List<Entry> entries;

    private LedgerTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads ledger.csv of a results folder. */
    public static LedgerTable read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try (CsvColumns row = CsvColumns.open(file,
                "run_id", "from_day", "to_day", "person_id", "group", "outcome", "cause", "amount", "unit")) {
            while (row.next()) {
                if (row.text(3).isEmpty()) {
                    double amount = row.number(7);
                    entries.add(new Entry(row.text(0), row.whole(1), row.whole(2), row.text(4), row.text(5),
                            row.text(6), Double.isNaN(amount) ? 0 : amount));
                }
            }
        }
        return new LedgerTable(entries);
    }

    /**
     * The bookings of a run for a group and an outcome. Where one window of days covers all others only that one
     * counts, so that overlapping windows are not added twice.
     */
    public List<Entry> of(String runId, String group, String outcome) {
        List<Entry> mine = entries.stream()
                .filter(e -> e.runId().equals(runId) && e.group().equals(group) && e.outcome().equals(outcome))
                .toList();
        int from = mine.stream().mapToInt(Entry::fromDay).min().orElse(0);
        int to = mine.stream().mapToInt(Entry::toDay).max().orElse(0);
        List<Entry> whole = mine.stream().filter(e -> e.fromDay() == from && e.toDay() == to).toList();
        return whole.isEmpty() ? mine : whole;
    }
}
