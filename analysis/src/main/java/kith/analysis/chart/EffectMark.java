package kith.analysis.chart;

import java.awt.Color;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * An effect with its interval: a line with ends, a dot that is filled where the interval excludes zero. Where it has no
 * verdict, the dot is small, hollow and grey, and the line is thin and has no ends.
 */
final class EffectMark {
    /** What stands behind a number that has no verdict. */
    static final String FEW = "†";
    private static final double END = 4;
    private static final double DOT = 5.5;
    private static final double FAINT_DOT = 3;

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
        if (c.word().isMarked()) {
            faint(canvas, scale, size, interval, y);
        } else {
            draw(canvas, scale, size, interval, interval.clearOfZero(), y);
        }
    }

    /** Draws an effect without a verdict, so that it does not catch the eye before those that have one. */
    static void faint(Canvas canvas, Scale scale, double size, Interval interval, double y) {
        if (interval.known()) {
            canvas.line(scale.at(interval.low()), y, scale.at(interval.high()), y, Ink.line(Palette.FAINT, 1));
        }
        faintDot(canvas, scale.at(size), y);
    }

    private static void faintDot(Canvas canvas, double x, double y) {
        canvas.circle(x, y, FAINT_DOT, Ink.fill(Palette.PANEL).edged(Palette.FAINT, 1));
    }

    /** The same, where it is not zero that an interval has to exclude. */
    static void draw(Canvas canvas, Scale scale, double size, Interval interval, boolean excludes, double y) {
        Color colour = Palette.SCENARIO;
        if (interval.known()) {
            double low = scale.at(interval.low());
            double high = scale.at(interval.high());
            canvas.line(low, y, high, y, Ink.line(colour, 2));
            canvas.line(low, y - END, low, y + END, Ink.line(colour, 1.5));
            canvas.line(high, y - END, high, y + END, Ink.line(colour, 1.5));
        }
        dot(canvas, scale.at(size), y, excludes, colour);
    }

    private static void dot(Canvas canvas, double x, double y, boolean filled, Color colour) {
        canvas.circle(x, y, filled ? DOT : DOT - 0.75,
                filled ? Ink.fill(colour) : Ink.fill(Palette.PANEL).edged(colour, 2));
    }

    /** What the two dots mean, and the grey one where there is one; tells where it ends. */
    static double legend(Canvas canvas, double x, double y, boolean few) {
        return legend(canvas, x, y, "0", few);
    }

    /** What the dots mean where it is not zero that an interval has to exclude. */
    static double legend(Canvas canvas, double x, double y, String of, boolean few) {
        dot(canvas, x + 6, y - 4, true, Palette.SCENARIO);
        canvas.text("interval excludes " + of, x + 17, y, Type.LABEL);
        dot(canvas, x + 156, y - 4, false, Palette.SCENARIO);
        canvas.text("includes " + of, x + 167, y, Type.LABEL);
        double end = x + 167 + TextWidth.of("includes " + of, Type.LABEL);
        if (!few) {
            return end;
        }
        String none = "no verdict (" + FEW + ")";
        faintDot(canvas, end + 24, y - 4);
        canvas.text(none, end + 33, y, Type.LABEL);
        return end + 33 + TextWidth.of(none, Type.LABEL);
    }
}
