package kith.scenario.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Section;
import kith.scenario.settings.Extensions;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.WindowSettings;

/**
 * Writes the Java source of a class that makes the scenario records from texts without reflection, one method for each
 * record. It is made from the same records that {@link Binder} reads, so a new setting needs no line of its own.
 */
public final class BinderSource {
    private static final Map<Class<?>, String> READERS = Map.of(
            double.class, "real", int.class, "whole", long.class, "large", boolean.class, "flag", String.class, "text",
            OptionalInt.class, "maybeWhole", OptionalDouble.class, "maybeReal");

    private final Map<Class<?>, String> methods = new LinkedHashMap<>();

    private BinderSource() {}

    /**
     * Writes the source.
     *
     * @param args the folder of sources, then as {@link #of}
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], args[1].replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, of(args[1], args[2], args[3]));
    }

    /**
     * The source.
     *
     * @param type full name of the class
     * @param values full name of the class that holds the texts
     * @param maker full name of the interface that the class implements
     */
    public static String of(String type, String values, String maker) {
        BinderSource source = new BinderSource();
        source.method(Shape.SCENARIO);
        int dot = type.lastIndexOf('.');
        return """
                package %s;

                /** Makes scenarios from texts. It is written by the build, from the descriptions of the settings. */
                public final class %s implements %s {
                    @Override
                    public kith.scenario.settings.Scenario make(%s values) {
                        return scenario(values, "");
                    }
                %s}
                """.formatted(type.substring(0, dot), type.substring(dot + 1), maker, values,
                source.methods.values().stream().map(each -> each.replace("VALUES", values))
                        .collect(Collectors.joining()));
    }

    private void method(Section section) {
        if (methods.containsKey(section.type())) {
            return;
        }
        methods.put(section.type(), "");
        StringJoiner values = new StringJoiner(",\n                ");
        section.fields().forEach((name, shape) -> values.add(value(name, shape)));
        methods.put(section.type(), """

                    private static %1$s %2$s(VALUES values, String at) {
                        return new %1$s(
                                %3$s);
                    }
                """.formatted(section.type().getCanonicalName(), nameOf(section), values));
    }

    private String value(String name, Shape shape) {
        String path = "at + \"" + name + "\"";
        if (shape instanceof Leaf leaf) {
            return leaf.choices().isEmpty() ? "values.%s(%s)".formatted(READERS.get(leaf.type()), path)
                    : "values.word(%s, %s.values())".formatted(path, leaf.type().getCanonicalName());
        }
        if (shape instanceof Section section) {
            if (section.type() == Extensions.class) {
                return "new %s(%s.NONE, java.util.Map.of())".formatted(Extensions.class.getName(),
                        Plugins.class.getName());
            }
            method(section);
            return "%s(values, %s)".formatted(nameOf(section), "at + \"" + name + ".\"");
        }
        Section each = ((Named) shape).each();
        if (each.type() == WindowSettings.class) {
            return "java.util.Map.of()";
        }
        method(each);
        return "values.named(%s, path -> %s(values, path + \".\"))".formatted(path, nameOf(each));
    }

    private static String nameOf(Section section) {
        String name = section.type().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
