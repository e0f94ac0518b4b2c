package kith.analysis.wording;

/** Says how many of several comparisons seem to show a difference through random draws. */
public final class Comparisons {
    /** More comparisons than these with one reference need the sentence. */
    public static final int FEW = 5;
    private static final double MISSES = 0.05;

    private Comparisons() {}

    /**
     * Gives the sentence on how many 95 % intervals exclude 0 where nothing differs, comparisons / 20; empty for at
     * most {@value #FEW} comparisons. "With 20 comparisons, about one interval excludes 0 by chance."
     */
    public static String byChance(long comparisons) {
        if (comparisons <= FEW) {
            return "";
        }
        double expected = MISSES * comparisons;
        long whole = Math.round(expected);
        String miss = whole > 1 ? "about " + Numeral.count(whole) + " intervals exclude 0 by chance."
                : whole == 1 ? "about one interval excludes 0 by chance."
                : "on average " + Numeral.plain(expected, 1) + " intervals exclude 0 by chance.";
        return "With " + Numeral.count(comparisons) + " comparisons, " + miss;
    }
}
