package kith.analysis.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** Who gains and who loses: the main outcome's difference in every group, sorted by size, none dropped. */
record GroupChart(Sides sides, Finding finding) implements Figure {
    private static final double TOP = 92;
    private static final double ROW = 26;
    private static final double LEFT = 250;
    private static final double RIGHT = 590;

    @Override
    public String name() {
        return sides.file("who");
    }

    @Override
    public String title() {
        return "Who gains, who loses: " + lowered(finding.outcome().label()) + " by group on day " + finding.day()
                + finding.when();
    }

    private static String lowered(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    @Override
    public String description() {
        return finding.groups().stream()
                .map(g -> g.label() + ": " + g.contrast().word().text() + ", " + size(g.contrast()) + " "
                        + Numeral.signed(g.contrast().interval(), decimals(g.contrast())))
                .collect(Collectors.joining("; ")) + ".";
    }

    private int decimals(Contrast c) {
        return Numeral.decimals(c.size(), c.interval(), finding.outcome().decimals());
    }

    private String size(Contrast c) {
        return Numeral.signed(c.size(), decimals(c));
    }

    @Override
    public int width() {
        return 900;
    }

    @Override
    public int height() {
        return (int) (TOP + ROW * finding.groups().size()) + 58 + Frame.captionHeight(caption(), width());
    }

    private String caption() {
        return "Mean paired difference with its 95 % interval (Student), sorted by size; " + sides.basis()
                + ". Chance only; assumptions not varied; many groups at once: some intervals miss zero by luck. "
                + "People: mean count in " + finding.reference().label() + ".";
    }

    private Scale scale() {
        double low = 0;
        double high = 0;
        for (Finding.GroupEffect group : finding.groups()) {
            Contrast c = group.contrast();
            if (c.pairs() > 0) {
                low = Math.min(low, c.interval().known() ? c.interval().low() : c.size());
                high = Math.max(high, c.interval().known() ? c.interval().high() : c.size());
            }
        }
        double least = 0.15 * Math.max(high - low, 1e-6);
        return Scale.covering(Math.min(low, -least), Math.max(high, least), LEFT, RIGHT, 6);
    }

    @Override
    public void draw(Canvas canvas) {
        Manifest.Metric outcome = finding.outcome();
        Scale scale = scale();
        double zero = scale.at(0);
        double bottom = TOP + ROW * finding.groups().size();
        Frame.heading(canvas, title(), sides.difference() + ", " + outcome.labelWithUnit(), width());
        double zone = finding.groups().isEmpty() ? Double.NaN
                : outcome.smallestEffectSd() * finding.groups().get(0).contrast().referenceSd();
        if (zone > 0) {
            double from = Math.max(LEFT, scale.at(-zone));
            canvas.box(from, TOP, Math.min(RIGHT, scale.at(zone)) - from, bottom - TOP, Ink.fill(Palette.ZONE));
        }
        canvas.text("← lower", zero - 8, TOP - 8, Type.LABEL.end());
        canvas.text("higher →", zero + 8, TOP - 8, Type.LABEL);
        canvas.text("Size", 668, TOP - 8, Type.LABEL.end());
        canvas.text("95 % interval", 680, TOP - 8, Type.LABEL);
        canvas.text("People", width() - Frame.MARGIN, TOP - 8, Type.LABEL.end());
        canvas.line(zero, TOP, zero, bottom, Ink.line(Palette.INK, 1.5));
        double y = TOP + ROW / 2;
        for (Finding.GroupEffect group : finding.groups()) {
            row(canvas, scale, group, y);
            y += ROW;
        }
        canvas.line(LEFT, bottom, RIGHT, bottom, Ink.line(Palette.RULE, 1));
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), bottom, scale.at(tick), bottom + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(Numeral.signed(tick, scale.decimals()), scale.at(tick), bottom + 18, Type.LABEL.middle());
        }
        EffectMark.legend(canvas, Frame.MARGIN, bottom + 40);
        if (zone > 0) {
            canvas.box(LEFT, bottom + 30, 22, 12, Ink.fill(Palette.ZONE).edged(Palette.HATCH, 1));
            canvas.text("inside ±" + Numeral.plain(outcome.smallestEffectSd(), 1) + " sd: too small to matter",
                    LEFT + 30, bottom + 40, Type.LABEL);
        }
        Frame.caption(canvas, caption(), bottom + 52, width());
    }

    private void row(Canvas canvas, Scale scale, Finding.GroupEffect group, double y) {
        Contrast c = group.contrast();
        canvas.text(Sentence.cut(group.label(), 28), Frame.MARGIN, y + 4.5, Type.BODY);
        if (c.word() == Word.NO_PAIR) {
            canvas.text("no pair to compare", 680, y + 4.5, Type.LABEL);
        } else {
            EffectMark.draw(canvas, scale, c.size(), c.interval(), y);
            canvas.text(size(c), 668, y + 4.5, Type.STRONG.end());
            canvas.text(Numeral.signed(c.interval(), decimals(c)), 680, y + 4.5, Type.BODY.in(Palette.LABEL));
        }
        OptionalLong people = group.people();
        canvas.text(people.isPresent() ? Numeral.count(people.getAsLong()) : Numeral.NONE,
                width() - Frame.MARGIN, y + 4.5, Type.BODY.end());
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "reference_id", "day", "group", "label", "people", "variable", "unit", "n_pairs",
                "diff", "ci_low", "ci_high", "word");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Finding.GroupEffect group : finding.groups()) {
            Contrast c = group.contrast();
            csv.text(c.scenarioId()).text(c.referenceId()).whole(c.day()).text(c.group()).text(group.label())
                    .text(group.people().isPresent() ? Long.toString(group.people().getAsLong()) : "")
                    .text(c.variable()).text(c.unit()).whole(c.pairs()).number(c.size())
                    .number(c.interval().low()).number(c.interval().high()).text(c.word().text());
            csv.endRow();
        }
    }
}
