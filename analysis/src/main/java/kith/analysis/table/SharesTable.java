package kith.analysis.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** shares.csv: shares of people of whom something is said against the same person in the reference, run by run. */
public final class SharesTable {
    /** One share of one group in one run. */
    public record Row(String group, String variable, String unit, double value, int people) {}

    private final Map<String, List<Row>> byRun;

    private SharesTable(Map<String, List<Row>> byRun) {
        this.byRun = byRun;
    }

    /** A table without rows. */
    static SharesTable none() {
        return new SharesTable(Map.of());
    }

    /** Reads shares.csv of a results folder, if it is there. */
    public static SharesTable read(Path file) {
        Map<String, List<Row>> byRun = new HashMap<>();
        if (Files.isRegularFile(file)) {
            try (CsvColumns row = CsvColumns.open(file, "run_id", "group", "variable", "unit", "value",
                    "people_count")) {
                while (row.next()) {
                    byRun.computeIfAbsent(row.text(0), id -> new ArrayList<>()).add(
                            new Row(row.text(1), row.text(2), row.text(3), row.number(4), row.whole(5)));
                }
            }
        }
        return new SharesTable(byRun);
    }

    /** Groups and variables of the rows of some runs, without doubles, in their order. */
    public Set<Row> kinds(List<RunsTable.Run> runs) {
        Set<Row> kinds = new LinkedHashSet<>();
        runs.forEach(run -> byRun.getOrDefault(run.runId(), List.of())
                .forEach(row -> kinds.add(new Row(row.group(), row.variable(), row.unit(), 0, 0))));
        return kinds;
    }

    /** The share of a group in a run; its value is not-a-number where there is none. */
    public Row of(String runId, String group, String variable) {
        return byRun.getOrDefault(runId, List.of()).stream()
                .filter(row -> row.group().equals(group) && row.variable().equals(variable)).findFirst()
                .orElse(new Row(group, variable, "", Double.NaN, 0));
    }
}
