package kith.analysis.contrast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/**
 * Whom the stance of an AI fits: how far values of users lie from it on the last day, by community and scenario, in the
 * order in which scenarios are given. Where the users of the reference have an AI too it is the paired difference from it, else
 * the level.
 *
 * @param metric the distance
 * @param paired whether sizes are differences from the reference
 * @param communities one per community of the study
 */
public record Misfit(Manifest.Metric metric, int day, Manifest.Scenario reference, boolean paired, List<Community> communities) {
    private static final String METRIC = "value_misfit";
    private static final String COMMUNITY = "community:";

    /** A community with a row per scenario. */
    public record Community(String group, String label, List<Row> rows) {}

    /** A scenario: size, its interval, and over how many replicates or pairs. */
    public record Row(Manifest.Scenario scenario, double size, Interval interval, int n) {}

    /** What several scenarios tell of it; empty with fewer than two, or where no AI has a stance that differs between them. */
    public static Optional<Misfit> of(Study study, List<Finding> findings, StudentInterval student) {
        Optional<Manifest.Metric> metric = study.manifest().metric(METRIC);
        if (findings.size() < 2 || metric.isEmpty() || study.governance().isEmpty()) {
            return Optional.empty();
        }
        Manifest.Scenario reference = findings.get(0).reference();
        int day = findings.get(0).day();
        ContrastTable contrasts = new ContrastTable(study, reference.scenarioId(), student);
        SummaryTable levels = new SummaryTable(study, student);
        boolean paired = levels.level(reference.scenarioId(), day, SeriesTable.EVERYBODY, METRIC).n() > 0;
        List<Community> communities = study.groups().stream()
                .filter(group -> group.startsWith(COMMUNITY))
                .map(group -> new Community(group, study.manifest().groupLabel(group), findings.stream()
                        .map(Finding::scenario)
                        .map(scenario -> paired
                                ? row(scenario, contrasts.contrast(scenario.scenarioId(), day, group, METRIC))
                                : row(scenario, levels.level(scenario.scenarioId(), day, group, METRIC)))
                        .toList()))
                .filter(community -> community.rows().stream().anyMatch(row -> row.n() > 0))
                .toList();
        return communities.isEmpty() ? Optional.empty() : Optional.of(new Misfit(metric.get(), day, reference, paired, communities));
    }

    private static Row row(Manifest.Scenario scenario, Contrast c) {
        return new Row(scenario, c.size(), c.interval(), c.pairs());
    }

    private static Row row(Manifest.Scenario scenario, Level level) {
        return new Row(scenario, level.mean(), level.interval(), level.n());
    }

    /** All rows. */
    public Stream<Row> rows() {
        return communities.stream().flatMap(community -> community.rows().stream());
    }

    /** What is shown, in words. */
    public String what() {
        return paired ? "against " + reference.label() : "of users, as it is";
    }
}
