package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import kith.random.Draws;
import kith.society.Ticks;
import kith.society.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log odds ln(.4/.6) = -.405465; without a partner + .7: logistic(.294535) = .573106. */
final class ReachTest {
    private static final int DRAWS = 30_000;

    private static HandmadeWorld world(String... sets) {
        HandmadeWorld world = HandmadeWorld.of(3, Stream.concat(Stream.of("choice.ai_rule=reach",
                "reach.out_share=0.4", "reach.night_effect=0", "reach.night_rate=1", "reach.place_spread=0",
                "reach.age_effect=0.3"), Arrays.stream(sets)).toArray(String[]::new));
        for (int person = 0; person < 3; person++) {
            world.set(person, Trait.AGE, 45);
        }
        world.tie(0, 1, "partners", 0.9, 0.7);
        return world;
    }

    @Test
    void partnersAreLessAlone() {
        HandmadeWorld world = world();
        assertEquals(0.4, world.reach().outShare(world.world, 0), 1e-12);
        assertEquals(0.573106, world.reach().outShare(world.world, 2), 1e-6);
    }

    /** Age 65: + .3; solitude 2: + .6 x 2: logistic(-.405465 + 1.5) = .749235. */
    @Test
    void olderAndSolitaryPeopleAreMoreAlone() {
        HandmadeWorld world = world();
        world.set(0, Trait.AGE, 65);
        world.set(0, Trait.SOLITUDE, 2);
        assertEquals(0.749235, world.reach().outShare(world.world, 0), 1e-6);
    }

    /** At night + 1.5: logistic(1.094535) = .749235, in 8 of 24 hours: .4 x 2/3 + .749235/3 = .516412. */
    @Test
    void nightsAreMoreAlone() {
        HandmadeWorld world = world("reach.night_effect=1.5");
        assertEquals(0.516412, world.reach().outShare(world.world, 0), 1e-6);
        Reach reach = world.reach();
        world.at(3, 0.5);
        Frequency.of(DRAWS, i -> reach.isOut(world.world, 0, Draws.mix(i), world.now)).is(0.4, 0.516412, "all hours");
        for (double night : new double[] {0.1, 0.97}) {
            world.at(3, night);
            Frequency.of(DRAWS, i -> reach.isOut(world.world, 0, Draws.mix(i), world.now)).is(0.749235, 0.516412,
                    "all hours");
        }
    }

    /** People of one neighbourhood share its part; people of none have none. */
    @Test
    void neighboursShareAPart() {
        HandmadeWorld world = world("reach.place_spread=1", "reach.person_spread=0", "reach.single_effect=0");
        double first = world.reach().outShare(world.world, 0);
        assertEquals(first, world.reach().outShare(world.world, 2));
        assertTrue(Math.abs(first - 0.4) > 0.01);
        HandmadeWorld apart = HandmadeWorld.apart(1, "choice.ai_rule=reach", "reach.out_share=0.4",
                "reach.place_spread=1", "reach.night_effect=0", "reach.single_effect=0");
        apart.set(0, Trait.AGE, 45);
        assertEquals(0.4, apart.reach().outShare(apart.world, 0), 1e-12);
    }

    /** At a share of 0, and under the other rules. */
    @ParameterizedTest
    @ValueSource(strings = {"reach.out_share=0", "choice.ai_rule=one_logit", "choice.ai_rule=ai_or_nobody_nest"})
    void elsewhereSomebodyIsAlwaysAround(String set) {
        HandmadeWorld world = world(set);
        assertEquals(0, world.reach().outShare(world.world, 2));
        assertEquals(1, world.reach().feltFactor());
        assertEquals(0, world.reach().ambientMore());
        for (int i = 0; i < 1000; i++) {
            assertFalse(world.reach().isOut(world.world, 2, Draws.mix(i), world.now));
        }
    }

    /** At a rate of .5 the 8 hours of night weigh 4 of 20: 0 to 7 holds 3.5/20 of the needs of a day. */
    @Test
    void fewerNeedsAreFeltAtNight() {
        HandmadeWorld world = world("reach.night_rate=0.5");
        Reach reach = world.reach();
        assertEquals(0, reach.time(0));
        assertEquals(7 / 24.0, reach.time((long) (3.5 / 20 * Ticks.PER_DAY)) / (double) Ticks.PER_DAY, 1e-9);
        assertEquals(23 / 24.0, reach.time((long) (19.5 / 20 * Ticks.PER_DAY)) / (double) Ticks.PER_DAY, 1e-9);
        assertTrue(reach.time(Ticks.PER_DAY - 1) < Ticks.PER_DAY);
        long last = -1;
        for (long offset = 0; offset < Ticks.PER_DAY; offset += Ticks.PER_DAY / 997) {
            assertTrue(reach.time(offset) > last);
            last = reach.time(offset);
        }
    }

    /** At a rate of 1 every time stays, to the tick. */
    @Test
    void atOneAllHoursAreAlike() {
        HandmadeWorld world = HandmadeWorld.of(1);
        Reach reach = world.reach();
        for (int i = 0; i < 1000; i++) {
            long offset = FeltNeed.offset(Draws.mix(i));
            assertEquals(offset, reach.time(offset));
        }
    }
}
