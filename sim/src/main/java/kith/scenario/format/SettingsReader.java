package kith.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Partial;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Scalar;

/** Holds a tree against the shape of a scenario: what fits becomes settings, the rest problems. */
public final class SettingsReader {
    private final Problems problems;
    private final Settings settings = new Settings();
    private final Section scenario;
    private boolean withinWindow;

    private SettingsReader(Section scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    public static Settings read(Block root, Problems problems) {
        return read(root, Shape.SCENARIO, problems);
    }

    /** The same with settings of plug-ins. */
    public static Settings read(Block root, Section scenario, Problems problems) {
        SettingsReader reader = new SettingsReader(scenario, problems);
        reader.section(root, scenario, "");
        return reader.settings;
    }

    private void section(Block block, Section section, String path) {
        for (Map.Entry<String, Entry> entry : block.entries().entrySet()) {
            String name = entry.getKey();
            Location key = entry.getValue().key();
            Shape shape = section.fields().get(name);
            if (shape == null) {
                unknown(name, entry.getValue(), section, path);
            } else {
                value(entry.getValue().value(), key, shape, Shape.join(path, name));
            }
        }
    }

    private void value(Tree tree, Location key, Shape shape, String path) {
        if (tree instanceof Broken) {
            return;
        }
        if (shape instanceof Leaf leaf) {
            if (withinWindow && !Shape.isLive(leaf)) {
                fixed(leaf, key, path);
                return;
            }
            LeafValue.read(leaf, tree, key, path, problems).ifPresent(value -> {
                settings.put(path, tree.at(), value);
                if (LeafValue.isFormerSwitch(leaf, tree)) {
                    settings.notice(path, tree.at(), "warning: true and false are taken for the last time; write "
                            + Words.number((Double) value) + " for " + LeafValue.found(tree));
                }
            });
        } else if (!(tree instanceof Block block)) {
            boolean nothing = tree instanceof Scalar scalar && scalar.isNull();
            problems.add(
                    nothing ? key : tree.at(),
                    path,
                    (nothing ? "no value given" : "found " + LeafValue.found(tree)) + "; expected a mapping of "
                            + (shape instanceof Named named ? "names to " + named.noun() + "s" : "settings")
                            + (nothing ? ", or leave the key out" : ""));
        } else if (shape instanceof Section section) {
            settings.place(path, key);
            section(block, section, path);
        } else if (shape instanceof Named named && withinWindow && !Shape.isLive(named)) {
            problems.add(key, path, "is not allowed in a window; expected settings of the world");
        } else if (shape instanceof Named named) {
            settings.place(path, key);
            named(block, named, path);
        } else if (shape instanceof Partial) {
            settings.place(path, key);
            withinWindow = true;
            section(block, scenario, path);
            withinWindow = false;
        }
    }

    /** A setting that cannot change within a run. */
    private void fixed(Leaf leaf, Location key, String path) {
        problems.add(
                key,
                path,
                leaf.parameter().study()
                        ? "applies to the whole run; only settings of the world can change on a day"
                        : "shapes the world at its start and cannot change on a day; set it outside 'at_day', for the"
                                + " whole run");
    }

    private void named(Block block, Named named, String path) {
        for (Map.Entry<String, Entry> entry : block.entries().entrySet()) {
            String name = entry.getKey();
            Location key = entry.getValue().key();
            String inner = Shape.join(path, name);
            if (!Words.isName(name)) {
                problems.add(
                        key,
                        inner,
                        "name '" + Words.shown(name, 60)
                                + "' of " + named.one() + "; expected " + Words.NAME_RULE);
            } else if (entry.getValue().value() instanceof Block role
                    && role.entries().isEmpty()) {
                problems.add(
                        key, inner,
                        "found an empty mapping; expected the settings of " + named.one() + ", or leave the key out");
            } else {
                value(entry.getValue().value(), key, named.each(), inner);
            }
        }
    }

    private void unknown(String name, Entry entry, Section section, String path) {
        Location key = entry.key();
        if (name.isBlank()) {
            problems.add(key, Shape.join(path, name), "an empty key; expected the name of a setting");
            return;
        }
        if (name.contains(".")) {
            problems.add(
                    key,
                    Shape.join(path, name),
                    "unknown key '" + Words.shown(name, 60)
                            + "'; in a file, write nested sections; dots are only for --set");
            return;
        }
        if (Shape.isOfPlugins(section)) {
            problems.add(key, Shape.join(path, name), "no plug-in of this name is loaded"
                    + " (--plugins FOLDER loads plug-ins)" + Words.advice(name, section.fields().keySet()));
            return;
        }
        String full = Shape.join(path, name);
        String advice = Words.advice(name, section.fields().keySet());
        if (!advice.contains("did you mean")) {
            List<String> meant = new ArrayList<>();
            pathsEndingIn(Shape.snakeCase(name), section, path, meant);
            if (meant.isEmpty()) {
                meant.addAll(Suggestions.of(full, entry.value(), scenario));
            }
            boolean few = !advice.isEmpty();
            List<String> shown = few ? meant.stream().filter(each -> isSameName(each, name)).toList() : meant;
            if (!shown.isEmpty()) {
                advice = Suggestions.asked(shown);
            } else if (!few) {
                advice = "; 'kith list parameters' shows all settings";
            }
        }
        problems.add(key, full, "unknown key" + advice);
    }

    private static void pathsEndingIn(String name, Section section, String path, List<String> found) {
        section.fields().forEach((field, shape) -> {
            String inner = Shape.join(path, field);
            if (field.equals(name)) {
                found.add(inner);
            }
            if (shape instanceof Section below) {
                pathsEndingIn(name, below, inner, found);
            }
        });
    }

    /** Whether a path ends in a name. */
    private static boolean isSameName(String path, String name) {
        return ("." + path).endsWith("." + Shape.snakeCase(name));
    }
}
