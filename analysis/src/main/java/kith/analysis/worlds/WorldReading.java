package kith.analysis.worlds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Displacement;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvColumns;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Word;

/** Reads what an experiment tells of one world from its results folder. */
public final class WorldReading {
    private WorldReading() {}

    /**
     * The differences that the scenario names as its answer, in each group that it names.
     *
     * @param folder results folder of the world
     * @param world its number
     * @param values its values of the varied settings
     */
    public static List<WorldRow> of(Path folder, int world, List<String> values) {
        Study study = Study.read(folder);
        StudentInterval student = new StudentInterval();
        Manifest.Scenario scenario = study.manifest().compared().get(0);
        Manifest.Scenario reference = study.manifest().reference().orElseThrow();
        ContrastTable contrasts = new ContrastTable(study, reference.scenarioId(), student);
        Optional<ExcessTable> excess = ExcessTable.of(study, contrasts, student);
        double replaced = Displacement.of(study, study.runs().pairs(scenario.scenarioId(), reference.scenarioId()))
                .map(Displacement::mean).orElse(Double.NaN);
        double outOfReach = outOfReach(folder.resolve("runs.csv"), scenario.scenarioId());
        List<WorldRow> rows = new ArrayList<>();
        int day = scenario.shows().answerDay();
        for (String group : scenario.shows().groups()) {
            Contrast c = contrasts.contrast(scenario.scenarioId(), day, group, scenario.shows().variable());
            Optional<Excess> beyond = excess.map(table -> table.of(day, group, c.variable()));
            Word word = c.word().isVerdict() && beyond.isPresent() ? beyond.get().word() : c.word();
            rows.add(new WorldRow(world, values, day, group, study.manifest().groupLabel(group), c.variable(),
                    study.manifest().metric(c.variable()).map(Manifest.Metric::label).orElse(c.variable()), c.unit(),
                    c.pairs(), c.people(), c.size(),
                    c.interval(), c.matters(), beyond.map(Excess::placebo).orElse(Double.NaN),
                    beyond.map(Excess::excess).orElse(Double.NaN),
                    beyond.map(Excess::excessInterval).orElse(Interval.NONE), replaced, outOfReach, word));
        }
        return rows;
    }

    /** Share of AI sessions that began while nobody was around, over all runs of a scenario. */
    private static double outOfReach(Path runs, String scenario) {
        double sessions = 0;
        double out = 0;
        try (CsvColumns row = CsvColumns.open(runs, "scenario_id", "status", "ai_sessions_count",
                "sessions_out_of_reach_count")) {
            while (row.next()) {
                if (row.text(0).equals(scenario) && row.text(1).equals(RunsTable.Status.SUCCEEDED.name())) {
                    sessions += row.number(2);
                    out += row.number(3);
                }
            }
        }
        return out / sessions;
    }
}
