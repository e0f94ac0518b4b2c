package kith.scenario.settings;

/** People with an AI partner, people without one, or both. */
public enum AiUsers implements Keyword {
    /** Everybody. */
    ANY,
    /** Only people with an AI partner. */
    USERS,
    /** Only people without an AI partner. */
    NON_USERS;

    /** Whether it includes somebody who has an AI partner, or has none. */
    public boolean includes(boolean uses) {
        return switch (this) {
            case ANY -> true;
            case USERS -> uses;
            case NON_USERS -> !uses;
        };
    }
}
