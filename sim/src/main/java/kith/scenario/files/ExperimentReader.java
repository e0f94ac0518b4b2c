package kith.scenario.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
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
import kith.scenario.settings.ExperimentSettings;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.Part;
import kith.scenario.settings.RivalSetting;
import kith.scenario.settings.SampleSettings;

/**
 * Reads an experiment: a question, a scenario, values that hold in every world, settings that are varied, and what is
 * unsure ({@link SampleReader}). All
 * problems of it are reported together, and then nothing is returned. Whether a value suits its setting is seen when
 * the worlds are read; {@link Read#place} tells where such a value stands.
 */
public final class ExperimentReader {
    /** Most worlds of one experiment. */
    public static final int MOST_WORLDS = 100_000;

    private static final Map<String, Shape> LEAVES = Shape.section(Leaves.class).fields();
    private static final List<String> TOP = List.of("schema_version", "question", "scenario", "set", "vary", "sample",
            "precision");
    private static final String EXPECTED_VARY = "expected a mapping of settings to lists of values, such as "
            + "choice.ai_rule: [one_logit, reach]";
    private static final String EXPECTED_SET = "expected a mapping of settings to values, such as replicates: 5";

    private final Path file;
    private final Problems problems = new Problems();
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final List<String> known = Descriptions.all().stream().map(Description::path).toList();

    private record Leaves(
            @Parameter(text = "The question of the experiment, in a sentence.", longest = 400) String question,
            @Parameter(text = "Scenario file, or a list of several.", path = true) String scenario,
            @Parameter(text = "Half the width of an interval, from which a world gets no more runs.",
                    unit = "standard deviations", min = 0.001, max = 10, optional = true) double precision) {}

    private ExperimentReader(Path file) {
        this.file = file;
    }

    /**
     * What an experiment file says.
     *
     * @param settings the file
     * @param places where the values of each setting stand
     */
    public record Read(ExperimentSettings settings, Map<String, Location> places) {
        /** Tells a problem of a value that this file gives to a world by the place where it stands. */
        public Problem place(Problem problem, List<String> values) {
            for (String value : values) {
                String path = value.substring(0, value.indexOf('='));
                if (problem.path().equals(path) || problem.where().contains(" " + path + "=")) {
                    return new Problem(places.get(path).toString(), path, "under " + value + ": "
                            + problem.message());
                }
            }
            return problem;
        }
    }

    /**
     * Reads a file.
     *
     * @throws ScenarioException with every problem found
     */
    public static Read read(Path file) throws ScenarioException {
        ExperimentReader reader = new ExperimentReader(file);
        Optional<Tree> tree = SourceText.read(file, Location.whole(file.toString()), "", reader.problems)
                .flatMap(text -> TreeParser.parse(file.toString(), text, reader.problems));
        if (tree.isEmpty() || !(tree.get() instanceof Block root)) {
            tree.filter(t -> !(t instanceof Broken))
                    .ifPresent(t -> reader.problems.add(t.at(), "", "found " + LeafValue.found(t)
                            + "; expected a mapping with schema_version, scenario, and vary or sample"));
            throw new ScenarioException(reader.problems.all());
        }
        if (isScenario(root)) {
            throw new ScenarioException(List.of(new Problem(file.toString(), "", "this is a scenario; expected an "
                    + "experiment, which names a scenario and what to vary. 'kith run' runs a scenario")));
        }
        Optional<ExperimentSettings> settings = reader.file(root);
        List<Problem> all = reader.problems.all();
        if (!all.isEmpty()) {
            throw new ScenarioException(all);
        }
        return new Read(settings.orElseThrow(), Map.copyOf(reader.places));
    }

    /** A file's name without the endings of experiment files. */
    private static String name(Path file) {
        return SourceText.stem(String.valueOf(file.getFileName())).replaceFirst("\\.experiment$", "");
    }

