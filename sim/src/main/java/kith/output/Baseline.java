package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.analysis.table.Rows;
import kith.output.Group.Settled;
import kith.process.Model;
import kith.scenario.settings.Community;
import kith.scenario.settings.GroupSettings;
import kith.society.Answers;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * baseline.csv: every person who is here as day 0 opens, before any treatment, in the order of external ids.
 */
final class Baseline {
    /** Name of the file. */
    static final String NAME = "baseline.csv";
    /** What stands before columns of groups. */
    static final String GROUP = "group.";
    private static final Set<String> WITHOUT_COLUMN = Set.of("", "community", "use");

    private final List<String[]> traits = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final int[] people;
    private final Answers answers;

    private Baseline(int[] people, Answers answers) {
        this.answers = answers;
        this.people = people;
    }

    /** Reads everybody at the midnight that opens day 0. */
    static Baseline read(World world, Model model) {
        Baseline baseline = new Baseline(EndState.byId(world.people()), world.people().register().answers());
        for (int person : baseline.people) {
            People all = world.people();
            baseline.traits.add(
                    new String[] {all.register().id(person), Community.of(all.community(person)).word()});
            double[] row = new double[Trait.COUNT + Metrics.OF_PERSONS.size()];
            for (Trait trait : Trait.values()) {
                row[trait.ordinal()] = all.trait(person, trait);
            }
            for (int metric = 0; metric < Metrics.OF_PERSONS.size(); metric++) {
                row[Trait.COUNT + metric] = Metrics.OF_PERSONS.get(metric).value().of(world, model, person);
            }
            baseline.values.add(row);
        }
        return baseline;
    }

    /** Columns of a run with these groups. */
    List<String> columns(List<Group> groups) {
        List<String> columns = new ArrayList<>(List.of("run_id", "person_id", "community", "weight"));
        for (Trait trait : Trait.values()) {
            columns.add(trait.column());
        }
        Metrics.OF_PERSONS.forEach(metric -> columns.add(metric.name()));
        answers.covariates().forEach(name -> columns.add("covariate." + name));
        dimensions(groups).keySet()
                .forEach(dimension -> columns.add(column(dimension)));
        return columns;
    }

    /** Places of the groups of each column: those of a dimension, and each group of the scenario for itself. */
    private static Map<String, List<Integer>> dimensions(List<Group> groups) {
        Map<String, List<Integer>> dimensions = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            String name = groups.get(group).name();
            String dimension = isOwn(name) ? name : name.substring(0, Math.max(0, name.indexOf(':')));
            if (!WITHOUT_COLUMN.contains(dimension) && groups.get(group).settled() != Settled.EACH_DAY) {
                dimensions.computeIfAbsent(dimension, any -> new ArrayList<>()).add(group);
            }
        }
        return dimensions;
    }

    private static boolean isOwn(String name) {
        return name.startsWith(GroupSettings.OWN);
    }

    /** Writes the rows; columns of groups that another world settles are filled in by {@link #export}. */
    void write(Path folder, Groups groups) {
        Map<String, List<Integer>> dimensions = dimensions(groups.list());
        Map<Integer, Set<Integer>> members = new LinkedHashMap<>();
        dimensions.values()
                .forEach(places -> places.forEach(group -> members.put(group, set(groups.members(group)))));
        Set<Integer> cohort = set(groups.cohort());
        try (ColumnFile table = RunTables.open(folder, NAME, columns(groups.list()))) {
            for (int row = 0; row < people.length; row++) {
                int person = people[row];
                table.text(traits.get(row)[0]).text(traits.get(row)[1]).number(answers.weight(person));
                for (double value : values.get(row)) {
                    table.number(value);
                }
                answers.covariates().forEach(name -> table.text(answers.label(person, name)));
                dimensions.forEach((dimension, places) -> table.text(
                        cohort.contains(person) && settled(groups.list(), places) == Settled.AT_START
                                ? cell(groups.list(), places, group -> members.get(group).contains(person))
                                : ""));
                table.endRow();
            }
            table.commit();
        }
    }

    /** Writes the rows of a run into baseline.csv, with its groups by eventual use. */
    static void export(ColumnReader in, List<Group> groups, String runId, EventualUse told, Rows out) {
        Map<String, List<Integer>> dimensions = dimensions(groups);
        dimensions.values().removeIf(places -> settled(groups, places) != Settled.IN_AI_WORLD);
        Map<String, List<Integer>> byColumn = new LinkedHashMap<>();
        dimensions.forEach((dimension, places) -> byColumn.put(column(dimension), places));
        in.copyTo(out, runId, (column, cells) -> {
            List<Integer> places = byColumn.get(column);
            String person = cells.text("person_id");
            return places == null || !told.isOfCohort(person) ? Optional.empty()
                    : Optional.of(cell(groups, places, group -> told.isIn(person, groups.get(group).name())));
        });
    }

    private static String column(String dimension) {
        return GROUP + dimension.replace(GroupSettings.OWN, "own.");
    }

    private static Settled settled(List<Group> groups, List<Integer> places) {
        return groups.get(places.get(0)).settled();
    }

    private static String cell(List<Group> groups, List<Integer> places, IntPredicate isIn) {
        if (isOwn(groups.get(places.get(0)).name())) {
            return Boolean.toString(isIn.test(places.get(0)));
        }
        return places.stream()
                .filter(isIn::test)
                .map(group -> groups.get(group).name())
                .map(name -> name.substring(name.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    private static Set<Integer> set(int[] people) {
        Set<Integer> set = new LinkedHashSet<>();
        IntStream.of(people).forEach(set::add);
        return set;
    }
}
