package kith.analysis.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Numeral;

/**
 * The arms of a trial of doses on one scale: a panel per time point, the dose to the right, the score upwards, a line
 * through arms that differ in their dose alone. The zone in which a difference from the control arm is too small to
 * matter is shaded.
 */
record DoseChart(Sides sides, TrialResult trial, Manifest.Scale scale, List<DoseLine> lines) implements Figure {
    private static final int PANELS = 4;
    private static final double LEFT = 68;
    private static final double RIGHT = 700;
    private static final double PLOT = 250;
    private static final double DAYS = 26;
    private static final double GAP = 22;
    private static final double INSET = 18;
    private static final double DODGE = 3;
    private static final double END = 3;
    private static final double LABEL_APART = 34;
    private static final double SMALL_SD = 0.1;
    private static final double LEAST_SPAN_SD = 0.5;
    private static final List<Color> COLOURS = List.of(Palette.SCENARIO, Palette.INK, Palette.SCENARIO_MIDDLE, Palette.REFERENCE);
    private static final List<double[]> DASHES = List.of(new double[0], new double[] {7, 3}, new double[0], new double[] {2, 3});

    private record Point(double dose, ArmResult arm) {}

    @Override
    public String name() {
        return sides.file("trial-" + scale.name().replace('_', '-'));
    }

    @Override
    public String title() {
        return scale.label().substring(0, 1).toUpperCase(Locale.ROOT) + scale.label().substring(1) + " by dose: " + sides.scenario().label();
    }

    @Override
    public String description() {
        int last = days().get(days().size() - 1);
        return "Mean observed on day " + last + ". " + lines.stream()
                .map(line -> line.label() + ": " + points(line, last).stream()
                        .map(point -> DoseLine.words(point.dose()) + " " + Numeral.plain(point.arm().mean(), 1))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return 920;
    }

    @Override
    public int height() {
        return frame().height(bottom() + 48);
    }

    private Frame frame() {
        return new Frame(title(), subtitle(), sides.changed(), caption(), sides.warnings() + shortfall(), sides.footer(), width());
    }

    private String subtitle() {
        Scale axis = axis(1, 0);
        return "mean observed" + (axis.low() > 1e-9 ? "; the axis begins at " + Numeral.plain(axis.low(), axis.decimals()) : "");
    }

    private String shortfall() {
        return trial.shortfall().isEmpty() ? "" : " " + trial.shortfall();
    }

    private double top() {
        return frame().top() + DAYS;
    }

    private double bottom() {
        return top() + PLOT;
    }

    private List<Integer> days() {
        List<Integer> all = trial.days(scale);
        if (all.size() <= PANELS) {
            return all;
        }
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < PANELS; i++) {
            some.add(all.get((int) Math.rint(i * (all.size() - 1.0) / (PANELS - 1))));
        }
        return some;
    }

    private List<Point> points(DoseLine line, int day) {
        List<ArmResult> results = trial.at(scale, day);
        return line.arms().stream()
                .flatMap(arm -> results.stream()
                        .filter(result -> result.arm().equals(arm.name()) && !Double.isNaN(result.mean()))
                        .map(result -> new Point(arm.dose(), result)))
                .toList();
    }

    private List<Double> doses() {
        return lines.stream().flatMap(line -> line.arms().stream()).map(Manifest.Arm::dose).distinct().sorted().toList();
    }

    private String legend() {
        return "Dose: " + doses().stream().map(dose -> shown(dose) + " " + DoseLine.words(dose)).collect(Collectors.joining(", "));
    }

    private static String shown(double dose) {
        return Numeral.plain(dose, dose == Math.rint(dose) ? 0 : Math.abs(dose * 10 - Math.rint(dose * 10)) < 1e-9 ? 1 : 2);
    }

    private String caption() {
        String control = trial.scenario().trial().controlArm();
        return "The dose is how strongly the AI seeks a relationship, from " + Numeral.MINUS + "1 (" + DoseLine.words(-1) + ") to 1 ("
                + DoseLine.words(1) + "). Points are means over runs of what was observed, with 95 % intervals."
                + (control.isEmpty() ? "" : " Grey line: the control arm (" + trial.scenario().trial().armLabel(control)
                        + "); shaded: within 0.1 sd of it, too small to matter.")
                + (trial.days(scale).size() > PANELS ? " Other days are in arms.csv." : "");
    }

