package kith.scenario.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Partial;
import kith.scenario.format.Shape.Section;
import kith.scenario.settings.Extensions;
import kith.scenario.settings.PartialScenario;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.Scenario;

/**
 * Makes the scenario records from settings. A setting without value is a problem; an optional text becomes "", an
 * optional number empty.
 */
public final class Binder {
    private final Settings settings;
    private final Plugins plugins;
    private final Section scenario;
    private final Problems problems;

    private Binder(Settings settings, Plugins plugins, Problems problems) {
        this.settings = settings;
        this.plugins = plugins;
        scenario = Shape.with(plugins);
        this.problems = problems;
    }

    /** The scenario; meaningless if problems were added. */
    public static Scenario bind(Settings settings, Problems problems) {
        return bind(settings, Plugins.NONE, problems);
    }

    /** The same with settings of plug-ins. */
    public static Scenario bind(Settings settings, Plugins plugins, Problems problems) {
        Binder binder = new Binder(settings, plugins, problems);
        return (Scenario) binder.section(binder.scenario, "");
    }

    private Record section(Section section, String path) {
        if (Shape.isOfPlugins(section)) {
            Map<String, Record> own = new LinkedHashMap<>();
            section.fields().forEach((name, each) -> own.put(name, section((Section) each, Shape.join(path, name))));
            return new Extensions(plugins, own);
        }
        Object[] values = new Object[section.fields().size()];
        int i = 0;
        for (Map.Entry<String, Shape> field : section.fields().entrySet()) {
            values[i++] = value(field.getValue(), path, Shape.join(path, field.getKey()));
        }
        return construct(section.type(), values);
    }

    private Object value(Shape shape, String parent, String path) {
        if (shape instanceof Leaf leaf) {
            return leaf(leaf, parent, path);
        }
        if (shape instanceof Section section) {
            return section(section, path);
        }
        if (shape instanceof Partial) {
            Map<String, Object> values = new LinkedHashMap<>();
            part(scenario, "", path, values);
            return new PartialScenario(values);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (String name : settings.namesUnder(path)) {
            named.put(name, section(((Named) shape).each(), Shape.join(path, name)));
        }
        return Collections.unmodifiableMap(named);
    }

    /** Whatever is set below a path of what a scenario can hold, in order of declaration. */
    private void part(Shape shape, String inner, String path, Map<String, Object> values) {
        if (shape instanceof Section section) {
            section.fields().forEach((name, field) -> part(field, Shape.join(inner, name), path, values));
        } else if (shape instanceof Named named) {
            settings.namesUnder(Shape.join(path, inner))
                    .forEach(name -> part(named.each(), Shape.join(inner, name), path, values));
        } else if (settings.get(Shape.join(path, inner)) != null) {
            values.put(inner, settings.get(Shape.join(path, inner)).value());
        }
    }

    private Object leaf(Leaf leaf, String parent, String path) {
        Setting setting = settings.get(path);
        if (leaf.type() == OptionalInt.class) {
            return setting == null ? OptionalInt.empty() : OptionalInt.of((Integer) setting.value());
        }
        if (leaf.type() == OptionalDouble.class) {
            return setting == null ? OptionalDouble.empty() : OptionalDouble.of((Double) setting.value());
        }
        if (setting != null) {
            return setting.value();
        }
        if (leaf.isText() && leaf.parameter().optional()) {
            return "";
        }
        if (!leaf.parameter().value().isEmpty()) {
            return Defaults.declared(leaf, path);
        }
        if (!problems.touch(path)) {
            problems.add(settings.around(parent), path, "missing; expected " + LeafValue.expected(leaf));
        }
        return !leaf.choices().isEmpty()
                ? leaf.choices().get(0)
                : leaf.isText()
                        ? ""
                : leaf.isSwitch()
                        ? (Object) false
                : leaf.type() == int.class
                        ? (Object) 0
                : leaf.type() == long.class ? (Object) 0L : (Object) 0.0;
    }

    /** A record of its components. */
    static Record construct(Class<? extends Record> type, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + " refuses its values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
        }
    }
}
