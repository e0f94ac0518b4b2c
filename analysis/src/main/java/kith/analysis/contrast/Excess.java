package kith.analysis.contrast;

import java.util.Arrays;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.wording.Word;

/**
 * What a number is, what it is with a placebo AI, and by how much it exceeds that. The number is a paired difference
 * from the reference, or a share of people of whom something is said against the same person there.
 *
 * <p>With the value v and the placebo value p of each replicate, the excess is the mean of v - p with its Student
 * interval. Both worlds have the same people, so replicates are paired.
 *
 * @param pairs replicates that have both values
 * @param value mean of v over all replicates that have it, as in contrasts.csv or over shares.csv
 * @param placebo mean of p over all replicates that have it
 * @param excess mean of v - p
 * @param people people of the group, mean over replicates
 * @param placeboPeople people of the same group formed in the world with the placebo
 * @param matters the size from which the excess matters, in its unit; where none is set, one unit of the last digit
 * @param sized whether a size is set from which it matters
 */
public record Excess(
        String scenarioId, String referenceId, int day, String group, String variable, String unit, int pairs,
        double value, Interval interval, double placebo, Interval placeboInterval, double excess,
        Interval excessInterval, double people, double placeboPeople, double matters, boolean sized) {

    /** What tells a row from others. */
    record Place(String scenarioId, String referenceId, int day, String group, String variable, String unit) {}

    /** Puts values and placebo values of the same replicates together; not-a-number where a replicate has none. */
    static Excess of(Place place, double[] values, double[] placebos, double people, double placeboPeople,
            double matters, boolean sized, StudentInterval student) {
        double[] excess = new double[values.length];
        Arrays.setAll(excess, i -> values[i] - placebos[i]);
        double[] both = there(excess);
        double[] all = there(values);
        double[] ofPlacebo = there(placebos);
        return new Excess(place.scenarioId(), place.referenceId(), place.day(), place.group(), place.variable(),
                place.unit(), both.length, Moments.mean(all), student.of(all), Moments.mean(ofPlacebo),
                student.of(ofPlacebo), Moments.mean(both), student.of(both), people, placeboPeople, matters,
                sized);
    }

    private static double[] there(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The verdict on the excess; none where one of the two groups is too small. */
    public Word word() {
        Word word = Word.of(pairs, Math.min(people, placeboPeople), excessInterval, matters);
        return sized ? word : word.unsized();
    }
}
