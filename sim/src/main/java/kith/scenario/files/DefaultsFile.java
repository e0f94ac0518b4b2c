package kith.scenario.files;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.scenario.format.Defaults;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.ResolvedText;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Partial;
import kith.scenario.format.Shape.Section;
import kith.scenario.settings.Change;
import kith.scenario.settings.Parameter;

/**
 * Renders {@code scenarios/defaults.yaml}: every value under a comment with its meaning, unit, range, grade, source.
 */
public final class DefaultsFile {
    private static final int WIDTH = 110;
    private static final String HEADER = """
            # yaml-language-server: $schema=scenario.schema.json
            # Every setting of a scenario with its default. A scenario file lists only the settings that it changes.
            # Generated from the descriptions in sim/src/main/java/kith/scenario/settings. To change one, change it there and run
            #   mvn -pl sim -am -Dtest=GeneratedFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dkith.regenerate=true test
            # In brackets: unit and allowed range; evidence grade (A measured causally, B measured, C second-hand,
            # D assumption) and source; distribution of an uncertain value ("unsure").
            """;

    private final Settings defaults = Defaults.load();
    private final StringBuilder text = new StringBuilder(HEADER);
    private final Set<Class<?>> explained = new HashSet<>();

    private DefaultsFile() {}

    public static String render() {
        DefaultsFile file = new DefaultsFile();
        file.section(Shape.SCENARIO, "", "");
        return file.text.toString();
    }

    private void section(Section section, String path, String indent) {
        section.fields().forEach((name, shape) -> shape(shape, name, Shape.join(path, name), indent));
    }

    private void shape(Shape shape, String name, String path, String indent) {
        if (shape instanceof Leaf leaf) {
            gap();
            comment(leaf, "", indent);
            Setting setting = defaults.get(path);
            text.append(indent)
                    .append(setting == null ? "# " + name + ":" : name + ": " + ResolvedText.scalar(setting.value()));
            text.append('\n');
        } else if (Shape.isOfPlugins(shape)) {
            gap();
            comment("Settings of plug-ins, by the name of the plug-in. The option --plugins loads plug-ins.", indent);
            text.append(indent).append("# ").append(name).append(":\n");
        } else if (shape instanceof Section section && isTableRow(section)) {
            if (explained.add(section.type())) {
                gap();
                comment("Fields of each line below:", indent);
                fields(section, "", indent);
            }
            row(section, name, path, indent);
        } else if (shape instanceof Section section) {
            gap();
            text.append(indent).append(name).append(":\n");
            section(section, path, indent + "  ");
        } else if (shape instanceof Named named) {
            gap();
            comment("Fields of each " + named.noun() + ":", indent);
            fields(named.each(), "", indent);
            if (defaults.namesUnder(path).isEmpty()) {
                text.append(indent).append("# ").append(name).append(":\n");
                return;
            }
            text.append(indent).append(name).append(":\n");
            defaults.namesUnder(path).forEach(each -> role(named.each(), each, Shape.join(path, each), indent + "  "));
        }
    }

    /** An empty line, but not directly under the name of a section. */
    private void gap() {
        if (text.charAt(text.length() - 2) != ':') {
            text.append('\n');
        }
    }

    /** Sections whose defaults are not on their components stand as one line. */
    private static boolean isTableRow(Section section) {
        return section.fields().values().stream()
                .allMatch(field -> field instanceof Leaf leaf
                        && leaf.parameter().value().isEmpty()
                        && !leaf.parameter().optional());
    }

    private void fields(Section section, String prefix, String indent) {
        section.fields().forEach((name, field) -> {
            if (field instanceof Leaf leaf) {
                comment(leaf, prefix + name + ": ", indent);
            } else if (field instanceof Section below) {
                fields(below, prefix + name + ".", indent);
            } else if (field instanceof Partial) {
                comment(prefix + name
                        + ": The changed settings, nested as in a scenario. Settings that shape the start are not "
                        + "allowed.",
                        indent);
            }
        });
    }

    private void role(Section role, String name, String path, String indent) {
        text.append(indent).append(name).append(":\n");
        role.fields().forEach((field, shape) -> {
            String inner = Shape.join(path, field);
            if (shape instanceof Section section) {
                row(section, field, inner, indent + "  ");
            } else {
                text.append(indent)
                        .append("  ")
                        .append(field)
                        .append(": ")
                        .append(ResolvedText.scalar(defaults.get(inner).value()))
                        .append('\n');
            }
        });
    }

    private void row(Section section, String name, String path, String indent) {
        StringBuilder line = new StringBuilder(indent + name + ": {");
        String gap = "";
        for (Map.Entry<String, Shape> field : section.fields().entrySet()) {
            String value = field.getKey() + ": "
                    + ResolvedText.scalar(
                            defaults.get(Shape.join(path, field.getKey())).value());
            int start = line.lastIndexOf("\n") + 1;
            boolean full = line.length() - start + gap.length() + value.length() + 1 > WIDTH;
            line.append(full ? ",\n" + indent + "  " : gap).append(value);
            gap = ", ";
        }
        text.append(line).append("}\n");
    }

    private void comment(Leaf leaf, String prefix, String indent) {
        Parameter parameter = leaf.parameter();
        StringBuilder meta = new StringBuilder();
        String range = new Description("", "", "", List.of(), parameter).range();
        add(
                meta,
                ", ",
                leaf.isText() || leaf.isSwitch()
                        ? Descriptions.type(leaf)
                        : parameter.unit().equals("1") ? "" : parameter.unit());
        add(meta, ", ", (leaf.isWhole() ? "integer " : "") + range);
        add(
                meta,
                "; ",
                parameter.study() || leaf.isText() ? "" : "grade " + parameter.grade() + ": " + parameter.source());
        add(meta, "; ", prefix.isEmpty() || parameter.value().isEmpty() ? "" : "default " + parameter.value());
        add(meta, "; ", parameter.range().isEmpty() ? "" : "unsure: " + parameter.range());
        add(meta, "; ", parameter.change() == Change.RESTART && !parameter.study() ? "shapes the start" : "");
        String words = prefix + parameter.text();
        String brackets = "[" + meta + "]";
        if (indent.length() + 2 + words.length() + 1 + brackets.length() <= WIDTH) {
            comment(words + " " + brackets, indent);
        } else {
            comment(words, indent);
            comment("  " + brackets, indent);
        }
    }

    private static void add(StringBuilder text, String gap, String part) {
        if (!part.isBlank()) {
            text.append(text.isEmpty() ? "" : gap).append(part.strip());
        }
    }

    private void comment(String words, String indent) {
        StringBuilder line = new StringBuilder(indent + "#");
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent + "#  ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
