package kith.scenario.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Scalar;

/**
 * A data file of named entries: {@code schema_version} and one mapping of names to entries, such as {@code patterns};
 * names stand once in all files.
 *
 * @param kind the key of the mapping, the plural of what an entry is
 * @param one what an entry is, with its article
 * @param top all keys a file may have
 */
public record NamedEntries(String kind, String one, List<String> top, Map<String, Location> names, Problems problems) {
    public NamedEntries(String kind, String one, List<String> top, Problems problems) {
        this(kind, one, top, new LinkedHashMap<>(), problems);
    }

    /** The entries of a file whose names are good and new, or not new and told so; empty where there are none. */
    public Map<String, Entry> of(Tree root, Location whole) {
        if (!(root instanceof Block block)) {
            problems.add(root.at(), "",
                    "found " + LeafValue.found(root) + "; expected a mapping with schema_version and " + kind);
            return Map.of();
        }
        if (isScenario(block)) {
            problems.add(whole, "", "this is a scenario; expected a file with " + kind + ". 'kith run' runs a scenario,"
                    + " and 'kith check' checks it");
            return Map.of();
        }
        block.entries().forEach((key, entry) -> {
            if (!top.contains(key)) {
                problems.add(entry.key(), key, "unknown key" + Words.advice(key, top));
            }
        });
        version(block.entries().get("schema_version"), whole, problems);
        Entry all = block.entries().get(kind);
        if (all == null) {
            problems.add(whole, kind, "no value given; expected a mapping of names to " + kind);
        } else if (!(all.value() instanceof Block inside) || inside.entries().isEmpty()) {
            problems.add(all.key(), kind,
                    "found " + (all.value() instanceof Block ? "an empty mapping" : LeafValue.found(all.value()))
                            + "; expected a mapping of names to " + kind);
        } else {
            return wellNamed(inside.entries());
        }
        return Map.of();
    }

    /** Whether a file holds settings of scenarios instead. */
    private boolean isScenario(Block block) {
        List<String> others = block.entries().keySet().stream().filter(key -> !top.contains(key)).toList();
        return !block.entries().containsKey(kind) && !others.isEmpty()
                && others.stream().allMatch(Shape.SCENARIO.fields()::containsKey);
    }

    /** The version a data file gives, or does not. */
    public static void version(Entry version, Location whole, Problems problems) {
        if (version == null) {
            problems.add(whole, "schema_version", "no value given; write 'schema_version: 1' at the top of the file");
        } else if (!(version.value() instanceof Scalar scalar) || !scalar.plain() || !scalar.text().equals("1")) {
            problems.add(version.value().at(), "schema_version",
                    "found " + LeafValue.found(version.value()) + "; this kith reads schema_version 1");
        }
    }

    private Map<String, Entry> wellNamed(Map<String, Entry> entries) {
        Map<String, Entry> good = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            String path = Shape.join(kind, name);
            if (!Words.isName(name)) {
                problems.add(entry.key(), path, "name '" + Words.shown(name, 60) + "' of " + one
                        + "; expected " + Words.NAME_RULE);
                return;
            }
            Location earlier = names.putIfAbsent(name, entry.key());
            if (earlier != null) {
                problems.add(entry.key(), path, one + " of this name already exists at " + earlier);
            }
            good.put(name, entry);
        });
        return good;
    }
}
