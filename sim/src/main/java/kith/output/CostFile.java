package kith.output;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.column.ColumnFile;
import kith.intervention.CostRow;

/** costs.csv: what each intervention has come to in a run. */
public final class CostFile {
    /** Name of the file. */
    public static final String NAME = "costs.csv";
    /** Its columns. */
    public static final List<String> COLUMNS = List.of("run_id", "intervention", "people_count", "person_days",
            "visits_count", "amount", "unit");

    private CostFile() {}

    /** Writes the rows of a run, in their order. */
    public static void write(Path folder, List<CostRow> rows) {
        try (ColumnFile table = RunTables.open(folder, NAME, COLUMNS)) {
            for (CostRow row : rows) {
                table.text(row.intervention()).whole(row.people()).whole(row.personDays()).whole(row.visits())
                        .number(row.amount()).text(row.unit());
                table.endRow();
            }
            table.commit();
        }
    }
}
