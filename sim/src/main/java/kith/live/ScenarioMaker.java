package kith.live;

import kith.scenario.settings.Scenario;

/** Makes a scenario from the texts of its settings. */
public interface ScenarioMaker {
    /**
     * The scenario of some settings.
     *
     * @param values every setting, as resolved.yaml holds them; windows are left out
     * @throws IllegalArgumentException if a setting is missing or is not what its type asks for, with its path
     */
    Scenario make(SettingTexts values);
}
