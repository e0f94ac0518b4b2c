package kith.analysis.wording;

import java.util.List;
import java.util.stream.Stream;
import kith.analysis.stats.Interval;

/** The words for a difference when only run-to-run variation is known. They follow its direction and its size. */
public enum Word {
    LOWER("lower"), HIGHER("higher"),
    /** Beyond zero, in a measure for which no size is set from which a difference matters. */
    LOWER_UNSIZED("lower, no size that matters is set"),
    /** Beyond zero, in a measure for which no size is set from which a difference matters. */
    HIGHER_UNSIZED("higher, no size that matters is set"),
    /** Beyond zero, but a part of the interval lies below the smallest effect of interest. */
    LOWER_PERHAPS("lower, perhaps too little to matter"),
    /** Beyond zero, but a part of the interval lies below the smallest effect of interest. */
    HIGHER_PERHAPS("higher, perhaps too little to matter"),
    /** The whole interval lies within the smallest effect of interest, on either side of zero. */
    TOO_SMALL("too small to matter"),
    /** Every pair has the same value in both worlds. */
    NO_DIFFERENCE("no difference"), UNCLEAR("unclear"),
    /** Fewer than {@value #LEAST_PEOPLE} people: no verdict. */
    TOO_FEW_PEOPLE("too few people"),
    /** Fewer than {@value #LEAST_PAIRS} pairs of runs: no verdict. */
    TOO_FEW_RUNS("too few runs"),
    /** Mostly other people use the AI in the other world: no verdict on those who do in one of them. */
    OTHER_USERS("mostly other users"),
    /** The runs have no pair to compare. */
    NO_PAIR("no pair");

    /** What is too small to matter where a metric has no standard deviation, in a sentence. */
    public static final String WITHOUT_SD = "Some measures have no standard deviation. For these, “too small to "
            + "matter” means less than one unit of the last digit.";

    /** What it means that no size is set, in a sentence. */
    public static final String NO_SIZE_SET = "“No size set” means: kith knows no size from which this measure "
            + "matters. So “higher” or “lower” tells the direction alone.";

    /** What the mark † means, in a sentence without its stop. */
    public static String markMeans(Stream<Word> words) {
        List<Word> all = words.toList();
        String few = "fewer than " + LEAST_PEOPLE + " people or " + LEAST_PAIRS + " pairs of runs";
        return (all.contains(OTHER_USERS) ? all.contains(TOO_FEW_PEOPLE) || all.contains(TOO_FEW_RUNS)
                ? few + ", or mostly other users of AI in the other world" : "mostly other users of AI in the other "
                        + "world"
                : few) + ": no verdict";
    }

    /** The fewest people of a group that allow a verdict. */
    public static final int LEAST_PEOPLE = 10;

    /** The fewest pairs of runs that allow a verdict. */
    public static final int LEAST_PAIRS = 3;

    private final String text;

    Word(String text) {
        this.text = text;
    }

    /**
     * Gives the word for a difference.
     *
     * @param pairs the pairs of runs behind it
     * @param people how many people it is about; not-a-number where that is unknown
     * @param smallest the smallest effect of interest in the unit of the interval; not-a-number where there is none
     */
    public static Word of(int pairs, double people, Interval interval, double smallest) {
        if (pairs == 0) {
            return NO_PAIR;
        }
        if (pairs < LEAST_PAIRS || !interval.known()) {
            return TOO_FEW_RUNS;
        }
        if (people < LEAST_PEOPLE) {
            return TOO_FEW_PEOPLE;
        }
        if (interval.low() == 0 && interval.high() == 0) {
            return NO_DIFFERENCE;
        }
        if (interval.low() >= -smallest && interval.high() <= smallest) {
            return TOO_SMALL;
        }
        if (!interval.clearOfZero()) {
            return UNCLEAR;
        }
        double nearest = Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
        boolean perhaps = nearest < smallest;
        return interval.high() < 0 ? perhaps ? LOWER_PERHAPS : LOWER : perhaps ? HIGHER_PERHAPS : HIGHER;
    }

    /** The word for the same difference in a measure for which no size is set from which a difference matters. */
    public Word unsized() {
        return this == LOWER ? LOWER_UNSIZED : this == HIGHER ? HIGHER_UNSIZED : this;
    }

    /** Whether the whole interval lies beyond zero and, where a size is set, beyond that. */
    public boolean isClear() {
        return this == LOWER || this == HIGHER || this == LOWER_UNSIZED || this == HIGHER_UNSIZED;
    }

    /** Whether it says that there is a difference below zero. */
    private boolean isBelow() {
        return this == LOWER || this == LOWER_PERHAPS || this == LOWER_UNSIZED;
    }

    /** The direction alone, lower or higher; the word as printed where it has none. */
    public String direction() {
        return !isDirected() ? text : isBelow() ? LOWER.text : HIGHER.text;
    }

    /** Whether it says that a difference is too small to matter, or perhaps so. */
    public boolean isAboutSize() {
        return this == TOO_SMALL || this == LOWER_PERHAPS || this == HIGHER_PERHAPS;
    }

    /** Whether it says anything about direction or size. */
    public boolean isVerdict() {
        return !isMarked() && this != NO_PAIR;
    }

    /** Whether the number needs a mark: it rests on too few people or runs, or on other people in the other world. */
    public boolean isMarked() {
        return this == TOO_FEW_PEOPLE || this == TOO_FEW_RUNS || this == OTHER_USERS;
    }

    /** Whether it says that there is a difference in one direction. */
    public boolean isDirected() {
        return isClear() || this == LOWER_PERHAPS || this == HIGHER_PERHAPS;
    }

    /**
     * Whether another verdict says something else: so the conclusion depends on what differs between the two. A verdict
     * that is unclear says nothing.
     */
    public boolean isAnother(Word other) {
        return this != other && isVerdict() && other.isVerdict() && this != UNCLEAR && other != UNCLEAR;
    }

    /** The word as printed. */
    public String text() {
        return text;
    }

    /** The word in at most 20 letters, for narrow tables. */
    public String brief() {
        return switch (this) {
            case LOWER_UNSIZED -> "lower, no size set";
            case HIGHER_UNSIZED -> "higher, no size set";
            case LOWER_PERHAPS -> "lower, maybe small";
            case HIGHER_PERHAPS -> "higher, maybe small";
            default -> text;
        };
    }
}
