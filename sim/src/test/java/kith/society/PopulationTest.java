package kith.society;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.companion.Disposition;
import kith.relation.Kinship;
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

    private static double[] degrees(World world) {
        return IntStream.range(0, world.people().count()).mapToDouble(world.ties()::degree).toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    /** Ties follow propensity and keep about their mean; without a spread the score means nothing. */
    @Test
    void someMakeManyTies() {
        World plain = draw(0, "population.people_count=3000", "ties.propensity_spread=0");
        World spread = draw(0, "population.people_count=3000", "ties.propensity_spread=0.6");
        double[] score = IntStream.range(0, 3000)
                .mapToDouble(p -> plain.people().trait(p, Trait.TIE_PROPENSITY)).toArray();
        assertEquals(0, Association.pearson(score, degrees(plain)), 0.1);
        assertTrue(Association.pearson(score, degrees(spread)) > 0.5);
        assertEquals(1, mean(degrees(spread)) / mean(degrees(plain)), 0.08);
    }

    /** Kin groups of 1 and of many: some have no kin, and the mean person has about as many. */
    @Test
    void familiesDiffer() {
        World plain = draw(0, "population.people_count=3000", "population.partnered_share=0",
                "population.kin_group_spread=0");
        World spread = draw(0, "population.people_count=3000", "population.partnered_share=0",
                "population.kin_group_spread=0.5");
        double[] kin = kin(spread);
        assertEquals(4, mean(kin(plain)), 0.15);
        assertEquals(4, mean(kin), 0.5);
        assertTrue(Arrays.stream(kin).filter(k -> k == 0).count() > 30);
    }

    private static double[] kin(World world) {
        Scenario scenario = READER.defaults(List.of()).scenario();
        RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs()));
        List<Integer> kin = Kinship.ROLES.stream().map(roles::indexOf).toList();
        Ties ties = world.ties();
        return IntStream.range(0, world.people().count()).mapToDouble(p -> IntStream
                .range(ties.first(p), ties.first(p) + ties.degree(p)).filter(s -> kin.contains(ties.role(s))).count())
                .toArray();
    }

    /** Neighbours of .6 share .36 of the variance of sociability; of 0 nothing. */
    @Test
    void likePeopleLiveNearEachOther() {
        assertEquals(0, shared(draw(0, "population.people_count=3000", "population.sociability_alike=0")), 0.05);
        assertEquals(0.36, shared(draw(0, "population.people_count=3000", "population.sociability_alike=0.6")), 0.06);
    }

    /** Share of the variance of sociability that is between neighbourhoods, corrected for their size. */
    private static double shared(World world) {
        double between = 0;
        double within = 0;
        int groups = 0;
        int size = 24;
        for (Setting setting : world.settings()) {
            if (setting.kind() == Setting.Kind.NEIGHBOURHOOD && setting.members().length == size) {
                double[] of = IntStream.of(setting.members())
                        .mapToDouble(p -> world.people().trait(p, Trait.SOCIABILITY)).toArray();
                double mean = mean(of);
                between += mean * mean;
                within += Arrays.stream(of).map(x -> (x - mean) * (x - mean)).sum() / (size - 1);
                groups++;
            }
        }
        double inside = within / groups;
        double among = between / groups - inside / size;
        return among / (among + inside);
    }
}
