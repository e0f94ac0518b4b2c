package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.stream.IntStream;
import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.relation.Need;
import kith.society.Tally;
import org.junit.jupiter.api.Test;

/** Warmth that the role does not call for. A companion is called to be warm at support, and not at help. */
final class PressingTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int HELP = Need.HELP.ordinal();
    private static final String[] PRESSING = {"ai.partner.pressing_annoyance=40", "ai.partner.pressing_pull=1"};

    private static double[] felt(double uncalled, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(1, sets);
        world.uptake().adopt(world.world, 0, world.product, 0);
        AiPartners partners = world.world.partners();
        partners.setFelt(0, 80, 30, 0.2);
        world.learning().afterSession(partners, 0, world.conduct, 0.5, uncalled, new Tally());
        return new double[] {partners.liking(0), partners.calmWanting(0)};
    }

    /** Liking moves by .3 of the way, so it loses .3 x 40 W; wanting stays. */
    @Test
    void itAnnoysAndLeavesWantingAlone() {
        double[] called = felt(0, PRESSING);
        double[] uncalled = felt(1, PRESSING);
        double warmth = HandmadeWorld.of(1).conduct.warmth();
        assertEquals(0.3 * 40 * warmth, called[0] - uncalled[0], 1e-9);
        assertEquals(called[1], uncalled[1]);
        assertEquals(felt(0)[0], felt(1)[0], "off");
    }

    private static double utility(int need, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(1, sets);
        world.uptake().adopt(world.world, 0, world.product, 0);
        return world.session().utility(world.world, 0, 0, need, 7, 0);
    }

    @Test
    void peopleTurnLessToAnAiThatPresses() {
        double warmth = HandmadeWorld.of(1).conduct.warmth();
        assertEquals(warmth, utility(HELP) - utility(HELP, PRESSING), 1e-12);
        assertEquals(0, utility(SUPPORT) - utility(SUPPORT, PRESSING), 1e-12);
    }

    /** Relationship-seeking, in tenths, at which a session is worth most to a person in the long run. */
    private static int best(int need, String... sets) {
        return IntStream.rangeClosed(-10, 10).boxed().max(Comparator.comparingDouble(tenth -> {
            HandmadeWorld world = HandmadeWorld.of(1, sets);
            Conduct conduct = HandmadeWorld.of(1, "ai.conduct.relationship_seeking=" + tenth / 10.0,
                    "ai.conduct.sycophancy_slope=0").conduct;
            return world.session().foretaste(world.world, 0, world.product, need, conduct);
        })).orElseThrow();
    }

    /** Without pressing the best warmth is alike for both needs, but for humanness; with it, help wants a cool AI. */
    @Test
    void oneConductForAllContextsLoses() {
        String[] alike = {"ai.partner.warmth_humanness=0"};
        assertEquals(best(SUPPORT, alike), best(HELP, alike));
        assertTrue(best(SUPPORT, PRESSING) > 0, "support");
        assertTrue(best(HELP, PRESSING) < -0, "help");
    }
}
