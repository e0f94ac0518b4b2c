package kith.analysis.chart;

import java.awt.Color;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * How a metric unfolds: levels above, the paired difference below, on one time axis. Median over runs with the 10–90 %
 * band and the single runs behind; hatched where no trial reaches. Without a reference there are only levels.
 */
record UnfoldingChart(Sides sides, Manifest.Metric metric, Course scenario, Course reference, Course difference)
        implements Figure {
    private static final double LEFT = 68;
    private static final double RIGHT = 730;
    private static final double TOP = 74;
    private static final double BOTTOM = 314;
    private static final double LOWER_TOP = 366;
    private static final double LOWER_BOTTOM = 486;
    private static final double LABEL_GAP = 36;
    private static final int MOST_SINGLE_RUNS = 12;
    private static final Color SCENARIO_RUN = new Color(0xC690BD);
    private static final Color REFERENCE_RUN = new Color(0xAEB2B6);
    private static final Color SCENARIO_BAND = new Color(0xCD, 0x8F, 0xC2, 0x58);
    private static final Color REFERENCE_BAND = new Color(0x8A, 0x90, 0x97, 0x48);

    static UnfoldingChart of(Sides sides, Manifest.Metric metric) {
        SeriesTable series = sides.study().series();
        RunsTable runs = sides.study().runs();
        String scenario = sides.scenario().scenarioId();
        Course levels = Course.of(series, runs.succeeded(scenario), metric.name());
        if (!sides.compares()) {
            return new UnfoldingChart(sides, metric, levels, null, null);
        }
        String reference = sides.reference().scenarioId();
        return new UnfoldingChart(sides, metric, levels, Course.of(series, runs.succeeded(reference), metric.name()),
                Course.difference(series, runs.pairs(scenario, reference), metric.name()));
    }

    private boolean compares() {
        return sides.compares() && !reference.isEmpty() && !difference.isEmpty();
    }

    @Override
    public String name() {
        return sides.file(metric.name().replace('_', '-') + "-over-time");
    }

    @Override
    public String title() {
        return metric.label() + " from day 0 to day " + sides.study().series().lastDay() + ": " + sides.against();
    }

    @Override
    public String description() {
        String text = "Median " + metric.labelWithScale() + " on the last day: " + sides.scenario().label() + " "
                + Numeral.plain(scenario.end(), metric.decimals());
        return compares()
                ? text + ", " + sides.reference().label() + " " + Numeral.plain(reference.end(), metric.decimals())
                        + "; paired difference " + Numeral.signed(difference.end(), changeDecimals()) + "."
                : text + ".";
    }

    private int changeDecimals() {
        return Numeral.decimals(difference.end(), kith.analysis.stats.Interval.NONE, metric.decimals());
    }

    @Override
    public int width() {
        return 920;
    }

    private double lowest() {
        return compares() ? LOWER_BOTTOM : BOTTOM;
    }

    @Override
    public int height() {
        return (int) lowest() + 34 + Frame.captionHeight(caption(), width());
    }

    private String caption() {
        int most = Math.max(scenario.runs().length, compares() ? reference.runs().length : 0);
        return "Thick line: mean over runs; band: 10–90 % of runs; thin lines: "
                + (most > MOST_SINGLE_RUNS ? "the first " + MOST_SINGLE_RUNS : "the") + " single runs. " + sides.basis()
                + ". Chance only; assumptions not varied." + Bands.of(sides, days()).caption()
                + (days().extrapolates()
                        ? " Hatched: past " + days().boundary() + " no trial reaches; the rest is extrapolation."
                        : "");
    }

    private Days days() {
        return new Days(sides.study().series().lastDay(), sides.study().manifest().evidenceEndsDay(), sides.edges(),
                LEFT, RIGHT);
    }

    private double plotTop() {
        return TOP + Bands.of(sides, days()).height();
    }

    private Scale levelScale() {
        double low = Math.min(scenario.smallest(), compares() ? reference.smallest() : Double.POSITIVE_INFINITY);
        double high = Math.max(scenario.largest(), compares() ? reference.largest() : Double.NEGATIVE_INFINITY);
        Double bound = metric.lowerBound();
        if (bound != null && low - bound < 0.5 * (high - low)) {
            low = Math.min(low, bound);
        }
        return Scale.covering(low, high, BOTTOM, plotTop(), 4);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale levels = levelScale();
        boolean cut = metric.lowerBound() == null || levels.low() > metric.lowerBound() + 1e-9;
        Frame.heading(canvas, title(), metric.scaleWithUnit()
                + (cut ? "; axis from " + Numeral.plain(levels.low(), levels.decimals()) : ""), width());
        Days days = days();
        Bands bands = Bands.of(sides, days);
        panel(canvas, levels, plotTop(), BOTTOM, false);
        bands.shade(canvas, plotTop(), BOTTOM);
        bands.name(canvas, plotTop());
        if (compares()) {
            behind(canvas, days, levels, reference, REFERENCE_BAND, REFERENCE_RUN);
        }
        behind(canvas, days, levels, scenario, SCENARIO_BAND, SCENARIO_RUN);
        if (compares()) {
            canvas.draw(days.line(reference, reference.mean(), levels), Ink.line(Palette.PANEL, 4));
            canvas.draw(days.line(reference, reference.mean(), levels),
                    Ink.line(Palette.REFERENCE, 2).dashed(6, 3));
        }
        front(canvas, days, levels, scenario);
        days.drawBoundary(canvas, plotTop(), BOTTOM, true);
        labels(canvas, levels);
        if (compares()) {
            drawDifference(canvas, days);
        }
        days.drawTicks(canvas, lowest());
        Frame.caption(canvas, caption(), lowest() + 30, width());
    }

    private void drawDifference(Canvas canvas, Days days) {
        Scale scale = Scale.covering(Math.min(0, difference.smallest()), Math.max(0, difference.largest()),
                LOWER_BOTTOM, LOWER_TOP, 3);
        canvas.text("Paired difference, " + sides.difference() + ", " + metric.unit(), Frame.MARGIN, LOWER_TOP - 16,
                Type.STRONG);
        panel(canvas, scale, LOWER_TOP, LOWER_BOTTOM, true);
        Bands.of(sides, days).shade(canvas, LOWER_TOP, LOWER_BOTTOM);
        behind(canvas, days, scale, difference, SCENARIO_BAND, SCENARIO_RUN);
        canvas.line(LEFT, scale.at(0), RIGHT, scale.at(0), Ink.line(Palette.INK, 1.5));
        front(canvas, days, scale, difference);
        days.drawBoundary(canvas, LOWER_TOP, LOWER_BOTTOM, false);
        double y = Math.min(LOWER_BOTTOM - 26, Math.max(LOWER_TOP + 4, scale.at(difference.end())));
        canvas.text(Numeral.signed(difference.end(), changeDecimals()), RIGHT + 10, y + 4,
                Type.STRONG.in(Palette.SCENARIO));
        canvas.text("mean of pairs", RIGHT + 10, y + 20, Type.LABEL);
    }

    private void panel(Canvas canvas, Scale scale, double top, double bottom, boolean signed) {
        days().drawExtrapolation(canvas, top, bottom);
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, scale.at(tick), RIGHT, scale.at(tick), Ink.line(Palette.RULE, 1));
            canvas.text(signed ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    LEFT - 8, scale.at(tick) + 4, Type.LABEL.end());
        }
    }

    private static void behind(Canvas canvas, Days days, Scale scale, Course course, Color band, Color run) {
        canvas.draw(days.area(course, course.low(), course.high(), scale), Ink.fill(band));
        for (int r = 0; r < Math.min(MOST_SINGLE_RUNS, course.runs().length); r++) {
            canvas.draw(days.line(course, course.runs()[r], scale), Ink.line(run, 0.75));
        }
    }

    private static void front(Canvas canvas, Days days, Scale scale, Course course) {
        canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.PANEL, 5));
        canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.SCENARIO, 2.5));
    }

    private void labels(Canvas canvas, Scale scale) {
        double mine = scale.at(scenario.end());
        if (compares()) {
            double theirs = scale.at(reference.end());
            double apart = Math.max(0, LABEL_GAP - Math.abs(mine - theirs)) / 2;
            boolean above = mine < theirs || mine == theirs && scenario.largest() >= reference.largest();
            mine += above ? -apart : apart;
            theirs += above ? apart : -apart;
            double over = Math.max(0, Math.max(mine, theirs) + 14 - BOTTOM);
            mine -= over;
            theirs -= over;
            endLabel(canvas, sides.reference().label(), reference.end(), theirs, Palette.REFERENCE);
        }
        endLabel(canvas, sides.scenario().label(), scenario.end(), mine, Palette.SCENARIO);
    }

    private void endLabel(Canvas canvas, String label, double value, double y, Color colour) {
        canvas.text(Sentence.cut(label, 21), RIGHT + 10, y - 2, Type.LABEL.strong().in(colour));
        canvas.text(Numeral.plain(value, metric.decimals()), RIGHT + 10, y + 14, Type.STRONG.in(colour));
    }

    @Override
    public List<String> columns() {
        return List.of("line", "statistic", "day", "value");
    }

    @Override
    public void numbers(CsvFile csv) {
        CourseRows.write(csv, sides.scenario().scenarioId(), scenario, MOST_SINGLE_RUNS);
        if (compares()) {
            CourseRows.write(csv, sides.reference().scenarioId(), reference, MOST_SINGLE_RUNS);
            CourseRows.write(csv, "difference", difference, MOST_SINGLE_RUNS);
        }
        Bands.of(sides, days()).write(csv);
    }
}
