package kith.analysis.chart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;

/**
 * The chart that answers the scenario's question: the outcome, the groups and the days that the scenario names. A line
 * per group shows the mean paired difference; where the reference has no such value, the value in the scenario.
 */
record AnswerChart(AnswerLines lines) implements Figure {
    private static final double LEFT = 68;
    private static final double RIGHT = 632;
    private static final double HEAD = 26;
    private static final double PLOT = 250;
    private static final double BESIDE = 12;
    private static final double NEAR = 40;
    private static final double DOT = 4.5;
    private static final Color BAND = new Color(0xCD, 0x8F, 0xC2, 0x40);
    private static final Color MARKED_BAND = new Color(0x8A, 0x90, 0x97, 0x20);

    /** The chart; empty where no run has the outcome in any of the groups. */
    static Optional<AnswerChart> of(Sides sides) {
        return AnswerLines.of(sides).map(AnswerChart::new);
    }

    private Sides sides() {
        return lines.sides();
    }

    private Manifest.Metric metric() {
        return lines.metric();
    }

    private Rivals rivals() {
        return lines.rivals();
    }

    private AnswerWords words() {
        return new AnswerWords(lines);
    }

    @Override
    public String name() {
        return sides().file("answer");
    }

    @Override
    public String title() {
        return words().title();
    }

    @Override
    public String description() {
        return words().description();
    }

    @Override
    public int width() {
        return 920;
    }

    private Frame frame() {
        return words().frame(width());
    }

    private Days days() {
        int last = Math.min(lines.shows().toDay(), sides().study().series().lastDay());
        int first = Math.min(lines.shows().fromDay(), last);
        return new Days(first, last, sides().study().manifest().evidenceEndsDay(),
                sides().edges().stream().filter(day -> day >= first && day <= last).toList(), LEFT, RIGHT);
    }

    private Zone zone() {
        return new Zone(lines.smallest(), metric().decimals());
    }

    private double top() {
        return frame().top() + HEAD + Bands.of(sides(), days()).height();
    }

    /** Where the plot ends: as low as its labels need. */
    private double bottom() {
        return top() + Math.max(PLOT, labels().height() * lines.all().size());
    }

    /** The labels, which begin right of the squares that lie right of the last day. */
    private AnswerLabels labels() {
        boolean right = lines.stream().anyMatch(line -> line.day() == days().last());
        int squares = lines.all().size() * rivals().all().size();
        return new AnswerLabels(lines, RIGHT + 16 + (rivals().areThere() && right ? Rivals.BESIDE * squares : 0),
                width());
    }

    @Override
    public int height() {
        return frame().height(foot());
    }

    private double foot() {
        return bottom() + 26 + rivals().legendHeight();
    }

    private Scale scale() {
        double low = lines.stream().mapToDouble(line -> line.course().lowest()).min().orElse(0);
        double high = lines.stream().mapToDouble(line -> line.course().highest()).max().orElse(0);
        if (lines.differs()) {
            for (AnswerLines.Line line : lines.all()) {
                for (Contrast rival : rivals().of(line.contrast())) {
                    low = Math.min(low, rival.interval().known() ? rival.interval().low() : rival.size());
                    high = Math.max(high, rival.interval().known() ? rival.interval().high() : rival.size());
                }
            }
            double reach = zone().reach();
            low = Math.min(low, -reach);
            high = Math.max(high, reach);
        } else if (metric().axisLow() != null && metric().axisHigh() != null) {
            low = metric().axisLow();
            high = metric().axisHigh();
        } else {
            double missing = Math.max(0, 4 * Math.pow(10, -metric().decimals()) - (high - low)) / 2;
            low -= missing;
            high += missing;
            if (metric().lowerBound() != null) {
                low = metric().lowerBound();
            }
        }
        return Scale.covering(low, high, bottom(), top(), 5);
    }

