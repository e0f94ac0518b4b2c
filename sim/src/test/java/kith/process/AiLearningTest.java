package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.society.Tally;
import org.junit.jupiter.api.Test;

/**
 * Liking, wanting, habit by hand. Conduct at lambda 1: warmth 1, pressure 1 of weight .6, so reward .4; a session of
 * worth .5 adds .2 x .5: r = .5 for the median person, of which .2 lies above what one has elsewhere, .3.
 */
final class AiLearningTest {
    private static final String[] PINNED = {
            "ai.conduct.relationship_seeking=1", "ai.partner.pressure_weight=0.6", "ai.partner.relief_reward=0.2",
            "ai.partner.liking_base=50", "ai.partner.liking_reward=40", "ai.partner.adaptation=0.5",
            "ai.partner.adaptation_rate=0.1",
            "ai.partner.liking_familiarity=10", "ai.partner.liking_rate=0.5", "ai.partner.wanting_base=30",
            "ai.partner.reward_elsewhere=0.3",
            "ai.partner.wanting_reward=10", "ai.partner.wanting_cue=50", "ai.partner.wanting_rate=0.5",
            "ai.partner.cue_rate=0.2",
            "ai.partner.habit_rate=0.03", "ai.partner.wanting_fades_over_days=150",
            "ai.partner.adaptation_fades_over_days=40",
            "ai.partner.habit_fades_over_days=60", "ai.withdrawal.threat_wanting=0.2",
            "ai.withdrawal.threat_per_absence=0.5",
            "ai.withdrawal.threat_fades_over_days=7"
    };

    private final Tally tally = new Tally();

    private static HandmadeWorld world(String... more) {
        List<String> sets = new ArrayList<>(Arrays.asList(PINNED));
        sets.addAll(Arrays.asList(more));
        return HandmadeWorld.of(1, sets.toArray(String[]::new));
    }

    private static void assertFelt(AiPartners p, double liking, double wanting, double habit) {
        assertEquals(liking, p.liking(0), 1e-9);
        assertEquals(wanting, p.calmWanting(0), 1e-9);
        assertEquals(habit, p.habit(0), 1e-9);
    }

    private static void assertLearned(AiPartners p, double expected, double familiarity, double cue, double learned) {
        assertEquals(expected, p.expectedReward(0), 1e-9);
        assertEquals(familiarity, p.familiarity(0), 1e-9);
        assertEquals(cue, p.cue(0), 1e-9);
        assertEquals(learned, p.cuesLearned(0), 1e-9);
    }

