package kith.analysis.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.table.CsvFile;
import kith.analysis.table.PosteriorTable;
import kith.analysis.wording.Numeral;

/**
 * Which values a calibration left: one row per setting, from the lower to the upper end of its prior; bars for the
 * weight of the posterior in each of ten equal parts, on the level that the prior gives them all.
 *
 * @param of what was run, in words
 */
public record PosteriorChart(List<PosteriorTable.Row> rows, String of) implements Figure {
    private static final int PARTS = 10;
    private static final double HEAD = 28;
    private static final double ROW = 64;
    private static final double LEFT = 300;
    private static final double RIGHT = 640;
    private static final double PRIOR = 14;
    private static final double WORDS = 660;

    @Override
    public String name() {
        return "posterior";
    }

    @Override
    public String title() {
        return "What the fit patterns leave of the values that settings may have";
    }

    @Override
    public String description() {
        return rows.stream()
                .map(r -> r.parameter() + ": prior " + number(r.low()) + " to " + number(r.high())
                        + ", posterior median " + number(r.median())
                        + ", 5 to 95 % " + number(r.q05()) + " to " + number(r.q95()) + ", " + informed(r))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return 940;
    }

    @Override
    public int height() {
        return frame().height(bottom() + 8);
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double bottom() {
        return top() + ROW * rows.size();
    }

    private Frame frame() {
        return new Frame(title(), of, List.of(),
                "Dark bars show the weight of the posterior in each tenth of the prior;"
                        + " pale grey shows the uniform prior."
                        + (rows.stream().anyMatch(PosteriorChart::isCut) ? " Bars are cut at the top of the row." : "")
                        + " Line and dot: 5 to 95 % and median. Dashed: the current value."
                        + " Ring: the value in calibrated.yaml, from one"
                        + " particle that was run.",
                "The posterior depends on this model, these patterns and these ranges."
                        + " It is not evidence that the model is true.",
                "", width());
    }

    private static boolean isCut(PosteriorTable.Row row) {
        return Arrays.stream(bars(row)).anyMatch(share -> share * PARTS * PRIOR > ROW - 26);
    }

    @Override
    public void draw(Canvas canvas) {
        double y = top();
        canvas.text("Prior, from end to end", (LEFT + RIGHT) / 2, y - 8, Type.LABEL.middle());
        canvas.text("Median, 5 to 95 %", WORDS, y - 8, Type.LABEL);
        canvas.text("Grade", width() - Frame.MARGIN, y - 8, Type.LABEL.end());
        Frame.rule(canvas, y, width());
        for (PosteriorTable.Row row : rows) {
            row(canvas, row, y);
            y += ROW;
            Frame.rule(canvas, y, width());
        }
        frame().draw(canvas, y + 8);
    }

    private static double at(PosteriorTable.Row r, double value) {
        return LEFT + (value - r.low()) / (r.high() - r.low()) * (RIGHT - LEFT);
    }

    private void row(Canvas canvas, PosteriorTable.Row r, double top) {
        double base = top + ROW - 20;
        canvas.text(r.parameter(), Frame.MARGIN, top + 26, LEFT - Frame.MARGIN - 6, Type.STRONG);
        canvas.text(informed(r), Frame.MARGIN, top + 43, Type.LABEL);
        canvas.box(LEFT, base - PRIOR, RIGHT - LEFT, PRIOR, Ink.fill(Palette.REFERENCE_TINT));
        double[] bars = bars(r);
        double wide = (RIGHT - LEFT) / PARTS;
        for (int part = 0; part < PARTS; part++) {
            double high = Math.min(ROW - 26, bars[part] * PARTS * PRIOR);
            if (high > 0) {
                canvas.box(LEFT + part * wide + 1, base - high, wide - 2, high, Ink.fill(Palette.HUMAN));
            }
        }
        canvas.line(LEFT, base, RIGHT, base, Ink.line(Palette.INK, 1));
        if (r.now() >= r.low() && r.now() <= r.high()) {
            canvas.line(at(r, r.now()), top + 4, at(r, r.now()), base + 12, Ink.line(Palette.INK, 1.5).dashed(4, 3));
        }
        canvas.line(at(r, r.q05()), base + 7, at(r, r.q95()), base + 7, Ink.line(Palette.HUMAN, 2));
        canvas.circle(at(r, r.median()), base + 7, 4.5, Ink.fill(Palette.HUMAN));
        canvas.circle(at(r, r.calibrated()), base + 7, 6.5, Ink.line(Palette.INK, 1.5));
        canvas.text(number(r.low()), LEFT - 6, base + 4, Type.LABEL.end());
        canvas.text(number(r.high()), RIGHT + 6, base + 4, Type.LABEL);
        canvas.text(number(r.median()), WORDS, top + 22, Type.STRONG);
        canvas.text(number(r.q05()) + " to " + number(r.q95()), WORDS + 62, top + 22, Type.BODY);
        if (!r.unit().equals("1")) {
            canvas.text(r.unit(), WORDS + 62, top + 39, Type.LABEL);
        }
        Badge.draw(canvas, r.grade(), width() - Frame.MARGIN - 9, top + ROW / 2);
    }

    /** The weight in each part. */
    private static double[] bars(PosteriorTable.Row r) {
        double[] bars = new double[PARTS];
        for (int i = 0; i < r.values().length; i++) {
            int part = (int) Math.floor((r.values()[i] - r.low()) / (r.high() - r.low()) * PARTS);
            bars[Math.max(0, Math.min(PARTS - 1, part))] += r.weights()[i];
        }
        return bars;
    }

    private static String informed(PosteriorTable.Row r) {
        return (r.informed() ? "informed" : "hardly informed") + ", shrinkage " + Numeral.plain(r.shrinkage(), 2);
    }

    /** Three digits that count. */
    private static String number(double value) {
        return value == 0 || Double.isNaN(value) ? "0"
                : new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString().replace('-',
                        '−');
    }

    @Override
    public List<String> columns() {
        return List.of("parameter", "unit", "part_low", "part_high", "prior_share", "posterior_share");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (PosteriorTable.Row r : rows) {
            double[] bars = bars(r);
            double wide = (r.high() - r.low()) / PARTS;
            for (int part = 0; part < PARTS; part++) {
                csv.text(r.parameter()).text(r.unit()).number(r.low() + part * wide).number(r.low() + (part + 1) * wide)
                        .number(1.0 / PARTS).number(bars[part]);
                csv.endRow();
            }
        }
    }
}
