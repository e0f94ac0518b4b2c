package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kith.ledger.Cause;
import org.junit.jupiter.api.Test;

/** Spells of distress: as many at the end as at the start, and people chosen in one recover by themselves. */
final class DistressTest {
    private static final int PEOPLE = 4000;

    private static HandmadeWorld lived(double spread, int days) {
        HandmadeWorld world = HandmadeWorld.of(PEOPLE, "distress.spread=" + spread, "distress.lasts_over_days=50");
        Distress distress = new Distress(world.scenario.distress());
        for (int person = 0; person < PEOPLE; person++) {
            distress.begin(world.world, person);
        }
        pass(world, 0, days);
        return world;
    }

    private static void pass(HandmadeWorld world, int from, int to) {
        Distress distress = new Distress(world.scenario.distress());
        for (int day = from; day < to; day++) {
            world.world.setDay(day);
            for (int person = 0; person < PEOPLE; person++) {
                distress.dayEnd(world.world, person);
            }
        }
    }

    private static double[] of(HandmadeWorld world) {
        return IntStream.range(0, PEOPLE).mapToDouble(world.people.background()::distress).toArray();
    }

    private static double sd(double[] x) {
        double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
        return Math.sqrt(IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mean) * (x[i] - mean)).average()
                .orElseThrow());
    }

    /** The sd of 4,000 normal draws is within 6 standard errors, .067 of itself: a false alarm in 10^9. */
    @Test
    void itsSpreadStays() {
        assertEquals(0.8, sd(of(lived(0.8, 0))), 0.8 * 0.067);
        assertEquals(0.8, sd(of(lived(0.8, 200))), 0.8 * 0.067);
    }

    /** Of those below -1 sd e^(-25/50) of the distance is left after 25 days, within 6 standard errors. */
    @Test
    void whoIsChosenInASpellRecovers() {
        HandmadeWorld world = lived(1, 0);
        double[] before = of(world);
        int[] chosen = IntStream.range(0, PEOPLE).filter(person -> before[person] < -1).toArray();
        pass(world, 0, 25);
        double[] after = of(world);
        double first = IntStream.of(chosen).mapToDouble(i -> before[i]).average().orElseThrow();
        double then = IntStream.of(chosen).mapToDouble(i -> after[i]).average().orElseThrow();
        assertTrue(chosen.length > 500);
        assertEquals(first * Math.exp(-0.5), then, 6 * 0.8 / Math.sqrt(chosen.length));
    }

    @Test
    void itMovesWellBeingAloneUnderLifeEvents() {
        HandmadeWorld world = HandmadeWorld.of(1);
        double well = world.feelings.wellBeing(world.people, 0, world.now);
        double lonely = world.feelings.loneliness(world.people, 0, world.now);
        world.people.background().setDistress(0, -1.5);
        assertEquals(well - 1.5, world.feelings.wellBeing(world.people, 0, world.now), 1e-12);
        assertEquals(-1.5, world.feelings.wellBeing(world.people, 0, Cause.LIFE_EVENT.ordinal(), world.now), 1e-12);
        assertEquals(lonely, world.feelings.loneliness(world.people, 0, world.now));
    }

    /** A bad spell of 2 points adds .2 to the gap of loneliness, which loneliness follows. */
    @Test
    void inABadSpellPeopleMissOthersMore() {
        HandmadeWorld world = HandmadeWorld.of(2, "distress.loneliness_effect=0.1");
        world.people.background().setDistress(0, -2);
        for (int person = 0; person < 2; person++) {
            world.feelings.hold(world.people, world.ties, person);
            world.feelings.settle(world.people, person);
        }
        assertEquals(0.2,
                world.feelings.rawLoneliness(world.people, 0, world.now)
                        - world.feelings.rawLoneliness(world.people, 1, world.now), 1e-12);
        assertEquals(0.2,
                world.feelings.rawLoneliness(world.people, 0, Cause.DESIRED.ordinal(), world.now)
                        - world.feelings.rawLoneliness(world.people, 1, Cause.DESIRED.ordinal(), world.now), 1e-12);
    }

    /** Off by default; a spell that is there as it is switched off ends. */
    @Test
    void withoutSpreadThereIsNone() {
        assertEquals(0, sd(of(lived(0, 30))));
        HandmadeWorld world = HandmadeWorld.of(1, "distress.lasts_over_days=10");
        world.people.background().setDistress(0, 1);
        new Distress(world.scenario.distress()).dayEnd(world.world, 0);
        assertEquals(Math.exp(-0.1), world.people.background().distress(0), 1e-12);
    }
}
