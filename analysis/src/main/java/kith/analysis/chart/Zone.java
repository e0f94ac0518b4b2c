package kith.analysis.chart;

import java.util.Collection;
import kith.analysis.contrast.Contrast;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Numeral;

/**
 * The differences too small to matter: from −half to +half, half not-a-number where a metric has no such size. An axis
 * of differences always reaches twice as far on either side, so that the zone is whole and nothing finer than what
 * matters fills the axis.
 *
 * @param half the smallest effect of interest in the unit of the axis
 * @param decimals the decimals worth printing, which say what matters where there is no such size
 */
record Zone(double half, int decimals) {
    private static final double REACH = 2;
    private static final double SHORT_SIDE = 0.3;
    private static final double NAME_ROOM = 16;

    boolean isKnown() {
        return half > 0;
    }

    /** The least that an axis reaches on either side. */
    double reach() {
        return REACH * (isKnown() ? half : Math.pow(10, -decimals));
    }

    /** An axis over differences with their intervals that holds the zone and keeps room on either side of zero. */
    Scale scale(Collection<Contrast> contrasts, double start, double end, int steps) {
        double low = 0;
        double high = 0;
        for (Contrast c : contrasts) {
            if (c.pairs() > 0) {
                Interval interval = c.interval().known() ? c.interval() : new Interval(c.size(), c.size());
                low = Math.min(low, Math.min(c.size(), interval.low()));
                high = Math.max(high, Math.max(c.size(), interval.high()));
            }
        }
        return scale(low, high, start, end, steps);
    }

    /** An axis from a value to another that holds the zone and keeps room on either side of zero. */
    Scale scale(double low, double high, double start, double end, int steps) {
        return Scale.covering(Math.min(Math.min(low, -reach()), -SHORT_SIDE * high),
                Math.max(Math.max(high, reach()), -SHORT_SIDE * low), start, end, steps);
    }

    /** Shades it across a horizontal axis. */
    void shade(Canvas canvas, Scale scale, double top, double bottom) {
        if (isKnown()) {
            canvas.box(scale.at(-half), top, scale.at(half) - scale.at(-half), bottom - top, Ink.fill(Palette.ZONE));
        }
    }

    /** Shades it along a vertical axis. */
    void shadeAlong(Canvas canvas, Scale scale, double left, double right) {
        if (isKnown()) {
            canvas.box(left, scale.at(half), right - left, scale.at(-half) - scale.at(half), Ink.fill(Palette.ZONE));
        }
    }

    /**
     * Names the zone along a vertical axis: inside it where there is room, below or above zero; elsewhere as a legend
     * that ends at the right of a line over the plot.
     */
    void name(Canvas canvas, Scale scale, double left, double right, double head, String size, boolean below) {
        if (!isKnown()) {
            return;
        }
        double room = scale.at(0) - scale.at(half);
        String words = words(size);
        if (room >= NAME_ROOM) {
            canvas.text(words, left + 8, scale.at(0) + (below ? room : -room) / 2 + 4.5, Type.LABEL.haloed());
        } else {
            legend(canvas, right - TextWidth.of(words, Type.LABEL) - 30, head, size);
        }
    }

    private static String words(String size) {
        return "inside " + size + ": too small to matter";
    }

    /** What the shade means, at a size in words. */
    static void legend(Canvas canvas, double x, double y, String size) {
        canvas.box(x, y - 10, 22, 12, Ink.fill(Palette.ZONE).edged(Palette.HATCH, 1));
        canvas.text(words(size), x + 30, y, Type.LABEL);
    }

    /** "±0.1 sd". */
    static String inSd(double sd) {
        return "±" + Numeral.plain(sd, 1) + " sd";
    }
}