    /** Whether a file says what is varied in a scenario: it is an experiment, and no scenario. */
    static boolean isExperiment(Block root) {
        return root.entries().containsKey("scenario")
                && (root.entries().containsKey("vary") || root.entries().containsKey("sample"));
    }

    private static boolean isScenario(Block root) {
        return !root.entries().containsKey("scenario") && !root.entries().containsKey("vary")
                && !root.entries().containsKey("sample")
                && root.entries().keySet().stream().anyMatch(Shape.SCENARIO.fields()::containsKey);
    }

    private Optional<ExperimentSettings> file(Block root) {
        root.entries().forEach((key, entry) -> {
            if (!TOP.contains(key)) {
                problems.add(entry.key(), key, "unknown key" + Words.advice(key, TOP)
                        + (Shape.SCENARIO.fields().containsKey(key.split("\\.", 2)[0])
                                ? "; a setting that holds in every world belongs under set" : ""));
            }
        });
        NamedEntries.version(root.entries().get("schema_version"), Location.whole(file.toString()), problems);
        String question = leaf("question", root).orElse("");
        List<Path> scenarios = scenarios(root.entries().get("scenario"));
        List<String> set = new ArrayList<>();
        block(root, "set", false, EXPECTED_SET).forEach((path, entry) -> value(path, entry.value(), entry)
                .ifPresent(value -> set.add(path + "=" + value)));
        List<RivalSetting> vary = vary(block(root, "vary", !root.entries().containsKey("sample"), EXPECTED_VARY));
        for (RivalSetting varied : vary) {
            if (set.stream().anyMatch(each -> each.startsWith(varied.path() + "="))) {
                problems.add(places.get(varied.path()), varied.path(),
                        "is under set and under vary; leave one of them out");
            }
        }
        double worlds = vary.stream().mapToDouble(each -> each.values().size()).reduce(1, (a, b) -> a * b);
        if (worlds > MOST_WORLDS) {
            problems.add(Location.whole(file.toString()), "vary", "found " + Words.number(worlds)
                    + " combinations; expected at most " + MOST_WORLDS);
        }
        Set<String> taken = new LinkedHashSet<>();
        set.forEach(each -> taken.add(each.substring(0, each.indexOf('='))));
        vary.forEach(each -> taken.add(each.path()));
        Optional<SampleSettings> sample = Optional.ofNullable(root.entries().get("sample"))
                .flatMap(entry -> new SampleReader(problems, places, taken).read(entry));
        double all = worlds * sample.map(SampleSettings::worlds).orElse(1L);
        if (worlds <= MOST_WORLDS && all > MOST_WORLDS) {
            problems.add(Location.whole(file.toString()), "sample", "found " + Words.number(all)
                    + " worlds, with all combinations under vary; expected at most " + MOST_WORLDS);
        }
        return scenarios.isEmpty() ? Optional.empty()
                : Optional.of(new ExperimentSettings(file, name(file), question, scenarios, set, vary,
                        precision(root.entries().get("precision")), sample));
    }

    /** The file, or the files of a list. */
    private List<Path> scenarios(Entry entry) {
        if (entry == null) {
            problems.add(Location.whole(file.toString()), "scenario", "no value given; expected a scenario file");
            return List.of();
        }
        List<Path> scenarios = new ArrayList<>();
        for (Tree item : entry.value() instanceof Items list ? list.items() : List.of(entry.value())) {
            if (item instanceof Broken) {
                continue;
            }
            LeafValue.read((Leaf) LEAVES.get("scenario"), item, entry.key(), "scenario", problems).ifPresent(name -> {
                Optional<Path> found = SourceFiles.beside(file, (String) name);
                if (found.isEmpty()) {
                    problems.add(item.at(), "scenario",
                            "found '" + Words.shown((String) name, 60) + "'; expected the path of a file");
                } else if (scenarios.contains(found.get())) {
                    problems.add(item.at(), "scenario", "the file '" + name + "' is there twice");
                } else {
                    scenarios.add(found.get());
                }
            });
        }
        if (entry.value() instanceof Items list && list.items().isEmpty()) {
            problems.add(entry.key(), "scenario", "found an empty list; expected scenario files");
        }
        return scenarios;
    }

