package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.relation.Need;
import org.junit.jupiter.api.Test;

/** Reward 1.44 is 1 above what is had elsewhere (.44). */
final class AttitudeTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int HELP = Need.HELP.ordinal();

    private static HandmadeWorld after(double reward, double uncalled, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(1, sets);
        world.attitude().afterSession(world.people, 0, reward, world.conduct, uncalled);
        return world;
    }

    private static double attitude(HandmadeWorld world) {
        return world.people.background().attitude(0);
    }

    /** .1 x 2 x 1; a second session .2 + .1 (2 - .2) = .38; a day later times e^(-1/60). */
    @Test
    void rewardingSessionsRaiseIt() {
        HandmadeWorld world = after(1.44, 0, "ai.attitude.rate=0.1", "ai.attitude.reward=2");
        assertEquals(0.2, attitude(world), 1e-12);
        world.attitude().afterSession(world.people, 0, 1.44, world.conduct, 0);
        assertEquals(0.38, attitude(world), 1e-12);
        world.attitude().dayEnd(world.world, 0);
        assertEquals(0.38 * StrictMath.exp(-1 / 60.0), attitude(world), 1e-12);
    }

    @Test
    void warmthThatIsNotCalledForLowersIt() {
        HandmadeWorld world = after(0.44, 0.5, "ai.attitude.rate=0.1", "ai.attitude.pressing=2");
        assertEquals(-0.1 * world.conduct.warmth(), attitude(world), 1e-12);
        assertEquals(0, attitude(after(0.44, 0.5, "ai.attitude.rate=0")), "off");
        assertEquals(0.3, attitude(after(99, 0, "ai.attitude.rate=0.1")), 1e-12, "at most 3");
    }

    /** Two units, 1.7 of log odds each: help is not care, so its pull stays; the hazard of adoption gains .98. */
    @Test
    void adoptionAndTurningToAnAiReadIt() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.attitude.rate=0.1");
        world.people.background().setAttitude(0, 2);
        assertEquals(3.4, world.attitude().pull(world.people, 0, SUPPORT), 1e-12);
        assertEquals(0, world.attitude().pull(world.people, 0, HELP));
        assertEquals(0.98, world.attitude().adoption(world.people, 0), 1e-12);
        AiSession session = world.session();
        world.uptake().adopt(world.world, 0, world.product, 0);
        double with = session.utility(world.world, 0, 0, SUPPORT, 7, 0);
        world.people.background().setAttitude(0, 0);
        assertEquals(3.4, with - session.utility(world.world, 0, 0, SUPPORT, 7, 0), 1e-12);
    }

    /** Of 20,000 days with hazard .01, exp(.98) times as many lead to adoption. */
    @Test
    void moreTakeUpAnAi() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.attitude.rate=0.1", "ai.adoption.hazard_per_day=0.01",
                "ai.adoption.need_effect=0", "ai.adoption.age_effect=0");
        Uptake uptake = world.uptake();
        world.people.background().setAttitude(0, 2);
        double plain = 1 - StrictMath.exp(-0.01);
        Frequency.of(20_000, d -> uptake.takesUp(world.world, 0, world.product, d, 0, () -> 0, 0, world.now))
                .is(1 - StrictMath.exp(-0.01 * StrictMath.exp(0.98)), plain, "attitude left out");
        assertTrue(plain < 0.01);
    }
}
