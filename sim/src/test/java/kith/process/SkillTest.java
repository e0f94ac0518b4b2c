package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.random.Draws;
import kith.relation.Need;
import org.junit.jupiter.api.Test;

final class SkillTest {
    private static final int HELP = Need.HELP.ordinal();

    /** .4 alone: + .1 x .6; with an AI without friction half of it; with full friction all; a day keeps e^(-1/100). */
    @Test
    void practiceAndErosion() {
        HandmadeWorld world = HandmadeWorld.of(1, "skill.practice=0.1", "skill.crowding_out=0.5",
                "skill.erodes_over_days=100", "skill.start=0.4");
        Skill skill = new Skill(world.scenario.skill());
        skill.practised(world.people, 0, HELP);
        assertEquals(0.46, world.people.skill(0), 1e-15);
        skill.practised(world.people, 0, Need.SUPPORT.ordinal());
        assertEquals(0.46, world.people.skill(0), "comfort trains no task");
        skill.practisedWithAi(world.people, 0, HELP, 0);
        assertEquals(0.46 + 0.05 * 0.54, world.people.skill(0), 1e-15);
        double before = world.people.skill(0);
        skill.practisedWithAi(world.people, 0, Need.GUIDANCE.ordinal(), 1);
        assertEquals(before + 0.1 * (1 - before), world.people.skill(0), 1e-15);
        before = world.people.skill(0);
        skill.dayEnd(world.world, 0);
        assertEquals(before * StrictMath.exp(-0.01), world.people.skill(0), 1e-15);
    }

    private static FeltNeed felt(HandmadeWorld world) {
        return new FeltNeed(world.scenario.seeking(), world.needs, 0, world.scenario.skill(), world.reach());
    }

    /** Skill .3 where .5 is the start, effect .5: help and guidance count 1.1 times, and so much more is felt. */
    @Test
    void whoCanDoLessNeedsMoreHelp() {
        HandmadeWorld world = HandmadeWorld.of(1, "skill.need_effect=0.5", "skill.start=0.5",
                "seeking.felt_per_day=11");
        double[] deficits = new double[Need.COUNT];
        // At a rate above the maximum every candidate is a felt need.
        double before = felt(world).felt(world.people, 0, 1, world.now, deficits, world.world.tally());
        double help = deficits[HELP];
        double guidance = deficits[Need.GUIDANCE.ordinal()];
        world.people.setSkill(0, 0.3);
        double after = felt(world).felt(world.people, 0, 1, world.now, deficits, world.world.tally());
        assertEquals(1.1 * help, deficits[HELP], 1e-15);
        assertEquals(1.1 * guidance, deficits[Need.GUIDANCE.ordinal()], 1e-15);
        assertTrue(before > 0);
        assertEquals(before + 0.1 * (help + guidance), after, 1e-12);
    }

    /** Of 5,000 candidates: felt needs of somebody who can do nothing and has nothing, beyond a bound on the rate. */
    private static int beyond(double bound) {
        HandmadeWorld world = HandmadeWorld.of(1, "skill.need_effect=0.5", "skill.start=0.5", "seeking.felt_per_day=4");
        world.people.setSkill(0, 0);
        FeltNeed felt = felt(world);
        double[] deficits = new double[Need.COUNT];
        int beyond = 0;
        for (int i = 0; i < 5_000; i++) {
            long candidate = Draws.mix(i);
            boolean isFelt = felt.felt(world.people, 0, candidate, world.now, deficits, world.world.tally()) > 0;
            beyond += isFelt && !FeltNeed.possible(candidate, bound) ? 1 : 0;
        }
        return beyond;
    }

    /** No felt need is dropped for what a lack of skill adds; a bound that forgets it drops some. */
    @Test
    void theBoundOfTheRateHoldsWithoutAnySkill() {
        HandmadeWorld world = HandmadeWorld.of(1, "skill.need_effect=0.5", "skill.start=0.5", "seeking.felt_per_day=4");
        HandmadeWorld forgets = HandmadeWorld.of(1, "skill.need_effect=0", "seeking.felt_per_day=4");
        assertEquals(0, beyond(felt(world).rateAtMost(world.people, 0)));
        assertTrue(beyond(felt(forgets).rateAtMost(forgets.people, 0)) > 20);
    }
}
