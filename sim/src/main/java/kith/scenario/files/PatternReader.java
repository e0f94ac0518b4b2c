package kith.scenario.files;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.NamedEntries;
import kith.scenario.format.Problems;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Settings;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.SourceText;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.TreeParser;
import kith.scenario.format.Words;
import kith.scenario.rules.Bounds;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.PatternSettings;

/** Reads files of patterns. All problems of all files are reported together, and then nothing is returned. */
public final class PatternReader {
    private static final List<String> TOP = List.of("schema_version", "patterns");
    private static final Map<String, Leaf> FIELDS = fields();

    private final Map<String, String> units;
    private final Problems problems = new Problems();
    private final NamedEntries entries = new NamedEntries("patterns", "a pattern", TOP, problems);
    private final List<PatternSettings> patterns = new ArrayList<>();

    private PatternReader(Map<String, String> units) {
        this.units = units;
    }

    /**
     * The patterns of some files, in their order.
     *
     * @param units the statistics the program knows, each with its unit
     * @throws ScenarioException with every problem found
     */
    public static List<PatternSettings> read(List<Path> files, Map<String, String> units) throws ScenarioException {
        PatternReader reader = new PatternReader(units);
        for (Path file : files) {
            SourceText.read(file, Location.whole(file.toString()), "", reader.problems)
                    .flatMap(text -> TreeParser.parse(file.toString(), text, reader.problems))
                    .ifPresent(
                            root -> reader.entries.of(root, Location.whole(file.toString())).forEach(reader::pattern));
        }
        reader.problems.throwIfAny();
        return List.copyOf(reader.patterns);
    }

    private static Map<String, Leaf> fields() {
        Map<String, Leaf> fields = new LinkedHashMap<>();
        for (RecordComponent component : PatternSettings.class.getRecordComponents()) {
            Parameter parameter = component.getAnnotation(Parameter.class);
            if (parameter != null) {
                fields.put(Shape.snakeCase(component.getName()), new Leaf(parameter, component.getType()));
            }
        }
        return fields;
    }

    private void pattern(String name, Entry entry) {
        String path = Shape.join("patterns", name);
        if (!(entry.value() instanceof Block block)) {
            if (!(entry.value() instanceof Broken)) {
                problems.add(entry.key(), path, "found " + LeafValue.found(entry.value()) + "; expected a mapping of "
                        + String.join(", ", FIELDS.keySet()));
            }
            return;
        }
        Settings settings = settings(block, path);
        FIELDS.forEach((key, leaf) -> {
            if (!leaf.parameter().optional() && !block.entries().containsKey(key)) {
                problems.add(entry.key(), Shape.join(path, key),
                        "no value given; expected " + LeafValue.expected(leaf));
            }
        });
        statistic(settings, path);
        band(settings, entry, path);
        if (!problems.touch(path)) {
            patterns.add(bound(name, settings, path));
        }
    }

    private Settings settings(Block block, String path) {
        Settings settings = new Settings();
        block.entries().forEach((key, entry) -> {
            String inner = Shape.join(path, key);
            Leaf leaf = FIELDS.get(key);
            if (leaf == null) {
                problems.add(entry.key(), inner, "unknown key" + Words.advice(key, FIELDS.keySet()));
            } else if (!(entry.value() instanceof Broken)) {
                LeafValue.read(leaf, entry.value(), entry.key(), inner, problems)
                        .ifPresent(value -> settings.put(inner, entry.value().at(), value));
            }
        });
        return settings;
    }

    private void statistic(Settings settings, String path) {
        Settings.Setting statistic = settings.get(path + ".statistic");
        Settings.Setting unit = settings.get(path + ".unit");
        if (statistic == null) {
            return;
        }
        String known = units.get((String) statistic.value());
        if (known == null) {
            String given = (String) statistic.value();
            problems.add(statistic.at(), path + ".statistic", "unknown statistic '" + Words.shown(given, 60) + "'"
                    + Words.nearest(given, units.keySet()).map(near -> "; did you mean '" + near + "'?")
                            .orElse("; 'kith validate --list' shows all statistics"));
        } else if (unit != null && !known.equals(unit.value())) {
            problems.add(unit.at(), path + ".unit", "found '" + Words.shown((String) unit.value(), 40) + "'; "
                    + statistic.value() + " is in '" + known + "'");
        }
    }

    private void band(Settings settings, Entry entry, String path) {
        Settings.Setting low = settings.get(path + ".low");
        Settings.Setting high = settings.get(path + ".high");
        Settings.Setting from = settings.get(path + ".band_from");
        new Bounds(path + ".low", path + ".high", true).check(settings, problems);
        boolean none = low == null && high == null && !problems.touch(path + ".low") && !problems.touch(path + ".high");
        Settings.Setting gated = settings.get(path + ".gated");
        if (none && gated != null && (boolean) gated.value()) {
            problems.add(gated.at(), path + ".gated",
                    "found true without low or high; a pattern without a band cannot fail");
        }
        if (from != null && (from.value() == PatternSettings.BandFrom.NONE) != none) {
            problems.add(from.at(), path + ".band_from", none
                    ? "found '" + from.text() + "' without low or high; expected none"
                    : "found 'none' with a band; expected printed or judgement");
        }
    }

    private static PatternSettings bound(String name, Settings settings, String path) {
        Object[] values = Arrays.stream(PatternSettings.class.getRecordComponents())
                .map(component -> {
                    Settings.Setting setting = settings.get(path + "." + Shape.snakeCase(component.getName()));
                    return component.getName().equals("name") ? name : setting != null ? setting.value()
                            : component.getType() == double.class ? (Object) Double.NaN : "";
                })
                .toArray();
        try {
            return (PatternSettings) PatternSettings.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
