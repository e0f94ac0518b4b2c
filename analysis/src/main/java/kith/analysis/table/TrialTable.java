package kith.analysis.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** trial.csv: what was measured of the participants of a trial. Without the file there was none. */
public final class TrialTable {
    /**
     * One participant at one time point of a scale.
     *
     * @param value what is so; not-a-number where nothing was measured
     * @param observed with the error of measurement
     */
    public record Row(String person, String arm, int day, String scale, double value, double observed,
            boolean droppedOut) {}

    private final Map<String, List<Row>> byRun;

    private TrialTable(Map<String, List<Row>> byRun) {
        this.byRun = byRun;
    }

    /** Reads trial.csv of a results folder, if it is there. */
    public static TrialTable read(Path file) {
        Map<String, List<Row>> byRun = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            try (CsvColumns row = CsvColumns.open(file, "run_id", "person_id", "arm", "day", "scale", "value",
                    "observed", "dropped_out")) {
                while (row.next()) {
                    String dropped = row.text(7);
                    if (!dropped.equals("true") && !dropped.equals("false")) {
                        throw row.fault("dropped_out '" + dropped + "' is neither true nor false");
                    }
                    byRun.computeIfAbsent(row.text(0), id -> new ArrayList<>())
                            .add(new Row(row.text(1), row.text(2), row.whole(3), row.text(4), row.number(5),
                                    row.number(6), dropped.equals("true")));
                }
            }
        }
        return new TrialTable(byRun);
    }

    /** The rows of a run, in the order of the file. */
    public List<Row> of(String runId) {
        return byRun.getOrDefault(runId, List.of());
    }

    /** The days on which a scale was taken in any of these runs. */
    public List<Integer> days(List<RunsTable.Run> runs, String scale) {
        TreeSet<Integer> days = new TreeSet<>();
        runs.forEach(run -> of(run.runId()).stream().filter(row -> row.scale().equals(scale))
                .forEach(row -> days.add(row.day())));
        return List.copyOf(days);
    }
}
