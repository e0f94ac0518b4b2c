package kith.scenario;

/** A group of people that a scenario names, beside the groups that every run writes. */
public record GroupSettings(
        @Parameter(text = "Who is in it: groups and conditions on day 0, all of which must hold, with & between, such as treated:yes & would_use:daily, or loneliness >= 50; not before a condition turns it round.",
                study = true)
                String who,
        @Parameter(text = "What charts and tables call it; its name if left out.", optional = true, study = true)
                String label) {
    /** What stands before the names of these groups in tables. */
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