    @Override
    public void draw(Canvas canvas) {
        Days days = days();
        Scale scale = scale();
        Bands bands = Bands.of(sides(), days);
        bands.name(canvas, top());
        if (lines.differs()) {
            zone().shadeAlong(canvas, scale, LEFT, RIGHT);
        }
        days.drawExtrapolation(canvas, top(), bottom());
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, scale.at(tick), RIGHT, scale.at(tick), Ink.line(Palette.RULE, 1));
            canvas.text(lines.differs() ? Numeral.signed(tick, scale.decimals())
                    : lines.isPercent() ? Numeral.percent(tick, scale.decimals())
                    : Numeral.plain(tick, scale.decimals()), LEFT - 8, scale.at(tick) + 4, Type.LABEL.end());
        }
        bands.shade(canvas, top(), bottom());
        for (AnswerLines.Line line : lines.all()) {
            canvas.draw(days.area(line.course(), lines.low(line), line.course().high(), scale),
                    Ink.fill(line.isMarked() ? MARKED_BAND : BAND));
        }
        if (lines.differs()) {
            canvas.line(LEFT, scale.at(0), RIGHT, scale.at(0), Ink.line(Palette.INK, 1.5));
        }
        courses(canvas, days, scale);
        rivals().legend(canvas, LEFT, bottom() + 42, lines.stream()
                .anyMatch(line -> line.group().startsWith(Finding.USERS)),
                false);
        days.drawBoundary(canvas, top(), bottom(), true);
        zone().name(canvas, scale, LEFT, RIGHT, frame().top() + 12, Zone.inSd(metric().smallestEffectSd()),
                lines.stream().mapToDouble(AnswerLines.Line::answer).sum() > 0);
        labels().draw(canvas, scale, top(), bottom());
        days.drawTicks(canvas, bottom());
        frame().draw(canvas, foot());
    }

    private void courses(Canvas canvas, Days days, Scale scale) {
        for (AnswerLines.Line line : lines.all()) {
            Course course = line.course();
            canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.PANEL, line.isMarked() ? 3 : 5));
            canvas.draw(days.line(course, course.mean(), scale), lines.ink(line));
            days.drawObserved(canvas, course, scale, line.colour());
            canvas.circle(days.at(line.day()), scale.at(line.answer()), DOT, line.isMarked()
                    ? Ink.fill(Palette.PANEL).edged(line.colour(), 1) : Ink.fill(line.colour()));
        }
        for (int i = 0; i < lines.all().size(); i++) {
            AnswerLines.Line line = lines.all().get(i);
            if (line.contrast() != null) {
                double beside = BESIDE + Rivals.BESIDE * rivals().all().size() * column(scale, i);
                rivals().drawAlong(canvas, scale, line.contrast(), days.at(line.day()) + beside, 1);
            }
        }
    }

    /** The column of a line's squares: the first, or the next where they would cover those of a line before. */
    private int column(Scale scale, int i) {
        return (int) IntStream.range(0, i).filter(before -> isNear(scale, lines.all().get(before), lines.all().get(i)))
                .count();
    }

    private boolean isNear(Scale scale, AnswerLines.Line one, AnswerLines.Line other) {
        return one.contrast() != null && rivals().of(one.contrast()).stream().anyMatch(a -> rivals()
                .of(other.contrast()).stream().anyMatch(b -> Math.abs(scale.at(a.size()) - scale.at(b.size())) < NEAR));
    }

    /** The name of a line among the numbers: its group; of several parts also its variable. */
    private String row(AnswerLines.Line line) {
        return lines.shows().parts().isEmpty() ? line.group() : line.variable() + ", " + line.group();
    }

    @Override
    public List<String> columns() {
        return CourseRows.COLUMNS;
    }

    @Override
    public void numbers(CsvFile csv) {
        lines.all().forEach(line -> CourseRows.write(csv, row(line), line.course(), 0, lines.people(line),
                metric().unit()));
        lines.stream().filter(line -> line.contrast() != null)
                .forEach(line -> rivals().toldUnder(line.contrast()).forEach(told -> told.write(csv, line.group())));
        Bands.of(sides(), days()).write(csv);
    }
}
