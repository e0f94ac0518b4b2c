package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a calibration made of each setting, from posterior.csv, with the weighted values behind it, from particles.csv.
 */
public final class PosteriorTable {
    private PosteriorTable() {}

    /**
     * One setting.
     *
     * @param now the value of the world as it stands
     * @param low lower end of the prior
     * @param high upper end of the prior
     * @param values its values in the particles that were kept
     * @param weights what these count; they add up to 1
     */
    public record Row(
            String parameter, String unit, String grade, double now, double low, double high, double median, double q05,
            double q95,
            double shrinkage, boolean informed, double calibrated, double[] values, double[] weights) {}

    /** Reads both tables of a results folder. */
    public static List<Row> read(Path folder) {
        List<Row> rows = new ArrayList<>();
        try (CsvColumns row = CsvColumns.open(folder.resolve("posterior.csv"), "parameter", "unit", "grade", "world",
                "prior_low",
                "prior_high", "median", "q05", "q95", "shrinkage", "informed", "calibrated")) {
            while (row.next()) {
                String parameter = row.text(0);
                List<double[]> kept = kept(folder.resolve("particles.csv"), parameter);
                rows.add(new Row(parameter, row.text(1), row.text(2), row.number(3), row.number(4), row.number(5),
                        row.number(6),
                        row.number(7), row.number(8), row.number(9), Boolean.parseBoolean(row.text(10)), row.number(11),
                        kept.stream().mapToDouble(k -> k[1]).toArray(),
                        kept.stream().mapToDouble(k -> k[0]).toArray()));
            }
        }
        return List.copyOf(rows);
    }

    /** Weight and value of every particle that was kept. */
    private static List<double[]> kept(Path file, String parameter) {
        List<double[]> kept = new ArrayList<>();
        try (CsvColumns row = CsvColumns.open(file, "weight", parameter)) {
            while (row.next()) {
                if (row.number(0) > 0) {
                    kept.add(new double[] {row.number(0), row.number(1)});
                }
            }
        }
        return kept;
    }
}
