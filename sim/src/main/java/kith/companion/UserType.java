package kith.companion;

import java.util.Locale;

/** How much somebody uses AI: by sessions per day, all AIs together, in a decaying average. */
public enum UserType {
    /** No session in the average: without an AI partner, or with one that was never turned to. */
    NONE(0),
    /** Some, but less than weekly. */
    OCCASIONAL(Double.MIN_VALUE),
    /** At least one session a week, but less than daily. */
    WEEKLY(1.0 / 7),
    /** At least .8 sessions a day. */
    DAILY(0.8);

    private final double atLeast;

    UserType(double atLeast) {
        this.atLeast = atLeast;
    }

    /** The fewest sessions per day of a person of this type. */
    public double atLeast() {
        return atLeast;
    }

    /** Its name in tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a person is now. */
    public static UserType of(AiPartners partners, int person) {
        double sessions = partners.sessionsPerDayOf(person);
        return sessions >= DAILY.atLeast ? DAILY : sessions >= WEEKLY.atLeast ? WEEKLY : sessions > 0 ? OCCASIONAL
                : NONE;
    }
}
