package kith.analysis.twins;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kith.analysis.table.CsvColumns;

/**
 * To which groups each person belongs, by replicate: groups that are fixed before anything differs (community, age,
 * lonely on day 0, groups of the scenario), groups by eventual use, and how an AI reaches the person:
 *
 * <pre>
 *   reached:directly     uses an AI in one of the two worlds, at the end
 *   reached:through_ties does not, but has a tie with somebody who does
 *   reached:not          neither
 * </pre>
 */
final class TwinGroups {
    private static final String GROUP = "group.";
    private static final String USER = "user_share";

    private final Map<Integer, Map<String, Set<String>>> byReplicate = new HashMap<>();

    private TwinGroups() {}

    /** Reads the groups of two sides; users are told by the end of both, ties by the end of the second. */
    static TwinGroups read(Side first, Side second, EndValues firstUse, EndValues secondUse) {
        TwinGroups groups = new TwinGroups();
        groups.baseline(first);
        Map<Integer, Map<String, Set<String>>> ties = ties(second);
        firstUse.byReplicate().forEach((replicate, people) -> {
            Map<String, double[]> other = secondUse.byReplicate().getOrDefault(replicate, Map.of());
            Set<String> users = new HashSet<>();
            Stream.of(people, other).forEach(side -> side.forEach((person, values) -> {
                if (values[0] > 0) {
                    users.add(person);
                }
            }));
            groups.reached(replicate, users, people.keySet(), ties.getOrDefault(replicate, Map.of()));
        });
        return groups;
    }

    /** The variable by which users are told. */
    static List<String> use() {
        return List.of(USER);
    }

    private Set<String> of(int replicate, String person) {
        return byReplicate.computeIfAbsent(replicate, r -> new HashMap<>())
                .computeIfAbsent(person, p -> new LinkedHashSet<>());
    }

    private void baseline(Side side) {
        Path file = side.folder().resolve("baseline.csv");
        List<String> families = header(file).stream()
                .filter(column -> column.startsWith(GROUP) || column.equals("community")).toList();
        String[] columns = Stream.concat(Stream.of("run_id", "person_id"), families.stream()).toArray(String[]::new);
        Map<String, Integer> replicates = EndValues.replicates(side);
        try (CsvColumns row = CsvColumns.open(file, columns)) {
            while (row.next()) {
                Integer replicate = replicates.get(row.text(0));
                if (replicate == null) {
                    continue;
                }
                Set<String> own = of(replicate, row.text(1));
                own.add("all");
                for (int i = 0; i < families.size(); i++) {
                    String value = row.text(i + 2);
                    String family = families.get(i).replaceFirst("^group\\.", "");
                    if (!value.isEmpty() && !value.equals("false")) {
                        own.add(value.equals("true") ? family.replaceFirst("^own\\.", "own:") : family + ":" + value);
                    }
                }
            }
        }
    }

    private static List<String> header(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return List.of(String.valueOf(reader.readLine()).split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By replicate, whom each person has a tie with at the end. */
    private static Map<Integer, Map<String, Set<String>>> ties(Side side) {
        Map<String, Integer> replicates = EndValues.replicates(side);
        Map<Integer, Map<String, Set<String>>> all = new HashMap<>();
        try (CsvColumns row = CsvColumns.open(side.folder().resolve("ties.csv"), "run_id", "person_a", "person_b")) {
            while (row.next()) {
                Integer replicate = replicates.get(row.text(0));
                if (replicate != null) {
                    Map<String, Set<String>> ties = all.computeIfAbsent(replicate, r -> new HashMap<>());
                    ties.computeIfAbsent(row.text(1), p -> new HashSet<>()).add(row.text(2));
                    ties.computeIfAbsent(row.text(2), p -> new HashSet<>()).add(row.text(1));
                }
            }
        }
        return all;
    }

    private void reached(int replicate, Set<String> users, Set<String> people, Map<String, Set<String>> ties) {
        for (String person : people) {
            boolean near = ties.getOrDefault(person, Set.of()).stream().anyMatch(users::contains);
            of(replicate, person).add("reached:" + (users.contains(person) ? "directly"
                    : near ? "through_ties" : "not"));
        }
    }

    /** The groups of a person in a replicate. */
    Set<String> groups(int replicate, String person) {
        return byReplicate.getOrDefault(replicate, Map.of()).getOrDefault(person, Set.of());
    }

    /** All groups, each once; those of a family stand together. */
    List<String> all() {
        Map<String, Set<String>> families = new LinkedHashMap<>();
        byReplicate.values().forEach(people -> people.values().forEach(own -> own.forEach(group -> families
                .computeIfAbsent(group.replaceFirst(":.*", ""), f -> new TreeSet<>()).add(group))));
        return families.values().stream().flatMap(Set::stream).toList();
    }
}