    /**
     * Start, reward .4: liking 50 + 40 x .4 = 66, wanting 30 + 10 x .1 = 31. One session, reward .5: liking half way to
     * 50 + 20 = 70, wanting to 30 + 10 x .2 = 32; rho .05, x .1, v .04, z .2. A second: liking to 50 + 40 (.5 - .5 x
     * .05) + 10 x .1 = 70, wanting to 32 + 50 x .04 = 34; rho .095, x .19, v .072, z .36.
     */
    @Test
    void aBeginningTwoSessionsAndANight() {
        HandmadeWorld world = world();
        AiLearning learning = world.learning();
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, Disposition.MEDIAN);
        learning.begin(partners, at, world.conduct, tally);
        assertFelt(partners, 66, 31, 0);
        assertLearned(partners, 0, 0, 0, 0);
        learning.afterSession(partners, at, world.conduct, 0.5, 0, tally);
        assertFelt(partners, 68, 31.5, 0.03);
        assertLearned(partners, 0.05, 0.1, 0.04, 0.2);
        learning.afterSession(partners, at, world.conduct, 0.5, 0, tally);
        assertFelt(partners, 69, 32.75, 0.0591);
        assertLearned(partners, 0.095, 0.19, 0.072, 0.36);
        learning.fade(partners, at);
        assertFelt(partners, 69, 32.75 * StrictMath.exp(-1 / 150.0), 0.0591 * StrictMath.exp(-1 / 60.0));
        double month = StrictMath.exp(-1 / 40.0);
        assertLearned(partners, 0.095 * month, 0.19 * month, 0.072 * StrictMath.exp(-1 / 150.0),
                0.36 * StrictMath.exp(-1 / 150.0));
    }

    /** New the first time alone: e^(-3/14) after three days, and never again. */
    @Test
    void noveltyFades() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.partner.novelty_fades_over_days=14");
        AiPartners partners = world.world.partners();
        int first = world.uptake().adopt(world.world, 0, world.product, 0);
        assertEquals(1, partners.novelty(first));
        for (int day = 0; day < 3; day++) {
            world.learning().fade(partners, first);
        }
        assertEquals(StrictMath.exp(-3 / 14.0), partners.novelty(first), 1e-12);
        partners.end(first);
        assertEquals(0, partners.novelty(world.uptake().adopt(world.world, 0, world.product, 9)));
    }

    /**
     * Of their own: liking 5, wanting -8, drifts 20 and -10, rewards doubled: liking 50 + 5 + 40 x .8, wanting 30 - 8 +
     * 10 x .5.
     */
    @Test
    void whatPeopleBringToIt() {
        HandmadeWorld world = world();
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, new Disposition(5, 20, -8, -10, 2));
        AiLearning learning = world.learning();
        learning.begin(partners, at, world.conduct, tally);
        assertFelt(partners, 87, 27, 0);
        for (int i = 0; i < 2_000; i++) {
            learning.afterSession(partners, at, world.conduct, 0.5, 0, tally);
        }
        // r = 1: liking 50 + 5 + 40 (1 - .5) + 10 + 20; wanting 30 - 8 + 10 x .7 + 50 x .7 - 10.
        assertFelt(partners, 100, 54, 1);
        assertTrue(tally.feltLimitBound > 0, "105 is cut, and that is counted");
    }

    /**
     * The liking of a reward wears off, the wanting of it grows; a reward no higher than elsewhere is not wanted at
     * all.
     */
    @Test
    void likingWearsOffAndWantingGrows() {
        assertLimit(world(), 50 + 40 * 0.5 * 0.5 + 10, 30 + 10 * 0.2 + 50 * 0.2);
        assertLimit(world("ai.partner.adaptation=0"), 50 + 40 * 0.5 + 10, 42);
        assertLimit(world("ai.partner.wanting_cue=0"), 70, 32);
        assertLimit(world("ai.conduct.relationship_seeking=-1"), 50 + 40 * 0.1 * 0.5 + 10, 30);
    }

    private void assertLimit(HandmadeWorld world, double liking, double wanting) {
        AiLearning learning = world.learning();
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, Disposition.MEDIAN);
        learning.begin(partners, at, world.conduct, tally);
        for (int i = 0; i < 2_000; i++) {
            learning.afterSession(partners, at, world.conduct, 0.5, 0, tally);
        }
        assertFelt(partners, liking, wanting, 1);
    }

    /**
     * Announced for certain, 1.2 x; found gone twice, .5 and then .75 of .2; a night keeps e^(-1/7); an end that has
     * come is none ahead.
     */
    @Test
    void theThreatOfLossRaisesWanting() {
        HandmadeWorld world = world();
        AiLearning learning = world.learning();
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, Disposition.MEDIAN);
        partners.setFelt(at, 50, 40, 0);
        learning.foresee(partners, at, world.product, 1, 1);
        assertEquals(48, partners.wanting(at), 1e-9);
        partners.setThreat(at, 0);
        learning.outOfReach(partners, at, 1);
        assertEquals(44, partners.wanting(at), 1e-9);
        learning.outOfReach(partners, at, 1);
        assertEquals(46, partners.wanting(at), 1e-9);
        assertEquals(2, partners.absentToday(at));
        learning.foresee(partners, at, world.product, 0, 1);
        assertEquals(40 * (1 + 0.15 * StrictMath.exp(-1 / 7.0)), partners.wanting(at), 1e-9);
        partners.end(at);
        partners.setThreat(at, 0);
        learning.foresee(partners, at, world.product, 1, 1);
        assertEquals(40, partners.wanting(at));
    }

    @Test
    void tenThousandSessionsStayInBounds() {
        for (String lambda : new String[] {"-1", "0.28", "1"}) {
            HandmadeWorld world = HandmadeWorld.of(1, "ai.conduct.relationship_seeking=" + lambda);
            AiLearning learning = world.learning();
            for (double trait : new double[] {-150, -20, 0, 20, 150}) {
                AiPartners partners = new AiPartners(1);
                int at = partners.start(0, 0, 0, new Disposition(trait, -trait, trait, -trait, 1 + Math.abs(trait)));
                learning.begin(partners, at, world.conduct, tally);
                for (int session = 0; session < 10_000; session++) {
                    learning.afterSession(partners, at, world.conduct, session % 3 / 2.0, 0, tally);
                    if (session % 7 == 0) {
                        learning.fade(partners, at);
                    }
                    assertBetween(partners.liking(at), 100);
                    assertBetween(partners.wanting(at), 100);
                    assertBetween(partners.habit(at), 1);
                    assertBetween(partners.familiarity(at), 1);
                    assertBetween(partners.cuesLearned(at), 1);
                }
            }
        }
    }

    private static void assertBetween(double value, double most) {
        if (!(value >= 0 && value <= most)) {
            assertTrue(false, value + " is not in 0-" + most);
        }
    }

    @Test
    void abstinenceEndsWantingAndHabit() {
        HandmadeWorld world = world();
        AiLearning learning = world.learning();
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, Disposition.MEDIAN);
        partners.setFelt(at, 70, 100, 1);
        partners.setLearned(at, 1, 1, 1, 1);
        for (int day = 0; day < 3_000; day++) {
            learning.fade(partners, at);
        }
        assertFelt(partners, 70, 100 * StrictMath.exp(-20), 0);
        assertLearned(partners, 0, 0, StrictMath.exp(-20), StrictMath.exp(-20));
    }
}
