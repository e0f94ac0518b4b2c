package kith.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.Rival;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Shows;
import kith.analysis.table.Study;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

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
        return of(rival.study()).asIn(scenario, own);
    }

    /** The numbers of this study for the same outcome, day and groups. */
    List<Quantity> asIn(Manifest.Scenario scenario, List<Quantity> own) {
        List<String> groups = own.stream().map(Quantity::group).distinct().toList();
        return own.isEmpty() ? List.of()
                : study.manifest().metric(variable(scenario, own.get(0)))
                        .map(metric -> answer(scenario, metric, groups, own.get(0).day())).orElse(List.of());
    }

    /** The metric of a number: of a part that of all its parts. */
    private static String variable(Manifest.Scenario scenario, Quantity q) {
        return scenario.shows() != null
                && scenario.shows().parts().stream().anyMatch(part -> part.variable().equals(q.variable()))
                        ? scenario.shows().variable() : q.variable();
    }

    /**
     * The numbers that answer the question of a scenario: its outcome on its day, in the groups it names. Where that is
     * everybody, those who use AI most stand beside it.
     */
    List<Quantity> answer(Manifest.Scenario scenario) {
        Shows shows = scenario.shows();
        Manifest.Metric metric = shown(shows);
        return metric == null ? List.of()
                : answer(scenario, metric, groups(scenario, metric),
                        shows == null ? study.series().lastDay() : shows.answerDay());
    }

    /** The same on the last day that is shown, where that comes after the day of the answer. */
    List<Quantity> later(Manifest.Scenario scenario) {
        Shows shows = scenario.shows();
        Manifest.Metric metric = shown(shows);
        int last = shows == null ? 0 : Math.min(shows.toDay(), study.series().lastDay());
        return metric == null || shows == null || !shows.parts().isEmpty()
                || nearest(last) <= nearest(shows.answerDay())
                        ? List.of() : answer(scenario, metric, groups(scenario, metric), last);
    }

    /** Further outcomes that a scenario names, each in the groups of its answer. */
    List<List<Quantity>> also(Manifest.Scenario scenario) {
        Shows shows = scenario.shows();
        return shows == null ? List.of() : shows.also().stream().flatMap(name -> study.manifest().metric(name).stream())
                .map(metric -> answer(scenario, metric, groups(scenario, metric), shows.answerDay())).toList();
    }

    private List<String> groups(Manifest.Scenario scenario, Manifest.Metric metric) {
        Shows shows = scenario.shows();
        List<String> groups = new ArrayList<>(shows == null ? List.of(SeriesTable.EVERYBODY) : shows.groups());
        boolean parts = shows != null && shows.variable().equals(metric.name()) && !shows.parts().isEmpty();
        if (contrasts != null && !parts && groups.equals(List.of(SeriesTable.EVERYBODY))) {
            int day = nearest(shows == null ? study.series().lastDay() : shows.answerDay());
            ANSWERING_USERS.stream().filter(study.parts()::contains)
                    .filter(group -> contrasts.contrast(scenario.scenarioId(), day, group, metric.name()).pairs() > 0)
                    .limit(1).forEach(groups::add);
        }
        return groups;
    }

    private List<Quantity> answer(Manifest.Scenario scenario, Manifest.Metric metric, List<String> groups, int asked) {
        int day = nearest(asked);
        Shows shows = scenario.shows();
        if (shows == null || shows.parts().isEmpty() || !shows.variable().equals(metric.name())) {
            return column(groups.stream().map(group -> of(scenario, metric, group, day)).toList(), metric);
        }
        List<Quantity> parts = shows.parts().stream().flatMap(part -> groups.stream()
                .map(group -> Quantity.of(metric, summary.level(scenario.scenarioId(), day, group, part.variable()),
                        part.label() + (groups.size() > 1 ? ", " + Sentence.within(label(group)) : ""))))
                .toList();
        int decimals = Precision.of(parts.stream().map(Quantity::interval).toList(), Double.NaN, metric.decimals());
        return parts.stream().map(part -> part.with(decimals)).toList();
    }

    /** The outcome that a scenario shows; null where the study does not have it. */
    Manifest.Metric shown(Shows shows) {
        Manifest manifest = study.manifest();
        return (shows == null ? manifest.mainOutcome() : manifest.metric(shows.variable())).orElse(null);
    }

    /** A difference where the reference has the metric too, else the value in the scenario. */
    Quantity of(Manifest.Scenario scenario, Manifest.Metric metric, String group, int day) {
        Contrast c = contrasts == null ? null : contrasts.contrast(scenario.scenarioId(), day, group, metric.name());
        return c != null && c.pairs() > 0
                ? Quantity.of(metric, c, label(group))
                : Quantity.of(metric, summary.level(scenario.scenarioId(), day, group, metric.name()), label(group));
    }

    /**
     * The same difference a quarter of the time before, where it had the same sign and was nearer to 0 than the whole
     * interval of the later one. Empty where it was not, or where that cannot be told.
     */
    Optional<Quantity> smallerBefore(Manifest.Scenario scenario, Quantity q) {
        int earlier = nearest(3 * q.day() / 4);
        if (!q.isDifference() || q.isMarked() || earlier >= q.day() || q.interval().low() * q.interval().high() <= 0) {
            return Optional.empty();
        }
        double nearEnd = Math.min(Math.abs(q.interval().low()), Math.abs(q.interval().high()));
        return study.manifest().metric(q.variable()).map(metric -> of(scenario, metric, q.group(), earlier))
                .filter(before -> before.isDifference() && before.isThere() && !before.isMarked()
                        && before.size() * q.size() > 0 && Math.abs(before.size()) < nearEnd)
                .map(before -> before.with(q.decimals()));
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
