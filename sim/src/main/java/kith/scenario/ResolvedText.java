package kith.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kith.scenario.Settings.Setting;
import kith.scenario.Shape.Leaf;
import kith.scenario.Shape.Named;
import kith.scenario.Shape.Section;

/** The canonical text of resolved settings: order of declaration, one value a line, LF, no comments. */
final class ResolvedText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*( [A-Za-z0-9_-]+)*");

    private final Settings settings;
    private final StringBuilder text = new StringBuilder();

    private ResolvedText(Settings settings) {
        this.settings = settings;
    }

    static String of(Settings settings) {
        ResolvedText resolved = new ResolvedText(settings);
        resolved.section(Shape.SCENARIO, "", "");
        return resolved.text.toString();
    }

    /** Every value as text by its path, in order of declaration. */
    static Map<String, String> leaves(Settings settings) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(settings, Shape.SCENARIO, "", leaves);
        return leaves;
    }

    private static void collect(Settings settings, Shape shape, String path, Map<String, String> leaves) {
        if (shape instanceof Leaf) {
            Setting setting = settings.get(path);
            if (setting != null) {
                leaves.put(path, scalar(setting.value()));
            }
        } else if (shape instanceof Section section) {
            section.fields().forEach((name, below) -> collect(settings, below, Shape.join(path, name), leaves));
        } else if (shape instanceof Named named) {
            settings.namesUnder(path).forEach(name -> collect(settings, named.each(), Shape.join(path, name), leaves));
        }
    }

    private void section(Section section, String path, String indent) {
        section.fields().forEach((name, shape) -> shape(shape, name, Shape.join(path, name), indent));
    }

    private void shape(Shape shape, String name, String path, String indent) {
        if (shape instanceof Leaf) {
            Setting setting = settings.get(path);
            if (setting != null) {
                text.append(indent).append(name).append(": ").append(scalar(setting.value())).append('\n');
            }
            return;
        }
        text.append(indent).append(name).append(":\n");
        if (shape instanceof Section section) {
            section(section, path, indent + "  ");
        } else if (shape instanceof Named named) {
            settings.namesUnder(path).forEach(each -> shape(named.each(), each, Shape.join(path, each), indent + "  "));
        }
    }

    /** A value as YAML; text in double quotes unless it is plainly words. */
    static String scalar(Object value) {
        if (value instanceof Double number) {
            return Words.number(number);
        }
        if (!(value instanceof String words)) {
            return value.toString();
        }
        boolean plain = PLAIN.matcher(words).matches()
                && !words.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return plain ? words : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
