package kith.ledger;

import java.util.List;
import java.util.Locale;

/**
 * Proximate causes to which changes of a person's outcomes are booked. The first {@link #SOURCES} of them are also tags
 * of need satisfaction: what a contact gave or took is kept apart by them until it has faded.
 */
public enum Cause {
    /** What contact with people gave: the value of the experience and its by-product. */
    HUMAN_CONTACT("Contact with people", "human"),
    /** What giving care to people gave (mattering). */
    CARE_GIVEN("Care given", "human"),
    /** What sessions with an AI gave, disappointment with the AI included. */
    AI_CONTACT("Contact with AI", "ai"),
    /** What contacts below the standard learned from people, and refusals, took. */
    DISAPPOINTMENT("Disappointment and refusals", "other"),
    /** What the part of the standard that was learned with an AI took, and added to what is desired (spillover). */
    RAISED_STANDARDS("Standards raised by AI", "other"),
    /** What is desired at the standard learned from people. */
    DESIRED("Desired contact", "other"),
    /** Having close ties, apart from contact. */
    TIES("Having close ties", "human"),
    /** What life events pushed well-being away from its set-point, and what of it stays. */
    LIFE_EVENT("Life events", "other"),
    /** Going without an AI one is used to. */
    WITHDRAWAL("Withdrawal from AI", "ai"),
    /** Acting against one's own norms with an AI. */
    NORM_DISCOMFORT("Acting against own norms", "ai"),
    /** Fading of habit and wanting. */
    FADING("Decay without use", "other"),
    /** Taking up or leaving an AI partner. */
    UPTAKE("Starting or leaving AI", "ai"),
    /** The sense that access to an AI may end, which raises wanting. */
    THREAT("Threat of losing AI", "ai");

    /** Number of causes that are tags of satisfaction. */
    public static final int SOURCES = 5;

    /** Number of causes whose part of the loneliness gap is held over a day; they follow the tags. */
    public static final int HELD = 3;

    /**
     * Number of causes that move feelings (loneliness, well-being): the tags, what is desired, having ties, life
     * events, withdrawal, discomfort of acting against one's norms.
     */
    public static final int FEELING = 10;

    /** Number of causes. */
    public static final int COUNT = 13;

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

    /** The causes that can move an outcome. */
    public static List<Cause> of(Outcome outcome) {
        return switch (outcome) {
            case DEPENDENCY -> List.of(HUMAN_CONTACT, AI_CONTACT, FADING, UPTAKE, THREAT);
            case LONELINESS ->
                    List.of(HUMAN_CONTACT, CARE_GIVEN, AI_CONTACT, DISAPPOINTMENT, RAISED_STANDARDS, DESIRED, TIES);
            case WELL_BEING -> List.of(
                    HUMAN_CONTACT, CARE_GIVEN, AI_CONTACT, DISAPPOINTMENT, RAISED_STANDARDS, DESIRED, TIES, LIFE_EVENT,
                    WITHDRAWAL, NORM_DISCOMFORT);
        };
    }

    /** Its value in tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
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
