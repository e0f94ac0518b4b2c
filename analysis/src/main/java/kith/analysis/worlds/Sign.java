package kith.analysis.worlds;

import kith.analysis.wording.Word;

/** What a world says of an outcome. */
public enum Sign {
    /** Clearly lower; in some worlds perhaps too little to matter. */
    LOWER("lower"),
    /** The whole interval is too small to matter, or no pair differs. */
    TOO_SMALL("too small to matter"),
    /** The interval includes zero and values that matter. */
    UNCLEAR("unclear"),
    /** Clearly higher; in some worlds perhaps too little to matter. */
    HIGHER("higher"),
    /** Too few people or runs for a verdict. */
    NONE("no verdict");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    /** What a verdict says. */
    public static Sign of(Word word) {
        return switch (word) {
            case LOWER, LOWER_PERHAPS, LOWER_UNSIZED -> LOWER;
            case HIGHER, HIGHER_PERHAPS, HIGHER_UNSIZED -> HIGHER;
            case TOO_SMALL, NO_DIFFERENCE -> TOO_SMALL;
            case UNCLEAR -> UNCLEAR;
            default -> NONE;
        };
    }

    /** What an estimate alone says, against the size from which a difference matters. */
    public static Sign ofEstimate(double estimate, double matters) {
        return Double.isNaN(estimate) ? NONE : estimate >= matters ? HIGHER : estimate <= -matters ? LOWER : TOO_SMALL;
    }

    /** It in words. */
    public String text() {
        return text;
    }
}
