package kith.society;

import java.util.Locale;

/** Fixed traits of a person. Scores are standard normal over the population unless their text says otherwise. */
public enum Trait {
    /** Sociability score: how often a person seeks somebody. */
    SOCIABILITY,
    /** Attachment anxiety score: stronger need for support, more wanting. */
    ANXIETY,
    /** Attachment avoidance score: turns less to people, more to AI. */
    AVOIDANCE,
    /** Anthropomorphism in [0, 1]: how human an AI seems. */
    ANTHROPOMORPHISM,
    /** Openness to AI score. */
    OPENNESS,
    /** Set-point of well-being, points 0-10. */
    SET_POINT,
    /** Attentiveness of a rested person, share. */
    ATTENTIVENESS,
    /** Strength of needs, positive, median 1. */
    STRENGTH,
    /** Age, years. */
    AGE,
    /** Values at the start, first direction of the plane of values. */
    START_VALUE_X,
    /** Values at the start, second direction. */
    START_VALUE_Y,
    /** Solitude score: how often nobody is around. */
    SOLITUDE,
    /** Tie propensity score: how easily a person makes and keeps up many ties. */
    TIE_PROPENSITY;

    /** Number of traits. */
    public static final int COUNT = 13;

    /** Name of its column in tables. */
    public String column() {
        return this == AGE ? "age_years" : name().toLowerCase(Locale.ROOT);
    }
}
