package kith.analysis.contrast;

import kith.analysis.stats.Interval;
import kith.analysis.stats.PairedDifference;
import kith.analysis.wording.NaturalUnit;
import kith.analysis.wording.Word;

/**
 * What differs between a scenario and its reference in one variable of one group at one day. {@code referenceSd} is one
 * sd: the between-person sd of the reference at day 0 among everybody, pooled over replicates; not-a-number where the
 * metric has none.
 *
 * @param people how many people of the group are in the reference, as a mean over its pairs; not-a-number where the
 * runs
 *     do not tell it
 * @param smallest the smallest effect of interest in the variable's own unit; not-a-number where there is none
 * @param lastDigit one unit of the last digit of the variable that is worth printing; not-a-number where that is
 *     unknown
 * @param otherUsers whether mostly other people than the group's use the AI in one of the worlds ({@link OtherUsers})
 */
public record Contrast(
        String scenarioId, String referenceId, int day, String group, String variable, String unit,
        PairedDifference difference, double referenceSd, double people, double smallest,
        double lastDigit, boolean otherUsers) {

    /** The size in the variable's own unit. */
    public double size() {
        return difference.mean();
    }

    /** The 95 % interval of the size. */
    public Interval interval() {
        return difference.interval();
    }

    /** The size in standard deviations, size / one sd. */
    public double sizeInSd() {
        return size() / referenceSd;
    }

    /** The interval in standard deviations. */
    public Interval intervalInSd() {
        return interval().dividedBy(referenceSd);
    }

    /** Whether the contrast can be told in standard deviations. */
    public boolean inSd() {
        return !Double.isNaN(sizeInSd());
    }

    /** How many pairs it rests on. */
    public int pairs() {
        return difference.pairs();
    }

    /**
     * The word for it; run-to-run variation only. Without a smallest effect of interest, one unit of the last printed
     * digit takes its place, so that no direction is told of a difference that prints as 0; beyond it the word claims
     * no importance.
     */
    public Word word() {
        Word sized = Word.of(pairs(), people, interval(), matters());
        Word word = hasThreshold() ? sized : sized.unsized();
        return otherUsers && word.isVerdict() ? Word.OTHER_USERS : word;
    }

    /** The size from which a difference matters, in the variable's own unit; not-a-number where there is none. */
    public double matters() {
        return smallest > 0 ? smallest : lastDigit;
    }

    /** Whether there is a size from which a difference matters; where not, a word tells a direction alone. */
    public boolean hasThreshold() {
        return smallest > 0;
    }

    /** Whether the word rests on the last printed digit, for want of a standard deviation. */
    public boolean restsOnLastDigit() {
        return !hasThreshold() && word().isAboutSize();
    }

    /** The difference in a natural unit, such as "+12 in 1,000 people"; empty where its own unit is one. */
    public String natural() {
        return NaturalUnit.of(size(), interval(), unit, referenceSd);
    }
}
