package kith.analysis.chart;

import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * What changes, and how sure: each headline metric with its size in standard deviations, the 95 % interval that holds
 * chance alone, the word for it, its size in its own unit and the grade it rests on.
 */
record EffectChart(Sides sides, Finding finding) implements Figure {
    private static final double TOP = 92;
    private static final double ROW = 40;
    private static final double LEFT = 332;
    private static final double RIGHT = 612;
    private static final double LEAST_HALF_WIDTH_SD = 0.2;
    private static final double LEAST_SIDE = 0.5;
    private static final double USUAL_ZONE_SD = 0.1;

    @Override
    public String name() {
        return sides.file("what-changed")
                + (finding.isMain() ? "" : finding.day() < finding.study().series().lastDay() ? "-day-" + finding.day() : "-struck");
    }

    @Override
    public String title() {
        return "What differs " + finding.about() + ": " + sides.against();
    }

    @Override
    public String description() {
        return finding.effects().stream().map(EffectChart::told).collect(Collectors.joining("; ")) + ".";
    }

    private static String told(Finding.Effect effect) {
        Contrast c = effect.contrast();
        int decimals = Numeral.decimals(c.size(), c.interval(), effect.metric().decimals());
        return effect.metric().labelWithScale() + ": " + c.word().text() + ", " + Numeral.signed(c.size(), decimals)
                + " " + Numeral.signed(c.interval(), decimals);
    }

    @Override
    public int width() {
        return 940;
    }

    @Override
    public int height() {
        return (int) bottom() + 62 + Frame.captionHeight(caption(), width());
    }

    private double bottom() {
        return TOP + ROW * finding.effects().size();
    }

    private String caption() {
        StringBuilder text = new StringBuilder("Dot and line: mean paired difference with its 95 % interval (Student), "
                + sides.basis() + ". The intervals hold chance only; assumptions are not varied. "
                + "One sd: how much people differ at day 0 in " + finding.reference().label() + ".");
        if (finding.effects().stream().anyMatch(e -> !e.contrast().inSd())) {
            text.append(" Own unit only: people do not differ at day 0, or no sd is defined.");
        }
        if (finding.study().manifest().hasAi()) {
            text.append(" Averages over everybody, users of the AI or not.");
        }
        if (!finding.confounded().isEmpty()) {
            text.append(' ').append(finding.confounded());
        }
        finding.assumptions().forEach(what -> text.append(" * rests on ").append(what).append(" (grade D: assumed)."));
        return text.toString();
    }

    private Scale scale() {
        double low = -LEAST_HALF_WIDTH_SD;
        double high = LEAST_HALF_WIDTH_SD;
        for (Finding.Effect effect : finding.effects()) {
            Contrast c = effect.contrast();
            if (c.inSd()) {
                low = Math.min(low, c.interval().known() ? c.intervalInSd().low() : c.sizeInSd());
                high = Math.max(high, c.interval().known() ? c.intervalInSd().high() : c.sizeInSd());
            }
        }
        // Either side keeps room for its word in the header.
        return Scale.covering(Math.min(low, -LEAST_SIDE * high), Math.max(high, -LEAST_SIDE * low), LEFT, RIGHT, 6);
    }

