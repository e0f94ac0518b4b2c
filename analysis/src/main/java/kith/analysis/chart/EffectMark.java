package kith.analysis.chart;

import java.awt.Color;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * An effect with its interval: a line with ends, a dot that is filled where the interval excludes zero. Grey and hollow
 * where it has no verdict.
 */
final class EffectMark {
    /** What stands behind a number that has no verdict. */
    static final String FEW = "†";
    private static final double END = 4;
    private static final double DOT = 5.5;

    private EffectMark() {}

    /** The footnote to the mark. */
    static String note(Stream<Contrast> contrasts) {
        return FEW + " " + Sentence.begun(Word.markMeans(contrasts.map(Contrast::word))) + ".";
    }

    /** Draws a contrast in its own unit. */
    static void draw(Canvas canvas, Scale scale, Contrast c, double y) {
        draw(canvas, scale, c, c.size(), c.interval(), y);
    }

    /** Draws a contrast in standard deviations. */
    static void drawInSd(Canvas canvas, Scale scale, Contrast c, double y) {
        draw(canvas, scale, c, c.sizeInSd(), c.intervalInSd(), y);
    }

    private static void draw(Canvas canvas, Scale scale, Contrast c, double size, Interval interval, double y) {
        boolean few = c.word().isMarked();
        draw(canvas, scale, size, interval, !few && interval.clearOfZero(), few ? Palette.REFERENCE : Palette.SCENARIO,
                y);
    }

    /** The same, where it is not zero that an interval has to exclude. */
    static void draw(Canvas canvas, Scale scale, double size, Interval interval, boolean excludes, double y) {
        draw(canvas, scale, size, interval, excludes, Palette.SCENARIO, y);
    }

    private static void draw(Canvas canvas, Scale scale, double size, Interval interval, boolean filled, Color colour,
            double y) {
        if (interval.known()) {
            double low = scale.at(interval.low());
            double high = scale.at(interval.high());
            canvas.line(low, y, high, y, Ink.line(colour, 2));
            canvas.line(low, y - END, low, y + END, Ink.line(colour, 1.5));
            canvas.line(high, y - END, high, y + END, Ink.line(colour, 1.5));
        }
        dot(canvas, scale.at(size), y, filled, colour);
    }

    private static void dot(Canvas canvas, double x, double y, boolean filled, Color colour) {
        canvas.circle(x, y, filled ? DOT : DOT - 0.75,
                filled ? Ink.fill(colour) : Ink.fill(Palette.PANEL).edged(colour, 2));
    }

    /** What the two dots mean. */
    static void legend(Canvas canvas, double x, double y) {
        legend(canvas, x, y, "0");
    }

    /** What the two dots mean where it is not zero that an interval has to exclude. */
    static void legend(Canvas canvas, double x, double y, String of) {
        dot(canvas, x + 6, y - 4, true, Palette.SCENARIO);
        canvas.text("interval excludes " + of, x + 17, y, Type.LABEL);
        dot(canvas, x + 156, y - 4, false, Palette.SCENARIO);
        canvas.text("includes " + of, x + 167, y, Type.LABEL);
    }
}
