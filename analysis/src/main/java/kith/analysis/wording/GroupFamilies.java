package kith.analysis.wording;

import java.util.List;

/** The order in which groups are listed: families together, and within a family the order of the study. */
public final class GroupFamilies {
    private static final List<
            String> FAMILIES = List.of("all", "age", "community", "lonely", "would_use", "use", "treated", "own");

    private GroupFamilies() {}

    /** The place of a group in a list; groups of an unknown family come last. */
    public static int place(String group, List<String> order) {
        String family = group.split(":", 2)[0];
        int of = FAMILIES.indexOf(family);
        int within = order.indexOf(group);
        return (of < 0 || group.contains("&") ? FAMILIES.size() : of) * 10_000 + Math.max(0, within);
    }
}
