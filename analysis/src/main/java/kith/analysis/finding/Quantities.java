package kith.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.Rival;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Precision;

/**
 * Makes the numbers of a report from the tables of a study.
 *
 * @param contrasts differences from the reference; null where there is none
 */
record Quantities(Study study, ContrastTable contrasts, SummaryTable summary) {
    /** Those who use AI most, whose answer stands beside that of everybody. */
    static final List<String> ANSWERING_USERS = List.of(Finding.USERS + "daily", Finding.USERS + "weekly");

    /** Those of a study against its reference. */
    static Quantities of(Study study) {
        StudentInterval student = new StudentInterval();
        return new Quantities(study,
                study.manifest().reference().map(r -> new ContrastTable(study, r.scenarioId(), student)).orElse(null),
                new SummaryTable(study, student));
    }

    /** The answer under a rival assumption, in the groups of the study's own answer. */
    static List<Quantity> under(Rival rival, Manifest.Scenario scenario, List<Quantity> own) {
        return of(rival.study()).answer(scenario, own.stream().map(Quantity::group).toList());
    }

    /**
     * The numbers that answer the question of a scenario: its outcome on its day, in the groups it names. Where that is
     * everybody, those who use AI most stand beside it.
     */
    List<Quantity> answer(Manifest.Scenario scenario) {
        return answer(scenario, List.of());
    }

    /** The same in some groups, such as those of the answer of the study itself; in its own where none is given. */
    List<Quantity> answer(Manifest.Scenario scenario, List<String> of) {
        Manifest.Shows shows = scenario.shows();
        Manifest.Metric metric = shown(shows);
        if (metric == null) {
            return List.of();
        }
        int day = nearest(shows == null ? study.series().lastDay() : shows.answerDay());
        List<String> groups = new ArrayList<>(!of.isEmpty() ? of
                : shows == null ? List.of(SeriesTable.EVERYBODY) : shows.groups());
        if (of.isEmpty() && groups.equals(List.of(SeriesTable.EVERYBODY))) {
            ANSWERING_USERS.stream().filter(study.parts()::contains)
                    .filter(group -> contrasts.contrast(scenario.scenarioId(), day, group, metric.name()).pairs() > 0)
                    .limit(1).forEach(groups::add);
        }
        return column(groups.stream().map(group -> of(scenario, metric, group, day)).toList(), metric);
    }

    /** The outcome that a scenario shows; null where the study does not have it. */
    Manifest.Metric shown(Manifest.Shows shows) {
        Manifest manifest = study.manifest();
        return (shows == null ? manifest.mainOutcome() : manifest.metric(shows.variable())).orElse(null);
    }

    /** A difference where the reference has the metric too, else the value in the scenario. */
    Quantity of(Manifest.Scenario scenario, Manifest.Metric metric, String group, int day) {
        Contrast c = contrasts.contrast(scenario.scenarioId(), day, group, metric.name());
        return c.pairs() > 0
                ? Quantity.of(metric, c, label(group))
                : Quantity.of(metric, summary.level(scenario.scenarioId(), day, group, metric.name()), label(group));
    }

    /** The day of the tables that is nearest to one. */
    private int nearest(int day) {
        return study.series().tableDays().stream().min(Comparator.comparingInt(each -> Math.abs(each - day)))
                .orElse(day);
    }

    /**
     * Rows of one metric with the same decimals. In a study of one scenario, a metric that is told of several groups
     * has those of everybody on the last day throughout, so that no number stands in a report in two ways.
     */
    List<Quantity> column(List<Quantity> rows, Manifest.Metric metric) {
        List<Manifest.Scenario> compared = study.manifest().compared();
        if (contrasts != null && compared.size() == 1 && isOfGroups(compared.get(0), metric)) {
            Contrast everybody = contrasts.contrast(compared.get(0).scenarioId(), study.series().lastDay(),
                    SeriesTable.EVERYBODY,
                    metric.name());
            if (everybody.pairs() > 0) {
                int shared = Precision.of(List.of(everybody.interval()), everybody.smallest(), metric.decimals());
                return rows.stream().map(row -> row.with(shared)).toList();
            }
        }
        double smallest = contrasts == null ? Double.NaN : metric.smallestEffectSd() * contrasts.oneSd(metric.name());
        int decimals = Precision.of(rows.stream().filter(row -> !row.isMarked()).map(Quantity::interval).toList(),
                smallest > 0 ? smallest : Double.NaN, metric.decimals());
        return rows.stream().map(row -> row.with(decimals)).toList();
    }

    /** Whether it is the outcome of the table of groups, or the one that answers the question. */
    private boolean isOfGroups(Manifest.Scenario scenario, Manifest.Metric metric) {
        return study.manifest().mainOutcome().filter(metric::equals).isPresent()
                || metric.equals(shown(scenario.shows()));
    }

    /** The name of a group for readers. */
    String label(String group) {
        return group.equals(SeriesTable.EVERYBODY) ? "Everybody" : study.manifest().groupLabel(group);
    }
}
