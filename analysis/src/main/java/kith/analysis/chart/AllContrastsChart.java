package kith.analysis.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Footer;
import kith.analysis.finding.Warning;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Comparisons;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

/**
 * All contrasts of several scenarios with one reference: a panel per metric with the scenarios in the order given, each
 * a dot with its 95 % interval, in the metric's own unit.
 *
 * @param metrics the headline metrics that have a panel
 * @param sides the comparisons of the findings
 * @param isMore whether these are the metrics that the first such chart has no room for
 */
record AllContrastsChart(Study study, List<Finding> findings, List<Sides> sides, Rivals rivals,
        List<Manifest.Metric> metrics, boolean isMore) implements Figure {
    private static final double HEAD = 12;
    private static final double LEFT = 226;
    private static final double PANEL = 402;
    private static final int ACROSS = 2;

    /** The chart of the metrics that a reader asks about first, and where there are many a second one of the others. */
    static List<AllContrastsChart> of(Study study, List<Finding> findings, List<Sides> sides, Rivals rivals) {
        PanelMetrics metrics = PanelMetrics.of(findings.get(0));
        AllContrastsChart first = new AllContrastsChart(study, findings, sides, rivals, metrics.first(), false);
        return metrics.rest().isEmpty() ? List.of(first)
                : List.of(first, new AllContrastsChart(study, findings, sides, rivals, metrics.rest(), true));
    }

    @Override
    public String name() {
        return "all-contrasts" + (isMore ? "-more" : "");
    }

    @Override
    public String title() {
        return "Difference on day " + findings.get(0).day() + (isMore ? ", further measures: " : ": ") + findings.size()
                + " scenarios, each against "
                + findings.get(0).reference().label();
    }

    @Override
    public String description() {
        Panels panels = panels();
        return metrics().stream().map(metric -> MetricWords.labelWithScale(metric) + ": " + findings.stream()
                .map(finding -> finding.scenario().label() + " " + of(finding, metric).word().text() + " "
                        + (Panels.printed(of(finding, metric), panels.decimals(metric)) + " "
                                + Numeral.signed(of(finding, metric).interval(),
                                        Precision.ofRow(of(finding, metric).interval(), panels.decimals(metric))))
                                .strip())
                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    private static Contrast of(Finding finding, Manifest.Metric metric) {
        return finding.effects().stream().filter(effect -> effect.metric().name().equals(metric.name())).findFirst()
                .orElseThrow().contrast();
    }

    private Panels panels() {
        return new Panels(findings.stream().map(finding -> finding.scenario().label()).toList(), metrics(),
                metrics().stream().map(metric -> findings.stream().map(finding -> of(finding, metric)).toList())
                        .toList(),
                ACROSS, LEFT,
                PANEL, true, rivals);
    }

    @Override
    public int width() {
        return (int) (LEFT + ACROSS * PANEL + Frame.MARGIN);
    }

    private Frame frame() {
        long pairs = findings.stream().mapToInt(Finding::pairs).min().orElse(0);
        return new Frame(title(), claim(), "Scenario minus “" + findings.get(0).reference().label()
                + "”, each panel in its own unit. Everybody" + EffectChart.people(findings.get(0)) + ".",
                Sides.changed(sides),
                "Each dot is the mean of the paired differences, and its line is the 95 % interval. Scenarios"
                        + " are in the order given."
                        + panels().withoutSd(),
                (panels().hasFew() ? EffectMark.note(panels().contrasts()) + " " : "") + byChance()
                        + Sides.warnings(sides, Warning.Kind.DISPLACEMENT)
                        + EffectChart.rests(findings.get(0)),
                Footer.of(study, Numeral.count(pairs, "pair") + " of runs each"), width());
    }

    /** Of the main outcome, else of the first metric: in which scenarios it differs clearly. */
    private String claim() {
        Manifest.Metric outcome = findings.get(0).outcome();
        Manifest.Metric metric = metrics.contains(outcome) ? outcome : metrics.get(0);
        Map<String, Contrast> rows = new LinkedHashMap<>();
        findings.forEach(finding -> rows.put(finding.scenario().label(), of(finding, metric)));
        return metric.label() + ". " + Claim.ofRows("scenarios", rows, rivals);
    }

    /** How many of so many intervals miss zero where nothing differs. */
    private String byChance() {
        String told = Comparisons.byChance(findings.stream().flatMap(finding -> finding.effects().stream())
                .filter(effect -> effect.contrast().interval().known()
                        && effect.contrast().word() != Word.NO_DIFFERENCE)
                .count());
        return told.isEmpty() ? "" : told + " ";
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double bottom() {
        return top() + panels().height() + 34 + rivals.legendHeight();
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
            Zone.legend(canvas, Math.max(LEFT + 60, end + 30), y,
                    Zone.inSd(metrics().stream().mapToDouble(Manifest.Metric::smallestEffectSd).max().orElse(0)));
        }
        rivals.legend(canvas, Frame.MARGIN, y + 22, false, true);
        frame().draw(canvas, bottom());
    }

    @Override
    public List<String> columns() {
        return List.of("variable", "label", "unit", "scenario_id", "reference_id", "day", "n_pairs", "diff", "ci_low",
                "ci_high", "diff_sd", "word",
                "assumption");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Manifest.Metric metric : metrics()) {
            for (Finding finding : findings) {
                for (Rivals.Told told : rivals.told(of(finding, metric))) {
                    Contrast c = told.contrast();
                    csv.text(c.variable()).text(metric.label()).text(c.unit()).text(c.scenarioId())
                            .text(c.referenceId())
                            .whole(c.day()).whole(c.pairs()).number(c.size()).number(c.interval().low())
                            .number(c.interval().high()).number(c.sizeInSd()).text(c.word().text());
                    told.end(csv);
                }
            }
        }
    }
}
