package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What statistics do when mechanisms are switched off, from ablations.csv. */
public final class AblationsTable {
    private AblationsTable() {}

    /** One ablation and statistic; numbers are not-a-number where there is none, {@code expected} empty for nothing. */
    public record Row(
            String ablation, String statistic, String unit, String expected, int pairs, double difference, double low,
            double high, double tolerance, String verdict) {
        /** Whether the interval lies beyond zero. */
        public boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    /** Reads ablations.csv of a results folder. */
    public static List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        try (CsvColumns row = CsvColumns.open(file,
                "ablation", "statistic", "unit", "expected", "n_pairs", "diff", "ci_low", "ci_high", "tolerance",
                "verdict")) {
            while (row.next()) {
                rows.add(new Row(row.text(0), row.text(1), row.text(2), row.text(3), row.whole(4), row.number(5),
                        row.number(6), row.number(7), row.number(8), row.text(9)));
            }
        }
        return List.copyOf(rows);
    }
}
