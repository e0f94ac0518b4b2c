package kith.scenario.settings;

/** What a statistic should do when a mechanism is switched off. */
public enum Expectation {
    /** It should fall. */
    LOWER,
    /** It should rise. */
    HIGHER,
    /** It should move; which way is left open. */
    EITHER,
    /** It should stay within its tolerance. */
    KEPT;

    /** The word in files and tables: lower, higher, either, kept. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
