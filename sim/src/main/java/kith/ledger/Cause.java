package kith.ledger;

/**
 * Proximate causes to which changes of a person's outcomes are booked. The first {@link #SOURCES} of them are also tags
 * of need satisfaction: what a contact gave or took is kept apart by them until it has faded.
 */
public enum Cause {
    /** What contact with people gave: the value of the experience and its by-product. */
    HUMAN_CONTACT("Time with people", "human"),
    /** What giving care to people gave (mattering). */
    CARE_GIVEN("Care given", "human"),
    /** What sessions with an AI gave, disappointment with the AI included. */
    AI_CONTACT("Time with AI", "ai"),
    /** What contacts below the standard learned from people, and refusals, took. */
    DISAPPOINTMENT("Disappointment", "other"),
    /** What the part of the standard that was learned with an AI took, and added to what is desired (spillover). */
    RAISED_STANDARDS("Raised standards", "other"),
    /** What is desired at the standard learned from people. */
    DESIRED("What people desire", "other"),
    /** Having close ties, apart from contact. */
    TIES("Close ties", "human"),
    /** Fading of habit and wanting. */
    FADING("Fading without use", "other"),
    /** Taking up or leaving an AI partner. */
    UPTAKE("Taking up, leaving", "ai");

    /** Number of causes that are tags of satisfaction. */
    public static final int SOURCES = 5;

    /** Number of causes that move feelings (loneliness, well-being): the tags, what is desired, having ties. */
    public static final int FEELING = 7;

    /** Number of causes. */
    public static final int COUNT = 9;

    private static final Cause[] ALL = values();

    private final String label;
    private final String kind;

    Cause(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    /** The cause with this ordinal. */
    public static Cause of(int ordinal) {
        return ALL[ordinal];
    }

    /** Words for charts and tables. */
    public String label() {
        return label;
    }

    /** Colour group: human, ai or other. */
    public String kind() {
        return kind;
    }

    /** True if what is booked here rests on a mechanism that nobody has measured (spillover). */
    public boolean assumed() {
        return this == RAISED_STANDARDS;
    }
}
