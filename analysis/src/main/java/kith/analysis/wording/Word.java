package kith.analysis.wording;

import kith.analysis.stats.Interval;

/** The words for a difference of which chance alone is known. */
public enum Word {
    LOWER("lower"),
    HIGHER("higher"),
    UNCLEAR("unclear"),
    /** One pair has no interval: a look, not a result. */
    A_LOOK("a look"),
    /** The runs have no pair to compare. */
    NO_PAIR("no pair");

    private final String text;

    Word(String text) {
        this.text = text;
    }

    /** The word for a difference over so many pairs: lower or higher where the whole interval lies beyond zero. */
    public static Word of(int pairs, Interval interval) {
        if (pairs == 0) {
            return NO_PAIR;
        }
        if (!interval.known()) {
            return A_LOOK;
        }
        if (!interval.clearOfZero()) {
            return UNCLEAR;
        }
        return interval.high() < 0 ? LOWER : HIGHER;
    }

    /** The word as printed. */
    public String text() {
        return text;
    }
}
