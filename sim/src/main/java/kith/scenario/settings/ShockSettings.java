package kith.scenario.settings;

/**
 * One life event that strikes a share of people as day 0 opens. The reference of a scenario knows whom it would strike,
 * so that the same people can be compared, and lets it not happen.
 */
public record ShockSettings(
        @Parameter(value = "none",
                text = "Type of shock: bereavement (the partner dies), break_up, move, new_job, or none.",
                study = true) Event event,
        @Parameter(value = "0",
                text = "Share of people who receive the shock. For bereavement and break_up it is the share of "
                        + "couples.",
                unit = "share", min = 0, max = 1, study = true) double share,
        @BelongsTo(Part.SHOCK)
        @Parameter(value = "false",
                text = "Switch: the shock takes place. If false, the people it would affect are only "
                        + "marked.") boolean happens) {
    /** A kind of shock. */
    public enum Event implements Keyword {
        /** No shock. */
        NONE,
        /** The partner dies. */
        BEREAVEMENT,
        /** The partnership ends. */
        BREAK_UP,
        /** A move to another neighbourhood. */
        MOVE,
        /** A move to another workplace. */
        NEW_JOB
    }
}
