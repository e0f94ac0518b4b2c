package kith.ledger;

import java.util.List;
import java.util.Locale;

/**
 * Proximate causes to which changes of a person's outcomes are booked. The first {@link #SOURCES} of them are also tags
 * of need satisfaction: what a contact gave or took is kept apart by them until it has faded.
 */
public enum Cause {
    /** What contact with people gave: the value of the experience and its by-product. */
    HUMAN_CONTACT("Contact with people", "human",
            "More gained from contact with people", "Less gained from contact with people", Feeling.EASES),
    /** What giving care to people gave (mattering). */
    CARE_GIVEN("Care given", "human",
            "More gained from giving care", "Less gained from giving care", Feeling.EASES),
    /** What sessions with an AI gave, disappointment with the AI included. */
    AI_CONTACT("Contact with AI", "ai",
            "More gained from contact with AI", "Less gained from contact with AI", Feeling.EASES),
    /** What contacts below the standard learned from people, and refusals, took. */
    DISAPPOINTMENT("Disappointment and refusals", "other",
            "More disappointment and refusals", "Less disappointment and refusals", Feeling.BURDENS),
    /** What the part of the standard that was learned with an AI took, and added to what is desired (spillover). */
    RAISED_STANDARDS("Standards raised by AI", "other",
            "Standards raised more by AI", "Standards raised less by AI", Feeling.BURDENS),
    /** What is desired at the standard learned from people. */
    DESIRED("Desired contact", "other",
            "More contact desired", "Less contact desired", Feeling.BURDENS),
    /** Having close ties, apart from contact. */
    TIES("Having close ties", "human",
            "More close ties", "Fewer close ties", Feeling.EASES),
    /** What therapy taught: less is desired of others, and the set-point of people in distress is higher. */
    COPING("Coping learned in therapy", "other",
            "More coping learned in therapy", "Less coping learned in therapy", Feeling.EASES),
    /** What life events and spells of distress pushed well-being away from its set-point, and what of it stays. */
    LIFE_EVENT("Life events", "other"),
    /** Going without an AI one is used to. */
    WITHDRAWAL("Withdrawal from AI", "ai",
            "More withdrawal from AI", "Less withdrawal from AI", Feeling.BURDENS),
    /** Acting against one's own norms with an AI. */
    NORM_DISCOMFORT("Acting against own norms", "ai",
            "More acts against own norms", "Fewer acts against own norms", Feeling.BURDENS),
    /** Fading of habit and wanting. */
    FADING("Decay without use", "other"),
    /** Taking up or leaving an AI partner. */
    UPTAKE("Starting or leaving AI", "ai"),
    /** The sense that access to an AI may end, which raises wanting. */
    THREAT("Threat of losing AI", "ai");

    /** Number of causes that are tags of satisfaction. */
    public static final int SOURCES = 5;

    /** Number of causes whose part of the loneliness gap is held over a day; they follow the tags. */
    public static final int HELD = 4;

    /** Number of causes that move loneliness: the tags, what is desired, having ties, coping. They come first. */
    public static final int LONELINESS = 8;

    /**
     * Number of causes that move feelings (loneliness, well-being): those of loneliness, then life events, withdrawal,
     * discomfort of acting against one's norms.
     */
    public static final int FEELING = 11;

    /** Number of causes. */
    public static final int COUNT = 14;

    private static final Cause[] ALL = values();

    /** What more of a cause does to feelings. */
    private enum Feeling {
        /** Lowers loneliness and raises well-being. */
        EASES,
        /** Raises loneliness and lowers well-being. */
        BURDENS,
        /** Now this, now that. */
        EITHER
    }

    private final String label;
    private final String kind;
    private final String more;
    private final String less;
    private final Feeling feeling;

    Cause(String label, String kind) {
        this(label, kind, label, label, Feeling.EITHER);
    }

    Cause(String label, String kind, String more, String less, Feeling feeling) {
        this.label = label;
        this.kind = kind;
        this.more = more;
        this.less = less;
        this.feeling = feeling;
    }

    /** Words for an amount by its sign, such as less contact where loneliness was raised. */
    public String label(Outcome outcome, boolean raised) {
        if (feeling == Feeling.EITHER || outcome == Outcome.DEPENDENCY) {
            return label;
        }
        boolean moreRaises = feeling == Feeling.EASES == (outcome == Outcome.WELL_BEING);
        return raised == moreRaises ? more : less;
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
                    List.of(HUMAN_CONTACT, CARE_GIVEN, AI_CONTACT, DISAPPOINTMENT, RAISED_STANDARDS, DESIRED, TIES,
                            COPING);
            case WELL_BEING -> List.of(
                    HUMAN_CONTACT, CARE_GIVEN, AI_CONTACT, DISAPPOINTMENT, RAISED_STANDARDS, DESIRED, TIES, COPING,
                    LIFE_EVENT, WITHDRAWAL, NORM_DISCOMFORT);
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
