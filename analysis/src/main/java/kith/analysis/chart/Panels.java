package kith.analysis.chart;

import java.util.List;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.table.Manifest;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

/**
 * Differences of several metrics in several rows: a panel per metric, the rows named once at the left of each line of
 * panels, so that a row can be followed across. Each panel has its own unit, and the zone of what is too small to
 * matter.
 *
 * @param labels the names of the rows
 * @param metrics the metrics, one per panel
 * @param cells the contrasts, {@code cells.get(metric).get(row)}
 * @param across how many panels stand side by side
 * @param left where panels begin
 * @param panel the width of a panel
 * @param intervals whether the interval is printed beside the size
 * @param rivals the same under rival assumptions
 */
record Panels(List<String> labels, List<Manifest.Metric> metrics, List<List<Contrast>> cells, int across, double left,
        double panel,
        boolean intervals, Rivals rivals) {
    private static final double HEAD = 42;
    private static final double ROW = 22;
    private static final double ROW_OF_TWO = 38;
    private static final double FOOT = 34;
    private static final double GAP = 20;
    private static final double SIZE = 70;
    private static final double INTERVAL = 130;
    private static final int RULE_EVERY = 5;
    private static final double TICK_ROOM = 52;
    private static final double AFTER_SIZE = 14;

    /** The height of all panels. */
    double height() {
        int down = (metrics.size() + across - 1) / across;
        return oneHeight() * down;
    }

    private double room() {
        return left - Frame.MARGIN - 6;
    }

    private double row() {
        double row = RowLabel.height(labels, Type.BODY, room(), ROW);
        return rivals.areThere() ? Math.max(row, ROW_OF_TWO) : row;
    }

    private double oneHeight() {
        return HEAD + row() * labels.size() + FOOT;
    }

    /** All contrasts, row by row. */
    Stream<Contrast> contrasts() {
        return cells.stream().flatMap(List::stream);
    }

    /** Whether some number has no verdict. */
    boolean hasFew() {
        return cells.stream().flatMap(List::stream).anyMatch(c -> c.word().isMarked());
    }

    /**
     * What the filled and hollow dots of metrics without a standard deviation are held to; empty where all have one.
     */
    String withoutSd() {
        return EffectChart.withoutSd(cells.stream().flatMap(List::stream));
    }

    /** Whether some panel has a zone. */
    boolean hasZone() {
        return metrics.stream().anyMatch(metric -> zone(metric).isKnown());
    }

    /** The decimals of a metric's column. */
    int decimals(Manifest.Metric metric) {
        return Precision.of(of(metric).stream().filter(c -> c.word().isVerdict()).map(Contrast::interval).toList(),
                zone(metric).half(), metric.decimals());
    }

    private List<Contrast> of(Manifest.Metric metric) {
        return cells.get(metrics.indexOf(metric));
    }

    private Zone zone(Manifest.Metric metric) {
        return new Zone(
                of(metric).stream().mapToDouble(Contrast::smallest).filter(size -> size > 0).findFirst()
                        .orElse(Double.NaN),
                metric.decimals());
    }

    /** Draws them below a height. */
    void draw(Canvas canvas, double top) {
        for (int i = 0; i < metrics.size(); i++) {
            int down = i / across;
            double y = top + down * oneHeight();
            if (i % across == 0) {
                names(canvas, y + HEAD);
            }
            panel(canvas, metrics.get(i), left + i % across * panel, y);
        }
    }

    private void names(Canvas canvas, double first) {
        for (int row = 0; row < labels.size(); row++) {
            RowLabel.draw(canvas, labels.get(row), Frame.MARGIN, first + row() * (row + 0.5), room(), Type.BODY);
            if (row > 0 && row % RULE_EVERY == 0 && labels.size() > 2 * RULE_EVERY) {
                canvas.line(Frame.MARGIN, first + row() * row, left + across * panel - GAP, first + row() * row,
                        Ink.line(Palette.RULE, 0.75));
            }
        }
    }

    private void panel(Canvas canvas, Manifest.Metric metric, double from, double top) {
        double end = from + panel - GAP - SIZE - (intervals ? INTERVAL : 0);
        double first = top + HEAD;
        double last = first + row() * labels.size();
        Scale scale = zone(metric).scale(rivals.with(of(metric)), from, end, 4);
        canvas.text(metric.label() + (metric.assumedStar() ? " *" : ""), from, top + 16, panel - GAP, Type.STRONG);
        canvas.text(MetricWords.scaleWithUnit(metric), from, top + 32, panel - GAP, Type.LABEL);
        zone(metric).shade(canvas, scale, first, last);
        canvas.line(scale.at(0), first, scale.at(0), last, Ink.line(Palette.INK, 1.5));
        int decimals = decimals(metric);
        for (int row = 0; row < labels.size(); row++) {
            mark(canvas, scale, of(metric).get(row), decimals, end, first + row() * (row + 0.5));
        }
        canvas.line(from, last, end, last, Ink.line(Palette.RULE, 1));
        double between = scale.at(scale.step()) - scale.at(0);
        int every = (int) Math.ceil(TICK_ROOM / between);
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), last, scale.at(tick), last + 4, Ink.line(Palette.LABEL, 1));
            if (Math.round(tick / scale.step()) % every == 0) {
                canvas.text(Numeral.signed(tick, scale.decimals()), scale.at(tick), last + 17, Type.LABEL.middle());
            }
        }
    }

    private void mark(Canvas canvas, Scale scale, Contrast c, int decimals, double end, double y) {
        if (c.word() == Word.NO_PAIR) {
            canvas.text("no pair", end + SIZE, y + 4.5, Type.LABEL.end());
            return;
        }
        boolean few = c.word().isMarked();
        Type type = few ? Type.BODY.in(Palette.REFERENCE) : Type.STRONG;
        double own = rivals.areThere() ? y - Rivals.BELOW / 2 : y;
        EffectMark.draw(canvas, scale, c, own);
        rivals.draw(canvas, scale, c, own, false);
        rivals.print(canvas, c, decimals, end + SIZE, intervals ? end + SIZE + AFTER_SIZE : 0, own + Rivals.BELOW + 4);
        canvas.text(printed(c, decimals), end + SIZE, own + 4.5, type.end());
        if (few) {
            canvas.text(EffectMark.FEW, end + SIZE + 1, own + 4.5, type);
        }
        if (intervals) {
            canvas.text(Numeral.signed(c.interval(), Precision.ofRow(c.interval(), decimals)),
                    end + SIZE + AFTER_SIZE, own + 4.5, Type.LABEL);
        }
    }

    /** A size with the decimals of its column, or of its row; one whose dot is filled never prints as 0. */
    static String printed(Contrast c, int column) {
        int decimals = Precision.ofRow(c.interval(), column);
        return !c.word().isMarked() && c.interval().clearOfZero() ? Numeral.sided(c.size(), decimals)
                : Numeral.signed(c.size(), decimals);
    }
}
