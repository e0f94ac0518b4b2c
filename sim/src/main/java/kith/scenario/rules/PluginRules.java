package kith.scenario.rules;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.format.Words;
import kith.scenario.settings.Change;
import kith.scenario.settings.Extension;
import kith.scenario.settings.Parameter;

/** Finds what is wrong with how a plug-in describes itself and its settings. */
public final class PluginRules {
    private static final List<Class<?>> TYPES = List.of(double.class, int.class, long.class, boolean.class,
            String.class);

    private PluginRules() {}

    /** Lists the faults in words; none where it can be used. */
    public static List<String> faults(Extension extension) {
        List<String> faults = new ArrayList<>();
        String name = extension.name();
        if (name == null || !Words.isName(name)) {
            faults.add("names its plug-in '" + Words.shown(String.valueOf(name), 60) + "'; expected "
                    + Words.NAME_RULE);
        }
        Class<? extends Record> settings = extension.settings();
        if (settings == null || !settings.isRecord() || !isPublic(settings)) {
            faults.add("its settings are no public record");
            return faults;
        }
        for (RecordComponent component : settings.getRecordComponents()) {
            fault(component, faults);
        }
        return faults;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static void fault(RecordComponent component, List<String> faults) {
        String setting = "its setting '" + component.getName() + "' ";
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter == null || parameter.value().isEmpty()) {
            faults.add(setting + "has no @Parameter with a default");
        } else if (!TYPES.contains(component.getType())) {
            faults.add(setting + "is of another type than double, int, long, boolean and String");
        } else if (parameter.study() || parameter.optional() || parameter.change() != Change.LIVE) {
            faults.add(setting + "is marked study, optional or change, which a setting of a plug-in cannot be");
        } else {
            Problems problems = new Problems();
            LeafValue.read(new Leaf(parameter, component.getType()),
                    new Scalar(Location.DEFAULTS, parameter.value(), true), Location.DEFAULTS, component.getName(),
                    problems);
            problems.all().forEach(each -> faults.add(setting + "has a wrong default: " + each.message()));
        }
    }
}
