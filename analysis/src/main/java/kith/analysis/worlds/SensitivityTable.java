package kith.analysis.worlds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Multiplicity;
import kith.analysis.table.CsvColumns;
import kith.analysis.table.CsvFile;
import kith.analysis.worlds.SensitivityRow.Statistic;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * sensitivity.csv of an experiment: a row for each outcome, setting and measure.
 *
 * @param rows the rows
 */
public record SensitivityTable(List<SensitivityRow> rows) {
    /** Name of the file. */
    public static final String NAME = "sensitivity.csv";
    /** Columns of the file. */
    public static final List<String> COLUMNS = List.of("scenario_id", "combination", "outcome", "group", "setting",
            "statistic", "value", "ci_low", "ci_high", "n_worlds");
    private static final double CLEAR = 0.05;
    /** Measures by which settings are put in order, the better ones first. */
    private static final List<Statistic> ORDER = List.of(Statistic.ST, Statistic.MU_STAR, Statistic.RANK);

    public SensitivityTable {
        rows = List.copyOf(rows);
    }

    /** Writes the file into a folder. */
    public void write(Path folder) {
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), COLUMNS)) {
            for (SensitivityRow row : rows) {
                csv.text(row.scenario()).text(row.combination()).text(row.outcome()).text(row.group())
                        .text(row.setting()).text(row.statistic().word()).number(row.value())
                        .number(row.interval().low()).number(row.interval().high()).whole(row.n());
                csv.endRow();
            }
            csv.commit();
        }
    }

    /** Reads the file from a folder; none where it is not there. */
    public static SensitivityTable read(Path folder) {
        List<SensitivityRow> rows = new ArrayList<>();
        if (Files.isRegularFile(folder.resolve(NAME))) {
            try (CsvColumns row = CsvColumns.open(folder.resolve(NAME), COLUMNS.toArray(String[]::new))) {
                while (row.next()) {
                    String told = row.text(5);
                    rows.add(new SensitivityRow(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                            Stream.of(Statistic.values()).filter(each -> each.word().equals(told)).findFirst()
                                    .orElseThrow(
                                            () -> row.fault("statistic '" + told + "' is none that kith writes")),
                            row.number(6), new Interval(row.number(7), row.number(8)), row.whole(9)));
                }
            }
        }
        return new SensitivityTable(rows);
    }

    /** The rows of one outcome of a scenario in one group. */
    public SensitivityTable of(String scenario, String outcome, String group) {
        return new SensitivityTable(rows.stream().filter(row -> row.scenario().equals(scenario)
                && row.outcome().equals(outcome) && row.group().equals(group)).toList());
    }

    /** The measure by which settings are put in order here; the first of those that there are. */
    public Statistic leading() {
        return ORDER.stream().filter(each -> rows.stream().anyMatch(row -> row.statistic() == each)).findFirst()
                .orElse(Statistic.RANK);
    }

    /** The rows of the leading measure, those on which most depends first. */
    public List<SensitivityRow> ordered() {
        return rows.stream().filter(row -> row.statistic() == leading() && !Double.isNaN(row.value()))
                .sorted(Comparator.comparingDouble((SensitivityRow row) -> -Math.abs(row.value()))
                        .thenComparing(SensitivityRow::setting))
                .toList();
    }

    /**
     * The ordered rows that stand out from chance. Where settings are told by rank correlations, those whose
     * correlation is clear after the correction of Benjamini and Hochberg for all settings that were sampled; where
     * there is an interval, those whose interval does not reach 0; otherwise all.
     */
    public List<SensitivityRow> standOut() {
        List<SensitivityRow> ordered = ordered();
        if (leading() == Statistic.RANK) {
            double[] p = ordered.stream().mapToDouble(SensitivityTable::chanceOf).toArray();
            double[] adjusted = Multiplicity.benjaminiHochberg(p);
            return IntStream.range(0, adjusted.length).filter(i -> adjusted[i] < CLEAR).mapToObj(ordered::get)
                    .toList();
        }
        return ordered.stream().filter(row -> !row.interval().known() || row.interval().low() > 0).toList();
    }

    /** Two-sided p-value of a rank correlation, by Fisher's transformation. */
    private static double chanceOf(SensitivityRow row) {
        double z = 0.5 * Math.log((1 + row.value()) / (1 - row.value())) * Math.sqrt(row.n() - 3.0);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }
}