    private OptionalDouble precision(Entry entry) {
        return entry == null || entry.value() instanceof Broken ? OptionalDouble.empty()
                : LeafValue.read((Leaf) LEAVES.get("precision"), entry.value(), entry.key(), "precision", problems)
                        .map(value -> OptionalDouble.of((double) value)).orElse(OptionalDouble.empty());
    }

    private Optional<String> leaf(String key, Block root) {
        Entry entry = root.entries().get(key);
        if (entry == null) {
            problems.add(Location.whole(file.toString()), key, "no value given; expected text");
            return Optional.empty();
        }
        return entry.value() instanceof Broken ? Optional.empty()
                : LeafValue.read((Leaf) LEAVES.get(key), entry.value(), entry.key(), key, problems)
                        .map(String.class::cast);
    }

    private Map<String, Entry> block(Block root, String key, boolean needed, String expected) {
        Entry entry = root.entries().get(key);
        if (entry == null) {
            if (needed) {
                problems.add(Location.whole(file.toString()), key, "no value given; " + expected);
            }
            return Map.of();
        }
        if (entry.value() instanceof Block block && !block.entries().isEmpty()) {
            return block.entries();
        }
        if (!(entry.value() instanceof Broken)) {
            problems.add(entry.key(), key, "found " + (entry.value() instanceof Block ? "an empty mapping"
                    : LeafValue.found(entry.value())) + "; " + expected);
        }
        return Map.of();
    }

    private List<RivalSetting> vary(Map<String, Entry> entries) {
        List<RivalSetting> vary = new ArrayList<>();
        entries.forEach((path, entry) -> {
            if (!isKnown(path, entry)) {
                return;
            }
            if (Shape.partOf(path) == Part.NAME || Shape.partOf(path) == Part.TEXT
                    || Shape.partOf(path) == Part.REFERENCE || Shape.partOf(path) == Part.SHOWN) {
                problems.add(entry.key(), path, "says what is told or shown; expected a setting of the world");
                return;
            }
            List<Tree> items = entry.value() instanceof Items list ? list.items() : List.of(entry.value());
            List<String> values = new ArrayList<>();
            for (Tree item : items) {
                value(path, item, entry).ifPresent(value -> {
                    if (values.contains(value)) {
                        problems.add(item.at(), path, "the value " + Words.shown(value, 40) + " is there twice");
                    }
                    values.add(value);
                });
            }
            if (items.isEmpty()) {
                problems.add(entry.key(), path, "found an empty list; " + EXPECTED_VARY);
            }
            vary.add(new RivalSetting(path, values));
        });
        return vary;
    }

    /** One value as it is written on a command line; paths are seen to be known. */
    private Optional<String> value(String path, Tree value, Entry entry) {
        places.put(path, entry.key());
        if (value instanceof Scalar scalar) {
            return isKnown(path, entry) ? Optional.of(scalar.text()) : Optional.empty();
        }
        if (!(value instanceof Broken)) {
            problems.add(value.at(), path, "found " + LeafValue.found(value) + "; expected one value");
        }
        return Optional.empty();
    }

    /** Whether a setting may have this path: a shipped one, or one under a name that the scenario gives. */
    private boolean isKnown(String path, Entry entry) {
        boolean named = known.stream().anyMatch(each -> each.contains(".NAME.")
                && path.matches(each.replace(".", "\\.").replace("NAME", "[^.]+")));
        boolean there = known.contains(path) || named || path.startsWith("extensions.") || path.startsWith("roles.");
        if (!there && !problems.touch(path)) {
            problems.add(entry.key(), path, "unknown setting" + Words.advice(path, known));
        }
        return there;
    }
}
