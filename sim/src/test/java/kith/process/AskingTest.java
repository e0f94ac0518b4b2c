package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.ledger.Cause;
import kith.random.Draws;
import kith.relation.Need;
import kith.scenario.settings.RelationClass;
import kith.society.Ticks;
import org.junit.jupiter.api.Test;

/** Whether the other is there ({@link Availability}) and what it does if not ({@link Refusal}), by hand. */
final class AskingTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int CLOSE = RelationClass.CLOSE.ordinal();
    private static final int DISAPPOINTMENT = Cause.DISAPPOINTMENT.ordinal();
    private static final int RAISED = Cause.RAISED_STANDARDS.ordinal();

    private static HandmadeWorld refused(double satisfied, double standard, double added) {
        HandmadeWorld world = HandmadeWorld.of(1);
        world.people.standards().setStandard(0, CLOSE, 0, standard);
        world.people.standards().setRaised(0, CLOSE, 0, added);
        world.at(0, 0.3);
        world.feelings.satisfy(world.people, 0, SUPPORT, Cause.HUMAN_CONTACT.ordinal(), satisfied, world.now);
        new Refusal(world.scenario.contact().refusalCost(), world.standards, world.feelings,
                world.coping())
                .meet(world.people, 0, SUPPORT, RelationClass.CLOSE, 0.8, 1, world.now);
        assertEquals(1, world.people.today().refusals(0));
        return world;
    }

    /** .1 x .8 x .9 = .072 from .5; the standard learns .95 x .9. */
    @Test
    void aRefusalTakesByTheStandardForAvailability() {
        HandmadeWorld world = refused(0.5, 0.9, 0);
        assertEquals(0.428, world.satisfied(0, SUPPORT), 1e-12);
        assertEquals(-0.072, world.tag(0, SUPPORT, DISAPPOINTMENT), 1e-12);
        assertEquals(0, world.tag(0, SUPPORT, RAISED));
        assertEquals(0.855, world.people.standards().standard(0, CLOSE, 0), 1e-12);
    }

    /** .1 x .8 x (.9 + .1) = .08, of which .008 for what was added; the added part shrinks to .095. */
    @Test
    void whatSpilloverAddedTakesItsShare() {
        HandmadeWorld world = refused(0.5, 0.9, 0.1);
        assertEquals(0.42, world.satisfied(0, SUPPORT), 1e-12);
        assertEquals(-0.072, world.tag(0, SUPPORT, DISAPPOINTMENT), 1e-12);
        assertEquals(-0.008, world.tag(0, SUPPORT, RAISED), 1e-12);
        assertEquals(0.095, world.people.standards().raised(0, CLOSE, 0), 1e-12);
    }

    /** .1 x .8 x (.9 - .3) = .048: .072 as learned from people, .024 given back. */
    @Test
    void whatSpilloverTookAwayGivesBack() {
        HandmadeWorld world = refused(0.5, 0.9, -0.3);
        assertEquals(-0.072, world.tag(0, SUPPORT, DISAPPOINTMENT), 1e-12);
        assertEquals(0.024, world.tag(0, SUPPORT, RAISED), 1e-12);
        assertEquals(0.452, world.satisfied(0, SUPPORT), 1e-12);
    }

    @Test
    void aRefusalNeverTakesMoreThanThereIs() {
        assertEquals(0, refused(0.05, 0.9, 0.1).satisfied(0, SUPPORT), 1e-15);
        assertEquals(-0.05 * 0.9, refused(0.05, 0.9, 0.1).tag(0, SUPPORT, DISAPPOINTMENT), 1e-12,
                "split as the standard is");
        assertEquals(0, refused(0, 0.9, 0).satisfied(0, SUPPORT));
        assertEquals(0.5, refused(0.5, 0.2, -0.3).satisfied(0, SUPPORT), 1e-15, "who expects nothing loses nothing");
    }

    @Test
    void oneIsFreeUntilBusyOrPastTheDaysLimit() {
        HandmadeWorld world = HandmadeWorld.of(1);
        Availability availability = new Availability(world.scenario.contact(), 0.3, 0.4);
        assertTrue(availability.free(world.people, 0, 0));
        world.people.setBusyUntil(0, 1_000);
        assertFalse(availability.free(world.people, 0, 999));
        assertTrue(availability.free(world.people, 0, 1_000));
        world.people.today().addHumanContact(0, 3);
        world.people.today().addAiContact(0, 2.5, true);
        assertTrue(availability.free(world.people, 0, 1_000), "5.5 of 5.6 hours");
        world.people.today().addAiContact(0, 9, false);
        assertTrue(availability.free(world.people, 0, 1_000), "an hour of other media takes nothing from people");
        world.people.today().addAiContact(0, 0.1, true);
        assertFalse(availability.free(world.people, 0, 1_000));
        assertFalse(availability.accepts(world.people, 0, 1, world.now));
        world.people.today().start(0, 5.6);
        assertTrue(availability.free(world.people, 0, Ticks.midnight(1)));
    }

    /** Rested .97; at fatigue .5, .97 x (1 - .2 x .5) = .873. */
    @Test
    void oneAcceptsAsRestedAsOneIs() {
        HandmadeWorld world = HandmadeWorld.of(2);
        Availability availability = new Availability(world.scenario.contact(), 0.3, 0.4);
        Frequency.of(20_000, i -> availability.accepts(world.people, 1, Draws.mix(i), world.now)).is(0.97, 0.98,
                "another willingness");
        world.people.setFatigue(1, 0.5);
        Frequency.of(20_000, i -> availability.accepts(world.people, 1, Draws.mix(i), world.now)).is(0.873, 0.97,
                "fatigue left out");
        // anchored fatigue .5 has faded to .5 e^(-.4/.4) = .18394 by then: .97 x (1 - .2 x .18394) = .934316
        world.at(0, 0.4);
        Frequency.of(40_000, i -> availability.accepts(world.people, 1, Draws.mix(i), world.now)).is(0.934316, 0.873,
                "fatigue that does not fade");
    }

    /** 3.5 x 1.6 = 5.6 hours, and log-normal around it with .35. */
    @Test
    void theDaysLimitVariesAroundThePlan() {
        HandmadeWorld fixed = HandmadeWorld.of(1, "contact.budget_spread=0");
        assertEquals(5.6, new Availability(fixed.scenario.contact(), 0.3, 0.4).dayLimit(fixed.world, 0, 3), 1e-12);
        fixed.people.background().setChildUntil(0, 4);
        assertEquals(3.92, new Availability(fixed.scenario.contact(), 0.3, 0.4).dayLimit(fixed.world, 0, 3), 1e-12,
                "a small child takes .3");
        fixed.people.background().setHardship(0, 1, 0, 0);
        assertEquals(2.352, new Availability(fixed.scenario.contact(), 0.3, 0.4).dayLimit(fixed.world, 0, 3), 1e-12,
                "an illness takes .4 of what a child leaves");
        fixed.people.background().setHardship(0, 0, 0, 0);
        assertEquals(5.6, new Availability(fixed.scenario.contact(), 0.3, 0.4).dayLimit(fixed.world, 0, 4), 1e-12,
                "no longer");
        HandmadeWorld world = HandmadeWorld.of(1);
        Availability availability = new Availability(world.scenario.contact(), 0.3, 0.4);
        Frequency.of(20_000, day -> availability.dayLimit(world.world, 0, day) < 5.6 * StrictMath.exp(0.35))
                .is(0.841345, 0.8159, "another spread");
        world.people.background().setChildUntil(0, -30_000);
        Frequency.of(20_000, day -> availability.dayLimit(world.world, 0, -day) < 5.6).is(0.5, 0.43,
                "a mean instead of a median");
    }
}
