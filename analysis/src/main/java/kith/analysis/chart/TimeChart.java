package kith.analysis.chart;

import java.awt.Color;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** Time spent: hours a day with people upwards and with AI downwards on one scale, the reference dashed. */
record TimeChart(Sides sides, Course people, Course ai, Course peopleReference, Course aiReference) implements Figure {
    static final String PEOPLE = "human_hours_per_day";
    static final String AI = "ai_hours_per_day";
    private static final double LEFT = 68;
    private static final double RIGHT = 730;
    private static final double TOP = 78;
    private static final double BOTTOM = 368;
    private static final double LABEL_GAP = 20;

    static TimeChart of(Sides sides) {
        return new TimeChart(sides, course(sides, sides.scenario().scenarioId(), PEOPLE),
                course(sides, sides.scenario().scenarioId(), AI),
                sides.compares() ? course(sides, sides.reference().scenarioId(), PEOPLE) : null,
                sides.compares() ? course(sides, sides.reference().scenarioId(), AI) : null);
    }

    private static Course course(Sides sides, String scenarioId, String variable) {
        SeriesTable series = sides.study().series();
        List<RunsTable.Run> runs = sides.study().runs().succeeded(scenarioId);
        return Course.of(series, runs, variable);
    }

    @Override
    public String name() {
        return sides.file("time-spent");
    }

    @Override
    public String title() {
        return (withAi() ? "Time spent with people and with AI: " : "Time spent with people: ") + sides.against();
    }

    @Override
    public String description() {
        return "Median hours a day on the last day under " + sides.scenario().label() + ": people "
                + Numeral.plain(people.end(), 2)
                + (withAi() ? ", AI " + (ai.isEmpty() ? "none" : Numeral.plain(ai.end(), 2)) : "") + ".";
    }

    @Override
    public int width() {
        return 920;
    }

    @Override
    public int height() {
        return (int) BOTTOM + 34 + Frame.captionHeight(caption(), width());
    }

    /** Where no world has an AI, only time with people is shown. */
    private boolean withAi() {
        return !sides.study().isIdle(AI);
    }

    private double plotTop() {
        return TOP + Bands.of(sides, days()).height();
    }

    private String caption() {
        return "Mean over runs of the hours a day per person"
                + (sides.compares() ? "; dashed: " + sides.reference().label() : "") + ". " + sides.basis() + "."
                + Bands.of(sides, days()).caption()
                + (days().extrapolates()
                        ? " Past " + days().boundary() + " (dotted) no trial reaches; the rest is extrapolation."
                        : "");
    }

    private Days days() {
        return new Days(sides.study().series().lastDay(), sides.study().manifest().evidenceEndsDay(), sides.edges(),
                LEFT, RIGHT);
    }

    private static double top(Course... courses) {
        double top = 0;
        for (Course course : courses) {
            if (course != null) {
                for (double v : course.mean()) {
                    top = Math.max(top, v);
                }
            }
        }
        return top;
    }

    private Scale scale() {
        return Scale.covering(-top(ai, aiReference), top(people, peopleReference), BOTTOM, plotTop(), 5);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale up = scale();
        Scale down = new Scale(-up.low(), -up.high(), up.start(), up.end(), up.step());
        Days days = days();
        Frame.heading(canvas, title(), withAi() ? "hours a day per person; people up, AI down, one scale" : "hours a day per person", width());
        days.drawExtrapolation(canvas, plotTop(), BOTTOM);
        for (double tick : up.ticks()) {
            canvas.line(LEFT, up.at(tick), RIGHT, up.at(tick), Ink.line(Palette.RULE, 1));
            canvas.text(Numeral.plain(Math.abs(tick), up.decimals()), LEFT - 8, up.at(tick) + 4, Type.LABEL.end());
        }
        side(canvas, days, up, people, peopleReference, Palette.HUMAN);
        side(canvas, days, down, ai, aiReference, Palette.AI);
        Bands bands = Bands.of(sides, days);
        bands.shade(canvas, plotTop(), BOTTOM);
        bands.name(canvas, plotTop());
        canvas.line(LEFT, up.at(0), RIGHT, up.at(0), Ink.line(Palette.INK, 1.5));
        days.drawBoundary(canvas, plotTop(), BOTTOM, true);
        labels(canvas, up, withAi() ? "people" : Sentence.cut(sides.scenario().label(), 21), people, peopleReference, Palette.HUMAN, up.at(0) - 6, -1);
        if (withAi()) {
            labels(canvas, down, "AI", ai, aiReference, Palette.AI, up.at(0) + 14, 1);
        }
        days.drawTicks(canvas, BOTTOM);
        Frame.caption(canvas, caption(), BOTTOM + 30, width());
    }

    private static void side(Canvas canvas, Days days, Scale scale, Course mine, Course theirs, Color colour) {
        if (!mine.isEmpty()) {
            canvas.draw(days.area(mine, new double[mine.mean().length], mine.mean(), scale), Ink.fill(colour));
        }
        if (theirs != null && !theirs.isEmpty() && top(theirs) > 0) {
            canvas.draw(days.line(theirs, theirs.mean(), scale), Ink.line(Palette.PANEL, 4));
            canvas.draw(days.line(theirs, theirs.mean(), scale), Ink.line(Palette.INK, 1.75).dashed(6, 3));
        }
    }

    /** Two labels at the ends, apart and on their side of the zero line; {@code away} points away from it. */
    private void labels(
            Canvas canvas, Scale scale, String name, Course mine, Course theirs, Color colour, double nearest,
            int away) {
        if (mine.isEmpty()) {
            return;
        }
        boolean two = theirs != null && !theirs.isEmpty();
        double first = beyond(scale.at(mine.end()) + 4, nearest, away);
        if (two) {
            double second = beyond(scale.at(theirs.end()) + 4, nearest, away);
            boolean mineOuter = mine.end() >= theirs.end();
            if (Math.abs(first - second) < LABEL_GAP) {
                if (mineOuter) {
                    first = second + away * LABEL_GAP;
                } else {
                    second = first + away * LABEL_GAP;
                }
            }
            canvas.text(Sentence.cut(sides.reference().label(), 15) + " " + Numeral.plain(theirs.end(), 2), RIGHT + 10,
                    second, Type.LABEL);
        }
        canvas.text(name + " " + Numeral.plain(mine.end(), 2), RIGHT + 10, first, Type.STRONG.in(colour));
    }

    private static double beyond(double y, double nearest, int away) {
        return away < 0 ? Math.min(y, nearest) : Math.max(y, nearest);
    }

    @Override
    public List<String> columns() {
        return List.of("line", "statistic", "day", "value");
    }

    @Override
    public void numbers(CsvFile csv) {
        rows(csv, sides.scenario().scenarioId() + " people", people);
        rows(csv, sides.scenario().scenarioId() + " ai", ai);
        if (sides.compares()) {
            rows(csv, sides.reference().scenarioId() + " people", peopleReference);
            rows(csv, sides.reference().scenarioId() + " ai", aiReference);
        }
        Bands.of(sides, days()).write(csv);
    }

    private static void rows(CsvFile csv, String line, Course course) {
        CourseRows.write(csv, line, "mean", course, course.mean());
    }
}
