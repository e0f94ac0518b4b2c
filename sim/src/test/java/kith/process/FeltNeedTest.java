package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.ledger.Cause;
import kith.random.Draws;
import kith.relation.Need;
import kith.society.Tally;
import kith.society.Ticks;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/**
 * A person half supported, with .6 of companionship, nothing of mattering and intimacy, .2 of help, .1 of guidance.
 * Deficits: .8 x .5 = .4, 1 x .4 = .4, .7, .6 x .8 = .48, .5 x .9 = .45, .7: 3.13 of 4.3, so .727907.
 */
final class FeltNeedTest {
    private static final double[] SATISFIED = {0.5, 0.6, 0, 0.2, 0.1, 0};
    private static final double[] DEFICIT = {0.4, 0.4, 0.7, 0.48, 0.45, 0.7};

    private static HandmadeWorld world(String... sets) {
        String[] all = new String[sets.length + 1];
        all[0] = "seeking.felt_per_day=4.5";
        System.arraycopy(sets, 0, all, 1, sets.length);
        HandmadeWorld world = HandmadeWorld.of(1, all);
        world.at(0, 0.6);
        for (int need = 0; need < Need.COUNT; need++) {
            world.feelings.satisfy(world.people, 0, need, Cause.HUMAN_CONTACT.ordinal(), SATISFIED[need], world.now);
        }
        return world;
    }

    private static FeltNeed process(HandmadeWorld world) {
        return new FeltNeed(world.scenario.seeking(), world.needs, world.scenario.needs().anxietySupport(),
                world.scenario.skill(), world.reach());
    }

    private static Frequency felt(HandmadeWorld world) {
        FeltNeed process = process(world);
        double[] deficits = new double[Need.COUNT];
        return Frequency.of(40_000,
                i -> process.felt(world.people, 0, Draws.mix(i + 1), world.now, deficits, new Tally()) >= 0);
    }

    /** 4.5 x (.4 + .6 x .727907/.45) = 6.167442 of 12; unweighted deficits would give 6.4. */
    @Test
    void aCandidateIsFeltByTheDeficit() {
        felt(world()).is(6.167442 / 12, 6.4 / 12, "deficits without weights");
        felt(world("seeking.deficit_share=0")).is(4.5 / 12, 6.167442 / 12, "a deficit that counts");
    }

    /** e^(.2 x 1.5) = 1.3498588: 8.325174 of 12. Anxiety 1 makes support weigh 1.2 x: deficit 3.21, 6.279070. */
    @Test
    void traitsMoveTheRate() {
        HandmadeWorld sociable = world();
        sociable.set(0, Trait.SOCIABILITY, 1.5);
        felt(sociable).is(8.325174 / 12, 6.167442 / 12, "sociability left out");
        HandmadeWorld anxious = world();
        anxious.set(0, Trait.ANXIETY, 5);
        // support weighs .8 x (1 + .2 x 5): deficit .8, sum 3.53, rate 4.5 x (.4 + .6 x 3.53/4.3/.45) = 6.725581
        felt(anxious).is(6.725581 / 12, 6.167442 / 12, "anxiety left out");
    }

    @Test
    void theNeedIsDrawnInProportionToDeficits() {
        HandmadeWorld world = world();
        FeltNeed process = process(world);
        double[] deficits = new double[Need.COUNT];
        double[] seen = new double[Need.COUNT];
        for (int i = 0; i < 60_000; i++) {
            long candidate = Draws.mix(i + 1);
            double sum = process.felt(world.people, 0, candidate, world.now, deficits, new Tally());
            if (sum >= 0) {
                assertEquals(3.13, sum, 1e-9);
                seen[process.which(candidate, deficits, sum)]++;
            }
        }
        for (int need = 0; need < Need.COUNT; need++) {
            assertEquals(DEFICIT[need], deficits[need], 1e-9);
        }
        assertTrue(Frequency.fits(seen, DEFICIT));
        assertFalse(Frequency.fits(seen, new double[] {0.5, 0.4, 1, 0.8, 0.9, 1}), "weights left out");
        assertFalse(Frequency.fits(seen, new double[] {0.4, 0.4, 0.7, 0.48, 0.45, 0.8}), "a little too much intimacy");
    }

    @Test
    void aRateAboveTheMaximumIsCutAndCounted() {
        HandmadeWorld world = world("seeking.felt_per_day=12");
        Tally tally = new Tally();
        double[] deficits = new double[Need.COUNT];
        for (int i = 0; i < 100; i++) {
            assertTrue(process(world).felt(world.people, 0, Draws.mix(i), world.now, deficits, tally) > 0);
        }
        assertEquals(100, tally.rateLimitBound);
    }

    /** What may be left out beforehand is never a felt need, whoever it is and however little anybody has. */
    @Test
    void noRateExceedsTheHighestRate() {
        for (double anxiety : new double[] {-8, -1, 0, 3}) {
            for (double kept : new double[] {0, 0.3, 1}) {
                HandmadeWorld world = HandmadeWorld.of(1);
                world.set(0, Trait.ANXIETY, anxiety);
                world.set(0, Trait.SOCIABILITY, anxiety / 4);
                for (int need = 0; need < Need.COUNT; need++) {
                    world.feelings.satisfy(world.people, 0, need, Cause.HUMAN_CONTACT.ordinal(), kept * SATISFIED[need],
                            world.now);
                }
                FeltNeed process = process(world);
                double most = process.rateAtMost(world.people, 0);
                int possible = 0;
                for (int i = 0; i < 5_000; i++) {
                    boolean felt = process.felt(world.people, 0, Draws.mix(i), world.now, new double[Need.COUNT],
                            new Tally()) >= 0;
                    boolean can = FeltNeed.possible(Draws.mix(i), most);
                    assertTrue(can || !felt);
                    possible += can ? 1 : 0;
                }
                assertTrue(possible < 5_000, "and something is left out");
            }
        }
    }

    /**
     * Mean 12, variance 12: over 20,000 days the mean has sd .0245; 5 sd: false-alarm rate 6e-7. A mean of 12.2 would
     * fail.
     */
    @Test
    void candidatesComeTwelveTimesADay() {
        Draws draws = Draws.of(4, 0);
        double sum = 0;
        double squares = 0;
        int days = 20_000;
        for (int day = 0; day < days; day++) {
            int n = FeltNeed.count(FeltNeed.dayKey(draws, 99, day));
            sum += n;
            squares += n * n;
        }
        double mean = sum / days;
        assertEquals(12, mean, 0.1225);
        assertEquals(12, squares / days - mean * mean, 5 * Math.sqrt(2.0 / days) * 12 * 1.05);
    }

    /** Ten equal parts of the day; a false alarm has probability 1e-6. */
    @Test
    void theyComeAtAnyTimeOfTheDay() {
        double[] seen = new double[10];
        double[] even = new double[10];
        double[] noNight = new double[10];
        for (int i = 0; i < 30_000; i++) {
            long offset = FeltNeed.offset(FeltNeed.candidate(FeltNeed.dayKey(Draws.of(4, 0), i / 20, 3), i % 20));
            assertTrue(offset >= 0 && offset < Ticks.PER_DAY);
            seen[(int) (offset * 10 / Ticks.PER_DAY)]++;
        }
        java.util.Arrays.fill(even, 1);
        java.util.Arrays.fill(noNight, 1);
        noNight[0] = 0.85;
        assertTrue(Frequency.fits(seen, even));
        assertFalse(Frequency.fits(seen, noNight), "a quieter first tenth");
    }
}
