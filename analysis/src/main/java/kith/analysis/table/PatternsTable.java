package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The patterns of a world and what was measured of them, from patterns.csv. */
public final class PatternsTable {
    private PatternsTable() {}

    /** One pattern; numbers are not-a-number where there is none. */
    public record Row(
            String pattern, String statistic, String level, String use, String unit, double estimate, double low,
            double high, int n, double bandLow, double bandHigh, String bandFrom, String grade, String source,
            String verdict, boolean gated) {
        /** Whether there is a band. */
        public boolean hasBand() {
            return !Double.isNaN(bandLow) || !Double.isNaN(bandHigh);
        }
    }

    /** Reads patterns.csv of a results folder. */
    public static List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        try (CsvColumns row = CsvColumns.open(file,
                "pattern", "statistic", "level", "use", "unit", "estimate", "ci_low", "ci_high", "n", "band_low",
                "band_high", "band_from", "grade", "source", "verdict", "gated")) {
            while (row.next()) {
                rows.add(new Row(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.number(5),
                        row.number(6), row.number(7), row.whole(8), row.number(9), row.number(10), row.text(11),
                        row.text(12), row.text(13), row.text(14), Boolean.parseBoolean(row.text(15))));
            }
        }
        return List.copyOf(rows);
    }
}
