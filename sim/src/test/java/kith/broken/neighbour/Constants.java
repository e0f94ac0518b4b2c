package kith.broken.neighbour;

/** A constant the compiler copies into who uses it. */
public final class Constants {
    public static final int DAYS = 365;

    private Constants() {}
}
