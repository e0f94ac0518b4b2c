package kith.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Scenario;

/**
 * What the rule of a panel is compared with on the same people: other regimes, as settings of the panel's scenario.
 *
 * @param settings the settings of the panel's scenario by path
 * @param others the other regimes
 */
public record PanelRegimes(Map<String, String> settings, List<Regime> others) {
    private static final String PROVIDERS = "ai.providers.";

    public PanelRegimes {
        others = List.copyOf(others);
    }

    /** A regime: its name, its label, and which settings differ from those of the scenario. */
    public record Regime(String name, String label, Map<String, String> settings) {}

    /**
     * The regimes among scenarios: those whose providers have the same names as those of the panel's scenario, and
     * decide otherwise. Of such a scenario only the providers count; its people and products are those of the panel. Of
     * several with the same providers the last one stays.
     */
    public static PanelRegimes of(Scenario panel, List<Scenario> scenarios) {
        Map<String, String> settings = ScenarioValues.unquoted(panel);
        Map<String, String> own = providers(settings);
        Map<Map<String, String>, Regime> others = new LinkedHashMap<>();
        for (Scenario each : scenarios) {
            Map<String, String> given = providers(ScenarioValues.unquoted(each));
            Map<String, String> changed = new LinkedHashMap<>(given);
            changed.entrySet().removeAll(own.entrySet());
            if (!own.isEmpty() && own.keySet().equals(given.keySet()) && !changed.isEmpty()) {
                others.remove(changed);
                others.put(changed,
                        new Regime(each.name(), each.label().isEmpty() ? each.name() : each.label(), changed));
            }
        }
        return new PanelRegimes(settings, List.copyOf(others.values()));
    }

    private static Map<String, String> providers(Map<String, String> settings) {
        return settings.entrySet().stream().filter(each -> each.getKey().startsWith(PROVIDERS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one,
                        LinkedHashMap::new));
    }
}
