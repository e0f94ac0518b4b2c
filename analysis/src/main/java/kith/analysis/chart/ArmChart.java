package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Numeral;

/** The arms of a trial on one scale: a panel per time point, a row per arm, mean and interval, the control arm dashed. */
record ArmChart(Sides sides, TrialResult trial, Manifest.Scale scale) implements Figure {
    private static final int PANELS = 6;
    private static final double TOP = 96;
    private static final double ROW = 26;
    private static final double LEFT = 232;
    private static final double RIGHT = 876;
    private static final double GAP = 26;
    private static final double END = 4;
    private static final double DOT = 5;
    private static final int WIDE = 3;
    private static final double LETTER = 7;

    @Override
    public String name() {
        return sides.file("trial-" + scale.name().replace('_', '-'));
    }

    @Override
    public String title() {
        return scale.label().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + scale.label().substring(1) + " by arm of the trial: "
                + sides.scenario().label();
    }

    @Override
    public String description() {
        List<Integer> days = trial.days(scale);
        int last = days.get(days.size() - 1);
        return "Mean observed on day " + last + ": " + trial.at(scale, last).stream()
                .map(arm -> label(arm.arm()) + " " + Numeral.plain(arm.mean(), 1))
                .collect(Collectors.joining(", ")) + ".";
    }

    private String label(String arm) {
        return trial.scenario().trial().armLabel(arm);
    }

    @Override
    public int width() {
        return 900;
    }

    @Override
    public int height() {
        return (int) bottom() + 34 + Frame.captionHeight(caption(), width());
    }

    private double bottom() {
        return TOP + ROW * arms().size();
    }

    private List<String> arms() {
        return trial.scenario().trial().arms().stream()
                .map(Manifest.Arm::name)
                .filter(name -> trial.arms().stream().anyMatch(each -> each.scale().equals(scale.name()) && each.arm().equals(name)))
                .toList();
    }

    /** The days shown: all, or some that lie evenly, first and last among them. */
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

    private String caption() {
        boolean cut = trial.days(scale).size() > PANELS;
        String control = trial.scenario().trial().controlArm();
        return "Mean over runs of the mean observed in an arm, with its 95 % interval over runs (Student)"
                + (!arms().contains(control) ? "" : "; grey and dashed: " + label(control) + ", the control arm") + ". " + sides.basis()
                + ". Errors of measurement are in it; chance only, assumptions not varied."
                + (trial.shortfall().isEmpty() ? "" : " " + trial.shortfall())
                + (cut ? " Other days are in arms.csv." : "");
    }

    private Scale axis() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int day : days()) {
            for (ArmResult arm : trial.at(scale, day)) {
                if (!Double.isNaN(arm.mean())) {
                    Interval interval = arm.meanInterval();
                    low = Math.min(low, interval.known() ? interval.low() : arm.mean());
                    high = Math.max(high, interval.known() ? interval.high() : arm.mean());
                }
            }
        }
        return Scale.covering(low, high, LEFT, RIGHT, days().size() > WIDE ? 2 : 4);
    }

    @Override
    public void draw(Canvas canvas) {
        List<Integer> days = days();
        Frame.heading(canvas, title(), "mean observed, by day of the run; one scale in all panels, which need not start at 0", width());
        Scale axis = axis();
        double width = (RIGHT - LEFT - GAP * (days.size() - 1)) / days.size();
        List<String> arms = arms();
        for (int i = 0; i < arms.size(); i++) {
            canvas.text(label(arms.get(i)), Frame.MARGIN, TOP + ROW * (i + 0.5) + 4.5, LEFT - Frame.MARGIN - DOT - 4, Type.BODY);
        }
        for (int panel = 0; panel < days.size(); panel++) {
            double from = LEFT + panel * (width + GAP);
            panel(canvas, days.get(panel), axis.between(from, from + width), arms);
        }
        Frame.caption(canvas, caption(), bottom() + 30, width());
    }

    private void panel(Canvas canvas, int day, Scale axis, List<String> arms) {
        double bottom = bottom();
        canvas.text("day " + day, (axis.start() + axis.end()) / 2, TOP - 12, Type.LABEL.middle());
        canvas.line(axis.start(), TOP - 4, axis.end(), TOP - 4, Ink.line(Palette.RULE, 1));
        canvas.line(axis.start(), bottom, axis.end(), bottom, Ink.line(Palette.RULE, 1));
        ticks(canvas, axis);
        List<ArmResult> results = trial.at(scale, day);
        results.stream().filter(ArmResult::isControl).filter(arm -> !Double.isNaN(arm.mean())).forEach(control ->
                canvas.line(axis.at(control.mean()), TOP - 4, axis.at(control.mean()), bottom, Ink.line(Palette.REFERENCE, 1.5).dashed(6, 3)));
        for (ArmResult arm : results) {
            if (!Double.isNaN(arm.mean())) {
                mark(canvas, axis, arm, TOP + ROW * (arms.indexOf(arm.arm()) + 0.5));
            }
        }
    }

    /** Tick labels that stay within their panel; those between its ends only where all have room. */
    private void ticks(Canvas canvas, Scale axis) {
        List<Double> ticks = axis.ticks();
        List<String> labels = ticks.stream().map(tick -> Numeral.plain(tick, axis.decimals())).toList();
        int letters = labels.stream().mapToInt(String::length).max().orElse(0);
        boolean roomy = labels.size() * (letters + 1) * LETTER <= axis.end() - axis.start();
        for (int i = 0; i < labels.size(); i++) {
            double x = axis.at(ticks.get(i));
            canvas.line(x, bottom(), x, bottom() + 4, Ink.line(Palette.LABEL, 1));
            boolean first = i == 0;
            boolean last = i == labels.size() - 1;
            if (roomy || first || last) {
                canvas.text(labels.get(i), x, bottom() + 18, first ? Type.LABEL : last ? Type.LABEL.end() : Type.LABEL.middle());
            }
        }
    }

    private static void mark(Canvas canvas, Scale axis, ArmResult arm, double y) {
        var colour = arm.isControl() ? Palette.REFERENCE : Palette.SCENARIO;
        if (arm.meanInterval().known()) {
            double low = axis.at(arm.meanInterval().low());
            double high = axis.at(arm.meanInterval().high());
            canvas.line(low, y, high, y, Ink.line(colour, 2));
            canvas.line(low, y - END, low, y + END, Ink.line(colour, 1.5));
            canvas.line(high, y - END, high, y + END, Ink.line(colour, 1.5));
        }
        canvas.circle(axis.at(arm.mean()), y, DOT, Ink.fill(colour));
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "scale", "day", "arm", "label", "n", "mean", "ci_low", "ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (int day : days()) {
            for (ArmResult arm : trial.at(scale, day)) {
                csv.text(arm.scenarioId()).text(arm.scale()).whole(arm.day()).text(arm.arm()).text(label(arm.arm())).number(arm.n())
                        .number(arm.mean()).number(arm.meanInterval().low()).number(arm.meanInterval().high());
                csv.endRow();
            }
        }
    }
}