    /** Covers all means with their intervals, and never less than half a standard deviation of persons. */
    private Scale axis(double start, double end) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sd = 0;
        for (int day : days()) {
            for (ArmResult arm : trial.at(scale, day)) {
                if (!Double.isNaN(arm.mean())) {
                    Interval interval = arm.meanInterval();
                    low = Math.min(low, interval.known() ? interval.low() : arm.mean());
                    high = Math.max(high, interval.known() ? interval.high() : arm.mean());
                    sd = Double.isNaN(arm.sd()) ? sd : Math.max(sd, arm.sd());
                }
            }
        }
        if (low > high) {
            return Scale.covering(0, 1, start, end, 5);
        }
        double more = Math.max(0, LEAST_SPAN_SD * sd - (high - low)) / 2;
        return Scale.covering(low - more, high + more, start, end, 5);
    }

    @Override
    public void draw(Canvas canvas) {
        List<Integer> days = days();
        double bottom = bottom();
        Scale axis = axis(bottom, top());
        double panel = (RIGHT - LEFT - GAP * (days.size() - 1)) / days.size();
        for (double tick : axis.ticks()) {
            canvas.text(Numeral.plain(tick, axis.decimals()), LEFT - 8, axis.at(tick) + 4, Type.LABEL.end());
        }
        for (int i = 0; i < days.size(); i++) {
            double from = LEFT + i * (panel + GAP);
            panel(canvas, axis, days.get(i), from, from + panel);
        }
        canvas.text(legend(), LEFT, bottom + 40, Type.LABEL);
        labels(canvas, axis, days.get(days.size() - 1));
        frame().draw(canvas, bottom + 48);
    }

    private void panel(Canvas canvas, Scale axis, int day, double from, double to) {
        trial.at(scale, day).stream().filter(arm -> arm.isControl() && !Double.isNaN(arm.mean())).forEach(control -> {
            if (control.sd() > 0) {
                double top = Math.max(axis.end(), axis.at(control.mean() + SMALL_SD * control.sd()));
                double bottom = Math.min(axis.start(), axis.at(control.mean() - SMALL_SD * control.sd()));
                canvas.box(from, top, to - from, bottom - top, Ink.fill(Palette.ZONE));
            }
            canvas.line(from, axis.at(control.mean()), to, axis.at(control.mean()), Ink.line(Palette.REFERENCE, 1));
        });
        axis.ticks().forEach(tick -> canvas.line(from, axis.at(tick), to, axis.at(tick), Ink.line(Palette.RULE, 1)));
        canvas.text("day " + day, (from + to) / 2, axis.end() - 12, Type.LABEL.middle());
        Scale across = across(from, to);
        for (double dose : doses()) {
            canvas.line(across.at(dose), axis.start(), across.at(dose), axis.start() + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(shown(dose), across.at(dose), axis.start() + 18, Type.LABEL.middle());
        }
        for (int i = 0; i < lines.size(); i++) {
            line(canvas, axis, across, points(lines.get(i), day), i);
        }
    }

    private Scale across(double from, double to) {
        List<Double> doses = doses();
        return new Scale(doses.get(0), doses.get(doses.size() - 1), from + INSET, to - INSET, 0.5);
    }

    private void line(Canvas canvas, Scale axis, Scale across, List<Point> points, int number) {
        Color colour = colour(number);
        double dodge = DODGE * (number - (lines.size() - 1) / 2.0);
        for (int i = 0; i < points.size(); i++) {
            double x = across.at(points.get(i).dose()) + dodge;
            ArmResult arm = points.get(i).arm();
            if (i > 0) {
                canvas.line(across.at(points.get(i - 1).dose()) + dodge, axis.at(points.get(i - 1).arm().mean()), x, axis.at(arm.mean()),
                        Ink.line(colour, 2).dashed(DASHES.get(number % DASHES.size())));
            }
            if (arm.meanInterval().known()) {
                double low = axis.at(arm.meanInterval().low());
                double high = axis.at(arm.meanInterval().high());
                canvas.line(x, low, x, high, Ink.line(colour, 1.5));
                canvas.line(x - END, low, x + END, low, Ink.line(colour, 1.5));
                canvas.line(x - END, high, x + END, high, Ink.line(colour, 1.5));
            }
        }
        for (Point point : points) {
            mark(canvas, across.at(point.dose()) + dodge, axis.at(point.arm().mean()), number);
        }
    }

    private static Color colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    /** Filled circle, hollow circle, filled and hollow diamond: lines differ without colour. */
    private static void mark(Canvas canvas, double x, double y, int number) {
        Color colour = colour(number);
        Ink ink = number % 2 == 0 ? Ink.fill(colour) : Ink.fill(Palette.PANEL).edged(colour, 1.75);
        if (number % 4 < 2) {
            canvas.circle(x, y, 4, ink);
        } else {
            canvas.diamond(x, y, 5, ink);
        }
    }

    /** The name of each line beside its end, with its mark, moved apart where they would overlap. */
    private void labels(Canvas canvas, Scale axis, int day) {
        record Label(int number, String text, double value) {}
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Point> points = points(lines.get(i), day);
            if (!points.isEmpty()) {
                labels.add(new Label(i, lines.get(i).label(), points.get(points.size() - 1).arm().mean()));
            }
        }
        labels.sort(Comparator.comparingDouble(label -> -label.value()));
        double y = axis.end();
        double room = PLOT - LABEL_APART * labels.size();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double lowest = axis.end() + Math.max(0, room) + LABEL_APART * i + 10;
            double at = Math.max(y + 4, Math.min(lowest, axis.at(label.value())));
            mark(canvas, RIGHT + 16, at, label.number());
            canvas.text(label.text(), RIGHT + 28, at + 4, Type.LABEL.strong().in(colour(label.number()).equals(Palette.SCENARIO_MIDDLE)
                    ? Palette.SCENARIO : colour(label.number())));
            canvas.text(Numeral.plain(label.value(), 1) + " at dose " + shown(doses().get(doses().size() - 1)), RIGHT + 28, at + 18, Type.LABEL);
            y = at + LABEL_APART - 4;
        }
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "scale", "day", "line", "dose", "dose_in_words", "arm", "label", "n", "mean", "ci_low", "ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (int day : days()) {
            for (DoseLine line : lines) {
                for (Point point : points(line, day)) {
                    ArmResult arm = point.arm();
                    csv.text(arm.scenarioId()).text(arm.scale()).whole(day).text(line.label()).number(point.dose())
                            .text(DoseLine.words(point.dose())).text(arm.arm()).text(trial.scenario().trial().armLabel(arm.arm()))
                            .number(arm.n()).number(arm.mean()).number(arm.meanInterval().low()).number(arm.meanInterval().high());
                    csv.endRow();
                }
            }
        }
    }
}
