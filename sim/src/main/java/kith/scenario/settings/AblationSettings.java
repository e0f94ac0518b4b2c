package kith.scenario.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mechanism switched off, and what that should move. An entry of {@code scenarios/ablations/*.yaml}.
 *
 * @param name short name, the key in the file
 * @param text what the world without it is like, in a sentence
 * @param sets the values that switch it off, each as {@code path=value}
 * @param expectations what named statistics should do, by name in the order of the file
 * @param tolerances how far statistics may move and still count as kept, by name, in their units; a statistic without
 * one is
 *     not there
 */
public record AblationSettings(
        String name,
        String text,
        List<String> sets,
        Map<String, Expectation> expectations,
        Map<String, Double> tolerances) {
    public AblationSettings {
        sets = List.copyOf(sets);
        expectations = Collections.unmodifiableMap(new LinkedHashMap<>(expectations));
        tolerances = Collections.unmodifiableMap(new LinkedHashMap<>(tolerances));
    }

    /** How far a statistic may move and still count as kept; not-a-number where nobody has said. */
    public double tolerance(String statistic) {
        return tolerances.getOrDefault(statistic, Double.NaN);
    }
}
