package kith.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.companion.UserType;
import kith.output.Group.Settled;
import kith.scenario.settings.ObservationSettings;
import kith.society.World;

/**
 * The people of day 0 of whom groups by eventual use are parts: a row per person, and for each such group whether the
 * person fulfils all of its conditions but the one on use.
 */
final class Cohort {
    static final String NAME = "cohort.parquet";

    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, int[]> candidates = new LinkedHashMap<>();

    private Cohort() {}

    /** Whether groups by eventual use are told of a run. */
    static boolean isKept(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    private static List<Group> byUse(List<Group> groups) {
        return groups.stream().filter(group -> group.settled() == Settled.IN_AI_WORLD).toList();
    }

    static void write(Path folder, World world, Groups groups) {
        List<Integer> places = IntStream.range(0, groups.list().size())
                .filter(group -> groups.list().get(group).settled() == Settled.IN_AI_WORLD).boxed().toList();
        List<String> names = new ArrayList<>(List.of("person", "person_id"));
        places.forEach(group -> names.add(groups.list().get(group).name()));
        boolean[][] in = new boolean[places.size()][world.people().count()];
        for (int i = 0; i < in.length; i++) {
            for (int person : groups.candidates(places.get(i))) {
                in[i][person] = true;
            }
        }
        try (ColumnFile file = ColumnFile.open(folder.resolve(NAME), names)) {
            for (int person : groups.cohort()) {
                file.whole(person).text(world.people().register().id(person));
                for (boolean[] group : in) {
                    file.whole(group[person] ? 1 : 0);
                }
                file.endRow();
            }
            file.commit();
        }
    }

    static Cohort read(Path folder, List<Group> groups) {
        Cohort cohort = new Cohort();
        try (ColumnReader in = ColumnReader.open(folder.resolve(NAME))) {
            Map<String, List<Integer>> members = new LinkedHashMap<>();
            byUse(groups).forEach(group -> members.put(group.name(), new ArrayList<>()));
            for (int part = 0; part < in.groups(); part++) {
                long[] person = in.wholes(part, "person");
                String[] ids = in.texts(part, "person_id");
                for (int i = 0; i < ids.length; i++) {
                    cohort.rowOf.put(ids[i], (int) person[i]);
                }
                for (String name : members.keySet()) {
                    long[] fits = in.wholes(part, name);
                    for (int i = 0; i < fits.length; i++) {
                        if (fits[i] == 1) {
                            members.get(name).add((int) person[i]);
                        }
                    }
                }
            }
            members.forEach((name, rows) -> cohort.candidates.put(name, rows.stream().mapToInt(r -> r).toArray()));
        }
        return cohort;
    }

    /** The row of a person; -1 for who is not of the cohort. */
    int row(String personId) {
        return rowOf.getOrDefault(personId, -1);
    }

    /** Who is in each group by eventual use, in the order of the groups. */
    Map<String, int[]> members(ObservationSettings observation, Users users) {
        Map<String, int[]> members = new LinkedHashMap<>();
        Map<String, Predicate<UserType>> asked = Groups.usesAsked(observation);
        candidates.forEach((name, people) -> members.put(name, users.select(people, asked.get(name))));
        return members;
    }
}
