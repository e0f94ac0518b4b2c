package kith.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kith.process.Model;
import kith.process.Shock;
import kith.relation.Ties;
import kith.scenario.settings.Scenario;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** A shock at day 0 strikes some; a world without it knows the same people. */
final class ShockTest {
    private static Scenario shocked(String event, boolean happens) {
        return Worlds.scenario("shock.event=" + event, "shock.share=0.4", "shock.happens=" + happens,
                "population.people_count=300");
    }

    private static int count(boolean[] which) {
        return (int) IntStream.range(0, which.length).filter(i -> which[i]).count();
    }

    private static int partnerOf(World world, Model model, int person) {
        Ties ties = world.ties();
        int partners = model.roles().indexOf("partners");
        return IntStream.range(ties.first(person), ties.first(person) + ties.degree(person))
                .filter(slot -> ties.role(slot) == partners)
                .map(ties::other)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void theReferenceKnowsThePeopleItWouldStrike() {
        for (String event : new String[] {"bereavement", "break_up", "move", "new_job"}) {
            World with = Worlds.begin(shocked(event, true), 0).world();
            World without = Worlds.begin(shocked(event, false), 0).world();
            Shock.Struck a = new Model(shocked(event, true)).shock().struck(with);
            Shock.Struck b = new Model(shocked(event, false)).shock().struck(without);
            assertArrayEquals(a.treated(), b.treated(), event);
            assertArrayEquals(a.dies(), b.dies(), event);
            assertTrue(count(a.treated()) > 10, event);
            assertEquals(event.equals("bereavement") ? count(a.treated()) : 0, count(a.dies()), event);
        }
        assertFalse(new Model(Worlds.scenario()).shock().isThere());
    }

    @Test
    void aBereavementTakesOneOfACouple() {
        Scenario scenario = shocked("bereavement", true);
        Worlds.Lived lived = Worlds.begin(scenario, 0);
        World world = lived.world();
        Shock.Struck struck = lived.model().shock().struck(world);
        int[] partner = IntStream.range(0, world.people().count()).map(p -> partnerOf(world, lived.model(), p))
                .toArray();
        lived.model().treat(world);
        for (int person = 0; person < partner.length; person++) {
            if (struck.treated()[person]) {
                assertTrue(struck.dies()[partner[person]]);
                assertFalse(world.people().here(partner[person]));
                assertEquals(-1, partnerOf(world, lived.model(), person));
            } else if (partner[person] >= 0 && !struck.dies()[person]) {
                assertEquals(partner[person], partnerOf(world, lived.model(), person), "others keep theirs");
            }
        }
        assertEquals(count(struck.dies()), world.tally().deaths);
    }

    /** Until it strikes, and where it does not happen, the worlds are the same to the bit. */
    @Test
    void whereItDoesNotHappenItChangesNothing() {
        long plain = Worlds.begin(Worlds.scenario("population.people_count=300"), 0).to(10).world().stateHash();
        assertEquals(plain, Worlds.begin(shocked("break_up", false), 0).to(10).world().stateHash());
        assertFalse(plain == Worlds.begin(shocked("break_up", true), 0).to(10).world().stateHash());
        World parted = Worlds.begin(shocked("break_up", true), 0).to(1).world();
        assertTrue(parted.tally().breakUps > 10);
        World moved = Worlds.begin(shocked("move", true), 0).to(1).world();
        assertTrue(moved.tally().moves > 80);
        World employed = Worlds.begin(shocked("new_job", true), 0).to(1).world();
        assertTrue(employed.tally().newJobs > 30);
    }
}
