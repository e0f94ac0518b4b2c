package kith.scenario.settings;

/** A group of people that a scenario names, beside the groups that every run writes. */
public record GroupSettings(
        @Parameter(
                text = "Conditions of membership on day 0, joined by &, such as treated:yes & would_use:daily or "
                        + "loneliness >= 50. The word not reverses a condition.",
                study = true) String who,
        @Parameter(text = "Name in charts and tables. The name of the entry is used if left out.", optional = true,
                study = true) String label) {
    /** The prefix of these groups in tables. */
    public static final String OWN = "own:";

    /** Its name in tables. */
    public static String column(String name) {
        return OWN + name;
    }

    /** The words for it. */
    public String label(String name) {
        String words = name.replace('_', ' ');
        return label.isEmpty() ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : label;
    }
}
