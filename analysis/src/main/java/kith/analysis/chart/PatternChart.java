package kith.analysis.chart;

import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.finding.Footer;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.PatternsTable;
import kith.analysis.wording.Numeral;

/**
 * The world against what has been measured of people: one row per pattern, a dot with its interval on the band, each
 * row on its own scale so that all bands lie alike; the verdict as a word.
 *
 * @param of what was run, in words
 */
public record PatternChart(List<PatternsTable.Row> rows, String of) implements Figure {
    private static final double HEAD = 28;
    private static final double LEGEND = 36;
    private static final double ROW = 40;
    private static final double LEFT = 398;
    private static final double RIGHT = 632;
    private static final double ESTIMATE = 692;
    private static final int DIGITS = 3;

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public String title() {
        return "The world against published patterns and requirements";
    }

    @Override
    public String description() {
        return rows.stream()
                .map(r -> words(r) + ": " + r.verdict() + ", " + number(r.estimate(), decimals(r)) + " "
                        + Numeral.plain(interval(r), decimals(r)) + ", band " + band(r))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return 940;
    }

    @Override
    public int height() {
        return frame().height(bottom() + LEGEND);
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double bottom() {
        return top() + ROW * rows.size();
    }

    private Frame frame() {
        return new Frame(title(), of, List.of(), caption(),
                "Bands come from the source or were judged before the runs. " + Footer.VARIATION, Footer.INTERVALS,
                width());
    }

    private String caption() {
        return "Each dot is the mean over runs, and its line is the 95 % interval. Each row has its own scale."
                + " “pass” means: the whole interval is inside the band. “fail” means: the whole interval is outside."
                + " “undecidable” means: the interval crosses an end of the band."
                + (rows.stream().anyMatch(row -> !row.gated())
                        ? " A pattern that is not gated is only reported: kith does not have to pass it." : "")
                + (rows.stream().anyMatch(PatternChart::isOutside) ? " Arrow: the dot lies outside the row." : "")
                + (rows.stream().anyMatch(row -> row.n() == 0) ? " Hatched: these runs are too short to measure it."
                        : "")
                + (rows.stream().anyMatch(PatternChart::goesOn)
                        ? " A line without an end mark goes on outside the row." : "")
                + " Letter: evidence grade of the pattern.";
    }

    private static boolean goesOn(PatternsTable.Row row) {
        return row.n() > 0 && row.hasBand() && interval(row).known()
                && !(Place.of(row).holds(row.low()) && Place.of(row).holds(row.high()));
    }

    private static boolean isOutside(PatternsTable.Row row) {
        return row.n() > 0 && row.hasBand() && !Place.of(row).holds(row.estimate());
    }

    /** Places a row's values so that its band takes the middle third, or begins or ends in the middle. */
    private record Place(double low, double high) {
        static Place of(PatternsTable.Row r) {
            if (!Double.isNaN(r.bandLow()) && !Double.isNaN(r.bandHigh())) {
                double width = r.bandHigh() - r.bandLow();
                return new Place(r.bandLow() - width, r.bandHigh() + width);
            }
            double end = Double.isNaN(r.bandLow()) ? r.bandHigh() : r.bandLow();
            double reach = Math.abs(r.estimate() - end);
            if (!Double.isNaN(r.low())) {
                reach = Math.max(Math.abs(r.low() - end), Math.abs(r.high() - end));
            }
            double half = reach > 0 ? 1.25 * reach : 1;
            return new Place(end - half, end + half);
        }

        double at(double value) {
            return LEFT + Math.max(0, Math.min(1, (value - low) / (high - low))) * (RIGHT - LEFT);
        }

        boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    @Override
    public void draw(Canvas canvas) {
        double y = top();
        canvas.text("Band", (LEFT + RIGHT) / 2, y - 8, Type.LABEL.middle());
        canvas.text("Estimate", ESTIMATE, y - 8, Type.LABEL.end());
        canvas.text("95 % interval, band", ESTIMATE + 12, y - 8, Type.LABEL);
        canvas.text("Grade", width() - Frame.MARGIN, y - 8, Type.LABEL.end());
        Frame.rule(canvas, y, width());
        for (PatternsTable.Row row : rows) {
            row(canvas, row, y);
            y += ROW;
            Frame.rule(canvas, y, width());
        }
        canvas.box(Frame.MARGIN, y + 14, 22, 12, Ink.fill(Palette.REFERENCE_TINT));
        canvas.text("band of the pattern", Frame.MARGIN + 30, y + 24, Type.LABEL);
        frame().draw(canvas, y + LEGEND);
    }

    private void row(Canvas canvas, PatternsTable.Row r, double top) {
        double y = top + ROW / 2;
        canvas.text(words(r), Frame.MARGIN, top + 17, 284 - Frame.MARGIN - 6, Type.STRONG);
        canvas.text(r.level() + ", " + r.use() + (r.gated() ? "" : ", not gated") + " · " + r.unit(), Frame.MARGIN,
                top + 33, Type.LABEL);
        canvas.text(r.verdict(), 284, top + 25, Type.CLAIM);
        Badge.draw(canvas, r.grade(), width() - Frame.MARGIN - 9, y);
        if (r.n() == 0) {
            canvas.hatch(LEFT, top + 8, RIGHT - LEFT, ROW - 16, 5, Ink.line(Palette.HATCH, 0.75));
        } else {
            if (r.hasBand()) {
                mark(canvas, r, y);
            }
            int decimals = decimals(r);
            canvas.text(number(r.estimate(), decimals), ESTIMATE, top + 25, Type.STRONG.end());
            canvas.text(Numeral.plain(interval(r), decimals), ESTIMATE + 12, top + 17, Type.BODY.in(Palette.LABEL));
        }
        canvas.text(r.hasBand() ? band(r) + " (" + r.bandFrom() + ")" : "no band", ESTIMATE + 12, top + 33, Type.LABEL);
    }

    private static void mark(Canvas canvas, PatternsTable.Row r, double y) {
        Place place = Place.of(r);
        double from = Double.isNaN(r.bandLow()) ? LEFT : place.at(r.bandLow());
        double to = Double.isNaN(r.bandHigh()) ? RIGHT : place.at(r.bandHigh());
        canvas.box(from, y - 12, to - from, 24, Ink.fill(Palette.REFERENCE_TINT));
        Ink line = Ink.line(Palette.HUMAN, 2);
        if (!Double.isNaN(r.low())) {
            canvas.line(place.at(r.low()), y, place.at(r.high()), y, line);
            cap(canvas, place, r.low(), y);
            cap(canvas, place, r.high(), y);
        }
        if (place.holds(r.estimate())) {
            canvas.circle(place.at(r.estimate()), y, 5.5, Ink.fill(Palette.HUMAN));
        } else {
            double x = place.at(r.estimate());
            double back = r.estimate() > place.high() ? -9 : 9;
            canvas.line(x + back, y - 6, x, y, line);
            canvas.line(x + back, y + 6, x, y, line);
            canvas.line(x + 2 * back, y, x, y, line);
        }
    }

    private static void cap(Canvas canvas, Place place, double value, double y) {
        if (place.holds(value)) {
            canvas.line(place.at(value), y - 4, place.at(value), y + 4, Ink.line(Palette.HUMAN, 1.5));
        }
    }

    private static String words(PatternsTable.Row r) {
        String words = r.pattern().replace('_', ' ').replace("well being", "well-being");
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static Interval interval(PatternsTable.Row r) {
        return new Interval(r.low(), r.high());
    }

    private static String band(PatternsTable.Row r) {
        int decimals = Double.isNaN(r.bandLow()) || Double.isNaN(r.bandHigh())
                ? 2 : Math.min(DIGITS, Math.max(places(r.bandLow()), places(r.bandHigh())));
        if (!r.hasBand()) {
            return "none";
        }
        return Double.isNaN(r.bandLow()) ? "at most " + bare(r.bandHigh())
                : Double.isNaN(r.bandHigh()) ? "at least " + bare(r.bandLow())
                : Numeral.plain(r.bandLow(), decimals) + " to " + Numeral.plain(r.bandHigh(), decimals);
    }

    private static String bare(double value) {
        return Numeral.plain(value, places(value));
    }

    private static int places(double value) {
        int places = 0;
        for (double v = Math.abs(value); places < DIGITS && Math.abs(v - Math.rint(v)) > 1e-9; v *= 10) {
            places++;
        }
        return places;
    }

    /** Decimals that give an estimate, or the half-width of its interval if that is larger, two digits or three. */
    private static int decimals(PatternsTable.Row r) {
        double half = Double.isNaN(r.low()) ? 0 : (r.high() - r.low()) / 2;
        double size = Math.max(Math.abs(r.estimate()), half);
        return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 5;
    }

    private static String number(double value, int decimals) {
        return Numeral.plain(value, decimals);
    }

    @Override
    public List<String> columns() {
        return List.of("pattern", "unit", "estimate", "ci_low", "ci_high", "n", "band_low", "band_high", "verdict",
                "gated");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (PatternsTable.Row r : rows) {
            csv.text(r.pattern()).text(r.unit()).number(r.estimate()).number(r.low()).number(r.high()).whole(r.n())
                    .number(r.bandLow()).number(r.bandHigh()).text(r.verdict()).text(Boolean.toString(r.gated()));
            csv.endRow();
        }
    }
}
