package kith.scenario.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Section;
import kith.scenario.settings.Grade;
import kith.scenario.settings.Plugins;

/** Every parameter with its default, in order of declaration: those of needs and roles once for each need and role,
 * those of windows and claims for one called NAME. */
public final class Descriptions {
    private Descriptions() {}

    public static List<Description> all() {
        return of(Plugins.NONE);
    }

    /** The same with the settings of plug-ins. */
    public static List<Description> of(Plugins plugins) {
        List<Description> all = new ArrayList<>();
        Section scenario = Shape.with(plugins);
        collect(scenario, "", Defaults.load(scenario), all);
        return Collections.unmodifiableList(all);
    }

    /** How many values rest on evidence of each grade; settings of the study are left out. */
    public static Map<Grade, Integer> countByGrade() {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            counts.put(grade, 0);
        }
        all().stream()
                .map(Description::parameter)
                .filter(p -> !p.study())
                .forEach(p -> counts.merge(p.grade(), 1, Integer::sum));
        return counts;
    }

    private static void collect(Shape shape, String path, Settings defaults, List<Description> all) {
        if (shape instanceof Leaf leaf) {
            Setting setting = defaults.get(path);
            String value = setting == null ? "" : ResolvedText.scalar(setting.value());
            all.add(new Description(path, value, type(leaf), leaf.words(), leaf.parameter()));
        } else if (shape instanceof Section section) {
            section.fields().forEach((name, below) -> collect(below, Shape.join(path, name), defaults, all));
        } else if (shape instanceof Named named) {
            Set<String> names = defaults.namesUnder(path);
            (names.isEmpty() ? Set.of("NAME") : names)
                    .forEach(name -> collect(named.each(), Shape.join(path, name), defaults, all));
        }
    }

    /** The default of a setting of an entry that a user names, as written in a file; empty where there is none. */
    static String ofEntry(String path) {
        Shape shape = Shape.SCENARIO;
        boolean within = false;
        for (String name : path.split("\\.", -1)) {
            if (shape instanceof Section section) {
                shape = section.fields().get(name);
            } else if (shape instanceof Named named) {
                shape = named.each();
                within = true;
            }
        }
        return within && shape instanceof Leaf leaf ? leaf.parameter().value() : "";
    }

    public static String type(Leaf leaf) {
        if (leaf.isSwitch()) {
            return "true or false";
        }
        if (leaf.isText()) {
            return leaf.words().isEmpty() ? "text" : "one of: " + String.join(", ", leaf.words());
        }
        return leaf.isWhole() ? "integer" : "number";
    }
}
