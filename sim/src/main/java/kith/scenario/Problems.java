package kith.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems met so far while reading one scenario, each once. */
final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Location at, String path, String message) {
        found.add(new Problem(at.toString(), Words.shown(path, 120), message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }

    /** True if something at the path, above it or below it is already known to be wrong. */
    boolean touch(String path) {
        for (Problem problem : found) {
            String other = problem.path();
            if (other.equals(path) || other.startsWith(path + ".")
                    || (!other.isEmpty() && path.startsWith(other + "."))) {
                return true;
            }
        }
        return false;
    }

    void throwIfAny() throws ScenarioException {
        if (!found.isEmpty()) {
            throw new ScenarioException(all());
        }
    }
}
