package kith.relation;

/** A side of an experience that a standard is held about. */
public enum Facet {
    /** There when asked. */
    AVAILABILITY,
    /** Responsive, patient. */
    ATTENTIVENESS,
    /** Agrees, does not push back. */
    DEFERENCE;

    /** Number of facets. */
    public static final int COUNT = 3;
}
