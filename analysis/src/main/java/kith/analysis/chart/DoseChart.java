package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.Controls;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * The values of a trial of doses on one scale: a row of panels per line of doses and a column per day, the dose to the
 * right, the score upwards. The zone in which a difference from the control arm is too small to matter is shaded.
 */
record DoseChart(Sides sides, TrialResult trial, TrialDesign.Scale scale, List<DoseLine> lines) implements Figure {
    private static final int PANELS = 4;
    private static final double LEFT = 68;
    private static final double RIGHT = 700;
    private static final double PLOT = 96;
    private static final double DOWN = 34;
    private static final double DAYS = 26;
    private static final double GAP = 22;
    private static final double INSET = 18;
    private static final double END = 3;
    private static final double DOT = 4;
    private static final double LEAST_SPAN_SD = 0.5;

    private record Point(double dose, ArmResult arm) {}

    @Override
    public String name() {
        return sides.file("trial-" + scale.name().replace('_', '-') + "-by-dose");
    }

    @Override
    public String title() {
        return Sentence.begun(scale.label()) + " by dose:"
                + " " + sides.scenario().label();
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
        return frame().height(bottom() + 58);
    }

    private Frame frame() {
        return new Frame(title(), subtitle(), sides.changed(), caption(), sides.warnings() + shortfall(),
                sides.footer(), width());
    }

    private String subtitle() {
        Scale axis = axis(1, 0);
        return "Mean observed; n: people of the group of arms who were observed on the last day, per run"
                + (axis.low() > 1e-9 ? "; the axis begins at " + Numeral.plain(axis.low(), axis.decimals()) : "");
    }

    private String shortfall() {
        return trial.shortfall().isEmpty() ? "" : " " + trial.shortfall();
    }

    private double top() {
        return frame().top() + DAYS;
    }

    /** Where the plots of a line begin. */
    private double top(int line) {
        return top() + (PLOT + DOWN) * line;
    }

    private double bottom() {
        return top(lines.size() - 1) + PLOT;
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
        return lines.stream().flatMap(line -> line.arms().stream()).map(TrialDesign.Arm::dose).distinct().sorted()
                .toList();
    }

    private String legend() {
        return "Dose: " + doses().stream().map(dose -> DoseLine.number(dose) + " " + DoseLine.words(dose))
                .collect(Collectors.joining(", "));
    }

