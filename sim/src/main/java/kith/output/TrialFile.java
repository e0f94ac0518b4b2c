package kith.output;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.column.ColumnFile;
import kith.trial.TrialRow;

/** trial.csv: one row per participant, day and scale, as a real trial gives. */
public final class TrialFile {
    /** Columns of trial.csv. */
    public static final List<
            String> COLUMNS = List.of("run_id", "person_id", "arm", "day", "scale", "value", "observed", "dropped_out");

    private TrialFile() {}

    /** Writes the rows of a run, in their order. */
    public static void write(Path folder, List<TrialRow> rows) {
        try (ColumnFile table = RunTables.open(folder, "trial.csv", COLUMNS)) {
            for (TrialRow row : rows) {
                table.text(row.personId()).text(row.arm()).whole(row.day()).text(row.scale())
                        .number(row.value())
                        .number(row.observed()).text(Boolean.toString(row.droppedOut()));
                table.endRow();
            }
            table.commit();
        }
    }
}
