package kith.analysis.trial;

import java.util.List;
import java.util.stream.IntStream;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.wording.Word;

/**
 * How the mean of a line of doses goes with the dose, step by step from each dose to the next. A step is the difference
 * of two means within a run. Its 95 % interval over runs (Student) decides: a step is clear if the interval excludes
 * zero. A shape is told only where every step is clear.
 */
public enum DoseShape {
    RISES("rises with each step of the dose"), FALLS("falls with each step of the dose"),
    /** All steps up to a dose between the ends are upwards, and all later ones downwards. */
    PEAKS("first rises with the dose, then falls"),
    /** All steps up to a dose between the ends are downwards, and all later ones upwards. */
    DIPS("first falls with the dose, then rises"),
    /** Every step is clear, and the direction changes more than once. */
    MIXED("changes direction more than once"),
    /** Some step is unclear. */
    UNCLEAR("has no clear shape: some steps from one dose to the next are unclear"),
    /** Too few runs or people for any shape. */
    TOO_FEW("cannot be compared between doses (too few runs or people)");

    /** The fewest runs that allow a word for a shape. */
    public static final int LEAST_RUNS = 5;

    private final String text;

    DoseShape(String text) {
        this.text = text;
    }

    /** The shape of a line from its results, ordered from the lowest dose to the highest. */
    public static DoseShape of(List<ArmResult> results, StudentInterval student) {
        int runs = results.stream().mapToInt(each -> each.runMeans().length).min().orElse(0);
        List<double[]> whole = IntStream.range(0, runs)
                .mapToObj(run -> results.stream().mapToDouble(each -> each.runMeans()[run]).toArray())
                .filter(means -> IntStream.range(0, means.length).noneMatch(i -> Double.isNaN(means[i]))).toList();
        if (whole.size() < LEAST_RUNS || results.stream().anyMatch(each -> each.n() < Word.LEAST_PEOPLE)) {
            return TOO_FEW;
        }
        List<Interval> steps = IntStream.range(1, results.size())
                .mapToObj(i -> student.of(whole.stream().mapToDouble(means -> means[i] - means[i - 1]).toArray()))
                .toList();
        if (!steps.stream().allMatch(Interval::clearOfZero)) {
            return UNCLEAR;
        }
        List<Boolean> ups = steps.stream().map(step -> step.low() > 0).toList();
        long turns = IntStream.range(1, ups.size()).filter(i -> !ups.get(i).equals(ups.get(i - 1))).count();
        boolean up = ups.get(0);
        return turns > 1 ? MIXED : turns == 1 ? up ? PEAKS : DIPS : up ? RISES : FALLS;
    }

    /** The result between the ends at which the mean turns; null for a shape that does not turn once. */
    public ArmResult turn(List<ArmResult> results) {
        int way = this == PEAKS ? 1 : this == DIPS ? -1 : 0;
        return way == 0 ? null : results.stream().reduce((one, other) -> way * other.mean() > way * one.mean() ? other
                : one).orElseThrow();
    }

    /** What the mean does, as the end of a sentence. */
    public String text() {
        return text;
    }
}