    private String caption() {
        Controls controls = new Controls(trial.scenario().trial());
        return "The dose is how strongly the AI seeks a relationship, from " + Numeral.MINUS + "1 ("
                + DoseLine.words(-1) + ") to 1 ("
                + DoseLine.words(1) + "). Points are means over runs of what was observed, with 95 % intervals."
                + (controls.exist() ? " Dashed line: " + controls.words() + "; shaded: inside "
                        + Zone.inSd(ArmResult.SMALLEST_SD) + " of it, too small to matter."
                        + (controls.caution().isEmpty() ? "" : " " + controls.caution()) : "")
                + cut()
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
                    Interval interval = possible(arm);
                    low = Math.min(low, interval.known() ? interval.low() : arm.mean());
                    high = Math.max(high, interval.known() ? interval.high() : arm.mean());
                    sd = Double.isNaN(arm.sd()) ? sd : Math.max(sd, arm.sd());
                }
            }
        }
        if (low > high) {
            return Scale.covering(0, 1, start, end, 3);
        }
        double more = Math.max(0, LEAST_SPAN_SD * sd - (high - low)) / 2;
        double from = scale.low() == null ? low - more : Math.max(scale.low(), low - more);
        double to = scale.high() == null ? high + more : Math.min(scale.high(), high + more);
        return Scale.covering(from, to, start, end, 3).within(scale.low(), scale.high());
    }

    /** The interval of a mean, as far as scores go. */
    private Interval possible(ArmResult arm) {
        Interval whole = arm.meanInterval();
        return !whole.known() ? whole : new Interval(scale.low() == null ? whole.low()
                : Math.max(scale.low(), whole.low()),
                scale.high() == null ? whole.high() : Math.min(scale.high(), whole.high()));
    }

    /** Says that intervals are cut where scores end; empty where none is. */
    private String cut() {
        boolean some = days().stream().flatMap(day -> trial.at(scale, day).stream())
                .anyMatch(arm -> arm.meanInterval().known() && !possible(arm).equals(arm.meanInterval()));
        return some ? " Intervals are cut at the ends of the scale" + (scale.low() == null || scale.high() == null ? ""
                : " (" + DoseLine.number(scale.low()) + " and " + DoseLine.number(scale.high()) + ")")
                + ". The CSV file has the uncut intervals." : "";
    }

    @Override
    public void draw(Canvas canvas) {
        List<Integer> days = days();
        double panel = (RIGHT - LEFT - GAP * (days.size() - 1)) / days.size();
        for (int line = 0; line < lines.size(); line++) {
            Scale axis = axis(top(line) + PLOT, top(line));
            for (double tick : axis.ticks()) {
                canvas.text(Numeral.plain(tick, axis.decimals()), LEFT - 8, axis.at(tick) + 4, Type.LABEL.end());
            }
            for (int i = 0; i < days.size(); i++) {
                double from = LEFT + i * (panel + GAP);
                if (line == 0) {
                    canvas.text("day " + days.get(i), from + panel / 2, top() - 12, Type.LABEL.middle());
                }
                panel(canvas, axis, lines.get(line), days.get(i), from, from + panel);
            }
            label(canvas, lines.get(line), top(line) + PLOT / 2);
        }
        canvas.text(legend(), LEFT, bottom() + 44, Type.LABEL);
        frame().draw(canvas, bottom() + 58);
    }

    private void panel(Canvas canvas, Scale axis, DoseLine line, int day, double from, double to) {
        ArmResult control = control(line, day);
        if (control != null && control.smallest() > 0) {
            double top = Math.max(axis.end(), axis.at(control.mean() + control.smallest()));
            double bottom = Math.min(axis.start(), axis.at(control.mean() - control.smallest()));
            canvas.box(from, top, to - from, bottom - top, Ink.fill(Palette.ZONE));
        }
        axis.ticks().forEach(tick -> canvas.line(from, axis.at(tick), to, axis.at(tick), Ink.line(Palette.RULE, 1)));
        if (control != null) {
            canvas.line(from, axis.at(control.mean()), to, axis.at(control.mean()),
                    Ink.line(Palette.REFERENCE, 1.5).dashed(6, 3));
        }
        Scale across = across(from, to);
        for (double dose : doses()) {
            canvas.line(across.at(dose), axis.start(), across.at(dose), axis.start() + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(DoseLine.number(dose), across.at(dose), axis.start() + 18, Type.LABEL.middle());
        }
        line(canvas, axis, across, points(line, day));
    }

    /** The control arm of a line on a day; null where it has none, or nobody of it was observed. */
    private ArmResult control(DoseLine line, int day) {
        Controls controls = new Controls(trial.scenario().trial());
        List<String> names = line.arms().stream().map(controls::of).distinct().toList();
        return trial.at(scale, day).stream().filter(arm -> names.contains(arm.arm()) && !Double.isNaN(arm.mean()))
                .findFirst().orElse(null);
    }

    private Scale across(double from, double to) {
        List<Double> doses = doses();
        return new Scale(doses.get(0), doses.get(doses.size() - 1), from + INSET, to - INSET, 0.5);
    }

    private void line(Canvas canvas, Scale axis, Scale across, List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            double x = across.at(points.get(i).dose());
            ArmResult arm = points.get(i).arm();
            if (i > 0) {
                canvas.line(across.at(points.get(i - 1).dose()), axis.at(points.get(i - 1).arm().mean()), x,
                        axis.at(arm.mean()),
                        Ink.line(Palette.SCENARIO, 2));
            }
            if (arm.meanInterval().known()) {
                double low = axis.at(possible(arm).low());
                double high = axis.at(possible(arm).high());
                canvas.line(x, low, x, high, Ink.line(Palette.SCENARIO, 1.5));
                canvas.line(x - END, low, x + END, low, Ink.line(Palette.SCENARIO, 1.5));
                canvas.line(x - END, high, x + END, high, Ink.line(Palette.SCENARIO, 1.5));
            }
        }
        for (Point point : points) {
            canvas.circle(across.at(point.dose()), axis.at(point.arm().mean()), DOT, Ink.fill(Palette.SCENARIO));
        }
    }

    /** The name of a line beside its panels, with the people of its arms. */
    private void label(Canvas canvas, DoseLine line, double middle) {
        double room = width() - RIGHT - 16 - Frame.MARGIN / 2;
        RowLabel.draw(canvas, line.label(), RIGHT + 16, middle - 8, room, Type.STRONG);
        List<Point> points = points(line, days().get(days().size() - 1));
        if (!points.isEmpty()) {
            canvas.text("n = " + Numeral.plain(points.stream().mapToDouble(point -> point.arm().n()).sum(), 0), RIGHT
                    + 16, middle + 20,
                    room, Type.LABEL);
        }
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "scale", "day", "line", "dose", "dose_in_words", "arm", "label", "n", "mean",
                "ci_low", "ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (int day : days()) {
            for (DoseLine line : lines) {
                for (Point point : points(line, day)) {
                    ArmResult arm = point.arm();
                    csv.text(arm.scenarioId()).text(arm.scale()).whole(day).text(line.label()).number(point.dose())
                            .text(DoseLine.words(point.dose())).text(arm.arm())
                            .text(trial.scenario().trial().armLabel(arm.arm()))
                            .number(arm.n()).number(arm.mean()).number(arm.meanInterval().low())
                            .number(arm.meanInterval().high());
                    csv.endRow();
                }
            }
        }
    }
}
