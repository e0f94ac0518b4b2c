package kith.society;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.companion.Disposition;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

final class PopulationTest {
    private static final ScenarioReader READER = ScenarioReader.create();

    private static World draw(int replicate, String... sets) {
        Scenario scenario = READER.defaults(List.of(sets)).scenario();
        return Population.draw(scenario,
                new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs())), scenario.seed(),
                replicate);
    }

    /** Everything about a person but its row, by id. */
    private static Map<String, List<Object>> described(World world) {
        People people = world.people();
        Ties ties = world.ties();
        Map<String, List<Object>> all = new TreeMap<>();
        for (int person : IntStream.range(0, people.count()).filter(people::here).toArray()) {
            List<Object> of = new ArrayList<>(
                    List.of(people.key(person), people.community(person), people.settings(person).length));
            for (Trait trait : Trait.values()) {
                of.add(people.trait(person, trait));
            }
            Map<String, Object> known = new TreeMap<>();
            for (int slot = ties.first(person); slot < ties.first(person) + ties.degree(person); slot++) {
                known.put(people.register().id(ties.other(slot)),
                        List.of(ties.closeness(slot), ties.role(slot), ties.side(slot)));
            }
            of.add(known);
            all.put(people.register().id(person), of);
        }
        return all;
    }

    @Test
    void isolatedPeopleChangeNobody() {
        Map<String, List<Object>> without = described(draw(0, "population.people_count=150"));
        Map<String,
                List<Object>> with = described(draw(0, "population.people_count=150", "population.isolated_count=7"));
        assertEquals(157, with.size());
        with.keySet().removeIf(id -> id.startsWith("i"));
        assertEquals(without, with);
    }

    @Test
    void anotherReplicateHasOtherPeopleUnlessTheStudyHasOnePopulation() {
        assertEquals(described(draw(1, "population.people_count=60")),
                described(draw(1, "population.people_count=60")));
        assertNotEquals(described(draw(0, "population.people_count=60")),
                described(draw(1, "population.people_count=60")));
        assertEquals(
                described(draw(0, "population.people_count=60", "population.draw=same")),
                described(draw(1, "population.people_count=60", "population.draw=same")));
    }

    @Test
    void rowsAreInTheOrderOfKeysAndTraitsInTheirRange() {
        World world = draw(0, "population.people_count=400");
        People people = world.people();
        for (int person = 0; person < people.count(); person++) {
            assertTrue(person == 0 || Long.compareUnsigned(people.key(person - 1), people.key(person)) < 0);
            double anthropomorphism = people.trait(person, Trait.ANTHROPOMORPHISM);
            double age = people.trait(person, Trait.AGE);
            assertTrue(anthropomorphism > 0 && anthropomorphism < 1);
            assertTrue(age >= 13 && age < 90);
            assertTrue(people.trait(person, Trait.STRENGTH) > 0);
            assertEquals(0.91 * 0.97, people.standards().standard(person, 1, 0), 1e-15,
                    "a share of what a rested, willing person gives");
            assertEquals(0.91 * 0.78, people.standards().standard(person, 2, 1));
            assertEquals(0.91 * 0.45, people.standards().standard(person, 3, 2));
        }
    }

    /**
     * Shares of 4,000 people: A .60 +- 5 sd of .0077; mean of a score 0 +- 5 sd of .0158. False-alarm rate 6e-7 each.
     */
    @Test
    void traitsAreDrawnAsDescribed() {
        People people = draw(0, "population.people_count=4000").people();
        double a = 0;
        double score = 0;
        double old = 0;
        for (int person = 0; person < 4_000; person++) {
            a += people.community(person) == 0 ? 1 : 0;
            score += people.trait(person, Trait.OPENNESS);
            old += people.trait(person, Trait.AGE) >= 65 ? 1 : 0;
        }
        assertEquals(0.60, a / 4_000, 0.039);
        assertEquals(0, score / 4_000, 0.079);
        assertEquals(0.21, old / 4_000, 0.033);
    }

    @Test
    void aForkSharesNothingThatChanges() {
        World world = draw(0, "population.people_count=60");
        long before = world.stateHash();
        World fork = world.fork();
        assertEquals(before, fork.stateHash());
        fork.people().standards().setStandard(3, 1, 1, 0.1);
        fork.ties().setCloseness(fork.ties().first(5), 0.123);
        fork.partners().start(2, 0, 0, Disposition.MEDIAN);
        fork.tally().felt++;
        fork.setDay(9);
        assertEquals(before, world.stateHash());
        assertNotEquals(before, fork.stateHash());
        assertEquals(0, world.tally().felt);
        assertEquals(-84, world.day());
    }
}
