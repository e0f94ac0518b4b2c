package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kith.companion.Steering;
import org.junit.jupiter.api.Test;

/** How a day opens. */
final class DayStartTest {
    @Test
    void takingPartInDecisionsTakesTimeOfOneDay() {
        HandmadeWorld world = HandmadeWorld.of(2, "contact.budget_spread=0");
        Availability availability = new Availability(world.scenario.contact(), 0, 0);
        DayStart start = new DayStart(world.now, world.feelings, availability, 0, List.of());
        start.open(world.world, 1);
        assertEquals(5.6, world.people.today().limit(0), 1e-12, "nothing is governed");
        world.world.steer(new Steering(1, 2));
        world.world.steering().setDuty(0, 2);
        start.open(world.world, 2);
        assertEquals(3.6, world.people.today().limit(0), 1e-12);
        assertEquals(5.6, world.people.today().limit(1), 1e-12, "who takes no part");
        start.open(world.world, 3);
        assertEquals(5.6, world.people.today().limit(0), 1e-12, "the day after");
    }
}
