package kith.output;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.column.ColumnFile;
import kith.companion.GovernanceRow;
import kith.society.World;

/** governance.csv: what providers decided, a row per round, part of their conduct and lever. */
public final class GovernanceFile {
    /** Name of the file. */
    public static final String NAME = "governance.csv";
    /** Its columns. */
    public static final List<String> COLUMNS = List.of(
            "run_id", "day", "provider", "part", "lever", "value", "slope", "slope_error", "evidence",
            "detectable", "people_count");

    private GovernanceFile() {}

    /** Writes what was decided in a world, in order. */
    public static void write(Path folder, World world) {
        try (ColumnFile table = RunTables.open(folder, NAME, COLUMNS)) {
            for (GovernanceRow row : world.steering().rows()) {
                table.whole(row.day()).text(row.provider()).text(row.part()).text(row.lever())
                        .number(row.value())
                        .number(row.slope()).number(row.slopeError()).number(row.evidence()).number(row.detectable())
                        .whole(row.people());
                table.endRow();
            }
            table.commit();
        }
    }
}
