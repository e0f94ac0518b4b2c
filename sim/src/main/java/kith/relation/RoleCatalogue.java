package kith.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.scenario.settings.HumanRoleSettings;

/** The human role pairs of a scenario, in its order. */
public final class RoleCatalogue {
    private final List<RelationalRole> roles = new ArrayList<>();

    public RoleCatalogue(Map<String, HumanRoleSettings> settings, NeedCatalogue needs) {
        settings.forEach((name, role) -> roles.add(RelationalRole.of(roles.size(), name, role, needs)));
    }

    /** Number of role pairs. */
    public int count() {
        return roles.size();
    }

    /** The role pair at this place. */
    public RelationalRole get(int index) {
        return roles.get(index);
    }

    /** Place of the role pair of this name, or -1. */
    public int indexOf(String name) {
        for (RelationalRole role : roles) {
            if (role.name().equals(name)) {
                return role.index();
            }
        }
        return -1;
    }

    /** All role pairs. */
    public List<RelationalRole> all() {
        return List.copyOf(roles);
    }
}
