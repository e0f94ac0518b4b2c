package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;
import kith.society.Ticks;
import org.junit.jupiter.api.Test;

/** A world that goes on under other settings: who sees which model, and who goes on listening. */
final class ChangeTest {
    private final Scenario usual = Worlds.scenario();
    private final Scenario other = Worlds.scenario("choice.ambient=0");

    @Test
    void observersSeeTheOldModelAtTheMidnightOfTheChangeAndThenTheNew() {
        Worlds.Lived lived = Worlds.begin(usual, 0);
        List<Scenario> seen = new ArrayList<>();
        LiveRun simulation = new LiveRun(lived.world(), lived.model(),
                List.of((world, model, day) -> seen.add(model.scenario())));
        simulation.change(new Phase(2, other));
        simulation.change(new Phase(4, usual));
        simulation.change(new Phase(6, other));
        simulation.runTo(6);
        assertEquals(List.of(usual, usual, usual, other, other, usual, usual), seen);
        assertSame(usual, simulation.model().scenario(), "a run that stops at a midnight stops before settings change");
    }

    @Test
    void whoListensToContactsGoesOnListening() {
        Worlds.Lived lived = Worlds.begin(usual, 0);
        TreeSet<Integer> days = new TreeSet<>();
        lived.model().listen((world, seeker, contacted, role, hours, tick) -> days.add((int) (tick / Ticks.PER_DAY)));
        LiveRun simulation = new LiveRun(lived.world(), lived.model(), List.of());
        simulation.change(new Phase(2, other));
        simulation.runTo(4);
        assertTrue(days.containsAll(List.of(0, 1, 2, 3)), days.toString());
    }
}
