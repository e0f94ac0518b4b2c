package kith.scenario.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.NamedEntries;
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
import kith.scenario.settings.AblationSettings;
import kith.scenario.settings.Expectation;
import kith.scenario.settings.Keyword;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.PatternSettings;

/**
 * Reads files of ablations. All problems of all files are reported together, and then nothing is returned.
 *
 * <p>A tolerance belongs to a statistic and holds for all ablations of a file, so that none can be made to pass alone:
 * it is the one written under {@code tolerances}, else {@code tolerance_of_band} times the width of the band of the
 * statistic's pattern, where that has two ends.
 */
public final class AblationReader {
    private static final List<String> TOP = List.of("schema_version", "tolerance_of_band", "tolerances", "ablations");
    private static final List<String> FIELDS = List.of("text", "set", "moves", "keeps");
    private static final Map<String, Shape> LEAVES = Shape.section(Leaves.class).fields();

    private final Collection<String> statistics;
    private final Map<String, Double> widths = new LinkedHashMap<>();
    private final BaseWorld base;
    private final Problems problems = new Problems();
    private final NamedEntries entries = new NamedEntries("ablations", "an ablation", TOP, problems);
    private final List<AblationSettings> ablations = new ArrayList<>();

    private record Leaves(
            @Parameter(text = "Describes the world without this mechanism.") String text,
            @Parameter(text = "Tolerance as a share of the width of a pattern's band.", min = 0,
                    max = 1) double toleranceOfBand,
            @Parameter(text = "Largest change of a statistic that is too small to matter.", min = 0) double tolerance,
            @Parameter(text = "Direction in which a statistic should change.") Direction moves) {}

    /** Directions that a file may expect. */
    private enum Direction implements Keyword {
        LOWER(Expectation.LOWER), HIGHER(Expectation.HIGHER), EITHER(Expectation.EITHER);

        private final Expectation expectation;

        Direction(Expectation expectation) {
            this.expectation = expectation;
        }
    }

    private AblationReader(Collection<String> statistics, List<PatternSettings> patterns, List<String> sets) {
        this.statistics = statistics;
        this.base = new BaseWorld(sets);
        patterns.stream()
                .filter(p -> !Double.isNaN(p.low()) && !Double.isNaN(p.high()))
                .forEach(p -> widths.putIfAbsent(p.statistic(), p.high() - p.low()));
    }

    /**
     * The ablations of some files, in their order.
     *
     * @param statistics the names the program knows
     * @param patterns the patterns whose bands give tolerances
     * @param sets what makes the world from which something is taken away, as {@code path=value}
     * @throws ScenarioException with every problem found
     */
    public static List<AblationSettings> read(
            List<Path> files, Collection<String> statistics, List<PatternSettings> patterns, List<String> sets)
            throws ScenarioException {
        AblationReader reader = new AblationReader(statistics, patterns, sets);
        for (Path file : files) {
            SourceText.read(file, Location.whole(file.toString()), "", reader.problems)
                    .flatMap(text -> TreeParser.parse(file.toString(), text, reader.problems))
                    .ifPresent(root -> reader.file(root, Location.whole(file.toString())));
        }
        reader.problems.throwIfAny();
        return List.copyOf(reader.ablations);
    }

    private void file(Tree root, Location whole) {
        Map<String, Entry> named = entries.of(root, whole);
        if (root instanceof Block block) {
            Map<String, Double> tolerances = tolerances(block);
            named.forEach((name, entry) -> ablation(name, entry, tolerances));
        }
    }

    private Map<String, Double> tolerances(Block file) {
        Map<String, Double> tolerances = new LinkedHashMap<>();
        Entry share = file.entries().get("tolerance_of_band");
        if (share != null) {
            double of = (double) leaf("tolerance_of_band", share, "tolerance_of_band").orElse(Double.NaN);
            widths.forEach((statistic, width) -> tolerances.put(statistic, of * width));
        }
        Entry own = file.entries().get("tolerances");
        if (own != null) {
            block(own, "tolerances", "a mapping of statistics to tolerances").forEach((statistic, entry) -> {
                String path = Shape.join("tolerances", statistic);
                if (known(statistic, entry.key(), path)) {
                    tolerances.put(statistic, (double) leaf("tolerance", entry, path).orElse(Double.NaN));
                }
            });
        }
        return tolerances;
    }

