package kith.scenario.settings;

/** A community of people. Its place in the order is its index in states and tables. */
public enum Community implements Keyword {
    /** The largest one. */
    A,
    /** The second. */
    B,
    /** The smallest one. */
    C;

    /** Number of communities. */
    public static final int COUNT = 3;

    /** The community with an index. */
    public static Community of(int index) {
        return values()[index];
    }

    /** The name of the community, which is also its word in files. */
    @Override
    public String word() {
        return name();
    }
}
