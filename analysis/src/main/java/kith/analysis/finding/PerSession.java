package kith.analysis.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Section.Rows;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

/**
 * Effects net of use: what a scenario changes, for each session with AI a day that it adds. A regime whose AI is used
 * little changes little, however its sessions are. In each pair of runs it is the difference of a metric on the last
 * day over the difference in sessions a day, averaged over the observed days after day 0; then the mean over pairs with
 * its Student interval. A ratio of everybody's means; it says nothing of single users.
 */
final class PerSession {
    private static final String SESSIONS = "ai_contacts_per_day";
    private static final String NAME = "_per_session";
    private static final double FEWEST_SESSIONS = 0.005;

    private PerSession() {}

    /** A section for an outcome, with a row per scenario; empty where no scenario adds sessions. */
    static Optional<Section> of(Study study, ContrastTable contrasts, List<Finding> findings, Manifest.Metric metric,
            StudentInterval student) {
        List<Quantity> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Contrast c = contrasts.contrast(finding.scenario().scenarioId(), finding.day(), SeriesTable.EVERYBODY,
                    metric.name());
            double[] ratios = ratios(study, finding, metric.name());
            if (ratios.length > 0) {
                rows.add(row(metric, c, finding.scenario().label(), ratios, student.of(ratios)));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int decimals = rows.stream().mapToInt(Quantity::decimals).max().orElseThrow();
        return Optional.of(new Section("per_session", metric.label() + ", " + metric.unit()
                + " for each session with AI a day, everybody, day " + findings.get(0).day(),
                "The effect on everybody, divided by the number of AI sessions a day that the scenario adds per "
                        + "person.",
                Rows.SCENARIOS, rows.stream().map(row -> row.with(decimals)).toList()));
    }

    private static Quantity row(Manifest.Metric metric, Contrast c, String label, double[] ratios, Interval interval) {
        return new Quantity(c.scenarioId(), c.referenceId(), c.group(), c.day(), metric.name() + NAME, metric.label(),
                label, c.unit(), Moments.mean(ratios), interval, ratios.length, c.people(),
                Word.of(ratios.length, c.people(), interval, Double.NaN).unsized(), "",
                Precision.of(List.of(interval), Double.NaN, metric.decimals()), Double.NaN);
    }

    private static double[] ratios(Study study, Finding finding, String variable) {
        return study.runs().pairs(finding.scenario().scenarioId(), finding.reference().scenarioId()).stream()
                .mapToDouble(pair -> ratio(study, pair, variable, finding.day()))
                .filter(ratio -> !Double.isNaN(ratio)).toArray();
    }

    private static double ratio(Study study, RunsTable.Pair pair, String variable, int day) {
        double[] sessions = study.series().tableDays().stream().filter(each -> each > 0)
                .mapToDouble(each -> difference(study, pair, SESSIONS, each))
                .filter(each -> !Double.isNaN(each)).toArray();
        double added = Arrays.stream(sessions).average().orElse(0);
        return Math.abs(added) < FEWEST_SESSIONS ? Double.NaN : difference(study, pair, variable, day) / added;
    }

    private static double difference(Study study, RunsTable.Pair pair, String variable, int day) {
        return study.series().track(pair.scenario().runId(), SeriesTable.EVERYBODY, variable).at(day)
                - study.series().track(pair.reference().runId(), SeriesTable.EVERYBODY, variable).at(day);
    }
}
