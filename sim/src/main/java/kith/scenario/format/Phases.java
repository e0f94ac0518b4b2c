package kith.scenario.format;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kith.scenario.settings.Extensions;
import kith.scenario.settings.PartialScenario;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;

/** The phases of a run, made from the windows of its scenario. */
public final class Phases {
    private Phases() {}

    /**
     * The phases that {@code at_day} makes, in order; none where a scenario has no windows. Of windows that overlap the
     * later wins.
     */
    public static List<Phase> of(Scenario scenario) {
        List<Phase> phases = new ArrayList<>();
        for (int day : Phase.days(scenario.atDay().values(), scenario.horizonDays())) {
            Map<String, Object> changes = new LinkedHashMap<>();
            scenario.atDay().values().stream()
                    .filter(window -> window.holdsOn(day))
                    .forEach(window -> changes.putAll(window.set().values()));
            phases.add(new Phase(day, (Scenario) with(scenario, "", changes)));
        }
        return List.copyOf(phases);
    }

    private static Object with(Object value, String path, Map<String, Object> changes) {
        if (changes.containsKey(path)) {
            return inPlaceOf(value, changes.get(path));
        }
        if (value instanceof PartialScenario) {
            return value;
        }
        if (value instanceof Extensions own) {
            Map<String, Record> changed = new LinkedHashMap<>();
            own.settings().forEach((name, each) -> changed.put(name,
                    (Record) with(each, Shape.join(path, name), changes)));
            return new Extensions(own.plugins(), changed);
        }
        if (value instanceof Record section) {
            RecordComponent[] components = section.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String inner = Shape.join(path, Shape.snakeCase(components[i].getName()));
                values[i] = with(ScenarioValues.get(components[i], section), inner, changes);
            }
            return Binder.construct(section.getClass(), values);
        }
        if (value instanceof Map<?, ?> named) {
            Map<String, Object> changed = new LinkedHashMap<>();
            named.forEach(
                    (name, each) -> changed.put((String) name, with(each, Shape.join(path, (String) name), changes)));
            return java.util.Collections.unmodifiableMap(changed);
        }
        return value;
    }

    /** A window holds plain numbers; a setting that may be left out wraps its own. */
    private static Object inPlaceOf(Object value, Object changed) {
        return value instanceof OptionalDouble
                ? OptionalDouble.of((Double) changed)
                : value instanceof OptionalInt ? OptionalInt.of((Integer) changed) : changed;
    }
}
