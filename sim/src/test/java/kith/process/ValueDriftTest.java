package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.companion.Conduct;
import kith.society.World;
import org.junit.jupiter.api.Test;

final class ValueDriftTest {
    private static ValueDrift drift(HandmadeWorld world) {
        return new ValueDrift(world.scenario.ai().partner(), world.scenario.population());
    }

    /** Stance (3, 4) from (0, 0): distance 5, e^-.5 at cost .1; liking 50 at rate .02 moves a hundredth of the way. */
    @Test
    void distanceAndDrift() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "ai.conduct.value_x=3", "ai.conduct.value_y=3", "ai.partner.value_misfit_cost=0.1", "ai.partner.value_drift=0.02");
        Conduct conduct = world.conduct;
        world.people.setValues(0, 0, -1);
        assertEquals(5, ValueDrift.distance(world.people, 0, conduct), 1e-15);
        assertEquals(StrictMath.exp(-0.5), drift(world).worthLeft(world.people, 0, conduct), 1e-15);
        drift(world).afterSession(world.people, 0, conduct, 50);
        assertEquals(0.03, world.people.valueX(0), 1e-15);
        assertEquals(-0.96, world.people.valueY(0), 1e-15);
    }

    /** Handmade people are of community A: around the origin, spread .5; mean within 5 sd of a mean of 5,000, .035. */
    @Test
    void peopleStartAroundTheirCommunity() {
        HandmadeWorld world = HandmadeWorld.of(5_000, "population.value_spread=0.5", "population.value_distance=1");
        World w = world.world;
        double x = 0;
        double square = 0;
        for (int person = 0; person < 5_000; person++) {
            drift(world).begin(w, person);
            x += w.people().valueX(person) / 5_000;
            square += w.people().valueY(person) * w.people().valueY(person) / 5_000;
        }
        assertEquals(0, x, 0.035);
        assertEquals(0.5, Math.sqrt(square), 0.025);
    }
}
