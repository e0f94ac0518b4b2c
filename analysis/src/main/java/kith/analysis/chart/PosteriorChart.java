package kith.analysis.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.table.CsvFile;
import kith.analysis.table.PosteriorTable;

/**
 * Which values a calibration left: one row per setting, from the lower to the upper end of its prior. Bars show the
 * weight of the posterior in each of ten equal parts, on a strip as high as the prior gives them all. Each row has a
 * scale of its own, so that no bar is cut. A setting of which the calibration tells hardly anything is pale.
 *
 * @param of what was run, in words
 */
public record PosteriorChart(List<PosteriorTable.Row> rows, String of) implements Figure {
    private static final int PARTS = 10;
    private static final double HEAD = 28;
    private static final double ROW = 78;
    private static final double LEFT = 320;
    private static final double RIGHT = 604;
    private static final double BELOW = 22;
    private static final double ROOM = ROW - BELOW - 8;
    private static final double HIGHEST_PRIOR = 14;
    private static final double WORDS = 672;
    private static final double NAME = 236;
    private static final double LINE = 16;

    @Override
    public String name() {
        return "posterior";
    }

    @Override
    public String title() {
        return "Which values of settings agree with the fit patterns";
    }

    @Override
    public String description() {
        return rows.stream()
                .map(r -> r.parameter() + ": prior " + number(r.low()) + " to " + number(r.high())
                        + ", posterior median " + number(r.median())
                        + ", 5 to 95 % " + number(r.q05()) + " to " + number(r.q95())
                        + ", now " + now(r) + ", " + String.join(", ", notes(r)))
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
                "Bars: weight of the posterior in each tenth of the range"
                        + (rows.isEmpty() ? "" : ", from " + rows.get(0).values().length + " particles that were kept")
                        + ". Grey strip: the same weight everywhere, as before the calibration."
                        + " Line and dot: 5 to 95 % and median. Dashed: the value now."
                        + " Ring: the value in calibrated.yaml.",
                (rows.stream().allMatch(PosteriorTable.Row::informed) ? ""
                        : "Pale rows are no result: their values are as uncertain as before. ")
                        + "The values depend on this model, these patterns and these ranges. They are no evidence that "
                        + "the model is true.",
                "", width());
    }

    @Override
    public void draw(Canvas canvas) {
        double y = top();
        canvas.text("Range that was tried (uniform prior)", (LEFT + RIGHT) / 2, y - 8, Type.LABEL.middle());
        canvas.text("Median, 5 to 95 %", WORDS, y - 8, Type.LABEL);
        canvas.text("Now", width() - Frame.MARGIN, y - 8, Type.LABEL.end());
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
        double base = top + ROW - BELOW;
        double y = top + 20;
        for (String line : nameLines(r)) {
            canvas.text(line, Frame.MARGIN, y, Type.STRONG);
            y += LINE;
        }
        for (String note : notes(r)) {
            canvas.text(note, Frame.MARGIN, y, Type.LABEL);
            y += LINE;
        }
        bars(canvas, r, base);
        canvas.line(LEFT, base, RIGHT, base, Ink.line(Palette.INK, 1));
        if (isInRange(r)) {
            canvas.line(at(r, r.now()), top + 4, at(r, r.now()), base + 12, Ink.line(Palette.INK, 1.5).dashed(4, 3));
        }
        canvas.line(at(r, r.q05()), base + 7, at(r, r.q95()), base + 7, Ink.line(ink(r), 2));
        canvas.circle(at(r, r.median()), base + 7, 4.5, Ink.fill(ink(r)));
        canvas.circle(at(r, r.calibrated()), base + 7, 6.5, Ink.line(Palette.INK, 1.5));
        canvas.text(number(r.low()), LEFT - 6, base + 4, Type.LABEL.end());
        canvas.text(number(r.high()), RIGHT + 6, base + 4, Type.LABEL);
        canvas.text(number(r.median()) + (r.unit().equals("1") ? "" : " " + r.unit()), WORDS, top + 24,
                r.informed() ? Type.STRONG : Type.BODY);
        canvas.text(number(r.q05()) + " to " + number(r.q95()), WORDS, top + 42, Type.LABEL);
        canvas.text(number(r.now()), width() - Frame.MARGIN, top + 24, Type.BODY.end());
        if (!isInRange(r)) {
            canvas.text("not in the range", width() - Frame.MARGIN, top + 42, Type.LABEL.end());
        }
    }

    /** The bars on the strip of the prior, both as high as the highest bar leaves room for. */
    private static void bars(Canvas canvas, PosteriorTable.Row r, double base) {
        double[] bars = bars(r);
        double prior = Math.min(HIGHEST_PRIOR, ROOM / (PARTS * Arrays.stream(bars).max().orElse(1)));
        canvas.box(LEFT, base - prior, RIGHT - LEFT, prior, Ink.fill(Palette.REFERENCE_TINT));
        double wide = (RIGHT - LEFT) / PARTS;
        for (int part = 0; part < PARTS; part++) {
            double high = bars[part] * PARTS * prior;
            if (high > 0) {
                canvas.box(LEFT + part * wide + 1, base - high, wide - 2, high, Ink.fill(ink(r)));
            }
        }
    }

    private static Color ink(PosteriorTable.Row r) {
        return r.informed() ? Palette.LABEL : Palette.FAINT;
    }

    private static boolean isInRange(PosteriorTable.Row r) {
        return r.now() >= r.low() && r.now() <= r.high();
    }

    private static String now(PosteriorTable.Row r) {
        return number(r.now()) + (isInRange(r) ? "" : " (not in the range)");
    }

    /** The name of a setting; a long one is broken after its last dot. */
    private static List<String> nameLines(PosteriorTable.Row r) {
        String name = r.parameter();
        int dot = name.lastIndexOf('.') + 1;
        return TextWidth.of(name, Type.STRONG) <= NAME || dot == 0
                ? List.of(name)
                : List.of(name.substring(0, dot), name.substring(dot));
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

    /** What the posterior tells of a setting, in short. */
    private static List<String> notes(PosteriorTable.Row r) {
        if (!r.informed()) {
            return List.of("hardly informed: as uncertain as before");
        }
        String spread = "spread " + Math.round(100 * r.shrinkage()) + " % smaller than before";
        return isAtAnEnd(r) ? List.of(spread, "most weight at an end of the range") : List.of(spread);
    }

    /** Whether an outermost part has more weight than any other: better values may lie beyond the range. */
    private static boolean isAtAnEnd(PosteriorTable.Row r) {
        double[] bars = bars(r);
        return Math.max(bars[0], bars[PARTS - 1]) > Arrays.stream(bars, 1, PARTS - 1).max().orElse(1);
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
