package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import kith.random.Draws;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/** Growth, fading, ending and formation of ties, by hand. */
final class TieProcessesTest {
    private static double grown(String growthPerHour, double hours, double surprise) {
        HandmadeWorld world = HandmadeWorld.of(2, "ties.growth_per_hour=" + growthPerHour);
        int slot = world.tie(0, 1, "friends", 0.4, 0.7);
        new TieGrowth(world.scenario.ties(), false).grow(world.ties, slot, hours, surprise);
        assertEquals(world.ties.closeness(slot), world.ties.closeness(world.ties.mate(slot)));
        return world.ties.closeness(slot);
    }

    /** Two hours at .011: .4 + .022 x .6 where the standard is met; x 1.4 for .1 above; - .022 x .4 for .5 below. */
    @Test
    void aTieGrowsByHoursThatMeetTheStandard() {
        assertEquals(0.4132, grown("0.011", 2, 0), 1e-12);
        assertEquals(0.41848, grown("0.011", 2, 0.1), 1e-12);
        assertEquals(0.3912, grown("0.011", 2, -0.5), 1e-12);
        assertEquals(0.4, grown("0.011", 2, -0.25), 1e-15, "the whole tolerance below: nothing");
    }

    @Test
    void aStepNeverLeavesTheRange() {
        assertEquals(1, grown("1", 12, 2));
        assertEquals(0, grown("1", 12, -2));
        assertEquals(0.4, grown("0", 12, 2));
    }

    private static double faded(String role, double closeness, int days, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(2, sets);
        int slot = world.tie(0, 1, role, closeness, 0.7);
        TieFading fading = new TieFading(world.scenario.ties(), world.roles, false);
        for (int day = 0; day < days; day++) {
            fading.fade(world.ties, slot);
        }
        return world.ties.closeness(slot);
    }

    /** Friends e^(-1/400) a day, kin e^(-1/1500) above their floor .1. */
    @Test
    void tiesFadeByRole() {
        assertEquals(0.5 * 0.997503122, faded("friends", 0.5, 1), 1e-9);
        assertEquals(0.1 + 0.4 * 0.999333555, faded("siblings", 0.5, 1), 1e-9);
        assertEquals(0.5 * StrictMath.exp(-0.25), faded("friends", 0.5, 100), 1e-12);
    }

    @Test
    void kinFadeToAFloorAndNoFurther() {
        assertEquals(0.1, faded("parent_child", 0.5, 60_000), 1e-12);
        assertEquals(0.05, faded("parent_child", 0.05, 1_000), "below the floor nothing fades, and nothing grows");
        assertEquals(0, faded("friends", 0.5, 60_000), 1e-12);
    }

    @Test
    void withTheSwitchOffTiesPersist() {
        assertEquals(0.5, faded("friends", 0.5, 1_000, "ties.fading_rule=none"));
    }

    /** Hazard 50/365 e^(-.045/.09) = .0830871 a day, so .0797289; at closeness .09, .0491452; kin never. */
    @Test
    void faintTiesEnd() {
        HandmadeWorld world = HandmadeWorld.of(3, "ties.end_hazard_per_year=50");
        int friend = world.tie(0, 1, "friends", 0.045, 0.7);
        int kin = world.tie(2, 1, "siblings", 0.045, 0.7);
        TieEnding ending = new TieEnding(world.scenario.ties(), world.roles, false);
        int days = 100_000;
        Frequency.of(4 * days, day -> ending.ends(world.world, friend, day - 50_000)).is(0.0797289, 0.0830871,
                "the bare hazard");
        world.ties.setCloseness(friend, 0.09);
        Frequency.of(days, day -> ending.ends(world.world, friend, day)).is(0.0491452, 0.0797289, "closeness left out");
        for (int day = 0; day < days; day++) {
            assertFalse(ending.ends(world.world, kin, day));
        }
    }

    @Test
    void bothHalvesOfATieEndOnTheSameDay() {
        HandmadeWorld world = HandmadeWorld.of(2, "ties.end_hazard_per_year=50");
        int slot = world.tie(0, 1, "friends", 0, 0.7);
        TieEnding ending = new TieEnding(world.scenario.ties(), world.roles, false);
        for (int day = 0; day < 2_000; day++) {
            assertEquals(ending.ends(world.world, slot, day), ending.ends(world.world, world.ties.mate(slot), day));
        }
    }

    /**
     * Two ties and none: mean 1, e^(-1/5); ages 40 and 50: e^(-1/2); sociability 1 and 0: e^(.2 x .5): .5 x e^(-.6)
     * = .2744058; without the number of ties .5 x e^(-.4) = .3351600.
     */
    @Test
    void meetingAStrangerMayStartATie() {
        HandmadeWorld world = HandmadeWorld.of(4, "ties.formation=0.5", "ties.formation_sociability=0.2");
        world.tie(0, 2, "friends", 0.5, 0.7);
        world.tie(0, 3, "friends", 0.5, 0.7);
        world.set(0, Trait.SOCIABILITY, 1);
        world.set(1, Trait.AGE, 50);
        world.standard(0, 2, 0.6);
        world.standard(1, 2, 0.8);
        TieFormation formation = new TieFormation(world.scenario.ties(), world.standards, world.roles, false);
        int role = world.roles.indexOf("neighbours");
        Frequency.of(20_000, i -> {
            formation.meet(world.world, 0, 1, role, 0, Draws.then(5, i), i);
            int slot = world.ties.find(0, 1);
            if (slot < 0) {
                return false;
            }
            assertEquals(0.1, world.ties.closeness(slot));
            assertEquals(role, world.ties.role(slot));
            assertEquals(i, world.ties.lastContactDay(slot));
            assertEquals(0.6, world.ties.learned(slot), 1e-12, "each begins at its own standard");
            assertEquals(0.8, world.ties.learned(world.ties.mate(slot)), 1e-12);
            assertEquals(Draws.pairKey(world.people.key(0), world.people.key(1)), world.ties.pairKey(slot));
            world.ties.remove(slot);
            return true;
        })
                .is(0.2744058, 0.3351600, "the number of ties left out");
    }

