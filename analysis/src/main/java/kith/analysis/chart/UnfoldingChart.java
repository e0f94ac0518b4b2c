package kith.analysis.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.finding.Warning;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

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
    private static final double LEFT = 68;
    private static final double RIGHT = 730;
    private static final double HEAD = 26;
    private static final double UPPER = 230;
    private static final double BETWEEN = 44;
    private static final double LOWER = 124;
    private static final double LABEL_GAP = 36;
    private static final double MINUTES = 60;
    private static final int MOST_SINGLE_RUNS = 12;
    private static final Color SCENARIO_RUN = new Color(0xC690BD);
    private static final Color SCENARIO_BAND = new Color(0xCD, 0x8F, 0xC2, 0x58);
    private static final Color REFERENCE_BAND = new Color(0x8A, 0x90, 0x97, 0x48);

    static UnfoldingChart of(Sides sides, Manifest.Metric metric) {
        return of(sides, metric, SeriesTable.EVERYBODY);
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

    private boolean compares() {
        return sides.compares() && !reference.isEmpty() && !difference.isEmpty();
    }

    @Override
    public String name() {
        String of = group.equals(SeriesTable.EVERYBODY) ? "" : "-" + group.replaceAll("[^A-Za-z0-9]+", "-");
        return sides.file(metric.name().replace('_', '-') + "-over-time" + of);
    }

    @Override
    public String title() {
        return metric.label() + " over time" + (group.equals(SeriesTable.EVERYBODY) ? "" : ", " + who()) + ": "
                + sides.against();
    }

    private String who() {
        return group.equals(SeriesTable.EVERYBODY) ? "Everybody" : sides.study().manifest().groupLabel(group);
    }

    /** "Everybody (1,960 people): "; the count of the last day. */
    private String whoWithPeople() {
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
        String text = "Mean " + metric.labelWithScale() + " on the last day: " + sides.scenario().label() + " "
                + Numeral.plain(scenario.end(), valueDecimals());
        return compares()
                ? text + ", " + sides.reference().label() + " " + Numeral.plain(reference.end(), valueDecimals())
                        + "; mean paired difference " + Numeral.signed(difference.end(), decimals()) + " "
                        + Numeral.signed(difference.endBand(), decimals()) + "."
                : text + ".";
    }

    /** The decimals of the difference: what its interval supports. */
    private int decimals() {
        return compares()
                ? Precision.of(List.of(difference.endBand()), contrast.smallest(), metric.decimals())
                : metric.decimals();
    }

    /** The decimals of values: enough that two of them differ as the printed difference does. */
    private int valueDecimals() {
        return Math.max(metric.decimals(), decimals());
    }

    private boolean isTime() {
        return metric.unit().equals("h/day") || metric.unit().equals("hours");
    }

    private boolean isFixed() {
        return metric.axisLow() != null && metric.axisHigh() != null;
    }

    private String differenceUnit() {
        return isTime() ? "minutes a day" : isFixed() ? "on the scale " + valueUnit() : metric.unit();
    }

    private String valueUnit() {
        return metric.scaleWithUnit().replace('-', Numeral.MINUS);
    }

    /** The difference in the unit that is drawn: minutes for hours; without a band where too few pairs have a value. */
    private Course drawnDifference() {
        return (isTime() ? times(difference, MINUTES) : difference).bandOfAtLeast(Word.LEAST_PAIRS);
    }

    private static Course times(Course course, double factor) {
        return new Course(course.days(), times(course.low(), factor), times(course.mean(), factor),
                times(course.high(), factor),
                Arrays.stream(course.runs()).map(run -> times(run, factor)).toArray(double[][]::new), course.band());
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private Zone zone() {
        return isTime() ? new Zone(contrast.smallest() * MINUTES, 0) : new Zone(contrast.smallest(), metric.decimals());
    }

    @Override
    public int width() {
        return 920;
    }

    private Frame frame() {
        Warning.Kind[] more = compares() && metric.sdVariable() != null
                ? new Warning.Kind[] {Warning.Kind.DISPLACEMENT} : new Warning.Kind[0];
        String few = compares() && contrast.word().isMarked() ? EffectMark.FEWER + " " : "";
        return new Frame(title(), claim(), subtitle(), sides.changed(), caption(), few + sides.warnings(more),
                sides.footer(),
                width());
    }

    private String claim() {
        return compares() ? Claim.of(metric, Map.of(who(), contrast), decimals()) : "";
    }

    private String subtitle() {
        return compares()
                ? "Above: difference, " + sides.difference() + ". Below: the values that it comes from."
                : "Values, " + valueUnit() + ".";
    }

    private String caption() {
        String values = "10 to 90 % of runs";
        return (compares()
                ? "Thick lines are means; the band above is the 95 % interval of the mean, and the bands below"
                        + " hold " + values
                : "The thick line is the mean, and the band holds " + values)
                + "; thin lines are single " + (compares() ? "pairs" : "runs")
                + (most() > MOST_SINGLE_RUNS ? ", the first " + MOST_SINGLE_RUNS + " of " + most() : "") + "."
                + (scenario.isSparse() ? " " + Days.OBSERVED_DAYS.strip() : "") + square();
    }

    /** What the square is, where there is one. */
    private String square() {
        return !compares() || rivals().of(contrast).isEmpty() ? ""
                : " The square is the difference on the last day under the rival assumption " + rivals().names() + ".";
    }

    private int most() {
        return compares() ? difference.runs().length : scenario.runs().length;
    }

    private Days days() {
        return new Days(sides.study().series().lastDay(), sides.study().manifest().evidenceEndsDay(), sides.edges(),
                LEFT, RIGHT);
    }

    /** Where the first plot begins, under its heading and the names of windows. */
    private double top() {
        return frame().top() + HEAD + Bands.of(sides, days()).height();
    }

    private double upperBottom() {
        return top() + UPPER;
    }

    private double lowerTop() {
        return upperBottom() + BETWEEN;
    }

    private double lowest() {
        return compares() ? lowerTop() + LOWER : upperBottom();
    }

    @Override
    public int height() {
        return frame().height(lowest() + 26);
    }

    private Scale differenceScale() {
        Course drawn = drawnDifference();
        double low = Math.min(0, Math.min(drawn.lowest(), shown(drawn, 1)));
        double high = Math.max(0, Math.max(drawn.highest(), -shown(drawn, -1)));
        for (Contrast rival : rivals().of(contrast)) {
            double factor = isTime() ? MINUTES : 1;
            low = Math.min(low, factor * (rival.interval().known() ? rival.interval().low() : rival.size()));
            high = Math.max(high, factor * (rival.interval().known() ? rival.interval().high() : rival.size()));
        }
        if (isFixed()) {
            double half = (metric.axisHigh() - metric.axisLow()) / 2;
            low = Math.min(low, -half);
            high = Math.max(high, half);
        }
        double least = zone().reach();
        return Scale.covering(Math.min(low, -least), Math.max(high, least), upperBottom(), top(), 5);
    }

    /** The smallest value, times a sign, of the single runs that are drawn. */
    private static double shown(Course course, int sign) {
        return Arrays.stream(course.runs()).limit(MOST_SINGLE_RUNS).flatMapToDouble(Arrays::stream)
                .map(value -> sign * value)
                .filter(value -> !Double.isNaN(value)).min().orElse(0);
    }

    private Scale valueScale(double bottom, double top, int steps) {
        if (isFixed()) {
            return Scale.covering(metric.axisLow(), metric.axisHigh(), bottom, top, steps);
        }
        double low = Math.min(scenario.lowest(), compares() ? reference.lowest() : Double.POSITIVE_INFINITY);
        double high = Math.max(scenario.highest(), compares() ? reference.highest() : Double.NEGATIVE_INFINITY);
        if (!compares()) {
            low = Math.min(low, shown(scenario, 1));
            high = Math.max(high, -shown(scenario, -1));
        }
        double least = 2
                * (compares() && contrast.smallest() > 0 ? contrast.smallest() : 2 * Math.pow(10, -metric.decimals()));
        double missing = Math.max(0, least - (high - low)) / 2;
        low -= missing;
        high += missing;
        Double bound = metric.lowerBound();
        if (bound != null && low - bound < 0.5 * (high - low)) {
            high += Math.max(0, bound - low);
            low = bound;
        }
        return Scale.covering(low, high, bottom, top, steps);
    }

    @Override
    public void draw(Canvas canvas) {
        Days days = days();
        Bands bands = Bands.of(sides, days);
        bands.name(canvas, top());
        if (compares()) {
            drawDifference(canvas, days, bands);
            drawValues(canvas, days, bands, lowerTop(), lowest(), 3);
        } else {
            drawValues(canvas, days, bands, top(), lowest(), 5);
        }
        days.drawTicks(canvas, lowest());
        frame().draw(canvas, lowest() + 26);
    }

    private void drawDifference(Canvas canvas, Days days, Bands bands) {
        Scale scale = differenceScale();
        Course drawn = drawnDifference();
        canvas.text(whoWithPeople() + "difference, " + differenceUnit(), Frame.MARGIN, frame().top() + 12, Type.STRONG);
        zone().shadeAlong(canvas, scale, LEFT, RIGHT);
        panel(canvas, scale, top(), upperBottom(), true);
        bands.shade(canvas, top(), upperBottom());
        canvas.draw(days.area(drawn, drawn.low(), drawn.high(), scale), Ink.fill(SCENARIO_BAND));
        for (int r = 0; r < Math.min(MOST_SINGLE_RUNS, drawn.runs().length); r++) {
            canvas.draw(days.line(drawn, drawn.runs()[r], scale), Ink.line(SCENARIO_RUN, 0.75));
        }
        canvas.line(LEFT, scale.at(0), RIGHT, scale.at(0), Ink.line(Palette.INK, 1.5));
        front(canvas, days, scale, drawn);
        days.drawBoundary(canvas, top(), upperBottom(), true);
        zone().name(canvas, scale, LEFT, RIGHT, frame().top() + 12, Zone.inSd(metric.smallestEffectSd()),
                drawn.end() > 0);
        rivals().drawAlong(canvas, scale, contrast, RIGHT + Rivals.BESIDE, isTime() ? MINUTES : 1);
        differenceLabel(canvas, scale.at(drawn.end()));
    }

    /** The difference on the last day and what it is under rival assumptions. */
    private void differenceLabel(Canvas canvas, double at) {
        boolean few = contrast.word().isMarked();
        String own = Numeral.signed(difference.end(), decimals()) + (isTime() ? " hours a day" : "");
        String interval = Numeral.signed(difference.endBand(), decimals());
        List<Printed> lines = new ArrayList<>();
        lines.add(new Printed((isTime() ? contrast.natural() : own) + (few ? EffectMark.FEW : ""), 16,
                Type.STRONG.in(few ? Palette.REFERENCE : Palette.SCENARIO)));
        if (isTime()) {
            lines.add(new Printed(own, 16, Type.LABEL));
        }
        lines.add(new Printed(interval, 16, Type.LABEL));
        if (!isTime()) {
            lines.add(new Printed(contrast.natural(), 16, Type.LABEL.in(Palette.REFERENCE)));
        }
        if (!few) {
            lines.add(new Printed(contrast.word().brief(), 20, Type.CLAIM.sized(13)));
        }
        for (Rivals.Told told : rivals().toldUnder(contrast)) {
            TextWidth.wrap(rivals().under(told), Type.LABEL, width() - labelsAt() - Frame.MARGIN / 2)
                    .forEach(line -> lines.add(new Printed(line, 15, Type.LABEL.in(Palette.INK))));
            lines.add(new Printed(Rivals.text(told.contrast(), decimals()), 15, Type.LABEL.in(Palette.INK)));
        }
        lines.removeIf(line -> line.text().isEmpty());
        double height = lines.stream().skip(1).mapToDouble(Printed::down).sum();
        double y = Math.max(top() + 14, Math.min(upperBottom() - height - 4, at + 4));
        for (int i = 0; i < lines.size(); i++) {
            y += i == 0 ? 0 : lines.get(i).down();
            canvas.text(lines.get(i).text(), labelsAt(), y, lines.get(i).type());
        }
    }

    /** A line of a label and how far it lies below the one before. */
    private record Printed(String text, double down, Type type) {}

    private Rivals rivals() {
        return compares() ? Rivals.of(sides.study()) : new Rivals(List.of(), List.of());
    }

    /** Where labels begin: right of the squares that lie right of the last day. */
    private double labelsAt() {
        return RIGHT + 10 + Rivals.BESIDE * (compares() ? rivals().of(contrast).size() : 0);
    }

    private void drawValues(Canvas canvas, Days days, Bands bands, double top, double bottom, int steps) {
        Scale values = valueScale(bottom, top, steps);
        boolean cut = metric.lowerBound() == null || values.low() > metric.lowerBound() + 1e-9;
        canvas.text((compares() ? "Values, " : whoWithPeople() + "values, ") + valueUnit() + (cut && !isFixed()
                ? "; axis from " + Numeral.plain(values.low(), values.decimals()) : ""), Frame.MARGIN,
                compares() ? top - 12 : frame().top() + 12, Type.STRONG);
        panel(canvas, values, top, bottom, false);
        bands.shade(canvas, top, bottom);
        if (compares()) {
            canvas.draw(days.area(reference, reference.low(), reference.high(), values), Ink.fill(REFERENCE_BAND));
        }
        canvas.draw(days.area(scenario, scenario.low(), scenario.high(), values), Ink.fill(SCENARIO_BAND));
        if (compares()) {
            canvas.draw(days.line(reference, reference.mean(), values), Ink.line(Palette.PANEL, 4));
            canvas.draw(days.line(reference, reference.mean(), values), Ink.line(Palette.REFERENCE, 2).dashed(6, 3));
            days.drawObserved(canvas, reference, values, Palette.REFERENCE);
        } else {
            for (int r = 0; r < Math.min(MOST_SINGLE_RUNS, scenario.runs().length); r++) {
                canvas.draw(days.line(scenario, scenario.runs()[r], values), Ink.line(SCENARIO_RUN, 0.75));
            }
        }
        front(canvas, days, values, scenario);
        days.drawBoundary(canvas, top, bottom, !compares());
        labels(canvas, values, top, bottom);
    }

    private void panel(Canvas canvas, Scale scale, double top, double bottom, boolean signed) {
        days().drawExtrapolation(canvas, top, bottom);
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, scale.at(tick), RIGHT, scale.at(tick), Ink.line(Palette.RULE, 1));
            canvas.text(signed ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    LEFT - 8, scale.at(tick) + 4, Type.LABEL.end());
        }
    }

    private static void front(Canvas canvas, Days days, Scale scale, Course course) {
        canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.PANEL, 5));
        canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.SCENARIO, 2.5));
        days.drawObserved(canvas, course, scale, Palette.SCENARIO);
    }

    private void labels(Canvas canvas, Scale scale, double top, double bottom) {
        double mine = scale.at(scenario.end());
        if (compares()) {
            double theirs = scale.at(reference.end());
            double apart = Math.max(0, LABEL_GAP - Math.abs(mine - theirs)) / 2;
            boolean above = mine < theirs || mine == theirs && difference.end() >= 0;
            mine += above ? -apart : apart;
            theirs += above ? apart : -apart;
            double over = Math.max(0, Math.max(mine, theirs) + 14 - bottom)
                    - Math.max(0, top + 8 - Math.min(mine, theirs));
            mine -= over;
            theirs -= over;
            endLabel(canvas, sides.reference().label(), reference.end(), theirs, Palette.REFERENCE);
        }
        endLabel(canvas, sides.scenario().label(), scenario.end(), mine, Palette.SCENARIO);
    }

    private void endLabel(Canvas canvas, String label, double value, double y, Color colour) {
        canvas.text(label, labelsAt(), y - 2, Type.LABEL.strong().in(colour));
        canvas.text(Numeral.plain(value, valueDecimals()), labelsAt(), y + 14, Type.STRONG.in(colour));
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
