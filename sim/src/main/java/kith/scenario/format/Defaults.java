package kith.scenario.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Scalar;

/** The default of every setting: those on the record components, and the tables of needs and roles. */
public final class Defaults {
    private static final String TABLES = "needs-and-roles.yaml";

    private Defaults() {}

    public static Settings load() {
        return load(Shape.SCENARIO);
    }

    /** The same with those of plug-ins. */
    public static Settings load(Section scenario) {
        Problems problems = new Problems();
        Settings settings = new Settings();
        declared(scenario, "", settings, problems);
        TreeParser.parse(TABLES, tables(), problems)
                .ifPresent(tree -> settings.overlay(SettingsReader.read((Block) tree, problems)));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("defaults are wrong: " + problems.all());
        }
        Settings unplaced = new Settings();
        settings.paths()
                .forEach(path -> unplaced.put(path, Location.DEFAULTS, settings.get(path).value()));
        return unplaced;
    }

    private static void declared(Section section, String path, Settings settings, Problems problems) {
        section.fields().forEach((name, shape) -> {
            String inner = Shape.join(path, name);
            if (shape instanceof Section below) {
                declared(below, inner, settings, problems);
            } else if (shape instanceof Leaf leaf && !leaf.parameter().value().isEmpty()) {
                Scalar written = new Scalar(Location.DEFAULTS, leaf.parameter().value(), true);
                LeafValue.read(leaf, written, Location.DEFAULTS, inner, problems)
                        .ifPresent(value -> settings.put(inner, Location.DEFAULTS, value));
            }
        });
    }

    /** The default on a component, of a setting of something that the user names. */
    public static Object declared(Leaf leaf, String path) {
        Problems problems = new Problems();
        Scalar written = new Scalar(Location.DEFAULTS, leaf.parameter().value(), true);
        return LeafValue.read(leaf, written, Location.DEFAULTS, path, problems)
                .orElseThrow(() -> new IllegalStateException("defaults are wrong: " + problems.all()));
    }

    private static String tables() {
        try (InputStream in = Defaults.class.getResourceAsStream(TABLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
