package kith.analysis.worlds;

import java.util.List;
import kith.analysis.claim.Verdict;
import kith.analysis.stats.Interval;

/**
 * A claim of the scenario in one world of an experiment.
 *
 * @param world number of the world, from 1
 * @param values values of the varied settings, in the order of the experiment
 * @param scenario the scenario that makes the claim
 * @param name short name of the claim
 * @param text the claim in words
 * @param variable the outcome it is about
 * @param group whom it is about
 * @param day the day it is about
 * @param unit unit of the outcome
 * @param n pairs of runs behind a difference, runs behind a level
 * @param found the mean difference, or the mean level
 * @param interval its 95 % interval
 * @param agrees whether the estimate alone satisfies the claim
 * @param verdict what the interval says of the claim
 */
public record WorldClaim(
        int world, List<String> values, String scenario, String name, String text, String variable, String group,
        int day, String unit, int n, double found, Interval interval, boolean agrees, Verdict verdict) {
    public WorldClaim {
        values = List.copyOf(values);
    }
}
