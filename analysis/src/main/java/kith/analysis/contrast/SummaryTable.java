package kith.analysis.contrast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Advance;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/** summary.csv: every variable of every group at the table days, over the replicates of a scenario. */
public final class SummaryTable {
    private static final List<String> COLUMNS = List.of(
            "scenario_id", "day", "group", "variable", "unit", "n", "mean", "sd", "se", "ci_low", "ci_high",
            "q05", "q10", "q25", "q50", "q75", "q90", "q95", "n_people");
    private static final double[] QUANTILES = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

    private final Study study;
    private final StudentInterval student;

    /** A table over a study. */
    public SummaryTable(Study study, StudentInterval student) {
        this.study = study;
        this.student = student;
    }

    /** One level, for all finished runs of a scenario. */
    public Level level(String scenarioId, int day, String group, String variable) {
        List<RunsTable.Run> runs = study.runs().succeeded(scenarioId);
        return Level.of(scenarioId, day, group, variable, study.series().unit(variable),
                study.series().at(runs, day, group, variable), study.series().at(runs, day, group, SeriesTable.PEOPLE),
                student);
    }

    /** All levels, by scenario, day, group and variable. */
    public List<Level> rows() {
        return rows(Advance.UNSEEN);
    }

    private List<Level> rows(Advance advance) {
        List<Level> rows = new ArrayList<>();
        int blocks = study.manifest().scenarios().size() * study.series().tableDays().size() * study.groups().size();
        int begun = 0;
        for (Manifest.Scenario scenario : study.manifest().scenarios()) {
            List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
            for (int day : study.series().tableDays()) {
                for (String group : study.groups()) {
                    advance.reached((double) begun++ / blocks);
                    for (String variable : study.series().variables()) {
                        if (study.series().observed(runs, day, group, variable)) {
                            rows.add(level(scenario.scenarioId(), day, group, variable));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Writes the table. */
    public void write(Path file) {
        write(file, Advance.UNSEEN);
    }

    /** Writes the table, watched. */
    public void write(Path file, Advance advance) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (Level row : rows(advance)) {
                csv.text(row.scenarioId()).whole(row.day()).text(row.group()).text(row.variable()).text(row.unit())
                        .whole(row.n()).number(row.mean()).number(row.sd()).number(row.se())
                        .number(row.interval().low()).number(row.interval().high());
                for (double p : QUANTILES) {
                    csv.number(row.sample().quantile(p));
                }
                csv.number(row.people()).endRow();
            }
            csv.commit();
        }
    }
}
