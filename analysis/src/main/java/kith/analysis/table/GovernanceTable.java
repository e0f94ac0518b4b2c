package kith.analysis.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** governance.csv: what providers decided, round by round. Without the file nobody governed. */
public final class GovernanceTable {
    /** One decision on one lever; slope, its error and the evidence are not-a-number where there was no trial. */
    public record Row(int day, String provider, String part, String lever, double value, double slope,
            double slopeError, double evidence, double detectable, int people) {}

    private final Map<String, List<Row>> byRun;

    private GovernanceTable(Map<String, List<Row>> byRun) {
        this.byRun = byRun;
    }

    /** A table without rows. */
    static GovernanceTable none() {
        return new GovernanceTable(Map.of());
    }

    /** Reads governance.csv of a results folder, if it is there. */
    public static GovernanceTable read(Path file) {
        Map<String, List<Row>> byRun = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            try (CsvColumns row = CsvColumns.open(
                    file, "run_id", "day", "provider", "part", "lever", "value", "slope", "slope_error", "evidence",
                    "detectable", "people_count")) {
                while (row.next()) {
                    byRun.computeIfAbsent(row.text(0), id -> new ArrayList<>())
                            .add(new Row(row.whole(1), row.text(2), row.text(3), row.text(4),
                                    row.number(5), row.number(6), row.number(7), row.number(8), row.number(9),
                                    row.whole(10)));
                }
            }
        }
        return new GovernanceTable(byRun);
    }

    /** The decisions of a run, in order. */
    public List<Row> of(String runId) {
        return byRun.getOrDefault(runId, List.of());
    }

    /** Whether any run has some. */
    public boolean isEmpty() {
        return byRun.isEmpty();
    }
}
