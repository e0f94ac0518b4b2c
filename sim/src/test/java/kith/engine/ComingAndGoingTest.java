package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kith.relation.Ties;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Setting;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** People die, others take their places, people move and change jobs: what must hold of a world in which they do. */
final class ComingAndGoingTest {
    private static final String[] LIVELY = {
            "life_events.death_per_year_at_sixty=0.3", "life_events.move_per_year=4", "life_events.new_job_per_year=4",
            "life_events.break_up_per_year=1", "life_events.pairing_per_year=3", "horizon_days=120"
    };

    private static Scenario lively(String... more) {
        String[] all = new String[LIVELY.length + more.length];
        System.arraycopy(LIVELY, 0, all, 0, LIVELY.length);
        System.arraycopy(more, 0, all, LIVELY.length, more.length);
        return Worlds.scenario(all);
    }

    /** Nobody who is gone has ties or is a member of anything; lists of settings and of members say the same. */
    private static void assertWhole(World world) {
        People people = world.people();
        Ties ties = world.ties();
        Map<Integer, TreeSet<Integer>> settingsOf = new HashMap<>();
        for (int at = 0; at < world.settings().size(); at++) {
            Setting setting = world.settings().get(at);
            for (int member : setting.members()) {
                settingsOf.computeIfAbsent(member, any -> new TreeSet<>()).add(at);
                assertTrue(people.here(member), people.register().id(member) + " is gone and still a member");
            }
        }
        for (int person = 0; person < people.count(); person++) {
            if (people.here(person)) {
                TreeSet<Integer> mine = new TreeSet<>(IntStream.of(people.settings(person)).boxed().toList());
                assertEquals(settingsOf.getOrDefault(person, new TreeSet<>()), mine, people.register().id(person));
            } else {
                assertEquals(0, ties.degree(person), people.register().id(person) + " is gone and still has ties");
            }
            for (int slot = ties.first(person); slot < ties.first(person) + ties.degree(person); slot++) {
                assertTrue(people.here(ties.other(slot)), "a tie leads to somebody who is gone");
                assertEquals(person, ties.other(ties.mate(slot)));
            }
        }
    }

    @Test
    void theWorldStaysWholeAndKeepsItsSize() {
        World world = Worlds.begin(lively(), 0).world();
        int at = world.people().register().countHere();
        new LiveRun(world, new kith.process.Model(lively()), java.util.List.of((w, m, day) -> assertWhole(w)))
                .runTo(120);
        assertTrue(world.tally().deaths > 5, "deaths " + world.tally().deaths);
        assertEquals(world.tally().deaths, world.tally().arrivals);
        assertEquals(at, world.people().register().countHere());
        assertTrue(world.tally().moves > 20 && world.tally().newJobs > 20 && world.tally().breakUps > 1
                && world.tally().pairings > 1);
    }

    @Test
    void withoutNewcomersItShrinks() {
        World world = Worlds.begin(lively("life_events.newcomers=none"), 0).to(120).world();
        assertEquals(0, world.tally().arrivals);
        assertEquals(120 - world.tally().deaths, world.people().register().countHere());
        assertWhole(world);
    }

    /**
     * A newcomer is of the same age band and community, in the same settings, and tied to the kin that were left; or to
     * nobody.
     */
    @Test
    void aNewcomerTakesThePlaceOfTheOther() {
        for (String newcomers : new String[] {"kin", "strangers"}) {
            Worlds.Lived lived = Worlds.begin(lively("life_events.newcomers=" + newcomers, "seeking.felt_per_day=0"),
                    0);
            World world = lived.to(120).world();
            People people = world.people();
            int withKin = 0;
            int came = 0;
            for (int person = 0; person < people.count(); person++) {
                int before = people.register().lifetimes().predecessorOf(person);
                if (before >= 0 && people.here(person)) {
                    came++;
                    assertTrue(people.register().id(person).startsWith(people.register().id(before)));
                    assertEquals(people.community(before), people.community(person));
                    double gap = people.trait(before, kith.society.Trait.AGE)
                            - people.trait(person, kith.society.Trait.AGE);
                    assertTrue(Math.abs(gap) < 25, "of the same band");
                    assertEquals(people.settings(before).length, people.settings(person).length);
                    for (int slot = world.ties().first(person); slot
                            < world.ties().first(person) + world.ties().degree(person); slot++) {
                        double older = people.trait(person, kith.society.Trait.AGE)
                                - people.trait(world.ties().other(slot), kith.society.Trait.AGE);
                        String role = lived.model().roles().get(world.ties().role(slot)).name();
                        assertEquals(Math.abs(older) >= 16 ? "parent_child" : "siblings", role);
                        assertEquals(role.equals("parent_child") && older < 0 ? 1 : 0,
                                role.equals("siblings") ? 0 : world.ties().side(slot));
                    }
                    withKin += world.ties().degree(person) > 0 ? 1 : 0;
                }
            }
            assertTrue(came > 5);
            assertEquals(newcomers.equals("kin"), withKin > 0, newcomers);
        }
    }

    /** Who dies when is known from the start: neither contact nor another horizon nor another person changes it. */
    @Test
    void nothingThatHappensChangesWhoDies() {
        assertEquals(gone(lively()), gone(lively("seeking.felt_per_day=0")));
        assertEquals(gone(lively()), gone(lively("horizon_days=300")));
        TreeSet<String> more = gone(lively("population.isolated_count=40"));
        more.removeIf(id -> id.startsWith("i"));
        assertEquals(gone(lively()), more);
        assertFalse(gone(lively()).isEmpty());
        assertFalse(gone(lively()).equals(gone(lively("seed=3"))));
    }

    private static TreeSet<String> gone(Scenario scenario) {
        World world = Worlds.begin(scenario, 0).to(100).world();
        TreeSet<String> gone = new TreeSet<>();
        for (int person = 0; person < world.people().count(); person++) {
            if (!world.people().here(person) && world.people().register().lifetimes().comes()[person] < 100) {
                gone.add(world.people().register().id(person));
            }
        }
        return gone;
    }

    /** A fork in the midst of it lives on as the world it was taken from. */
    @Test
    void aForkLivesOnAlike() {
        Worlds.Lived lived = Worlds.begin(lively(), 0).to(50);
        Worlds.Lived fork = lived.fork();
        assertEquals(lived.world().stateHash(), fork.world().stateHash());
        fork.to(110);
        assertEquals(lived.to(110).world().stateHash(), fork.world().stateHash());
    }
}
