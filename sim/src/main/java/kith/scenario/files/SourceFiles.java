package kith.scenario.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.SettingsReader;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.SourceText;
import kith.scenario.format.Tree;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Items;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.format.TreeParser;
import kith.scenario.format.WrittenPath;

/** Reads a file and all it extends. Each file counts once, before the first that extends it. */
final class SourceFiles {
    private static final String EXTENDS = "extends";
    private static final int LONGEST_CHAIN = 32;

    private final Problems problems;
    private final Section scenario;
    private final Settings settings = new Settings();
    private final Set<Path> read = new LinkedHashSet<>();
    private final Deque<Path> open = new ArrayDeque<>();
    private boolean complete = true;

    SourceFiles(Problems problems) {
        this(Shape.SCENARIO, problems);
    }

    /** Files that may hold settings of plug-ins. */
    SourceFiles(Section scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Values of all files read so far; those of later ones win. */
    Settings settings() {
        return settings;
    }

    /** The files read, in the order in which they were laid over each other. */
    List<Path> files() {
        return List.copyOf(read);
    }

    /** False if a file could not be read at all, so that values may be missing. */
    boolean isComplete() {
        return complete;
    }

    void read(Path file) {
        layer(file, Location.whole(file.toString()), "");
    }

    /** Reads a text, told of under the name of a file. */
    void read(Path named, String text) {
        TreeParser.parse(named.toString(), text, problems).ifPresent(tree -> {
            if (tree instanceof Block root) {
                open.addLast(named);
                root(named, root);
                open.removeLast();
            } else {
                problems.add(tree.at(), "", "expected the settings of a scenario");
            }
        });
    }

    /** Reads a file that is named somewhere. */
    void read(Path file, Location named, String path) {
        layer(file, named, path);
    }

    private void layer(Path file, Location wanted, String path) {
        if (read.contains(file)) {
            return;
        }
        if (open.contains(file)) {
            String cycle = open.stream()
                    .dropWhile(f -> !f.equals(file))
                    .map(f -> name(f) + " -> ")
                    .collect(Collectors.joining());
            problems.add(wanted, path, "the files extend each other in a cycle: " + cycle + name(file));
            return;
        }
        if (open.size() >= LONGEST_CHAIN) {
            problems.add(wanted, path, "more than " + LONGEST_CHAIN + " files extend each other in a chain");
            return;
        }
        open.addLast(file);
        Optional<Tree> tree = SourceText.read(file, wanted, path, problems)
                .flatMap(text -> TreeParser.parse(file.toString(), text, problems));
        if (tree.isPresent() && tree.get() instanceof Block root && ExperimentReader.isExperiment(root)) {
            complete = false;
            problems.add(Location.whole(file.toString()), "",
                    "this is an experiment; expected a scenario. 'kith sweep' runs an experiment");
        } else if (tree.isPresent() && tree.get() instanceof Block root) {
            root(file, root);
        } else {
            complete = false;
            tree.filter(other -> !(other instanceof Broken))
                    .ifPresent(other -> problems.add(
                            other.at(),
                            "",
                            "found " + LeafValue.found(other)
                                    + "; expected a mapping that starts with 'schema_version: 1'"));
        }
        open.removeLast();
        read.add(file);
    }

    private void root(Path file, Block root) {
        version(root);
        Entry bases = root.entries().remove(EXTENDS);
        if (bases != null) {
            bases(file, bases);
        }
        Settings own = SettingsReader.read(root, scenario, problems);
        if (open.size() > 1) {
            Shape.SCENARIO.fields().keySet().stream().filter(path -> Shape.partOf(path).staysBehind())
                    .forEach(own::removeAll);
        }
        settings.overlay(own);
    }

    private void version(Block root) {
        String key = "schema_version";
        Entry version = root.entries().get(key);
        if (version == null) {
            problems.add(root.at(), key, "missing; write 'schema_version: 1' at the top of the file");
        } else if (version.value() instanceof Scalar scalar
                && scalar.plain()
                && scalar.text().matches("[0-9.]{1,20}")
                && !scalar.text().equals("1")) {
            problems.add(scalar.at(), key, "found " + scalar.text() + "; this kith reads schema_version 1");
            root.entries().remove(key);
        }
    }

    private void bases(Path file, Entry bases) {
        List<Tree> items = bases.value() instanceof Items list ? list.items() : List.of(bases.value());
        for (Tree item : items) {
            if (item instanceof Scalar scalar
                    && !scalar.isNull()
                    && !LeafValue.isNotText(scalar)
                    && !scalar.text().isBlank()) {
                beside(file, scalar.text())
                        .ifPresentOrElse(
                                base -> layer(base, scalar.at(), EXTENDS),
                                () -> problems.add(
                                        scalar.at(),
                                        EXTENDS,
                                        "found " + LeafValue.found(scalar) + "; expected the path of a file"));
            } else if (!(item instanceof Broken)) {
                boolean nothing = item instanceof Scalar scalar && scalar.isNull();
                problems.add(
                        nothing ? bases.key() : item.at(),
                        EXTENDS,
                        (nothing ? "no value given" : "found " + LeafValue.found(item))
                                + "; expected a path, a name, or a list of them");
            }
        }
    }

    /** A file named from another: a bare name means {@code name.scenario.yaml} (or .json) beside it. */
    static Optional<Path> beside(Path file, String nameOrPath) {
        try {
            boolean bare = !nameOrPath.contains("/") && !nameOrPath.matches(".*\\.(yaml|yml|json)");
            if (!bare) {
                return Optional.of(WrittenPath.tidy(file.resolveSibling(nameOrPath)));
            }
            Path yaml = WrittenPath.tidy(file.resolveSibling(nameOrPath + ".scenario.yaml"));
            Path json = WrittenPath.tidy(file.resolveSibling(nameOrPath + ".scenario.json"));
            return Optional.of(!Files.exists(yaml) && Files.exists(json) ? json : yaml);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
