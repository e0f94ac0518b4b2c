package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kith.analysis.column.ColumnFile;
import kith.analysis.table.Rows;
import kith.process.Model;
import kith.relation.RelationalRole;
import kith.relation.Ties;
import kith.scenario.settings.Community;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * people.csv and ties.csv: the end state of every person who is here at the end, and of every tie, in the order of
 * external ids.
 */
final class EndState {
    /** Columns of ties.csv. */
    static final List<String> TIES = List.of("run_id", "person_a", "person_b", "role", "side_a", "closeness_share",
            "learned_a_share", "learned_b_share", "last_contact_day");

    private EndState() {}

    /**
     * Columns of people.csv: id, traits, which of them were drawn, then one column per metric that a person has a value
     * of.
     */
    static List<String> peopleColumns() {
        List<String> columns = new ArrayList<>(List.of("run_id", "person_id", "community"));
        for (Trait trait : Trait.values()) {
            columns.add(trait.column());
        }
        columns.add("drawn");
        for (Metric metric : Metrics.OF_PERSONS) {
            columns.add(metric.name());
        }
        return columns;
    }

    static void people(Path folder, World world, Model model) {
        People people = world.people();
        try (ColumnFile table = RunTables.open(folder, "people.csv", peopleColumns())) {
            for (int person : byId(people)) {
                table.text(people.register().id(person))
                        .text(Community.of(people.community(person)).word());
                for (Trait trait : Trait.values()) {
                    table.number(people.trait(person, trait));
                }
                table.text(drawn(people, person));
                for (Metric metric : Metrics.OF_PERSONS) {
                    table.number(metric.value().of(world, model, person));
                }
                table.endRow();
            }
            table.commit();
        }
    }

    /** Columns whose value was drawn, not read from a people file; {@code all} for all of them. */
    private static String drawn(People people, int person) {
        List<String> drawn = new ArrayList<>();
        if (people.register().isCommunityDrawn(person)) {
            drawn.add("community");
        }
        for (Trait trait : Trait.values()) {
            if (people.register().isDrawn(person, trait)) {
                drawn.add(trait.column());
            }
        }
        return drawn.size() == Trait.COUNT + 1 ? "all" : String.join(";", drawn);
    }

    static void ties(Path folder, World world, Model model) {
        People people = world.people();
        Ties ties = world.ties();
        try (ColumnFile table = RunTables.open(folder, "ties.csv", TIES)) {
            for (int person : byId(people)) {
                IntStream.range(ties.first(person), ties.first(person) + ties.degree(person))
                        .filter(slot -> people.register().id(person).compareTo(people.register().id(ties.other(slot)))
                                < 0)
                        .boxed()
                        .sorted(Comparator.comparing(slot -> people.register().id(ties.other(slot))))
                        .forEach(slot -> tie(table, people, ties, model.roles().get(ties.role(slot)), person, slot));
            }
            table.commit();
        }
    }

    private static void tie(Rows table, People people, Ties ties, RelationalRole role, int person, int slot) {
        table.text(people.register().id(person)).text(people.register().id(ties.other(slot))).text(role.name())
                .text(ties.side(slot) == 0 ? role.settings().first() : role.settings().second())
                .number(ties.closeness(slot)).number(ties.learned(slot)).number(ties.learned(ties.mate(slot)))
                .whole(ties.lastContactDay(slot)).endRow();
    }

    /** Rows of everybody who is here, in the order of external ids. */
    static int[] byId(People people) {
        return IntStream.range(0, people.count())
                .filter(people::here)
                .boxed()
                .sorted(Comparator.comparing(people.register()::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
