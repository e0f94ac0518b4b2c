package kith.analysis.compare;

import java.util.List;
import kith.analysis.stats.PairedDifference;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
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
        String label, String unit, PairedDifference difference, double people, double matters, Word word) {
    private static final int USUAL = 3;

    /** How many pairs it rests on: "10 pairs of runs". */
    public String pairsInWords() {
        return Numeral.count(difference.pairs(), "pair") + " of runs";
    }

    /** It in words: "Loneliness: −0.31 points [−0.40, −0.22], too small to matter". */
    public String told() {
        int decimals = Precision.of(List.of(difference.interval()), Double.NaN, USUAL);
        return label + ": " + (Numeral.signed(difference.mean(), decimals) + " " + unit).strip()
                + (difference.interval().known() ? " " + Numeral.signed(difference.interval(), decimals) : "") + ", "
                + word.text();
    }
}
