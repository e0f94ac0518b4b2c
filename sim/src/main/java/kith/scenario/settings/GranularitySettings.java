package kith.scenario.settings;

/** For whom, and for what, conduct may differ: context and pluralism. */
public record GranularitySettings(
        @Parameter(value = "one",
                text = "Context: one conduct for all, one per role, or one per role and situation (care or "
                        + "practical).") Context context,
        @Parameter(value = "none",
                text = "Pluralism: none (one stance), overton (a range), steerable (communities or persons choose), "
                        + "or distributional (stances in proportion to people's values).") Pluralism pluralism,
        @Parameter(value = "0.5", text = "Radius of the range of stances (only for overton).", unit = "value", min = 0,
                max = 10) double range,
        @Parameter(value = "community",
                text = "Chooser of the stance (only for steerable): each community, or each "
                        + "person.") Chooser steeredBy) {
    /** What conduct may depend on. */
    public enum Context implements Keyword {
        /** Nothing: one conduct for all. */
        ONE,
        /** The role. */
        PER_ROLE,
        /** The role and the situation. */
        PER_ROLE_AND_SITUATION
    }

    /** How stances may differ. */
    public enum Pluralism implements Keyword {
        /** One stance. */
        NONE,
        /** A range of stances. */
        OVERTON,
        /** Communities or persons choose. */
        STEERABLE,
        /** Stances in proportion to people's values. */
        DISTRIBUTIONAL
    }

    /** Who chooses the stance. */
    public enum Chooser implements Keyword {
        /** Each community. */
        COMMUNITY,
        /** Each person. */
        PERSON
    }
}
