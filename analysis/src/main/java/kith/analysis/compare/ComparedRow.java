package kith.analysis.compare;

import kith.analysis.stats.PairedDifference;
import kith.analysis.wording.Word;

/**
 * What differs between two scenarios of two studies in one outcome of one group on the last day that both have.
 *
 * @param first the scenario that is told about, as in {@link Comparison#name}
 * @param second the scenario it is compared with
 * @param day the day
 * @param group whom it is about
 * @param groupLabel the group in words
 * @param variable the outcome
 * @param label the outcome in words
 * @param unit its unit
 * @param difference the paired difference
 * @param people people of the group in the first study, mean over pairs
 * @param matters the size from which a difference matters; not-a-number where none is set
 * @param word the verdict
 */
public record ComparedRow(String first, String second, int day, String group, String groupLabel, String variable,
        String label, String unit, PairedDifference difference, double people, double matters, Word word) {}
