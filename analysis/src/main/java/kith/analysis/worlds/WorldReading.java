package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import kith.analysis.claim.CheckedClaim;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Displacement;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Word;

/** Reads what an experiment tells of one world. */
public final class WorldReading {
    private WorldReading() {}

    /**
     * The differences that the scenario names as its answer: each outcome that it shows, in each group that it names.
     *
     * @param study the runs of the world
     * @param outOfReach share of the AI sessions of a scenario that began while nobody was around
     * @param world its number
     * @param values its values of the varied settings
     */
    public static List<WorldRow> of(Study study, ToDoubleFunction<String> outOfReach, int world,
            List<String> values) {
        StudentInterval student = new StudentInterval();
        Manifest.Scenario reference = study.manifest().reference().orElseThrow();
        ContrastTable contrasts = new ContrastTable(study, reference.scenarioId(), student);
        Optional<ExcessTable> excess = ExcessTable.of(study, contrasts, student);
        List<WorldRow> rows = new ArrayList<>();
        for (Manifest.Scenario scenario : study.manifest().compared()) {
            double replaced = Displacement
                    .of(study, study.runs().pairs(scenario.scenarioId(), reference.scenarioId()))
                    .map(Displacement::mean).orElse(Double.NaN);
            int day = scenario.shows().answerDay();
            for (String variable : variables(scenario)) {
                for (String group : scenario.shows().groups()) {
                    Contrast c = contrasts.contrast(scenario.scenarioId(), day, group, variable);
                    Optional<Excess> beyond = excess.filter(table -> table.isOfLife(variable))
                            .map(table -> table.of(day, group, variable));
                    Word word = c.word().isVerdict() && beyond.isPresent() ? beyond.get().word() : c.word();
                    rows.add(new WorldRow(world, values, scenario.scenarioId(), day, group,
                            study.manifest().groupLabel(group), variable,
                            study.manifest().metric(variable).map(Manifest.Metric::label).orElse(variable),
                            c.unit(), c.pairs(), c.people(), c.size(), c.interval(), c.matters(),
                            beyond.map(Excess::placebo).orElse(Double.NaN),
                            beyond.map(Excess::excess).orElse(Double.NaN),
                            beyond.map(Excess::excessInterval).orElse(Interval.NONE), replaced,
                            outOfReach.applyAsDouble(scenario.scenarioId()), word));
                }
            }
        }
        return rows;
    }

    private static List<String> variables(Manifest.Scenario scenario) {
        return Stream.concat(Stream.of(scenario.shows().variable()), scenario.shows().also().stream()).toList();
    }

    /**
     * The claims of the scenario, as this world has them.
     *
     * @param study the runs of the world
     * @param world its number
     * @param values its values of the varied settings
     */
    public static List<WorldClaim> claims(Study study, int world, List<String> values) {
        StudentInterval student = new StudentInterval();
        ContrastTable contrasts = new ContrastTable(study,
                study.manifest().reference().orElseThrow().scenarioId(), student);
        SummaryTable levels = new SummaryTable(study, student);
        Optional<ExcessTable> excess = ExcessTable.of(study, contrasts, student);
        return study.manifest().compared().stream()
                .flatMap(scenario -> CheckedClaim.of(study, scenario, contrasts, levels, excess).stream())
                .map(each -> new WorldClaim(world, values, each.scenarioId(), each.claim().name(),
                        each.claim().text(), each.claim().variable(), each.claim().group(), each.claim().day(),
                        each.unit(), each.n(), each.found(), each.interval(), each.agrees(), each.verdict()))
                .toList();
    }
}
