package kith.analysis.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * All contrasts of several scenarios with one reference: a panel per headline metric with the scenarios sorted by size,
 * each a dot with its 95 % interval, in the metric's own unit.
 */
record AllContrastsChart(Study study, List<Finding> findings) implements Figure {
    private static final double TOP = 76;
    private static final double ROW = 20;
    private static final double HEAD = 46;
    private static final double FOOT = 34;
    private static final double PANEL = 500;
    private static final double LABELS = 178;
    private static final double GAP = 28;
    private static final double SIZES = 66;

    @Override
    public String name() {
        return "all-contrasts";
    }

    @Override
    public String title() {
        return "What differs by day " + findings.get(0).day() + ": " + findings.size() + " scenarios, each against "
                + findings.get(0).reference().label();
    }

    @Override
    public String description() {
        return findings.get(0).effects().stream().map(effect -> effect.metric().labelWithScale() + ": " + sorted(effect.metric()).stream()
                        .map(finding -> finding.scenario().label() + " " + of(finding, effect.metric()).word().text() + " "
                                + Numeral.signed(of(finding, effect.metric()).size(), effect.metric().decimals()))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    private static Contrast of(Finding finding, Manifest.Metric metric) {
        return finding.effects().stream().filter(effect -> effect.metric().name().equals(metric.name())).findFirst().orElseThrow().contrast();
    }

    /** Largest first; what has no pair last. */
    private List<Finding> sorted(Manifest.Metric metric) {
        return findings.stream()
                .sorted(Comparator.comparingDouble((Finding finding) -> {
                    double size = of(finding, metric).size();
                    return Double.isNaN(size) ? Double.POSITIVE_INFINITY : -size;
                }))
                .toList();
    }

    @Override
    public int width() {
        return (int) (2 * PANEL + 2 * Frame.MARGIN);
    }

    private double panelHeight() {
        return HEAD + ROW * findings.size() + FOOT;
    }

    private double bottom() {
        int rows = (findings.get(0).effects().size() + 1) / 2;
        return TOP + panelHeight() * rows;
    }

    @Override
    public int height() {
        return (int) bottom() + 28 + Frame.captionHeight(caption(), width());
    }

    private String caption() {
        long pairs = findings.stream().mapToInt(Finding::pairs).min().orElse(0);
        String days = study.manifest().evidenceEndsDay() > 0 && study.series().lastDay() > study.manifest().evidenceEndsDay()
                ? " Past day " + study.manifest().evidenceEndsDay() + " no trial reaches: all of it is extrapolation." : "";
        return "Dot and line: mean paired difference with its 95 % interval (Student), n = " + Numeral.count(pairs, "pair") + " of runs each, "
                + Numeral.count(study.manifest().people()) + " people, seed " + study.manifest().seed()
                + ". Scenarios are sorted by size in each panel. Chance only; assumptions are not varied, and nearly all settings are assumptions (grade D)."
                + " Shaded: inside ±0.1 sd, too small to matter, where people differ at day 0. Averages over everybody, users of AI or not." + days;
    }

    @Override
    public void draw(Canvas canvas) {
        Frame.heading(canvas, title(), "The same people in all worlds; own unit of each metric; zero is " + findings.get(0).reference().label(), width());
        List<Finding.Effect> metrics = findings.get(0).effects();
        for (int i = 0; i < metrics.size(); i++) {
            int row = i / 2;
            panel(canvas, metrics.get(i).metric(), Frame.MARGIN + i % 2 * PANEL, TOP + row * panelHeight());
        }
        EffectMark.legend(canvas, Frame.MARGIN, bottom() + 12);
        Frame.caption(canvas, caption(), bottom() + 22, width());
    }

    private Scale scale(Manifest.Metric metric, double left) {
        double low = 0;
        double high = 0;
        for (Finding finding : findings) {
            Contrast c = of(finding, metric);
            if (c.pairs() > 0) {
                low = Math.min(low, c.interval().known() ? c.interval().low() : c.size());
                high = Math.max(high, c.interval().known() ? c.interval().high() : c.size());
            }
        }
        Scale fine = Scale.covering(low, high, left + LABELS, left + PANEL - GAP - SIZES, 5);
        return fine.decimals() > 2 ? Scale.covering(low, high, fine.start(), fine.end(), 2) : fine;
    }

    private void panel(Canvas canvas, Manifest.Metric metric, double left, double top) {
        Scale scale = scale(metric, left);
        double first = top + HEAD;
        double last = first + ROW * findings.size();
        canvas.text(Sentence.cut(metric.label(), 40), left, top + 20, Type.STRONG);
        canvas.text(metric.scaleWithUnit(), left, top + 37, Type.LABEL);
        double sd = findings.stream().map(finding -> of(finding, metric)).filter(Contrast::inSd)
                .mapToDouble(c -> Math.abs(c.size() / c.sizeInSd())).filter(Double::isFinite).findFirst().orElse(Double.NaN);
        double zone = Double.isNaN(sd) ? 0 : metric.smallestEffectSd() * sd;
        if (zone > 0) {
            double from = Math.max(scale.start(), scale.at(-zone));
            double to = Math.min(scale.end(), scale.at(zone));
            canvas.box(from, first, to - from, last - first, Ink.fill(Palette.ZONE));
        }
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), first, scale.at(tick), last, Ink.line(Palette.RULE, 0.75));
            canvas.text(Numeral.signed(tick, scale.decimals()), scale.at(tick), last + 16, Type.LABEL.middle());
        }
        canvas.line(scale.at(0), first, scale.at(0), last, Ink.line(Palette.INK, 1.5));
        double y = first + ROW / 2;
        for (Finding finding : sorted(metric)) {
            Contrast c = of(finding, metric);
            canvas.text(Sentence.cut(finding.scenario().label(), 25), left, y + 4, Type.BODY);
            if (c.word() != Word.NO_PAIR) {
                EffectMark.draw(canvas, scale, c.size(), c.interval(), y);
                int decimals = Numeral.decimals(c.size(), c.interval(), metric.decimals(), 1);
                canvas.text(Numeral.signed(c.size(), decimals), left + PANEL - GAP, y + 4, Type.BODY.end());
            }
            y += ROW;
        }
    }

    @Override
    public List<String> columns() {
        return List.of("variable", "label", "unit", "scenario_id", "reference_id", "day", "n_pairs", "diff", "ci_low", "ci_high", "diff_sd", "word");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Finding.Effect effect : findings.get(0).effects()) {
            for (Finding finding : sorted(effect.metric())) {
                Contrast c = of(finding, effect.metric());
                csv.text(c.variable()).text(effect.metric().label()).text(c.unit()).text(c.scenarioId()).text(c.referenceId()).whole(c.day())
                        .whole(c.pairs()).number(c.size()).number(c.interval().low()).number(c.interval().high()).number(c.sizeInSd())
                        .text(c.word().text());
                csv.endRow();
            }
        }
    }
}