    private double zone() {
        return finding.effects().stream().map(Finding.Effect::metric).mapToDouble(Manifest.Metric::smallestEffectSd)
                .filter(sd -> sd > 0).max().orElse(USUAL_ZONE_SD);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = scale();
        Frame.heading(canvas, title(), (finding.study().manifest().startsAlike() ? "The same " : "The same first ")
                + Numeral.count(finding.study().manifest().people()) + " people in both, " + Numeral.count(finding.pairs(), "pair")
                + " of runs, in standard deviations; chance only; assumptions not varied", width());
        double zero = scale.at(0);
        canvas.box(scale.at(-zone()), TOP, scale.at(zone()) - scale.at(-zone()), bottom() - TOP,
                Ink.fill(Palette.ZONE));
        canvas.text("← lower", zero - 34, TOP - 8, Type.LABEL.end());
        canvas.text("too small", zero, TOP - 8, Type.LABEL.middle());
        canvas.text("higher →", zero + 34, TOP - 8, Type.LABEL);
        canvas.text("Size", 692, TOP - 8, Type.LABEL.end());
        canvas.text("95 % interval", 704, TOP - 8, Type.LABEL);
        canvas.text("Rests on", width() - Frame.MARGIN, TOP - 8, Type.LABEL.end());
        Frame.rule(canvas, TOP, width());
        double y = TOP;
        for (Finding.Effect effect : finding.effects()) {
            row(canvas, effect, y);
            y += ROW;
            Frame.rule(canvas, y, width());
        }
        canvas.line(zero, TOP, zero, y, Ink.line(Palette.INK, 1.5));
        for (Finding.Effect effect : finding.effects()) {
            mark(canvas, scale, effect.contrast(), TOP + ROW * finding.effects().indexOf(effect) + ROW / 2);
        }
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), y, scale.at(tick), y + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(Math.abs(tick) < 1e-9 ? "0 sd" : Numeral.signed(tick, scale.decimals()), scale.at(tick), y + 18,
                    Type.LABEL.middle());
        }
        canvas.box(Frame.MARGIN, y + 30, 22, 12, Ink.fill(Palette.ZONE).edged(Palette.HATCH, 1));
        canvas.text("inside ±" + Numeral.plain(zone(), 1) + " sd: too small to matter", Frame.MARGIN + 30, y + 41,
                Type.LABEL);
        EffectMark.legend(canvas, LEFT, y + 41);
        Frame.caption(canvas, caption(), y + 54, width());
    }

    private void row(Canvas canvas, Finding.Effect effect, double top) {
        Manifest.Metric metric = effect.metric();
        Contrast c = effect.contrast();
        canvas.text(Sentence.cut(metric.label(), 24) + (metric.assumedStar() ? " *" : ""), Frame.MARGIN, top + 17, Type.STRONG);
        canvas.text(Sentence.cut(metric.scaleWithUnit(), 30), Frame.MARGIN, top + 33, Type.LABEL);
        canvas.text(c.word().brief(), 248, top + 25, Type.CLAIM);
        if (c.word() != Word.NO_PAIR) {
            int decimals = Numeral.decimals(c.size(), c.interval(), metric.decimals());
            canvas.text(Numeral.signed(c.size(), decimals), 692, top + 25, Type.STRONG.end());
            canvas.text(Numeral.signed(c.interval(), decimals), 704, top + 25, Type.BODY.in(Palette.LABEL));
        }
        Badge.draw(canvas, metric.grade(), width() - Frame.MARGIN - 9, top + ROW / 2);
    }

    private void mark(Canvas canvas, Scale scale, Contrast c, double y) {
        if (c.inSd()) {
            EffectMark.draw(canvas, scale, c.sizeInSd(), c.intervalInSd(), y);
        } else if (c.word() != Word.NO_PAIR) {
            boolean within = scale.at(zone()) - scale.at(0) >= 48;
            canvas.box(scale.at(0) - 48, y - 10, 96, 20, Ink.fill(within ? Palette.ZONE : Palette.PANEL));
            canvas.text("own unit only", scale.at(0), y + 4, Type.LABEL.middle());
        }
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "reference_id", "day", "variable", "label", "unit", "n_pairs", "diff", "ci_low",
                "ci_high", "diff_sd", "ci_low_sd", "ci_high_sd", "word", "grade");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Finding.Effect effect : finding.effects()) {
            Contrast c = effect.contrast();
            csv.text(c.scenarioId()).text(c.referenceId()).whole(c.day()).text(c.variable())
                    .text(effect.metric().label()).text(c.unit()).whole(c.pairs()).number(c.size())
                    .number(c.interval().low()).number(c.interval().high()).number(c.sizeInSd())
                    .number(c.intervalInSd().low()).number(c.intervalInSd().high()).text(c.word().text())
                    .text(effect.metric().grade());
            csv.endRow();
        }
    }
}
