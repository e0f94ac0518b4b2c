package kith.scenario.settings;

/** How well a value is supported by evidence. */
public enum Grade implements Keyword {
    /** Measured causally (randomised), full report read. */
    A,
    /** Measured; abstract or released data read. */
    B,
    /** Reported second-hand. */
    C,
    /** Assumption: no measurement found. */
    D;

    @Override
    public String word() {
        return name();
    }
}
