package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.companion.AiPartners;
import kith.companion.Conduct;
import org.junit.jupiter.api.Test;

/** Liking, wanting, habit: hand numbers under the default conduct (warmth .8981067, pressure .262144), and bounds. */
final class AiLearningTest {
    private static void assertState(AiPartners p, double liking, double wanting, double habit, double adaptation, double sensitisation) {
        assertEquals(liking, p.liking(0), 1e-4);
        assertEquals(wanting, p.wanting(0), 1e-4);
        assertEquals(habit, p.habit(0), 1e-6);
        assertEquals(adaptation, p.adaptation(0), 1e-6);
        assertEquals(sensitisation, p.sensitisation(0), 1e-6);
    }

    /**
     * Start: liking 59 + 20 x .8981067 - 10 x .262144 = 74.34069; wanting half of 28 + 16 x .8981067 - 12 x .262144 =
     * 39.22398. One session: liking stays, wanting + .06 x 19.61199, habit .029, adaptation .08, sensitisation .05. A
     * second: liking + .15 x (-20 x .8981067 x .6 x .08) = -.1293274, wanting + .06 x (39.22398 + 12 x .8981067 x .05 -
     * 20.78871). A night: wanting and sensitisation x e^(-1/150), habit x e^(-1/60), adaptation x e^(-1/40).
     */
    @Test
    void aBeginningTwoSessionsAndANight() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiLearning learning = new AiLearning(world.scenario.ai().partner());
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, 0);
        learning.begin(partners, at, world.conduct);
        assertState(partners, 74.34069, 19.61199, 0, 0, 0);
        learning.afterSession(partners, at, world.conduct);
        assertState(partners, 74.34069, 20.78871, 0.029, 0.08, 0.05);
        learning.afterSession(partners, at, world.conduct);
        assertState(partners, 74.34069 - 0.1293274, 20.78871 + 0.06 * (39.22398 + 0.538864 - 20.78871), 0.057159, 0.1536, 0.0975);
        double liking = partners.liking(at);
        double wanting = partners.wanting(at);
        learning.fade(partners, at);
        assertState(partners, liking, wanting * 0.9933555, 0.057159 * 0.9834715, 0.1536 * 0.9753099, 0.0975 * 0.9933555);
    }

    @Test
    void whoLikesItMoreLikesItMoreFromTheStart() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 5, -8);
        new AiLearning(world.scenario.ai().partner()).begin(partners, at, world.conduct);
        assertState(partners, 79.34069, 15.61199, 0, 0, 0);
    }

    /** Where use leads without nights: adapted and sensitised in full; at lambda 1, 59 + 20 x .4 - 10 and 28 + 16 + 12 - 12. */
    @Test
    void whereUseLeads() {
        assertLimit("-1", 59, 28);
        assertLimit("0.28", 59 + 0.4 * 17.962134 - 2.62144, 39.22398 + 12 * 0.8981067);
        assertLimit("1", 57, 44);
    }

    private static void assertLimit(String lambda, double liking, double wanting) {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.conduct.relationship_seeking=" + lambda);
        AiLearning learning = new AiLearning(world.scenario.ai().partner());
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, 0);
        learning.begin(partners, at, world.conduct);
        for (int i = 0; i < 2_000; i++) {
            learning.afterSession(partners, at, world.conduct);
        }
        assertState(partners, liking, wanting, 1, 1, 1);
    }

    @Test
    void tenThousandSessionsStayInBounds() {
        for (String lambda : new String[] {"-1", "0.28", "1"}) {
            HandmadeWorld world = HandmadeWorld.of(1, "ai.conduct.relationship_seeking=" + lambda);
            AiLearning learning = new AiLearning(world.scenario.ai().partner());
            for (double trait : new double[] {-150, -20, 0, 20, 150}) {
                AiPartners partners = new AiPartners(1);
                int at = partners.start(0, 0, trait, trait);
                learning.begin(partners, at, world.conduct);
                for (int session = 0; session < 10_000; session++) {
                    learning.afterSession(partners, at, world.conduct);
                    if (session % 7 == 0) {
                        learning.fade(partners, at);
                    }
                    assertBetween(partners.liking(at), 100);
                    assertBetween(partners.wanting(at), 100);
                    assertBetween(partners.habit(at), 1);
                    assertBetween(partners.adaptation(at), 1);
                    assertBetween(partners.sensitisation(at), 1);
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
        HandmadeWorld world = HandmadeWorld.of(1);
        AiLearning learning = new AiLearning(world.scenario.ai().partner());
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, 0);
        partners.set(at, 70, 100, 1, 1, 1);
        for (int day = 0; day < 3_000; day++) {
            learning.fade(partners, at);
        }
        assertState(partners, 70, 100 * StrictMath.exp(-20), 0, 0, 0);
    }

    @Test
    void moreSeekingIsWantedMoreAndLikedMostInBetween() {
        double[] liking = new double[3];
        double[] wanting = new double[3];
        String[] lambdas = {"-1", "0", "1"};
        for (int i = 0; i < 3; i++) {
            HandmadeWorld world = HandmadeWorld.of(1, "ai.conduct.relationship_seeking=" + lambdas[i]);
            Conduct conduct = world.conduct;
            AiPartners partners = world.world.partners();
            int at = partners.start(0, 0, 0, 0);
            new AiLearning(world.scenario.ai().partner()).begin(partners, at, conduct);
            liking[i] = partners.liking(at);
            wanting[i] = partners.wanting(at);
        }
        assertTrue(liking[1] > liking[0] && liking[1] > liking[2] && liking[2] > liking[0]);
        assertTrue(wanting[1] > wanting[0], "pressure takes back at the end what warmth gave");
    }
}
