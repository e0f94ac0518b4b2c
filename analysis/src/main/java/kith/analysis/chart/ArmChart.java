package kith.analysis.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.finding.TrialAnswer;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.Controls;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Comparisons;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * The arms of a trial on one scale: the difference of each from its control arm with its interval and its word, n and
 * mean of each arm. A trial of doses has a panel per line of doses on the last day; another has a panel per day, the
 * last one first. Without a control arm there are only means.
 */
record ArmChart(Sides sides, TrialResult trial, TrialDesign.Scale scale, List<DoseLine> lines) implements Figure {
    private static final int MOST_DAYS = 4;
    private static final int MOST_ROWS = 20;
    private static final double HEAD = 28;
    private static final double ROW = 24;
    private static final double HEADING = 24;
    private static final double APART = 8;
    private static final double ROOM = 204;
    private static final double PEOPLE = 272;
    private static final double LEFT = 296;
    private static final double RIGHT = 566;
    private static final double WORD = 582;
    private static final double SIZE = 776;
    private static final double INTERVAL = 788;
    private static final double MEAN = 976;

    /** Arms that stand together on one day, each with the words of its row. */
    private record Panel(String heading, Map<String, ArmResult> rows) {}

    @Override
    public String name() {
        return sides.file("trial-" + scale.name().replace('_', '-'));
    }

    @Override
    public String title() {
        String day = " on day " + lastDay();
        return (compares() ? "Difference from " + controls().brief() + day + " in " + Sentence.within(scale.label())
                : Sentence.begun(scale.label()) + ", by arm" + day) + ": " + sides.scenario().label();
    }

    @Override
    public String description() {
        return last().stream().filter(arm -> !arm.isControl())
                .map(arm -> label(arm) + ": " + (arm.compares()
                        ? arm.word().text() + ", " + size(arm) + " " + interval(arm)
                        : "mean " + mean(arm) + " " + interval(arm)))
                .collect(Collectors.joining("; ")) + ".";
    }

    private String label(ArmResult arm) {
        return trial.scenario().trial().armLabel(arm.arm());
    }

    private Controls controls() {
        return new Controls(trial.scenario().trial());
    }

    private int lastDay() {
        List<Integer> days = trial.days(scale);
        return days.get(days.size() - 1);
    }

    private List<ArmResult> last() {
        return trial.at(scale, lastDay());
    }

    private boolean compares() {
        return last().stream().anyMatch(ArmResult::compares);
    }

