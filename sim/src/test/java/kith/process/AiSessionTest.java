package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.companion.AiPartners;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.relation.Need;
import kith.society.Ticks;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/**
 * One session by hand. Facets 1, .92, .675744: value .2 + .5152 + .16217856 = .87737856, as expected. Liking 80 and
 * authenticity .62 + .3 x .5 = .77: companionship (fit .68) has scale .5236.
 */
final class AiSessionTest {
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();
    private static final double VALUE = 0.87737856;

    private static AiSession session(HandmadeWorld world) {
        AiLearning learning = new AiLearning(world.scenario.ai().partner());
        new Uptake(world.scenario, world.conduct, learning, world.feelings).adopt(world.world, 0, 0);
        world.world.partners().set(0, 80, 30, 0.2, 0, 0);
        return new AiSession(world.scenario, world.aiRole, world.conduct, world.standards, world.feelings, learning);
    }

    @Test
    void whatASessionGives() {
        HandmadeWorld world = HandmadeWorld.of(1, "contact.hours_spread=0", "ai.partner.liking_spread=0");
        AiSession session = session(world);
        world.at(2, 0.25);
        session.take(world.world, 0, 0, COMPANIONSHIP, 7, world.now);
        double gained = 0.75 * 0.5236 * VALUE;
        assertEquals(gained, world.satisfied(0, COMPANIONSHIP), 1e-12);
        assertEquals(gained, world.tag(0, COMPANIONSHIP, Cause.AI_CONTACT.ordinal()), 1e-12);
        assertEquals(gained, world.people.aiGainToday(0), 1e-12);
        assertEquals(gained, world.people.allGainToday(0), 1e-12);
        assertEquals(0.3, world.people.aiHoursToday(0), 1e-12);
        assertEquals(1, world.people.aiContactsToday(0));
        assertEquals(world.now.tick() + Ticks.ofHours(0.3), world.people.busyUntil(0));
        assertEquals(2, world.world.partners().lastUseDay(0));
        assertEquals(0, world.people.fatigue(0), "an AI tires nobody");
        // The second meets what is left open.
        session.take(world.world, 0, 0, COMPANIONSHIP, 8, world.now);
        double liking = 80 + 0.15 * (74.34069 - 80);
        assertEquals(gained + (1 - gained) * gained * liking / 80, world.satisfied(0, COMPANIONSHIP), 1e-6);
    }

    /** Mattering: fit .1 x .5 = .05, so scale .0385. */
    @Test
    void anAiLetsNobodyMatterMuch() {
        HandmadeWorld world = HandmadeWorld.of(1);
        session(world).take(world.world, 0, 0, Need.MATTERING.ordinal(), 7, world.now);
        assertEquals(0.75 * 0.0385 * VALUE, world.satisfied(0, Need.MATTERING.ordinal()), 1e-12);
    }

    /** Expected availability 1.5 x: standard 1 above by .2 x .5 = .1: takes .8 x .5236 x .1, booked to the AI, too. */
    @Test
    void anAiCanDisappoint() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiSession session = session(world);
        world.world.partners().setExpected(0, 0, 1.5);
        session.take(world.world, 0, 0, COMPANIONSHIP, 7, world.now);
        assertEquals(0.75 * 0.5236 * (VALUE - 0.08), world.tag(0, COMPANIONSHIP, Cause.AI_CONTACT.ordinal()), 1e-12);
        assertEquals(0, world.tag(0, COMPANIONSHIP, Cause.DISAPPOINTMENT.ordinal()));
        assertEquals(1.45, world.world.partners().expected(0, 0), 1e-12, "and a tenth is learned");
    }

    @Test
    void theSwitchesTakeTimeAndGainAway() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.takes_time=false", "ai.gives=false");
        session(world).take(world.world, 0, 0, COMPANIONSHIP, 7, world.now);
        assertEquals(0, world.people.aiHoursToday(0));
        assertEquals(1, world.people.aiContactsToday(0));
        assertEquals(Long.MIN_VALUE, world.people.busyUntil(0));
        assertEquals(0, world.satisfied(0, COMPANIONSHIP));
        assertEquals(0, world.people.allGainToday(0));
    }

    /** .6 + 2.6 x .5236 x .87737856 + 1.2 x .2 + 1.6 x .3 = 2.5144203. */
    @Test
    void howStronglyOneTurnsToIt() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiSession session = session(world);
        double utility = session.utility(world.world, 0, 0, COMPANIONSHIP, 2.6);
        assertEquals(0.6 + 2.6 * 0.5236 * VALUE + 0.24 + 0.48, utility, 1e-12);
        world.set(0, Trait.ANTHROPOMORPHISM, 1);
        assertEquals(0.6 + 2.6 * 0.68 * 0.92 * VALUE + 0.72, session.utility(world.world, 0, 0, COMPANIONSHIP, 2.6), 1e-12);
    }

    @Test
    void itIsThereAsOftenAsItsAvailability() {
        HandmadeWorld always = HandmadeWorld.of(1);
        AiSession there = session(always);
        for (int i = 0; i < 1_000; i++) {
            assertTrue(there.available(0, Draws.mix(i), 0));
        }
        HandmadeWorld world = HandmadeWorld.of(1, "ai.conduct.availability=0.7");
        AiSession session = session(world);
        Frequency.of(20_000, i -> session.available(0, Draws.mix(i), 1)).is(0.7, 0.73, "another availability");
        AiPartners partners = world.world.partners();
        assertEquals(0.7, partners.expected(0, 0), "as announced");
        session.notThere(world.world, 0);
        assertEquals(0.63, partners.expected(0, 0), 1e-12);
        assertEquals(0, world.people.aiContactsToday(0));
    }

    /** Log-normal of mean 1 around the role's hours. */
    @Test
    void sessionsLastAsLongAsTheRoleSaysOnAverage() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiSession session = session(world);
        int n = 20_000;
        double hours = 0;
        for (int i = 0; i < n; i++) {
            hours += world.people.aiHoursToday(0);
            world.people.startDay(0, 100);
            session.take(world.world, 0, 0, COMPANIONSHIP, Draws.mix(i), world.now);
        }
        // sd of one .3 sqrt(e^.36 - 1) = .1974, of the mean .0014; 5 sd: false-alarm rate 6e-7. Without - s^2/2: .359.
        assertEquals(0.3, hours / n, 0.007);
    }
}
