package kith.scenario.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what stands for a missing value: in data files of surveys, and in tables that pandas or R read. */
public final class MissingCodes {
    /** What to do about one in a cell. */
    public static final String ADVICE = "; leave the cell empty if the value is missing";

    private static final int LONGEST = 20;
    private static final Set<String> WORDS = Set.of(
            "na", "n/a", "n.a.", "n.a", "#n/a", "#na", "#n/a n/a", "<na>", "nan", "-nan", "null", "nil", "none",
            "missing",
            "unknown", "unk", "refused", "refusal", "don't know", "don\u2019t know", "dont know", "do not know", "dk",
            "no answer",
            "not applicable", "not asked", "not stated", "inapplicable", "prefer not to say", "not available", ".",
            "..", "-", "--", "?",
            "#value!", "#null!", "#ref!", "#div/0!", "#name?", "#num!");
    /** Missing values of Stata, and of Windows' C library. */
    private static final Pattern SIGNS = Pattern.compile("\\.[a-z]|-?1\\.#(ind|qnan)");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]{1,9}(\\.0*)?");
    private static final Pattern REPEATED = Pattern.compile("-?(9{2,9}|8{2,9}|7{2,9})(\\.0*)?|-[1-9](\\.0*)?");
    /** What pandas takes for missing by default, and R. */
    private static final Set<String> READ_AS_MISSING = Set.of(
            "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA",
            "NULL", "NaN", "None", "n/a", "nan", "null");

    private MissingCodes() {}

    /** True for words and signs that surveys write where a value is missing. */
    public static boolean isWord(String cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        String lower = cell.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower) || lower.indexOf('.') >= 0 && SIGNS.matcher(lower).matches();
    }

    /** True for what no label is: such words and signs, and negative whole numbers such as -99. */
    public static boolean isNoLabel(String cell) {
        return isWord(cell) || cell.startsWith("-") && NEGATIVE.matcher(cell).matches();
    }

    /** True for numbers such as -9 and 999, which surveys write where a value is missing, and which may be values. */
    public static boolean isPerhapsNumber(String cell) {
        return REPEATED.matcher(cell).matches();
    }

    /** True for a name or label that pandas or R read as missing, so that its rows fall out of their tables. */
    public static boolean isReadAsMissing(String name) {
        return READ_AS_MISSING.contains(name);
    }
}
