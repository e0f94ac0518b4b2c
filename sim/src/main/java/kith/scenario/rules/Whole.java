package kith.scenario.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Settings that are parts of one whole.
 *
 * @param paths the settings
 * @param exactlyOne whether they add up to 1; else they add up to at most 1
 */
public record Whole(List<String> paths, boolean exactlyOne) {
    public Whole {
        paths = List.copyOf(paths);
    }

    /** All of them, in a scenario with these needs. */
    public static List<Whole> all(Collection<String> needs) {
        List<Whole> all = new ArrayList<>();
        all.add(new Whole(List.of("population.community_a_share", "population.community_b_share"), false));
        all.add(under("standards.", "availability_weight", "attentiveness_weight", "deference_weight"));
        needs.forEach(need -> all.add(under("needs." + need + ".", "care_share", "transaction_share",
                "hierarchy_share", "mating_share")));
        List.of("a", "b", "c").forEach(community -> all.add(under("flourishing." + community + ".", "well_being",
                "autonomy", "skill", "human_ties")));
        return all;
    }

    private static Whole under(String path, String... names) {
        return new Whole(List.of(names).stream().map(name -> path + name).toList(), true);
    }
}
