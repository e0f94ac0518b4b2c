package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** At a time constant of 3 hours e^-1 is left after 3 hours, e^-8 after a day. */
final class ApproachTest {
    private static final double THREE_HOURS = 3 / 24.0;

    /** Worth .6: r = .6, and 2 x .6 e^-1 = .441455 after three hours. Again: .220728 + .6 x .779272 = .688291. */
    @Test
    void reliefEasesForHours() {
        HandmadeWorld world = HandmadeWorld.of(1, "choice.approach_pull=2");
        Approach approach = new Approach(world.scenario.choice());
        world.at(0, 0.5);
        approach.raise(world.world, 0, 0.6, world.now);
        assertEquals(1.2, approach.pull(world.world, 0, world.now), 1e-12);
        world.at(0, 0.5 + THREE_HOURS);
        assertEquals(0.441455, approach.pull(world.world, 0, world.now), 1e-6);
        approach.raise(world.world, 0, 0.6, world.now);
        assertEquals(2 * 0.688291, approach.pull(world.world, 0, world.now), 1e-6);
    }

    /** Raised at 23:00, three hours later over midnight: .6 e^-1. */
    @Test
    void reliefPassesMidnight() {
        HandmadeWorld world = HandmadeWorld.of(1, "choice.approach_pull=1");
        Approach approach = new Approach(world.scenario.choice());
        world.at(0, 23 / 24.0);
        approach.raise(world.world, 0, 0.6, world.now);
        approach.dayEnd(world.world, 0);
        world.at(1, 2 / 24.0);
        assertEquals(0.220728, approach.pull(world.world, 0, world.now), 1e-6);
    }

    @Test
    void whatIsWorthNothingGivesNoRelief() {
        HandmadeWorld world = HandmadeWorld.of(1, "choice.approach_pull=2");
        Approach approach = new Approach(world.scenario.choice());
        world.at(0, 0.5);
        approach.raise(world.world, 0, -0.4, world.now);
        assertEquals(0, approach.pull(world.world, 0, world.now));
        HandmadeWorld off = HandmadeWorld.of(1);
        new Approach(off.scenario.choice()).raise(off.world, 0, 0.6, off.now);
        assertEquals(0, off.people.approach(0));
    }
}
