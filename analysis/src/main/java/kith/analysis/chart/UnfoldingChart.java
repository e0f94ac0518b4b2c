package kith.analysis.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Warning;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;

/**
 * How a metric unfolds: the paired difference above with its 95 % band, the values of the same runs below as means with
 * the band of 10 to 90 % of runs, on one time axis; hatched where no trial reaches. Without a reference there are only
 * values.
 *
 * @param contrast the difference on the last day; null without a reference
 */
record UnfoldingChart(Sides sides, Manifest.Metric metric, String group, Contrast contrast, Course scenario,
        Course reference,
        Course difference) implements Figure {
    static final double LEFT = 68;
    static final double RIGHT = 730;
    static final int MOST_SINGLE_RUNS = 12;
    static final Color SCENARIO_RUN = new Color(0xC690BD);
    static final Color SCENARIO_BAND = new Color(0xCD, 0x8F, 0xC2, 0x58);
    private static final double HEAD = 26;
    private static final double UPPER = 230;
    private static final double BETWEEN = 44;
    private static final double LOWER = 124;

    /** The course of a metric in the group that the scenario asks about. */
    static UnfoldingChart of(Sides sides, Manifest.Metric metric) {
        return of(sides, metric, Finding.mainGroup(sides.scenario()));
    }

    /**
     * The course of a metric in a group; values are those of runs that have a pair, so that they differ as the pairs
     * do.
     */
    static UnfoldingChart of(Sides sides, Manifest.Metric metric, String group) {
        SeriesTable series = sides.study().series();
        RunsTable runs = sides.study().runs();
        String scenario = sides.scenario().scenarioId();
        if (!sides.compares()) {
            return new UnfoldingChart(sides, metric, group, null,
                    Course.of(series, runs.succeeded(scenario), group, metric.name()),
                    null, null);
        }
        String reference = sides.reference().scenarioId();
        List<RunsTable.Pair> pairs = runs.pairs(scenario, reference);
        Course difference = Course.difference(series, pairs, group, metric.name());
        int last = difference.isEmpty() ? series.lastDay() : difference.days()[difference.days().length - 1];
        return new UnfoldingChart(sides, metric, group,
                new ContrastTable(sides.study(), reference, new StudentInterval()).contrast(scenario, last, group,
                        metric.name()),
                Course.of(series, pairs.stream().map(RunsTable.Pair::scenario).toList(), group, metric.name()),
                Course.of(series, pairs.stream().map(RunsTable.Pair::reference).toList(), group, metric.name()),
                difference);
    }

    boolean compares() {
        return sides.compares() && !reference.isEmpty() && !difference.isEmpty();
    }

    @Override
    public String name() {
        String of = group.equals(Finding.mainGroup(sides.scenario())) ? ""
                : group.equals(SeriesTable.EVERYBODY) ? "-everybody" : "-" + group.replaceAll("[^A-Za-z0-9]+", "-");
        return sides.file(metric.name().replace('_', '-') + "-over-time" + of);
    }

    @Override
    public String title() {
        return new UnfoldingWords(this).title();
    }

    String who() {
        return group.equals(SeriesTable.EVERYBODY) ? "Everybody" : sides.study().manifest().groupLabel(group);
    }

    /** "Everybody (1,960 people): "; the count of the last day. */
    String whoWithPeople() {
        return who() + people(compares() ? sides.reference() : sides.scenario())
                .words(sides.study().series().lastDay()) + ": ";
    }

    private Headcount people(Manifest.Scenario of) {
        RunsTable runs = sides.study().runs();
        boolean scenario = of.equals(sides.scenario());
        return Headcount.of(sides.study(), sides.compares()
                ? runs.pairs(sides.scenario().scenarioId(), sides.reference().scenarioId()).stream()
                        .map(pair -> scenario ? pair.scenario() : pair.reference()).toList()
                : runs.succeeded(of.scenarioId()), group);
    }

    @Override
    public String description() {
        return new UnfoldingWords(this).description();
    }

    /** The decimals of the difference: what its interval supports. */
    int decimals() {
        return compares()
                ? Precision.of(List.of(difference.endBand()), contrast.smallest(), metric.decimals())
                : metric.decimals();
    }

    /** The decimals of values: enough that two of them differ as the printed difference does. */
    int valueDecimals() {
        return Math.max(metric.decimals(), decimals());
    }

    boolean isTime() {
        return metric.unit().equals("h/day") || metric.unit().equals("hours");
    }

    boolean isFixed() {
        return metric.axisLow() != null && metric.axisHigh() != null;
    }

    String valueUnit() {
        return MetricWords.scaleWithUnit(metric).replace('-', Numeral.MINUS);
    }

    @Override
    public int width() {
        return 920;
    }

    private Frame frame() {
        return new UnfoldingWords(this).frame();
    }

    private Days days() {
        return new Days(sides.study().series().lastDay(), sides.study().manifest().evidenceEndsDay(), sides.edges(),
                LEFT, RIGHT);
    }

    /** Where the first plot begins, under its heading and the names of windows. */
    double top() {
        return frame().top() + HEAD + Bands.of(sides, days()).height();
    }

    double upperBottom() {
        return top() + UPPER;
    }

    double lowerTop() {
        return upperBottom() + BETWEEN;
    }

    double lowest() {
        return compares() ? lowerTop() + LOWER : upperBottom();
    }

    @Override
    public int height() {
        return frame().height(lowest() + 26);
    }

    @Override
    public void draw(Canvas canvas) {
        Days days = days();
        Bands bands = Bands.of(sides, days);
        bands.name(canvas, top());
        UnfoldingValues values = new UnfoldingValues(this);
        if (compares()) {
            new UnfoldingDifference(this).draw(canvas, days, bands);
            values.draw(canvas, days, bands, lowerTop(), lowest(), 3);
        } else {
            values.draw(canvas, days, bands, top(), lowest(), 5);
        }
        days.drawTicks(canvas, lowest());
        frame().draw(canvas, lowest() + 26);
    }

    Rivals rivals() {
        return compares() ? sides.rivals() : Rivals.NONE;
    }

    /** Where the headings of the first plot lie. */
    double heading() {
        return frame().top() + 12;
    }

    /** Where labels begin: right of the squares that lie right of the last day. */
    double labelsAt() {
        return RIGHT + 10 + Rivals.BESIDE * (compares() ? rivals().of(contrast).size() : 0);
    }

    /** The ground of a plot: what is extrapolated, and the lines and numbers of its axis. */
    void ground(Canvas canvas, Scale scale, double top, double bottom, boolean signed) {
        days().drawExtrapolation(canvas, top, bottom);
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, scale.at(tick), RIGHT, scale.at(tick), Ink.line(Palette.RULE, 1));
            canvas.text(signed ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    LEFT - 8, scale.at(tick) + 4, Type.LABEL.end());
        }
    }

    /** A mean, in front of everything else of its plot. */
    static void front(Canvas canvas, Days days, Scale scale, Course course) {
        canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.PANEL, 5));
        canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.SCENARIO, 2.5));
        days.drawObserved(canvas, course, scale, Palette.SCENARIO);
    }

    /** The smallest value, times a sign, of the single runs that are drawn. */
    static double shown(Course course, int sign) {
        return Arrays.stream(course.runs()).limit(MOST_SINGLE_RUNS).flatMapToDouble(Arrays::stream)
                .map(value -> sign * value)
                .filter(value -> !Double.isNaN(value)).min().orElse(0);
    }

    @Override
    public List<String> columns() {
        return CourseRows.COLUMNS;
    }

    @Override
    public void numbers(CsvFile csv) {
        if (compares()) {
            CourseRows.write(csv, "difference", difference, MOST_SINGLE_RUNS, people(sides.reference()), metric.unit());
            rivals().toldUnder(contrast).forEach(told -> told.write(csv, "difference"));
        }
        CourseRows.write(csv, sides.scenario().scenarioId(), scenario, compares() ? 0 : MOST_SINGLE_RUNS,
                people(sides.scenario()), metric.unit());
        if (compares()) {
            CourseRows.write(csv, sides.reference().scenarioId(), reference, 0, people(sides.reference()),
                    metric.unit());
        }
        Bands.of(sides, days()).write(csv);
    }
}