    /** The panels, each with some rows. */
    private List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        if (lines.isEmpty()) {
            List<Integer> days = trial.days(scale);
            for (int i = days.size() - 1; i >= days.size() - shownDays(); i--) {
                Map<String, ArmResult> rows = new LinkedHashMap<>();
                trial.at(scale, days.get(i)).forEach(arm -> rows.put(label(arm), arm));
                panels.add(new Panel("Day " + days.get(i), rows));
            }
            return panels;
        }
        List<ArmResult> left = new ArrayList<>(last());
        for (DoseLine line : lines) {
            Map<String, ArmResult> rows = new LinkedHashMap<>();
            for (TrialDesign.Arm arm : line.arms()) {
                last().stream().filter(result -> result.arm().equals(arm.name())).forEach(result -> {
                    rows.put(rows.containsKey(line.words(arm)) ? arm.label() : line.words(arm), result);
                    left.remove(result);
                });
            }
            panels.add(new Panel(Sentence.begun(line.label()), rows));
        }
        Map<String, ArmResult> others = new LinkedHashMap<>();
        left.forEach(arm -> others.put(label(arm), arm));
        panels.add(new Panel("Other arms", others));
        panels.removeIf(panel -> panel.rows().isEmpty());
        return panels;
    }

    /** How many days have a panel each: fewer where there are many arms. */
    private int shownDays() {
        int most = Math.max(1, Math.min(MOST_DAYS, MOST_ROWS / Math.max(1, last().size())));
        return lines.isEmpty() ? Math.min(most, trial.days(scale).size()) : 1;
    }

    private List<ArmResult> drawn() {
        return panels().stream().flatMap(panel -> panel.rows().values().stream()).toList();
    }

    private int decimals() {
        return TrialResult.decimals(drawn());
    }

    private String size(ArmResult arm) {
        return Numeral.signed(arm.difference(), decimals());
    }

    private String mean(ArmResult arm) {
        return Numeral.plain(arm.mean(), Math.max(decimals(), TrialResult.usualDecimals(drawn())));
    }

    /** The interval of what is drawn: the difference, or the mean where nothing is compared. */
    private String interval(ArmResult arm) {
        return compares() ? Numeral.signed(arm.interval(), decimals())
                : Numeral.plain(arm.meanInterval(), TrialResult.usualDecimals(drawn()));
    }

    @Override
    public int width() {
        return 1000;
    }

    private Frame frame() {
        return new Frame(title(), new TrialAnswer(trial, scale).claim(), subtitle(), sides.changed(), caption(),
                warnings(), sides.footer(), width());
    }

    private String subtitle() {
        return (compares() ? "Difference: arm minus control arm. The control arm is " + controls().words()
                + ". All values are as observed. " : "Means, as observed. No arm is a control arm of this scale. ")
                + "n: people of the arm who were observed, per run.";
    }

    private String caption() {
        return "Each dot is the mean over runs, and its line is the 95 % interval; errors of measurement are included."
                + (lines.isEmpty() ? "" : " The dose is how strongly the AI seeks a relationship, from "
                        + DoseLine.number(-1) + " ("
                        + DoseLine.words(-1) + ") to 1 (" + DoseLine.words(1) + ").")
                + (earlier() ? " Earlier days are in arms.csv." : "");
    }

    private boolean earlier() {
        return trial.days(scale).size() > shownDays();
    }

    private String warnings() {
        String few = drawn().stream().anyMatch(arm -> arm.word().isMarked())
                ? EffectMark.FEW + " Fewer than " + Word.LEAST_PEOPLE + " people or " + Word.LEAST_PAIRS
                        + " runs: no verdict."
                : "";
        String chance = Comparisons.byChance(drawn().stream().filter(ArmResult::compares).count());
        return Stream.of(few, chance, compares() ? controls().caution() : "", sides.warnings(), trial.shortfall())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private Zone zone(Panel panel) {
        return zone(panel.rows().values().stream().toList());
    }

    private Zone zone(List<ArmResult> arms) {
        return new Zone(!compares() ? Double.NaN : arms.stream().mapToDouble(ArmResult::smallest)
                .filter(half -> half > 0).max()
                .orElse(Double.NaN), TrialResult.usualDecimals(drawn()));
    }

    /** One axis for all panels. */
    private Scale axisScale() {
        List<ArmResult> arms = drawn().stream().filter(arm -> !Double.isNaN(value(arm))).toList();
        double low = arms.stream().mapToDouble(arm -> reach(arm).known() ? reach(arm).low() : value(arm)).min()
                .orElse(0);
        double high = arms.stream().mapToDouble(arm -> reach(arm).known() ? reach(arm).high() : value(arm)).max()
                .orElse(1);
        return compares() ? zone(drawn()).scale(Math.min(0, low), Math.max(0, high), LEFT, RIGHT, 5)
                : Scale.covering(low, high, LEFT, RIGHT, 4);
    }

    private double value(ArmResult arm) {
        return compares() ? arm.difference() : arm.mean();
    }

    private Interval reach(ArmResult arm) {
        return compares() ? arm.interval() : arm.meanInterval();
    }

    private double row() {
        return RowLabel.height(panels().stream().flatMap(panel -> panel.rows().keySet().stream()).toList(), Type.BODY,
                ROOM, ROW);
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double axis() {
        return top() + panels().stream().mapToDouble(panel -> HEADING + row() * panel.rows().size() + APART).sum();
    }

    private double bottom() {
        return axis() + (compares() ? 54 : 30);
    }

    @Override
    public int height() {
        return frame().height(bottom());
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = axisScale();
        double y = top();
        heads(canvas, scale, y - 8);
        for (Panel panel : panels()) {
            Frame.rule(canvas, y, width());
            canvas.text(panel.heading(), Frame.MARGIN, y + 17, PEOPLE - Frame.MARGIN, Type.STRONG);
            y = panel(canvas, scale, panel, y + HEADING) + APART;
        }
        canvas.line(LEFT, axis(), RIGHT, axis(), Ink.line(Palette.RULE, 1));
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), axis(), scale.at(tick), axis() + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(compares() ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    scale.at(tick),
                    axis() + 18, Type.LABEL.middle());
        }
        if (compares()) {
            EffectMark.legend(canvas, LEFT, axis() + 42, drawn().stream().anyMatch(arm -> arm.word().isMarked()));
            if (zone(drawn()).isKnown()) {
                Zone.legend(canvas, Frame.MARGIN, axis() + 42, Zone.inSd(ArmResult.SMALLEST_SD));
            }
        }
        frame().draw(canvas, bottom());
    }

    private void heads(Canvas canvas, Scale scale, double y) {
        canvas.text("n", PEOPLE, y, Type.LABEL.end());
        canvas.text("95 % interval", INTERVAL, y, Type.LABEL);
        canvas.text("Mean", compares() ? MEAN : SIZE, y, Type.LABEL.end());
        if (compares()) {
            canvas.text("← lower", scale.at(0) - 8, y, Type.LABEL.end());
            canvas.text("higher →", scale.at(0) + 8, y, Type.LABEL);
            canvas.text("Difference", SIZE, y, Type.LABEL.end());
        }
    }

    /** Draws a panel below a height and tells where it ends. */
    private double panel(Canvas canvas, Scale scale, Panel panel, double top) {
        double row = row();
        double bottom = top + row * panel.rows().size();
        zone(panel).shade(canvas, scale, top, bottom);
        if (compares()) {
            canvas.line(scale.at(0), top, scale.at(0), bottom, Ink.line(Palette.INK, 1.5));
        }
        double y = top + row / 2;
        for (Map.Entry<String, ArmResult> each : panel.rows().entrySet()) {
            RowLabel.draw(canvas, each.getKey(), Frame.MARGIN, y, ROOM, Type.BODY);
            arm(canvas, scale, each.getValue(), y);
            y += row;
        }
        return bottom;
    }

    private void arm(Canvas canvas, Scale scale, ArmResult arm, double y) {
        Word word = arm.word();
        boolean few = word.isMarked();
        canvas.text(Numeral.plain(arm.n(), 0), PEOPLE, y + 4.5, Type.BODY.end());
        canvas.text(mean(arm), compares() ? MEAN : SIZE, y + 4.5, Type.BODY.end());
        if (compares() && !arm.compares()) {
            canvas.text(arm.isControl() ? "control arm" : "not compared", WORD, y + 4.5, Type.LABEL);
            return;
        }
        if (Double.isNaN(value(arm))) {
            return;
        }
        if (compares() && few) {
            EffectMark.faint(canvas, scale, value(arm), reach(arm), y);
        } else {
            EffectMark.draw(canvas, scale, value(arm), reach(arm), compares() && arm.interval().clearOfZero(), y);
        }
        canvas.text(interval(arm), INTERVAL, y + 4.5, Type.BODY.in(Palette.LABEL));
        if (compares()) {
            canvas.text(word.brief(), WORD, y + 4.5, few ? Type.BODY.in(Palette.REFERENCE) : Type.BODY);
            canvas.text(size(arm) + (few ? EffectMark.FEW : ""), SIZE, y + 4.5, few
                    ? Type.BODY.in(Palette.REFERENCE).end() : Type.STRONG.end());
        }
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "scale", "day", "line", "dose", "dose_in_words", "arm", "label", "n", "diff",
                "ci_low", "ci_high",
                "word", "mean", "mean_ci_low", "mean_ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (ArmResult arm : drawn()) {
            DoseLine line = lines.stream().filter(each -> each.holds(arm.arm())).findFirst().orElse(null);
            csv.text(arm.scenarioId()).text(arm.scale()).whole(arm.day()).text(line == null ? "" : line.label());
            if (line == null) {
                csv.text("").text("");
            } else {
                csv.number(line.dose(arm.arm())).text(DoseLine.words(line.dose(arm.arm())));
            }
            csv.text(arm.arm()).text(label(arm)).number(arm.n()).number(arm.difference()).number(arm.interval().low())
                    .number(arm.interval().high()).text(arm.compares() ? arm.word().text() : "").number(arm.mean())
                    .number(arm.meanInterval().low()).number(arm.meanInterval().high());
            csv.endRow();
        }
    }
}
