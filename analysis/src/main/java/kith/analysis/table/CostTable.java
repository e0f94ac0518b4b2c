package kith.analysis.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** costs.csv: what interventions have come to, run by run. Without the file there were none. */
public final class CostTable {
    /** What one intervention has come to in a run. */
    public record Row(String intervention, int people, long personDays, long visits, double amount, String unit) {}

    private final Map<String, List<Row>> byRun;

    private CostTable(Map<String, List<Row>> byRun) {
        this.byRun = byRun;
    }

    /** A table without rows. */
    static CostTable none() {
        return new CostTable(Map.of());
    }

    /** Reads costs.csv of a results folder, if it is there. */
    public static CostTable read(Path file) {
        Map<String, List<Row>> byRun = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            try (CsvColumns row = CsvColumns.open(file, "run_id", "intervention", "people_count", "person_days",
                    "visits_count", "amount", "unit")) {
                while (row.next()) {
                    byRun.computeIfAbsent(row.text(0), id -> new ArrayList<>())
                            .add(new Row(row.text(1), row.whole(2), Math.round(row.number(3)),
                                    Math.round(row.number(4)), row.number(5), row.text(6)));
                }
            }
        }
        return new CostTable(byRun);
    }

    /** The rows of a run. */
    public List<Row> of(String runId) {
        return byRun.getOrDefault(runId, List.of());
    }
}
