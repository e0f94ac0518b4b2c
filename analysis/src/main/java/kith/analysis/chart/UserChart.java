package kith.analysis.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Warning;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * The difference for eventual non-users, occasional, weekly and daily users of AI, beside everybody: a panel for each
 * metric in its own unit, since averages hide the few who use it most.
 *
 * @param metrics the headline metrics that have a panel
 * @param isMore whether these are the metrics that the first such chart has no room for
 */
record UserChart(Sides sides, Finding finding, List<Manifest.Metric> metrics, boolean isMore) implements Figure {
    private static final double HEAD = 14;
    private static final double LEFT = 282;
    private static final double PANEL = 402;
    private static final int ACROSS = 2;

    /** The chart of the metrics that a reader asks about first, and where there are many a second one of the others. */
    static List<UserChart> of(Sides sides, Finding finding) {
        PanelMetrics metrics = PanelMetrics.of(finding);
        UserChart first = new UserChart(sides, finding, metrics.first(), false);
        return metrics.rest().isEmpty() ? List.of(first)
                : List.of(first, new UserChart(sides, finding, metrics.rest(), true));
    }

    @Override
    public String name() {
        return sides.file("what-changed-by-use" + (isMore ? "-more" : ""));
    }

    @Override
    public String title() {
        return "Difference on day " + finding.day() + finding.when() + " by eventual use of AI"
                + (isMore ? ", further measures" : "") + ": " + sides.against();
    }

    /** Everybody, then the groups in the order of the study. */
    private List<Finding> rows() {
        return Stream.concat(Stream.of(finding), finding.users().stream()).toList();
    }

    private String label(Finding row) {
        return row.group().equals(SeriesTable.EVERYBODY) ? "Everybody"
                : finding.study().manifest().groupLabel(row.group());
    }

    private static double people(Finding row) {
        return row.effects().stream().map(Finding.Effect::contrast).mapToDouble(Contrast::people).findFirst()
                .orElse(Double.NaN);
    }

    private String labelWithPeople(Finding row) {
        return label(row) + (Double.isNaN(people(row)) ? "" : " (" + Numeral.count(Math.round(people(row))) + ")");
    }

    private Panels panels() {
        return new Panels(rows().stream().map(this::labelWithPeople).toList(), metrics(),
                metrics().stream().map(metric -> rows().stream().map(row -> contrast(row, metric)).toList()).toList(),
                ACROSS, LEFT, PANEL, true, rivals());
    }

    private static Contrast contrast(Finding row, Manifest.Metric metric) {
        return row.effects().stream().filter(each -> each.metric().equals(metric)).findFirst().orElseThrow().contrast();
    }

    @Override
    public String description() {
        Panels panels = panels();
        return metrics().stream()
                .map(metric -> MetricWords.labelWithScale(metric) + ": " + rows().stream()
                        .map(row -> Sentence.within(label(row)) + " " + contrast(row, metric).word().text()
                                + " "
                                + Panels.printed(contrast(row, metric), panels.decimals(metric)))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return (int) (LEFT + ACROSS * PANEL + Frame.MARGIN);
    }

    /** Of the main outcome, else of the first metric: for which users it differs clearly. */
    private String claim() {
        Manifest.Metric metric = metrics.contains(finding.outcome()) ? finding.outcome() : metrics.get(0);
        Map<String, Contrast> rows = new LinkedHashMap<>();
        rows().forEach(row -> rows.put(label(row), contrast(row, metric)));
        return metric.label() + ". " + Claim.ofRows("groups", rows, rivals());
    }

    private String world() {
        return finding.study().manifest().usersOf().orElse(finding.scenario()).label();
    }

    private Rivals rivals() {
        return sides.rivals();
    }

    private Frame frame() {
        boolean fewer = rows().stream().flatMap(row -> row.effects().stream())
                .anyMatch(e -> e.contrast().pairs() < finding.pairs());
        return new Frame(title(), claim(),
                sides.difference() + ", each panel in its own unit. In brackets: number of people in the group.",
                sides.caution(rows().stream().map(Finding::group)), sides.changed(),
                "Each dot is the mean of the paired differences, and its line is the 95 % interval. Groups hold the "
                        + "same people in both worlds, by their use on day " + finding.day() + " in “" + world()
                        + "”."
                        + panels().withoutSd(),
                (panels().hasFew() ? EffectMark.note(panels().contrasts()) + " " : "")
                        + (fewer ? "Some groups have nobody in some runs. Their numbers come from the other runs. "
                                : "")
                        + sides.warnings(Warning.Kind.DISPLACEMENT, Warning.Kind.MANY_GROUPS)
                        + EffectChart.rests(finding),
                sides.footer(), width());
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double bottom() {
        return top() + panels().height() + 34 + rivals().legendHeight();
    }

    @Override
    public int height() {
        return frame().height(bottom());
    }

    @Override
    public void draw(Canvas canvas) {
        Panels panels = panels();
        panels.draw(canvas, top());
        double y = top() + panels.height() + 20;
        double end = EffectMark.legend(canvas, Frame.MARGIN, y, panels.hasFew());
        if (panels.hasZone()) {
            Zone.legend(canvas, Math.max(LEFT, end + 30), y,
                    Zone.inSd(metrics().stream().mapToDouble(Manifest.Metric::smallestEffectSd).max().orElse(0)));
        }
        rivals().legend(canvas, Frame.MARGIN, y + 22, true, true);
        frame().draw(canvas, bottom());
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "reference_id", "day", "group", "label", "people", "variable", "unit", "n_pairs",
                "diff", "ci_low",
                "ci_high", "diff_sd", "word", "assumption");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Manifest.Metric metric : metrics()) {
            for (Finding row : rows()) {
                for (Rivals.Told told : rivals().told(contrast(row, metric))) {
                    Contrast c = told.contrast();
                    csv.text(c.scenarioId()).text(c.referenceId()).whole(c.day()).text(c.group()).text(label(row))
                            .number(c.people()).text(c.variable()).text(c.unit())
                            .whole(c.pairs()).number(c.size()).number(c.interval().low()).number(c.interval().high())
                            .number(c.sizeInSd()).text(c.word().text());
                    told.end(csv);
                }
            }
        }
    }
}
