package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kith.ledger.Cause;
import org.junit.jupiter.api.Test;

/** Moods come and go within days, and move well-being alone. */
final class MoodTest {
    private static final int PEOPLE = 4000;

    private static double[] after(double spread, int days) {
        HandmadeWorld world = HandmadeWorld.of(PEOPLE, "mood.spread=" + spread, "mood.lasts_over_days=4");
        Mood mood = new Mood(world.scenario.mood());
        for (int person = 0; person < PEOPLE; person++) {
            mood.begin(world.world, person);
        }
        for (int day = 0; day < days; day++) {
            world.world.setDay(day);
            for (int person = 0; person < PEOPLE; person++) {
                mood.dayEnd(world.world, person);
            }
        }
        return IntStream.range(0, PEOPLE).mapToDouble(world.people.background()::mood).toArray();
    }

    private static double mean(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).average().orElseThrow();
    }

    /** The sd of 4,000 normal draws is within 6 standard errors, .067 of itself; r of two days is e^(-2/4) +- 6/63. */
    @Test
    void theirSpreadStaysAndTheyPass() {
        double[] now = after(0.5, 30);
        double[] then = after(0.5, 32);
        assertEquals(0.5, Math.sqrt(mean(now, now)), 0.5 * 0.067);
        assertEquals(StrictMath.exp(-0.5), mean(now, then) / 0.25, 0.1);
        assertTrue(Math.abs(mean(now, then) / 0.25 - StrictMath.exp(-2.0 / 8)) > 0.1, "another time constant");
        assertEquals(0, mean(after(0, 5), after(0, 5)), "off by default");
    }

    @Test
    void theyMoveWellBeingAloneUnderLifeEvents() {
        HandmadeWorld world = HandmadeWorld.of(1);
        double well = world.feelings.wellBeing(world.people, 0, world.now);
        double lonely = world.feelings.loneliness(world.people, 0, world.now);
        world.people.background().setMood(0, -0.7);
        assertEquals(well - 0.7, world.feelings.wellBeing(world.people, 0, world.now), 1e-12);
        assertEquals(-0.7, world.feelings.wellBeing(world.people, 0, Cause.LIFE_EVENT.ordinal(), world.now), 1e-12);
        assertEquals(lonely, world.feelings.loneliness(world.people, 0, world.now));
    }
}
