package kith.analysis.chart;

import java.awt.Color;
import kith.analysis.table.Manifest;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;

/** The plot of values of a course over time: of both worlds where there are two, each with its band over runs. */
record UnfoldingValues(UnfoldingChart of) {
    private static final double LABEL_GAP = 36;
    private static final double SAMPLE = 30;
    private static final Color REFERENCE_BAND = new Color(0x8A, 0x90, 0x97, 0x48);

    private Scale scale(double bottom, double top, int steps) {
        Manifest.Metric metric = of.metric();
        Course scenario = of.scenario();
        if (of.isFixed()) {
            return Scale.covering(metric.axisLow(), metric.axisHigh(), bottom, top, steps);
        }
        double low = Math.min(scenario.lowest(), of.compares() ? of.reference().lowest() : Double.POSITIVE_INFINITY);
        double high = Math.max(scenario.highest(),
                of.compares() ? of.reference().highest() : Double.NEGATIVE_INFINITY);
        if (!of.compares()) {
            low = Math.min(low, UnfoldingChart.shown(scenario, 1));
            high = Math.max(high, -UnfoldingChart.shown(scenario, -1));
        }
        double least = 2 * (of.compares() && of.contrast().smallest() > 0 ? of.contrast().smallest()
                : 2 * Math.pow(10, -metric.decimals()));
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

    void draw(Canvas canvas, Days days, Bands bands, double top, double bottom, int steps) {
        Scale values = scale(bottom, top, steps);
        Course scenario = of.scenario();
        Course reference = of.reference();
        boolean cut = of.metric().lowerBound() == null || values.low() > of.metric().lowerBound() + 1e-9;
        canvas.text((of.compares() ? "Values, " : of.whoWithPeople() + "values, ") + of.valueUnit()
                + (cut && !of.isFixed() ? "; axis from " + Numeral.plain(values.low(), values.decimals()) : ""),
                Frame.MARGIN, of.compares() ? top - 12 : of.heading(), Type.STRONG);
        of.ground(canvas, values, top, bottom, false);
        bands.shade(canvas, top, bottom);
        if (of.compares()) {
            canvas.draw(days.area(reference, reference.low(), reference.high(), values), Ink.fill(REFERENCE_BAND));
        }
        canvas.draw(days.area(scenario, scenario.low(), scenario.high(), values),
                Ink.fill(UnfoldingChart.SCENARIO_BAND));
        if (of.compares()) {
            canvas.draw(days.line(reference, reference.mean(), values), Ink.line(Palette.PANEL, 4));
            canvas.draw(days.line(reference, reference.mean(), values), Ink.line(Palette.REFERENCE, 2).dashed(6, 3));
            days.drawObserved(canvas, reference, values, Palette.REFERENCE);
        } else {
            for (int r = 0; r < Math.min(UnfoldingChart.MOST_SINGLE_RUNS, scenario.runs().length); r++) {
                canvas.draw(days.line(scenario, scenario.runs()[r], values),
                        Ink.line(UnfoldingChart.SCENARIO_RUN, 0.75));
            }
        }
        UnfoldingChart.front(canvas, days, values, scenario);
        days.drawBoundary(canvas, top, bottom, !of.compares());
        labels(canvas, values, top, bottom);
    }

    private void labels(Canvas canvas, Scale scale, double top, double bottom) {
        double mine = scale.at(of.scenario().end());
        if (of.compares()) {
            double theirs = scale.at(of.reference().end());
            double apart = Math.max(0, LABEL_GAP - Math.abs(mine - theirs)) / 2;
            boolean above = mine < theirs || mine == theirs && of.difference().end() >= 0;
            mine += above ? -apart : apart;
            theirs += above ? apart : -apart;
            double over = Math.max(0, Math.max(mine, theirs) + 14 - bottom)
                    - Math.max(0, top + 8 - Math.min(mine, theirs));
            mine -= over;
            theirs -= over;
            label(canvas, of.sides().reference().label(), of.reference().end(), theirs,
                    Ink.line(Palette.REFERENCE, 2).dashed(6, 3), Palette.REFERENCE);
        }
        label(canvas, of.sides().scenario().label(), of.scenario().end(), mine, Ink.line(Palette.SCENARIO, 3),
                Palette.SCENARIO);
    }

    /** The name of a world, its last value, and where there are two a piece of its line. */
    private void label(Canvas canvas, String name, double value, double y, Ink line, Color colour) {
        String number = Numeral.plain(value, of.valueDecimals());
        canvas.text(name, of.labelsAt(), y - 2, Type.LABEL.strong().in(colour));
        canvas.text(number, of.labelsAt(), y + 14, Type.STRONG.in(colour));
        if (of.compares()) {
            double from = of.labelsAt() + TextWidth.of(number, Type.STRONG) + 10;
            canvas.line(from, y + 10, from + SAMPLE, y + 10, line);
        }
    }
}
