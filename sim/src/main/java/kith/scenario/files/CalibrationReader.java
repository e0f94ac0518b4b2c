package kith.scenario.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.NamedEntries;
import kith.scenario.format.Problem;
import kith.scenario.format.Problems;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.SourceText;
import kith.scenario.format.Tree;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Items;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.format.TreeParser;
import kith.scenario.format.Words;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.Plugins;

/**
 * Reads a calibration. All problems of it, of its world and of its patterns are reported together, and then nothing is
 * returned.
 */
public final class CalibrationReader {
    private static final Map<String, Shape> LEAVES = Shape.section(Leaves.class).fields();
    private static final List<
            String> TOP = List.of("schema_version", "text", "world", "ai", "patterns", "people", "days", "replicates",
                    "pilot_replicates", "particles", "generations", "keep_share", "seed", "parameters");

    private final Path file;
    private final Plugins plugins;
    private final Problems problems = new Problems();

    private record Leaves(
            @Parameter(text = "The question of the calibration.") String text,
            @Parameter(text = "Scenario file of the world.", path = true, optional = true) String world,
            @Parameter(value = "false", text = "Switch: use the worlds with AI of kith validate --ai.") boolean ai,
            @Parameter(text = "Pattern files.", path = true, optional = true) String patterns,
            @Parameter(text = "Number of people in a world.", min = 2, max = 3000000, optional = true) int people,
            @Parameter(text = "Number of days after the burn-in.", min = 1, max = 36500, optional = true) int days,
            @Parameter(value = "2", text = "Number of replicates of each particle.", min = 1,
                    max = 1000) int replicates,
            @Parameter(value = "10", text = "Number of replicates of the pilot, which measures run-to-run variation.",
                    min = 2, max = 1000) int pilotReplicates,
            @Parameter(value = "200", text = "Number of candidates in the first generation.", min = 4,
                    max = 100000) int particles,
            @Parameter(value = "6", text = "Largest number of generations.", min = 1, max = 100) int generations,
            @Parameter(value = "0.5", text = "Share of the candidates that is kept.", min = 0.01,
                    max = 0.99) double keepShare,
            @Parameter(value = "20417", text = "Seed of all random draws.", min = 0, max = 2147483647) long seed) {}

    private CalibrationReader(Path file, Plugins plugins) {
        this.file = file;
        this.plugins = plugins;
    }

    /**
     * What a calibration file says, and the patterns it names.
     *
     * @param settings the file
     * @param patterns its patterns, in the order of their files
     */
    public record Read(CalibrationSettings settings, List<PatternSettings> patterns) {}

    /**
     * What some worlds can be measured by.
     *
     * @param shipped pattern files where a calibration names none
     * @param units the statistics, each with its unit
     */
    public record Measurable(List<Path> shipped, Map<String, String> units) {}

    /** Reads a file without plug-ins; see the other {@code read}. */
    public static Read read(Path file, Measurable without, Measurable with) throws ScenarioException {
        return read(file, Plugins.NONE, without, with);
    }

    /**
     * Reads a file.
     *
     * @param plugins the plug-ins whose settings may be varied
     * @param without what can be measured without AI
     * @param with what can be measured with it
     * @throws ScenarioException with every problem found
     */
    public static Read read(Path file, Plugins plugins, Measurable without, Measurable with)
            throws ScenarioException {
        CalibrationReader reader = new CalibrationReader(file, plugins);
        Optional<Tree> tree = SourceText.read(file, Location.whole(file.toString()), "", reader.problems)
                .flatMap(text -> TreeParser.parse(file.toString(), text, reader.problems));
        if (tree.isEmpty() || !(tree.get() instanceof Block root)) {
            tree.filter(t -> !(t instanceof Broken))
                    .ifPresent(t -> reader.problems.add(t.at(), "", "found " + LeafValue.found(t)
                            + "; expected a mapping with schema_version and parameters"));
            throw new ScenarioException(reader.problems.all());
        }
        CalibrationSettings settings = reader.file(root, without.shipped(), with.shipped());
        List<Problem> all = new ArrayList<>(reader.problems.all());
        List<PatternSettings> patterns = List.of();
        try {
            patterns = reader.problems.touch("ai") ? List.of()
                    : PatternReader.read(settings.patterns(), (settings.ai() ? with : without).units());
        } catch (ScenarioException e) {
            all.addAll(e.problems());
        }
        if (!patterns.isEmpty()
                && patterns.stream().noneMatch(p -> p.use() == PatternSettings.Use.FIT && p.hasBand())) {
            all.add(new Problem(file.toString(), "patterns",
                    "no pattern marked fit has a band; there is nothing to fit"));
        }
        if (!all.isEmpty()) {
            throw new ScenarioException(all);
        }
        return new Read(settings, patterns);
    }

