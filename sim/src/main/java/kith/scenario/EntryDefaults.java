package kith.scenario;

import java.util.Map;
import kith.scenario.Shape.Leaf;
import kith.scenario.Shape.Named;
import kith.scenario.Shape.Section;
import kith.scenario.Tree.Scalar;

/** Gives entries that a user names, such as arms, the defaults of what they leave out. */
final class EntryDefaults {
    private final Settings settings;

    private EntryDefaults(Settings settings) {
        this.settings = settings;
    }

    static void fill(Settings settings) {
        new EntryDefaults(settings).section(Shape.SCENARIO, "", false);
    }

    private void section(Section section, String path, boolean within) {
        for (Map.Entry<String, Shape> field : section.fields().entrySet()) {
            String inner = Shape.join(path, field.getKey());
            if (field.getValue() instanceof Section below) {
                section(below, inner, within);
            } else if (field.getValue() instanceof Named named) {
                settings.namesUnder(inner).forEach(name -> section(named.each(), Shape.join(inner, name), true));
            } else if (within && field.getValue() instanceof Leaf leaf && !leaf.parameter().value().isEmpty() && settings.get(inner) == null) {
                Scalar written = new Scalar(Location.DEFAULTS, leaf.parameter().value(), true);
                LeafValue.read(leaf, written, Location.DEFAULTS, inner, new Problems())
                        .ifPresent(value -> settings.put(inner, Location.DEFAULTS, value));
            }
        }
    }
}
