package kith.scenario.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Items;
import kith.scenario.format.Tree.Scalar;

/**
 * Reads values from the command line: {@code --set path=value} and {@code --set-all path=value}, the value written as
 * in a file.
 */
public final class SetOptions {
    private static final List<String> OF_A_FILE = List.of("extends", "schema_version");
    private static final List<String> OF_ONE_SCENARIO = List.of("name", "label", "question", "reference",
            "reference_label", "caution", "claims");

    private SetOptions() {}

    /** Reads values of {@code --set}. */
    public static Settings read(List<String> sets, Problems problems) {
        return read(GivenValues.SET, sets, Shape.SCENARIO, problems);
    }

    /** Reads values of one of the two options. */
    public static Settings read(String option, List<String> sets, Section scenario, Problems problems) {
        Settings settings = new Settings();
        for (String set : sets) {
            Location at = Location.whole(option + " " + Words.shown(set, 80));
            int equals = set.indexOf('=');
            String path = equals < 0 ? "" : set.substring(0, equals).strip();
            if (path.isEmpty()) {
                problems.add(at, "", "expected path=value, for example ai.present=true");
            } else if (OF_A_FILE.contains(path)) {
                problems.add(at, path, "belongs in a file; it cannot be set here");
            } else if (option.equals(GivenValues.SET_ALL) && OF_ONE_SCENARIO.contains(path.split("\\.", -1)[0])) {
                problems.add(at, path, "belongs to one scenario; use --set instead of --set-all");
            } else {
                value(at, path, set.substring(equals + 1), problems)
                        .ifPresent(value -> settings.overlay(
                                SettingsReader.read(nested(path, value), scenario, problems)));
            }
        }
        return settings;
    }

    private static Optional<Tree> value(Location at, String path, String text, Problems problems) {
        if (text.isBlank()) {
            return Optional.of(new Scalar(at, "", true));
        }
        Problems ofTheText = new Problems();
        Optional<Tree> tree = TreeParser.parse(at.source(), text, ofTheText);
        for (Problem problem : ofTheText.all()) {
            problems.add(at, problem.path().isEmpty() ? path : Shape.join(path, problem.path()), problem.message());
        }
        return tree.filter(any -> ofTheText.isEmpty()).map(any -> moved(any, at));
    }

    private static Tree moved(Tree tree, Location at) {
        if (tree instanceof Scalar scalar) {
            return new Scalar(at, scalar.text(), scalar.plain());
        }
        if (tree instanceof Items items) {
            return new Items(
                    at, items.items().stream().map(item -> moved(item, at)).toList());
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        ((Block) tree).entries().forEach((key, entry) -> entries.put(key, new Entry(at, moved(entry.value(), at))));
        return new Block(at, entries);
    }

    private static Block nested(String path, Tree value) {
        Tree tree = value;
        String[] names = path.split("\\.", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            tree = new Block(value.at(), Map.of(names[i], new Entry(value.at(), tree)));
        }
        return (Block) tree;
    }
}