    private CalibrationSettings file(Block root, List<Path> shippedWithout, List<Path> shippedWith) {
        root.entries().forEach((key, entry) -> {
            if (!TOP.contains(key)) {
                problems.add(entry.key(), key, "unknown key" + Words.advice(key, TOP));
            }
        });
        NamedEntries.version(root.entries().get("schema_version"), Location.whole(file.toString()), problems);
        if (!root.entries().containsKey("text")) {
            problems.add(Location.whole(file.toString()), "text", "no value given; expected text");
        }
        Optional<Path> world = world(root.entries().get("world"));
        boolean ai = (boolean) leaf("ai", root).orElse(false);
        boolean perhapsAi = ai || problems.touch("ai");
        if (ai && root.entries().containsKey("world")) {
            problems.add(root.entries().get("world").key(), "world",
                    "cannot be used with ai: true, which has its own worlds; leave one of them out");
        }
        return new CalibrationSettings(
                file,
                SourceText.stem(String.valueOf(file.getFileName())),
                (String) leaf("text", root).orElse(""),
                world,
                ai,
                leaf("people", root).map(v -> (Integer) v),
                leaf("days", root).map(v -> (Integer) v),
                whole("replicates", root),
                whole("pilot_replicates", root),
                whole("particles", root),
                whole("generations", root),
                (double) leaf("keep_share", root).orElse(Double.NaN),
                (long) leaf("seed", root).orElse(0L),
                patterns(root.entries().get("patterns"), ai ? shippedWith : shippedWithout),
                parameters(root.entries().get("parameters"), perhapsAi ? Optional.empty() : world, perhapsAi,
                        world.map(w -> root.entries().get("world").value().at()).orElse(Location.DEFAULTS)));
    }

    private int whole(String key, Block root) {
        return (int) leaf(key, root).orElse(0);
    }

    /** A value of the file, or its default; empty where there is none or it is wrong. */
    private Optional<Object> leaf(String key, Block root) {
        Leaf leaf = (Leaf) LEAVES.get(key);
        Entry entry = root.entries().get(key);
        if (entry == null && leaf.parameter().value().isEmpty()) {
            return Optional.empty();
        }
        Tree value = entry == null ? new Scalar(Location.DEFAULTS, leaf.parameter().value(), true) : entry.value();
        return value instanceof Broken
                ? Optional.empty()
                : LeafValue.read(leaf, value, entry == null ? Location.DEFAULTS : entry.key(), key, problems);
    }

    private Optional<Path> world(Entry entry) {
        if (entry == null || entry.value() instanceof Broken) {
            return Optional.empty();
        }
        return LeafValue.read((Leaf) LEAVES.get("world"), entry.value(), entry.key(), "world", problems)
                .flatMap(name -> beside((String) name, entry.value().at(), "world"));
    }

    private Optional<Path> beside(String name, Location at, String path) {
        Optional<Path> found = SourceFiles.beside(file, name);
        if (found.isEmpty()) {
            problems.add(at, path, "found '" + Words.shown(name, 60) + "'; expected the path of a file");
        }
        return found;
    }

    private List<Path> patterns(Entry entry, List<Path> shipped) {
        if (entry == null) {
            if (shipped.isEmpty()) {
                problems.add(Location.whole(file.toString()), "patterns",
                        "no value given, and no pattern files in scenarios/patterns");
            }
            return shipped;
        }
        List<Tree> items = entry.value() instanceof Items list ? list.items() : List.of(entry.value());
        List<Path> files = new ArrayList<>();
        for (Tree item : items) {
            if (!(item instanceof Broken)) {
                LeafValue.read((Leaf) LEAVES.get("patterns"), item, entry.key(), "patterns", problems)
                        .flatMap(name -> beside((String) name, item.at(), "patterns"))
                        .filter(named -> SourceText.read(named, item.at(), "patterns", problems).isPresent())
                        .ifPresent(files::add);
            }
        }
        if (items.isEmpty()) {
            problems.add(entry.key(), "patterns", "found an empty list; expected pattern files, or leave the key out");
        }
        return files;
    }

    private List<CalibratedParameter> parameters(Entry entry, Optional<Path> world, boolean ai, Location named) {
        String expected = "expected a mapping of paths to 'declared', or to low and high";
        if (entry == null) {
            problems.add(Location.whole(file.toString()), "parameters", "no value given; " + expected);
        } else if (entry.value() instanceof Block block && !block.entries().isEmpty()) {
            return new VariedWorld(world, ai, plugins, named, problems).parameters(block);
        } else if (!(entry.value() instanceof Broken)) {
            problems.add(entry.key(), "parameters",
                    "found " + (entry.value() instanceof Block ? "an empty mapping" : LeafValue.found(entry.value()))
                            + "; " + expected);
        }
        return List.of();
    }
}
