package kith.relation;

/** A relationship need. Mattering is met by giving care to somebody who needs it. */
public enum Need {
    SUPPORT, COMPANIONSHIP, MATTERING, HELP, GUIDANCE, INTIMACY;

    /** Number of needs. */
    public static final int COUNT = 6;

    private static final Need[] ALL = values();

    /** The need with this ordinal. */
    public static Need of(int ordinal) {
        return ALL[ordinal];
    }
}
