package kith.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import kith.relation.CooperativeFunction;

/**
 * A question of a panel: what the AI may do in a role, or how it should behave.
 *
 * @param id its name: ROLE.FUNCTION, or the name of a lever of conduct
 * @param role the AI role, empty for conduct
 * @param about the function or the lever
 * @param answers the values that an answer can have, in rising order
 */
public record PanelQuestion(String id, String role, String about, List<Double> answers) {
    /** No, rather no, rather yes, yes: the halves of the scale of norms, without its middle. */
    private static final List<Double> PERMISSION = List.of(-1.0, -0.5, 0.5, 1.0);
    private static final List<Double> SHARE = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    private static final List<Double> AROUND_ZERO = List.of(-1.0, -0.5, 0.0, 0.5, 1.0);

    public PanelQuestion {
        answers = List.copyOf(answers);
    }

    /** Whether it asks for permission, so that answers below 0 say no. */
    public boolean isOfRole() {
        return !role.isEmpty();
    }

    /**
     * The questions about a scenario: each cooperative function in each AI role that is on offer, then four levers of
     * conduct.
     *
     * @param settings the settings of the scenario by path
     */
    public static List<PanelQuestion> of(Map<String, String> settings) {
        List<PanelQuestion> all = new ArrayList<>();
        for (String role : roles(settings)) {
            for (CooperativeFunction function : CooperativeFunction.values()) {
                String name = function.name().toLowerCase(Locale.ROOT);
                all.add(new PanelQuestion(role + "." + name, role, name, PERMISSION));
            }
        }
        all.add(new PanelQuestion("relationship_seeking", "", "relationship_seeking", AROUND_ZERO));
        for (String lever : List.of("bridging", "retention", "disclosure")) {
            all.add(new PanelQuestion(lever, "", lever, SHARE));
        }
        return List.copyOf(all);
    }

    /** The AI roles that people can meet, in the order in which the scenario describes them. */
    private static List<String> roles(Map<String, String> settings) {
        TreeSet<String> offered = new TreeSet<>();
        settings.forEach((path, value) -> {
            if (path.matches("ai\\.products\\.[^.]+\\.(role|also)")) {
                for (String name : value.split(",")) {
                    offered.add(name.strip());
                }
            }
        });
        if (offered.isEmpty()) {
            offered.add(settings.getOrDefault("ai.role", ""));
        }
        return settings.keySet().stream().filter(path -> path.matches("roles\\.ai\\.[^.]+\\.analogue"))
                .map(path -> path.split("\\.")[2]).filter(offered::contains).toList();
    }
}
