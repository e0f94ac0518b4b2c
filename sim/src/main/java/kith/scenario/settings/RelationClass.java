package kith.scenario.settings;

/** Kinds of relation that share one set of standards. */
public enum RelationClass implements Keyword {
    /** Partner. */
    INTIMATE,
    /** Kin and friends. */
    CLOSE,
    /** Colleagues and neighbours. */
    EXCHANGE,
    /** Teacher, therapist, employer. */
    PROFESSIONAL;

    /** Number of classes. */
    public static final int COUNT = 4;
}
