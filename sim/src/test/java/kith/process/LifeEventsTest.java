package kith.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.society.Setting;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Life events on a few people, by hand. */
final class LifeEventsTest {
    private static final int EVENT = Cause.LIFE_EVENT.ordinal();

    private static double wellBeing(HandmadeWorld world, int person) {
        return world.feelings.wellBeing(world.people, person, EVENT, world.now);
    }

    private static Death death(HandmadeWorld world) {
        return new Death(world.scenario.lifeEvents(), world.feelings, world.roles);
    }

    /**
     * Closeness .8 and .5: 1.8 x .4096 = .73728 and 1.8 x .0625 = .1125 points; a quarter stays, the rest fades over
     * 730 days.
     */
    @Test
    void aDeathEndsTiesAndIsMourned() {
        HandmadeWorld world = HandmadeWorld.of(4);
        world.tie(0, 1, "siblings", 0.8, 0.7);
        world.tie(2, 0, "friends", 0.5, 0.7);
        world.tie(1, 3, "friends", 0.5, 0.7);
        death(world).of(world.world, 0);
        assertFalse(world.people.here(0));
        assertEquals(0, world.ties.degree(0));
        assertEquals(1, world.ties.degree(1));
        assertArrayEquals(new int[] {1}, world.people.register().kinLeft(0), "friends are no kin");
        assertArrayEquals(new int[] {1, 2, 3}, world.world.settings().get(0).members());
        assertEquals(-0.73728, wellBeing(world, 1), 1e-12);
        assertEquals(-0.1125, wellBeing(world, 2), 1e-12);
        assertEquals(0, wellBeing(world, 3));
        for (int day = 0; day < 730; day++) {
            world.midnight(day);
        }
        assertEquals(-0.18432 - 0.55296 * StrictMath.exp(-1), wellBeing(world, 1), 1e-9);
        assertEquals(1, world.world.tally().deaths);
        assertEquals(2, world.world.tally().tiesEnded);
    }

    /** Yearly 5 at closeness .9; at .5 that x e^(.4/.2). */
    @Test
    void couplesBreakUpMoreOftenTheFartherTheyAre() {
        HandmadeWorld world = HandmadeWorld.of(2, "life_events.break_up_per_year=5");
        int slot = world.tie(0, 1, "partners", 0.9, 0.7);
        BreakUp breakUp = new BreakUp(world.scenario.lifeEvents(), world.feelings,
                new Intimacy(world.scenario.lifeEvents()), world.now);
        double day = 1 - StrictMath.exp(-5 / 365.0);
        double far = 1 - StrictMath.exp(-5 / 365.0 * StrictMath.exp(2));
        Frequency.of(20_000, d -> breakUp.comes(world.world, slot, d)).is(day, 2 * day, "twice the hazard");
        world.ties.setCloseness(slot, 0.5);
        Frequency.of(20_000, d -> breakUp.comes(world.world, slot, d)).is(far, day, "closeness left out");
        breakUp.of(world.world, slot);
        assertEquals(0, world.ties.degree(0));
        assertEquals(-0.5, wellBeing(world, 0), 1e-12);
        assertEquals(-0.5, wellBeing(world, 1), 1e-12);
    }

    /** 6 a year x .5 x e^(-20/10) = .4060058 a year; the bare hazard is 3. */
    @Test
    void singleFriendsBecomeCouples() {
        HandmadeWorld world = HandmadeWorld.of(2, "life_events.pairing_per_year=6");
        int slot = world.tie(0, 1, "friends", 0.5, 0.7);
        world.set(1, Trait.AGE, 60);
        Pairing pairing = new Pairing(world.scenario.lifeEvents(), world.feelings,
                new Intimacy(world.scenario.lifeEvents()), world.now);
        double day = 1 - StrictMath.exp(-3 * StrictMath.exp(-2) / 365);
        Frequency.of(200_000, d -> pairing.comes(world.world, 0, slot, d)).is(day, 1 - StrictMath.exp(-3.0 / 365),
                "age left out");
        world.set(1, Trait.AGE, 17.9);
        assertTrue(IntStream.range(0, 5_000).noneMatch(d -> pairing.comes(world.world, 0, slot, d)), "no adult");
        pairing.of(world.world, 0, slot, world.roles.indexOf("partners"));
        assertEquals(world.roles.indexOf("partners"), world.ties.role(slot));
        assertEquals(world.roles.indexOf("partners"), world.ties.role(world.ties.mate(slot)));
        assertEquals(0.5, wellBeing(world, 0), 1e-12);
        assertEquals(0, world.people.feelings().lasting(0), "nothing of it stays");
    }

    /** Two friends of one person, both willing: only one becomes the partner; and whoever has one takes no other. */
    @Test
    void nobodyHasTwoPartners() {
        HandmadeWorld world = HandmadeWorld.of(
                4, "life_events.pairing_per_year=10", "life_events.break_up_per_year=0", "life_events.move_per_year=0",
                "life_events.child_per_year=0");
        for (int a = 0; a < 4; a++) {
            for (int b = a + 1; b < 4; b++) {
                world.tie(a, b, "friends", 1, 0.7);
            }
        }
        LifeEvents events = new Model(world.scenario).lifeEvents();
        for (int day = 0; day < 2_000; day++) {
            events.midnight(world.world, day);
        }
        int partners = world.roles.indexOf("partners");
        for (int person = 0; person < 4; person++) {
            int first = world.ties.first(person);
            assertEquals(
                    1, IntStream.range(first, first + world.ties.degree(person))
                            .filter(s -> world.ties.role(s) == partners).count());
        }
        assertEquals(2, world.world.tally().pairings);
    }

