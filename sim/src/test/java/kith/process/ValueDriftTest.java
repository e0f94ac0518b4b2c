package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.companion.Conduct;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

final class ValueDriftTest {
    private static ValueDrift drift(HandmadeWorld world) {
        return new ValueDrift(world.scenario.ai().partner());
    }

    /** Stance (3, 4) from (0, 0): distance 5, e^-.5 at cost .1; liking 50 at rate .02 moves a hundredth of the way. */
    @Test
    void distanceAndDrift() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "ai.conduct.value_x=3", "ai.conduct.value_y=3", "ai.partner.value_misfit_cost=0.1",
                "ai.partner.value_drift=0.02");
        Conduct conduct = world.conduct;
        world.people.background().setValues(0, 0, -1);
        assertEquals(5, ValueDrift.distance(world.people, 0, conduct), 1e-15);
        assertEquals(StrictMath.exp(-0.5), drift(world).worthLeft(world.people, 0, conduct), 1e-15);
        drift(world).afterSession(world.people, 0, conduct, 50, 1);
        assertEquals(0.03, world.people.background().valueX(0), 1e-15);
        assertEquals(-0.96, world.people.background().valueY(0), 1e-15);
    }

    @Test
    void aPersonStartsWithItsOwnValues() {
        HandmadeWorld world = HandmadeWorld.of(1);
        world.set(0, Trait.START_VALUE_X, 0.7);
        world.set(0, Trait.START_VALUE_Y, -0.2);
        drift(world).begin(world.world, 0);
        assertEquals(0.7, world.people.background().valueX(0));
        assertEquals(-0.2, world.people.background().valueY(0));
    }
}
