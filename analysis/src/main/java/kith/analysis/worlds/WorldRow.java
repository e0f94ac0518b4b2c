package kith.analysis.worlds;

import java.util.List;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;

/**
 * One difference in one world of an experiment.
 *
 * @param world number of the world, from 1
 * @param values values of the varied settings, in the order of the experiment
 * @param scenario the scenario that is compared with the reference
 * @param day the day of the difference
 * @param group whom it is about
 * @param groupLabel the group in words
 * @param variable what differs
 * @param label it in words
 * @param unit its unit
 * @param pairs pairs of runs behind it
 * @param people people of the group in the reference, mean over replicates
 * @param size mean of the paired differences from the reference
 * @param interval its 95 % interval
 * @param matters the size from which it matters
 * @param placebo the same with a placebo AI; not-a-number where the world was not run with one
 * @param excess mean of difference minus the same with a placebo AI; not-a-number as above
 * @param excessInterval its 95 % interval
 * @param replaced contacts with people that one AI session replaces
 * @param outOfReach share of AI sessions that began while nobody was around
 * @param word the verdict on the excess, and without a placebo on the difference
 */
public record WorldRow(
        int world, List<String> values, String scenario, int day, String group, String groupLabel, String variable,
        String label, String unit, int pairs, double people, double size, Interval interval, double matters,
        double placebo, double excess, Interval excessInterval, double replaced, double outOfReach, Word word) {
    public WorldRow {
        values = List.copyOf(values);
    }

    /** Whether the verdict is on what exceeds a placebo. */
    public boolean beyondPlacebo() {
        return !Double.isNaN(excess);
    }

    /** What the verdict is on: the excess over a placebo, or without one the difference. */
    public double judged() {
        return beyondPlacebo() ? excess : size;
    }

    /** Its interval. */
    public Interval judgedInterval() {
        return beyondPlacebo() ? excessInterval : interval;
    }
}
