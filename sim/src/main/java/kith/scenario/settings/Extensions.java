package kith.scenario.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Plug-ins and their settings in one scenario.
 *
 * @param plugins the plug-ins that were loaded
 * @param settings the settings of each by its name, in the order of the plug-ins
 */
public record Extensions(Plugins plugins, Map<String, Record> settings) {
    public Extensions {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
