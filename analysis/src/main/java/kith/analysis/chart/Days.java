package kith.analysis.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.trajectory.Course;

/**
 * The time axis: days at px, the day to which evidence reaches, days at which windows open or end, and the shapes of a
 * course.
 */
record Days(int first, int last, int evidenceEnds, List<Integer> edges, double start, double end) {
    private static final int[] STEPS = {1, 2, 7, 14, 30, 60, 90, 180, 365, 730, 1825};
    /** What the dots of a course with few days are. */
    static final String OBSERVED_DAYS = "Small dots are the recorded days. Lines only connect them. ";
    private static final double OBSERVED = 3;

    /** An axis from day 0. */
    Days(int last, int evidenceEnds, List<Integer> edges, double start, double end) {
        this(0, last, evidenceEnds, edges, start, end);
    }

    double at(int day) {
        return start + (end - start) * (day - first) / Math.max(1, last - first);
    }

    /** Whether a day lies on the axis. */
    boolean shows(int day) {
        return day >= first && day <= last;
    }

    /** The first day past the evidence that the axis shows. */
    private int boundaryDay() {
        return Math.max(first, evidenceEnds);
    }

    boolean extrapolates() {
        return evidenceEnds > 0 && evidenceEnds < last;
    }

    /** "week 5" where the boundary ends a week, otherwise its day. */
    String boundary() {
        return evidenceEnds % 7 == 0 ? "week " + evidenceEnds / 7 : "day " + evidenceEnds;
    }

    /**
     * Day 0, round steps, the boundary, the edges of windows and the last day; none so near another that they touch.
     */
    List<Integer> ticks() {
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (last - first) / STEPS[i] <= 5; i--) {
            step = STEPS[i];
        }
        List<Integer> ticks = new ArrayList<>();
        for (int day = first; day < last; day += step) {
            if (near(day, last) || extrapolates() && day > first && near(day, evidenceEnds)) {
                continue;
            }
            ticks.add(day);
        }
        if (extrapolates() && shows(evidenceEnds) && !near(evidenceEnds, last) && !near(evidenceEnds, first)) {
            ticks.add(evidenceEnds);
        }
        ticks.add(last);
        for (int edge : edges) {
            if (shows(edge) && !near(edge, last) && !near(edge, first) && !(extrapolates() && near(edge, evidenceEnds))
                    && edges.subList(0, edges.indexOf(edge)).stream().noneMatch(other -> near(edge, other))) {
                ticks.removeIf(day -> day > first && day < last && day != evidenceEnds && !edges.contains(day)
                        && near(edge, day));
                ticks.add(edge);
            }
        }
        return ticks.stream().distinct().sorted().toList();
    }

    private boolean near(int day, int other) {
        return Math.abs(at(day) - at(other)) < 30;
    }

    /** Hatches what lies past the evidence and marks where that begins. */
    void drawExtrapolation(Canvas canvas, double top, double bottom) {
        if (!extrapolates()) {
            return;
        }
        double x = at(boundaryDay());
        canvas.hatch(x, top, end - x, bottom - top, 14, Ink.line(Palette.HATCH, 0.75));
    }

    /** The dotted boundary and its words; drawn after the data. */
    void drawBoundary(Canvas canvas, double top, double bottom, boolean words) {
        if (!extrapolates()) {
            return;
        }
        double x = at(boundaryDay());
        if (shows(evidenceEnds)) {
            canvas.line(x, top, x, bottom, Ink.line(Palette.PANEL, 1.5));
            canvas.line(x, top, x, bottom, Ink.line(Palette.LABEL, 1.5).dashed(1.5, 3));
        }
        if (words) {
            String text = shows(evidenceEnds) ? "After " + boundary() + ": no trial this long"
                    : "No trial covers these days";
            boolean fits = TextWidth.of(text, Type.LABEL.strong()) <= end - x - 7;
            Type type = Type.LABEL.strong().haloed();
            canvas.text(text, fits ? x + 7 : x - 7, top + 13, fits ? type : type.end());
        }
    }

    /** The ticks and their days under a plot. */
    void drawTicks(Canvas canvas, double y) {
        for (int day : ticks()) {
            canvas.line(at(day), y, at(day), y + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(day == first ? "day " + day : Integer.toString(day), at(day), y + 18, Type.LABEL.middle());
        }
    }

    /** A line through values; a missing one parts it. */
    Path2D line(Course course, double[] values, Scale scale) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                open = false;
            } else if (open) {
                path.lineTo(at(course.days()[i]), scale.at(values[i]));
            } else {
                path.moveTo(at(course.days()[i]), scale.at(values[i]));
                open = true;
            }
        }
        return path;
    }

    /** Dots on the days of a course that has few of them. */
    void drawObserved(Canvas canvas, Course course, Scale scale, Color colour) {
        for (int i = 0; course.isSparse() && i < course.days().length; i++) {
            if (!Double.isNaN(course.mean()[i])) {
                canvas.circle(at(course.days()[i]), scale.at(course.mean()[i]), OBSERVED, Ink.fill(colour));
            }
        }
    }

    /** The area between two lines; a missing value parts it. */
    Path2D area(Course course, double[] low, double[] high, Scale scale) {
        Path2D path = new Path2D.Double();
        for (int from = 0; from < high.length; from++) {
            int to = from;
            while (to < high.length && !Double.isNaN(low[to]) && !Double.isNaN(high[to])) {
                to++;
            }
            if (to > from) {
                path.moveTo(at(course.days()[from]), scale.at(high[from]));
                for (int i = from + 1; i < to; i++) {
                    path.lineTo(at(course.days()[i]), scale.at(high[i]));
                }
                for (int i = to - 1; i >= from; i--) {
                    path.lineTo(at(course.days()[i]), scale.at(low[i]));
                }
                path.closePath();
            }
            from = to;
        }
        return path;
    }
}
