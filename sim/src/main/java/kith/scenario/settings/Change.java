package kith.scenario.settings;

/** What a changed parameter asks of a world that already exists. */
public enum Change {
    /** Takes effect in a running world from the day on which it changes. */
    LIVE,
    /** Shapes the world at its start: another value means another world. */
    RESTART
}
