package kith.scenario.format;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems met so far while reading one scenario, each once. */
public final class Problems {
    private final Map<Problem, Location> found = new LinkedHashMap<>();

    public void add(Location at, String path, String message) {
        found.putIfAbsent(new Problem(at.toString(), Words.shown(path, 120), message), at);
    }

    /** Tells all of them to another list. */
    public void addTo(Problems others) {
        found.forEach(others.found::putIfAbsent);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the files, and within a file of its lines. */
    public List<Problem> all() {
        List<String> sources = found.values().stream().map(Location::source).distinct().toList();
        Comparator<Map.Entry<Problem, Location>> bySource = Comparator
                .comparing(e -> sources.indexOf(e.getValue().source()));
        return found.entrySet().stream()
                .sorted(bySource.thenComparing(e -> e.getValue().line())
                        .thenComparing(e -> e.getValue().column()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** True if something at the path, above it or below it is already known to be wrong. */
    public boolean touch(String path) {
        for (Problem problem : found.keySet()) {
            String other = problem.path();
            if (other.equals(path)
                    || other.startsWith(path + ".")
                    || (!other.isEmpty() && path.startsWith(other + "."))) {
                return true;
            }
        }
        return false;
    }

    public void throwIfAny() throws ScenarioException {
        if (!found.isEmpty()) {
            throw new ScenarioException(all());
        }
    }
}
