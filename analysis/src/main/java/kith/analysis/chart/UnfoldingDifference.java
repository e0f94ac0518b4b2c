package kith.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Word;

/** The upper plot of a course over time: the paired difference with its band, and the number of the last day. */
record UnfoldingDifference(UnfoldingChart of) {
    private static final double MINUTES = 60;

    private static final double INDENT = 14;

    /**
     * A line of a label and how far it lies below the one before.
     *
     * @param mark the place of the rival whose mark stands before it; −1 for none
     */
    private record Printed(String text, double down, Type type, int mark, double indent) {
        Printed(String text, double down, Type type) {
            this(text, down, type, -1, 0);
        }
    }

    private double factor() {
        return of.isTime() ? MINUTES : 1;
    }

    private String unit() {
        return of.isTime() ? "minutes a day" : of.isFixed() ? "on the scale " + of.valueUnit() : of.metric().unit();
    }

    /** The difference in the unit that is drawn: minutes for hours; without a band where too few pairs have a value. */
    private Course drawn() {
        return (of.isTime() ? times(of.difference(), MINUTES) : of.difference()).bandOfAtLeast(Word.LEAST_PAIRS);
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
        return of.isTime() ? new Zone(of.contrast().smallest() * MINUTES, 0)
                : new Zone(of.contrast().smallest(), of.metric().decimals());
    }

    private Scale scale() {
        Course drawn = drawn();
        double low = Math.min(0, Math.min(drawn.lowest(), UnfoldingChart.shown(drawn, 1)));
        double high = Math.max(0, Math.max(drawn.highest(), -UnfoldingChart.shown(drawn, -1)));
        for (Contrast rival : of.rivals().of(of.contrast())) {
            low = Math.min(low, factor() * (rival.interval().known() ? rival.interval().low() : rival.size()));
            high = Math.max(high, factor() * (rival.interval().known() ? rival.interval().high() : rival.size()));
        }
        if (of.isFixed()) {
            double half = (of.metric().axisHigh() - of.metric().axisLow()) / 2;
            low = Math.min(low, -half);
            high = Math.max(high, half);
        }
        double least = zone().reach();
        return Scale.covering(Math.min(low, -least), Math.max(high, least), of.upperBottom(), of.top(), 5);
    }

    void draw(Canvas canvas, Days days, Bands bands) {
        Scale scale = scale();
        Course drawn = drawn();
        double left = UnfoldingChart.LEFT;
        double right = UnfoldingChart.RIGHT;
        canvas.text(of.whoWithPeople() + "difference, " + unit(), Frame.MARGIN, of.heading(), Type.STRONG);
        zone().shadeAlong(canvas, scale, left, right);
        of.ground(canvas, scale, of.top(), of.upperBottom(), true);
        bands.shade(canvas, of.top(), of.upperBottom());
        canvas.draw(days.area(drawn, drawn.low(), drawn.high(), scale), Ink.fill(UnfoldingChart.SCENARIO_BAND));
        for (int r = 0; r < Math.min(UnfoldingChart.MOST_SINGLE_RUNS, drawn.runs().length); r++) {
            canvas.draw(days.line(drawn, drawn.runs()[r], scale), Ink.line(UnfoldingChart.SCENARIO_RUN, 0.75));
        }
        canvas.line(left, scale.at(0), right, scale.at(0), Ink.line(Palette.INK, 1.5));
        UnfoldingChart.front(canvas, days, scale, drawn);
        days.drawBoundary(canvas, of.top(), of.upperBottom(), true);
        zone().name(canvas, scale, left, right, of.heading(), Zone.inSd(of.metric().smallestEffectSd()),
                drawn.end() > 0);
        of.rivals().drawAlong(canvas, scale, of.contrast(), right + Rivals.BESIDE, factor());
        label(canvas, scale.at(drawn.end()));
    }

    /** The difference on the last day and what it is under rival assumptions. */
    private void label(Canvas canvas, double at) {
        Contrast contrast = of.contrast();
        boolean few = contrast.word().isMarked();
        String own = Numeral.signed(of.difference().end(), of.decimals()) + (of.isTime() ? " hours a day" : "");
        String interval = Numeral.signed(of.difference().endBand(), of.decimals());
        List<Printed> lines = new ArrayList<>();
        lines.add(new Printed((of.isTime() ? contrast.natural() : own) + (few ? EffectMark.FEW : ""), 16,
                Type.STRONG.in(few ? Palette.REFERENCE : Palette.SCENARIO)));
        if (of.isTime()) {
            lines.add(new Printed(own, 16, Type.LABEL));
        }
        lines.add(new Printed(interval, 16, Type.LABEL));
        if (!of.isTime()) {
            lines.add(new Printed(contrast.natural(), 16, Type.LABEL.in(Palette.REFERENCE)));
        }
        if (!few) {
            lines.add(new Printed(contrast.word().brief(), 20, Type.BODY));
        }
        lines.addAll(underRivals(contrast));
        lines.removeIf(line -> line.text().isEmpty());
        double height = lines.stream().skip(1).mapToDouble(Printed::down).sum();
        double y = Math.max(of.top() + 14, Math.min(of.upperBottom() - height - 4, at + 4));
        for (int i = 0; i < lines.size(); i++) {
            y += i == 0 ? 0 : lines.get(i).down();
            Printed line = lines.get(i);
            if (line.mark() >= 0) {
                Rivals.mark(canvas, line.mark(), of.labelsAt() + 4, y - 4, Palette.INK);
            }
            canvas.text(line.text(), of.labelsAt() + line.indent(), y, line.type());
        }
    }

    /** What the difference is under each rival: of several, each size has the mark that the caption names. */
    private List<Printed> underRivals(Contrast contrast) {
        List<Printed> lines = new ArrayList<>();
        boolean several = of.rivals().all().size() > 1 && of.rivals().haveOwnMarks();
        double room = of.width() - of.labelsAt() - Frame.MARGIN / 2;
        for (Rivals.Told told : of.rivals().toldUnder(contrast)) {
            if (!several) {
                TextWidth.wrap(of.rivals().under(told), Type.LABEL, room)
                        .forEach(line -> lines.add(new Printed(line, 15, Type.LABEL.in(Palette.INK))));
            }
            List<String> numbers = TextWidth.wrap(Rivals.text(told.contrast(), of.decimals()), Type.LABEL,
                    room - (several ? INDENT : 0));
            for (int i = 0; i < numbers.size(); i++) {
                lines.add(new Printed(numbers.get(i), i == 0 && several ? 20 : 15, Type.LABEL.in(Palette.INK),
                        i == 0 && several ? of.rivals().place(told) : -1, several ? INDENT : 0));
            }
        }
        return lines;
    }
}
