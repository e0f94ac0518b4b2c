package kith.scenario.settings;

import java.util.OptionalDouble;

/** A scale of a trial: what of a participant it measures, when, and how badly. */
public record ScaleSettings(
        @Parameter(text = "Name of the scale in tables and charts. Its key is used if left out.", optional = true,
                longest = 80, study = true) String text,
        @Parameter(
                text = "Measured state: wanting, liking or intention (of the arm's AI, 0–100); loneliness (UCLA "
                        + "20–80); momentary_loneliness (0–100); well_being (0–10); dependency or skill (0–1).",
                study = true) State measures,
        @Parameter(text = "Days of measurement as whole numbers, such as 0, 7, 14. The trial starts on day 0.",
                wholeNumbers = true, study = true) String days,
        @Parameter(
                value = "midnight",
                text = "Time of measurement on the day: midnight at its start, before its first session, or after its "
                        + "last session.",
                study = true) When when,
        @Parameter(
                text = "Scale whose first measurement is the baseline of a change. The scale itself is used if left "
                        + "out.",
                optional = true, study = true) String baseline,
        @Parameter(value = "0", text = "Standard deviation of the error of one measurement.",
                unit = "unit of the scale", min = 0, max = 1000, study = true) double errorSd,
        @Parameter(text = "Lowest value of the scale.", unit = "unit of the scale", min = -1e9, max = 1e9,
                optional = true, study = true) OptionalDouble low,
        @Parameter(text = "Highest value of the scale.", unit = "unit of the scale", min = -1e9, max = 1e9,
                optional = true, study = true) OptionalDouble high) {
    /** A state of a participant. */
    public enum State implements Keyword {
        /** Wanting of the arm's AI, 0–100. */
        WANTING,
        /** Liking of the arm's AI, 0–100. */
        LIKING,
        /** Intention to turn to the arm's AI, 0–100. */
        INTENTION,
        /** Loneliness, UCLA 20–80. */
        LONELINESS,
        /** Loneliness felt now, 0–100. */
        MOMENTARY_LONELINESS,
        /** Well-being, 0–10. */
        WELL_BEING,
        /** Dependency on AI, 0–1. */
        DEPENDENCY,
        /** Skill, 0–1. */
        SKILL;

        /** Whether it is about the arm's AI, so that only people with one can be asked. */
        public boolean isOfAi() {
            return this == WANTING || this == LIKING || this == INTENTION;
        }
    }

    /** When on a day a scale is taken. */
    public enum When implements Keyword {
        /** As the day opens. */
        MIDNIGHT,
        /** Before its first session. */
        BEFORE_SESSION,
        /** After its last session. */
        AFTER_SESSION
    }

    /** Its days of the trial, in order. */
    public int[] trialDays() {
        return WholeNumbers.of(days);
    }

    /** What readers call it. */
    public String label(String name) {
        return text.isEmpty() ? name.replace('_', ' ') : text;
    }

    /** Whether it is about the arm's AI, so that only people with one can be asked. */
    public boolean isOfAi() {
        return measures.isOfAi();
    }
}