    private static double formed(HandmadeWorld world) {
        TieFormation formation = new TieFormation(world.scenario.ties(), world.standards, world.roles, false);
        int count = 0;
        for (int i = 0; i < 20_000; i++) {
            formation.meet(world.world, 0, 1, world.roles.indexOf("neighbours"), 0, Draws.then(5, i), i);
            int slot = world.ties.find(0, 1);
            if (slot >= 0) {
                count++;
                world.ties.remove(slot);
            }
        }
        return count / 20_000.0;
    }

    /**
     * Propensity e^(.5 x 2 - .125) = 2.398875 and e^(.5 x -1 - .125) = .535261: .2 x 1.284025 = .256805; two ties of
     * the first count 2/2.398875: e^(-.5 x .833724/5) less. A gap of 3 in sociability at .4 makes it e^-1.2 times.
     */
    @Test
    void whoMakesTiesEasilyMakesMoreAndLikePeopleMeet() {
        HandmadeWorld world = HandmadeWorld.of(4, "ties.formation=0.2", "ties.propensity_spread=0.5",
                "ties.formation_degree=5");
        world.set(0, Trait.TIE_PROPENSITY, 2);
        world.set(1, Trait.TIE_PROPENSITY, -1);
        assertEquals(0.2 * 2.398875 * 0.535261, formed(world), 0.015);
        world.tie(0, 2, "friends", 0.5, 0.7);
        world.tie(0, 3, "friends", 0.5, 0.7);
        assertEquals(0.2 * 1.284025 * StrictMath.exp(-0.0833724), formed(world), 0.015);
        HandmadeWorld apart = HandmadeWorld.of(2, "ties.formation=0.9", "ties.formation_sociability=0",
                "ties.formation_sociability_gap=0.4");
        apart.set(0, Trait.SOCIABILITY, 2);
        apart.set(1, Trait.SOCIABILITY, -1);
        assertEquals(0.9 * StrictMath.exp(-1.2), formed(apart), 0.017);
    }

    /** .5 for two alike; two sd of loneliness apart, at 1 per sd, .5 e^-2 = .0676676. */
    @Test
    void lonelyPeopleMayChooseLonelyPeople() {
        HandmadeWorld world = HandmadeWorld.of(2, "ties.formation=0.5", "ties.formation_loneliness_gap=1");
        world.people.today().setMood(0, 1.5, 0.78);
        world.people.today().setMood(1, 1.5, 0.78);
        assertEquals(0.5, formed(world), 0.02);
        world.people.today().setMood(1, -0.5, 0.78);
        assertEquals(0.0676676, formed(world), 0.01);
        HandmadeWorld off = HandmadeWorld.of(2, "ties.formation=0.5");
        off.people.today().setMood(1, -2, 0.78);
        assertEquals(0.5, formed(off), 0.02, "off by default");
    }

    /**
     * Under replacement each new tie ends an old one: the faintest that can end, of the one or the other, half and
     * half.
     */
    @Test
    void aNewTieMayTakeThePlaceOfTheFaintest() {
        HandmadeWorld world = HandmadeWorld.of(6, "ties.formation=1", "ties.formation_degree=100",
                "ties.fading_rule=replacement");
        TieFormation formation = new TieFormation(world.scenario.ties(), world.standards, world.roles, false);
        int ofZero = 0;
        int n = 2_000;
        for (int i = 0; i < n; i++) {
            world.tie(0, 2, "friends", 0.5, 0.7);
            world.tie(0, 3, "siblings", 0.05, 0.7);
            world.tie(0, 4, "partners", 0.04, 0.7);
            world.tie(0, 5, "friends", 0.3, 0.7);
            world.tie(1, 2, "friends", 0.5, 0.7);
            formation.meet(world.world, 0, 1, world.roles.indexOf("friends"), 0, Draws.then(7, i), i);
            if (world.ties.find(0, 1) >= 0) {
                boolean zeroGave = world.ties.find(0, 5) < 0;
                assertEquals(zeroGave, world.ties.find(1, 2) >= 0, "one tie for one");
                assertEquals(zeroGave ? 4 : 5, world.ties.degree(0), "kin and partner stay");
                ofZero += zeroGave ? 1 : 0;
            }
            for (int person = 0; person < 6; person++) {
                while (world.ties.degree(person) > 0) {
                    world.ties.remove(world.ties.first(person));
                }
            }
        }
        assertEquals(0.5, ofZero / (double) n, 0.05);
        HandmadeWorld other = HandmadeWorld.of(2, "ties.end_hazard_per_year=50", "ties.fading_rule=replacement");
        int slot = other.tie(0, 1, "friends", 0, 0.7);
        TieEnding ending = new TieEnding(other.scenario.ties(), other.roles, false);
        for (int day = 0; day < 2_000; day++) {
            assertFalse(ending.ends(other.world, slot, day), "nothing ends by disuse");
        }
    }
}