    /** Days of the burn-in are negative: nobody has a small child then, either. */
    @Test
    void nobodyStartsWithASmallChild() {
        HandmadeWorld world = HandmadeWorld.of(2);
        world.world.setDay(-84);
        new Model(world.scenario).beginning().of(world.world);
        assertTrue(world.people.background().childUntil(0) <= -84);
    }

    @Test
    void aChildTakesTimeFromBothParentsUntilItIsGrown() {
        HandmadeWorld world = HandmadeWorld.of(2, "life_events.child_per_year=5");
        int slot = world.tie(0, 1, "partners", 0.9, 0.7);
        Childbirth birth = new Childbirth(world.scenario.lifeEvents(), world.feelings);
        double day = 1 - StrictMath.exp(-5 / 365.0);
        Frequency.of(20_000, d -> birth.comes(world.world, slot, d + 1)).is(day, 2 * day, "twice the hazard");
        birth.of(world.world, slot, 10);
        assertEquals(740, world.people.background().childUntil(0));
        assertEquals(740, world.people.background().childUntil(1));
        assertTrue(IntStream.range(0, 739).noneMatch(d -> birth.comes(world.world, slot, d)),
                "one small child at a time");
        world.set(0, Trait.AGE, 50);
        world.set(1, Trait.AGE, 45);
        assertTrue(IntStream.range(740, 5_000).noneMatch(d -> birth.comes(world.world, slot, d)), "the younger is 45");
    }

    /** With one neighbourhood there is nowhere to move to; the person stays. */
    @Test
    void whoHasNowhereToGoStays() {
        HandmadeWorld world = HandmadeWorld.of(3);
        Relocation relocation = new Relocation(world.scenario.lifeEvents(), world.roles, world.standards, 0.1);
        relocation.move(world.world, 1, 7);
        assertArrayEquals(new int[] {0, 1, 2}, world.world.settings().get(0).members());
        assertEquals(0, world.world.tally().moves);
        assertEquals(Setting.Kind.NEIGHBOURHOOD, world.world.settings().get(0).kind());
    }

    /**
     * Two workplaces, {0, 1} with employer 0 and {2, 3} with employer 2. Person 1 changes: the tie to 0 ends, a
     * friendship stays, 1 is a member there and no longer here, and about every second luck makes 2 the employer.
     */
    @Test
    void aNewJobEndsTheOldEmploymentAndMayBeginOne() {
        int employed = 0;
        int n = 400;
        for (int luck = 0; luck < n; luck++) {
            HandmadeWorld world = HandmadeWorld.apart(5);
            int colleagues = world.roles.indexOf("colleagues");
            World places = new World(
                    Draws.of(1, 0),
                    List.of(
                            new Setting(Setting.Kind.WORKPLACE, colleagues, new int[] {0, 1}),
                            new Setting(Setting.Kind.WORKPLACE, colleagues, new int[] {2, 3})),
                    world.people, world.ties, 0);
            for (int person = 0; person < 4; person++) {
                world.people.setSettings(person, new int[] {person / 2});
            }
            world.tie(0, 1, "employer_employee", 0.2, 0.7);
            world.tie(2, 3, "employer_employee", 0.2, 0.7);
            world.tie(1, 4, "friends", 0.2, 0.7);
            Relocation relocation = new Relocation(world.scenario.lifeEvents(), world.roles, world.standards, 0.1);
            relocation.changeJob(places, 1, Draws.mix(luck));
            assertArrayEquals(new int[] {0}, places.settings().get(0).members());
            assertArrayEquals(new int[] {1, 2, 3}, places.settings().get(1).members());
            assertArrayEquals(new int[] {1}, world.people.settings(1));
            assertEquals(-1, world.ties.find(0, 1));
            assertTrue(world.ties.find(1, 4) >= 0);
            int slot = world.ties.find(2, 1);
            if (slot >= 0) {
                employed++;
                assertEquals(0, world.ties.side(slot), "the employer is on the first side");
                assertEquals(0.1, world.ties.closeness(slot));
            }
        }
        assertEquals(0.5, employed / (double) n, 0.08);
    }

    /** Kin of any role are remembered, in the order of keys, for whoever comes. */
    @Test
    void theDeadLeaveTheirKin() {
        HandmadeWorld world = HandmadeWorld.of(3);
        world.set(0, Trait.AGE, 70);
        world.set(1, Trait.AGE, 40);
        world.set(2, Trait.AGE, 60);
        world.tie(0, 1, "parent_child", 0.8, 0.7);
        world.tie(0, 2, "siblings", 0.8, 0.7);
        death(world).of(world.world, 0);
        assertArrayEquals(new int[] {1, 2}, world.people.register().kinLeft(0));
        assertEquals(0, world.ties.degree(1));
    }
}
