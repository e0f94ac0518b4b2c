package kith.scenario.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Part of a scenario: settings by dotted path, each a plain value, in order of declaration. Only settings that a
 * running world can take stand here.
 */
public record PartialScenario(Map<String, Object> values) {
    public PartialScenario {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
