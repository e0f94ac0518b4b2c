package kith.analysis.finding;

import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Level;
import kith.analysis.stats.Interval;
import kith.analysis.table.Manifest;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.ArmResult;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

/**
 * A number that a report states, with everything needed to find it again in the tables: a paired difference from a
 * reference, or the value of one scenario where {@code referenceId} is empty.
 *
 * @param label the metric in words
 * @param of whom or what the row is about, in words: a group, a scenario
 * @param size mean of the paired differences, or mean over runs
 * @param n pairs of runs, or runs
 * @param people how many people it is about; not-a-number where that is unknown
 * @param word the word for a difference; null for a value
 * @param natural the difference in a natural unit; empty where its own unit is one
 * @param decimals decimals that its interval supports
 * @param matters the size from which a difference matters, in its unit; not-a-number where there is none
 */
public record Quantity(
        String scenarioId, String referenceId, String group, int day, String variable, String label, String of,
        String unit,
        double size, Interval interval, int n, double people, Word word, String natural, int decimals,
        double matters) {

    private static final String ARM = "arm:";

    /** A paired difference. */
    public static Quantity of(Manifest.Metric metric, Contrast c, String of) {
        return new Quantity(c.scenarioId(), c.referenceId(), c.group(), c.day(), c.variable(), metric.label(), of,
                c.unit(),
                c.size(), c.interval(), c.pairs(), c.people(), c.word(), c.natural(),
                Precision.of(List.of(c.interval()), c.smallest(), metric.decimals()),
                c.hasThreshold() ? c.matters() : Double.NaN);
    }

    /** The value of one scenario. */
    public static Quantity of(Manifest.Metric metric, Level level, String of) {
        return new Quantity(level.scenarioId(), "", level.group(), level.day(), level.variable(), metric.label(), of,
                level.unit(), level.mean(), level.interval(), level.n(), level.people(), null, "",
                Precision.of(List.of(level.interval()), Double.NaN, metric.decimals()), Double.NaN);
    }

    /** An arm of a trial against the control arm, or its mean where there is none. */
    public static Quantity of(TrialDesign design, TrialDesign.Scale scale, ArmResult arm, int decimals) {
        boolean compares = arm.compares();
        Interval interval = compares ? arm.interval() : arm.meanInterval();
        return new Quantity(arm.scenarioId(), compares ? ARM + arm.controlArm() : "", ARM + arm.arm(), arm.day(),
                arm.scale(),
                scale.label(), design.armLabel(arm.arm()), "", compares ? arm.difference() : arm.mean(), interval,
                arm.runs(), arm.n(),
                compares ? arm.word() : null, Double.isNaN(arm.d()) ? "" : Numeral.signed(arm.d(), 2) + " sd",
                decimals, compares ? arm.smallest() : Double.NaN);
    }

    /** The same with other decimals, such as those of its column; with more where it would print as nothing. */
    public Quantity with(int columnDecimals) {
        return new Quantity(scenarioId, referenceId, group, day, variable, label, of, unit, size, interval, n, people,
                word,
                natural, Precision.ofRow(interval, columnDecimals), matters);
    }

    /** The same, told of another row: a scenario where it was a group. */
    public Quantity ofWhom(String row) {
        return new Quantity(scenarioId, referenceId, group, day, variable, label, row, unit, size, interval, n, people,
                word,
                natural, decimals, matters);
    }

    /** Whether it is a difference from a reference. */
    public boolean isDifference() {
        return word != null;
    }

    /** Whether it is of the same variable, group and day as another. */
    boolean isOfTheSame(Quantity other) {
        return variable.equals(other.variable) && group.equals(other.group) && day == other.day;
    }

    /** Whether it rests on too few people or runs for a verdict. */
    public boolean isMarked() {
        return isDifference() && word.isMarked();
    }

    /** Whether any run or pair has it. */
    public boolean isThere() {
        return n > 0 && !Double.isNaN(size);
    }

    /** The number as printed, with a mark where it rests on too few. */
    public String sizeText() {
        if (!isThere()) {
            return Numeral.NONE;
        }
        String number = isDifference() ? Numeral.signed(size, decimals)
                : isPercent() ? Numeral.percent(size, decimals) : Numeral.plain(size, decimals);
        return isMarked() ? number + "†" : number;
    }

    /** Its 95 % interval as printed; empty where there is none. */
    public String intervalText() {
        return isDifference() ? Numeral.signed(interval, decimals)
                : isPercent() ? Numeral.percent(interval, decimals) : Numeral.plain(interval, decimals);
    }

    /** Whether it is the value of a share, which is told in per cent. */
    public boolean isPercent() {
        return !isDifference() && unit.equals(Numeral.SHARE);
    }

    /** "0.93 or more matters": the size that its word rests on; empty where it has none or is no verdict. */
    public String mattersText() {
        return mattersText("");
    }

    /** The same with a unit behind the number: "0.93 points or more matters". */
    public String mattersText(String unit) {
        return isDifference() && word.isVerdict() && word != Word.NO_DIFFERENCE && matters > 0
                ? Numeral.count(Numeral.threshold(matters), unit) + " or more matters" : "";
    }

    /** How many people, in words; empty where that is unknown. */
    public String peopleText() {
        return Double.isNaN(people) ? ""
                : Numeral.people(people);
    }
}
