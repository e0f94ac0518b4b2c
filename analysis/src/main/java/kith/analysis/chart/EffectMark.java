package kith.analysis.chart;

import kith.analysis.stats.Interval;

/** An effect with its interval: a line with ends, a dot that is filled where the interval lies clear of zero. */
final class EffectMark {
    private static final double END = 4;
    private static final double DOT = 5.5;

    private EffectMark() {}

    static void draw(Canvas canvas, Scale scale, double size, Interval interval, double y) {
        draw(canvas, scale, size, interval, interval.clearOfZero(), y);
    }

    /** The same, where it is not zero that an interval has to lie clear of. */
    static void draw(Canvas canvas, Scale scale, double size, Interval interval, boolean clear, double y) {
        if (interval.known()) {
            double low = scale.at(interval.low());
            double high = scale.at(interval.high());
            canvas.line(low, y, high, y, Ink.line(Palette.SCENARIO, 2));
            canvas.line(low, y - END, low, y + END, Ink.line(Palette.SCENARIO, 1.5));
            canvas.line(high, y - END, high, y + END, Ink.line(Palette.SCENARIO, 1.5));
        }
        dot(canvas, scale.at(size), y, clear);
    }

    static void dot(Canvas canvas, double x, double y, boolean filled) {
        canvas.circle(x, y, filled ? DOT : DOT - 0.75,
                filled ? Ink.fill(Palette.SCENARIO) : Ink.fill(Palette.PANEL).edged(Palette.SCENARIO, 2));
    }

    /** What the two dots mean. */
    static void legend(Canvas canvas, double x, double y) {
        legend(canvas, x, y, "0");
    }

    static void legend(Canvas canvas, double x, double y, String of) {
        dot(canvas, x + 6, y - 4, true);
        canvas.text("clear of " + of, x + 17, y, Type.LABEL);
        dot(canvas, x + 106, y - 4, false);
        canvas.text("not clear", x + 117, y, Type.LABEL);
    }
}
