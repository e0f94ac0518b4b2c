package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kith.ledger.Cause;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/** Spells of illness and of lost work: their share of time, what they take, and that they end. */
final class HardshipTest {
    private static final int PEOPLE = 4000;
    private static final String[] SETS = {
            "hardship.illness_per_year=2", "hardship.illness_days=60", "hardship.illness_age_effect=0.5",
            "hardship.illness_effect=1.5"};

    private static HandmadeWorld lived(int days, double age, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(PEOPLE, sets);
        Hardship hardship = new Hardship(world.scenario.hardship());
        for (int person = 0; person < PEOPLE; person++) {
            world.set(person, Trait.AGE, age);
            hardship.begin(world.world, person);
        }
        pass(world, hardship, 0, days);
        return world;
    }

    private static void pass(HandmadeWorld world, Hardship hardship, int from, int to) {
        for (int day = from; day < to; day++) {
            world.world.setDay(day);
            for (int person = 0; person < PEOPLE; person++) {
                hardship.dayEnd(world.world, person);
            }
        }
    }

    private static double mean(IntToDoubleFunction value) {
        return IntStream.range(0, PEOPLE).mapToDouble(value).average().orElseThrow();
    }

    /** p = 1 - e^(-2/365) = .005464, q = 1 - e^(-1/60) = .016529: p/(p + q) = .248449 of the time. */
    @Test
    void asManyAreIllLaterAsAtFirst() {
        for (int days : new int[] {0, 150}) {
            HandmadeWorld world = lived(days, 45, SETS);
            Frequency.of(PEOPLE, p -> world.people.background().ill(p) > 0).is(0.248449, 0.33, "ends left out");
        }
    }

    /** At 65 the hazard is e^.5 times as high: p = .008994, share .352381. */
    @Test
    void olderPeopleAreIllMore() {
        HandmadeWorld world = lived(0, 65, SETS);
        Frequency.of(PEOPLE, p -> world.people.background().ill(p) > 0).is(0.352381, 0.248449, "age left out");
    }

    /** Ill people are 1.5 points below the others, and the mean stays at the set-point. */
    @Test
    void illnessTakesWellBeingAndTheMeanStays() {
        HandmadeWorld world = lived(20, 45, SETS);
        double[] points = IntStream.range(0, PEOPLE).mapToDouble(world.people.background()::hardship).toArray();
        int ill = IntStream.range(0, PEOPLE).filter(p -> world.people.background().ill(p) > 0).findFirst()
                .orElseThrow();
        int well = IntStream.range(0, PEOPLE).filter(p -> world.people.background().ill(p) == 0).findFirst()
                .orElseThrow();
        assertEquals(-1.5, points[ill] - points[well], 1e-12);
        // sd 1.5 sqrt(.248 x .752) = .648 over sqrt(4000): six standard errors
        assertEquals(0, mean(p -> points[p]), 0.062);
        assertEquals(points[ill],
                world.feelings.wellBeing(world.people, ill, Cause.LIFE_EVENT.ordinal(), world.now), 1e-12);
    }

    /** Nobody of a neighbourhood alone has work to lose; nobody is ill by default; spells end once it is off. */
    @Test
    void itCanBeOff() {
        HandmadeWorld idle = lived(30, 45, "hardship.job_loss_per_year=5");
        assertEquals(0, mean(p -> idle.people.background().jobless(p)));
        HandmadeWorld off = lived(30, 45);
        assertEquals(0, mean(p -> Math.abs(off.people.background().hardship(p)) + off.people.background().ill(p)));
        off.people.background().setHardship(7, 1, 0, -1);
        pass(off, new Hardship(off.scenario.hardship()), 30, 1500);
        assertEquals(0, off.people.background().ill(7));
        assertEquals(0, off.people.background().hardship(7));
    }
}