    private void ablation(String name, Entry entry, Map<String, Double> tolerances) {
        String path = Shape.join("ablations", name);
        Map<String, Entry> fields = block(entry, path, "a mapping of " + String.join(", ", FIELDS));
        fields.forEach((key, field) -> {
            if (!FIELDS.contains(key)) {
                problems.add(field.key(), Shape.join(path, key), "unknown key" + Words.advice(key, FIELDS));
            }
        });
        if (fields.isEmpty()) {
            return;
        }
        String text = text(fields, entry, path);
        List<String> sets = sets(fields, entry, path);
        Map<String, Expectation> expectations = new LinkedHashMap<>();
        if (fields.containsKey("moves")) {
            moves(fields.get("moves"), path + ".moves", expectations);
        }
        if (fields.containsKey("keeps")) {
            keeps(fields.get("keeps"), path + ".keeps", expectations, tolerances);
        }
        if (!fields.containsKey("moves") && !fields.containsKey("keeps")) {
            problems.add(entry.key(), path, "needs moves or keeps; without an expectation it tests nothing");
        }
        ablations.add(new AblationSettings(name, text, sets, expectations, tolerances));
    }

    private String text(Map<String, Entry> fields, Entry entry, String path) {
        if (!fields.containsKey("text")) {
            problems.add(entry.key(), path + ".text", "no value given; expected text");
            return "";
        }
        return (String) leaf("text", fields.get("text"), path + ".text").orElse("");
    }

    private List<String> sets(Map<String, Entry> fields, Entry entry, String path) {
        if (!fields.containsKey("set")) {
            problems.add(entry.key(), path + ".set", "no value given; expected a mapping of paths to values");
            return List.of();
        }
        return block(fields.get("set"), path + ".set", "a mapping of paths to values").isEmpty()
                ? List.of()
                : base.without((Block) fields.get("set").value(), problems);
    }

    private void moves(Entry moves, String path, Map<String, Expectation> expectations) {
        block(moves, path, "a mapping of statistics to lower, higher or either").forEach((statistic, entry) -> {
            String inner = Shape.join(path, statistic);
            if (known(statistic, entry.key(), inner)) {
                leaf("moves", entry, inner).ifPresent(
                        direction -> expectations.put(statistic, ((Direction) direction).expectation));
            }
        });
    }

    private void keeps(Entry keeps, String path, Map<String, Expectation> expectations,
            Map<String, Double> tolerances) {
        if (!(keeps.value() instanceof Items items) || items.items().isEmpty()) {
            problems.add(keeps.key(), path,
                    "found " + (keeps.value() instanceof Items ? "an empty list" : LeafValue.found(keeps.value()))
                            + "; expected a list of statistics, or leave the key out");
            return;
        }
        for (Tree each : items.items()) {
            if (!(each instanceof Scalar scalar)) {
                problems.add(each.at(), path, "found " + LeafValue.found(each) + "; expected the name of a statistic");
            } else if (known(scalar.text(), scalar.at(), path)) {
                Expectation other = expectations.putIfAbsent(scalar.text(), Expectation.KEPT);
                if (other != null) {
                    problems.add(scalar.at(), path, "'" + scalar.text() + "' "
                            + (other == Expectation.KEPT ? "is listed twice"
                                    : "is also listed under moves; a statistic cannot be under both"));
                } else if (!tolerances.containsKey(scalar.text())) {
                    problems.add(scalar.at(), path, "'" + scalar.text()
                            + "' has no tolerance and no pattern with a two-sided band; add it under tolerances");
                }
            }
        }
    }

    private boolean known(String statistic, Location at, String path) {
        if (!statistics.contains(statistic)) {
            problems.add(at, path,
                    "unknown statistic '" + Words.shown(statistic, 60) + "'" + Words.nearest(statistic, statistics)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; 'kith validate --list' shows all statistics"));
        }
        return statistics.contains(statistic);
    }

    private Optional<Object> leaf(String kind, Entry entry, String path) {
        return entry.value() instanceof Broken
                ? Optional.empty()
                : LeafValue.read((Leaf) LEAVES.get(kind), entry.value(), entry.key(), path, problems);
    }

    /** The entries of a mapping; where it is none, or empty, that is a problem. */
    private Map<String, Entry> block(Entry entry, String path, String expected) {
        if (entry.value() instanceof Block block && !block.entries().isEmpty()) {
            return block.entries();
        }
        if (!(entry.value() instanceof Broken)) {
            problems.add(entry.key(), path,
                    "found " + (entry.value() instanceof Block ? "an empty mapping" : LeafValue.found(entry.value()))
                            + "; expected " + expected);
        }
        return Map.of();
    }
}
