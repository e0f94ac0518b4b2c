package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.ledger.Cause;
import org.junit.jupiter.api.Test;

/** Goodbyes to an AI: who says one, who is held, and what each reply costs. */
final class GoodbyeTest {
    private static final int PEOPLE = 20_000;

    private static HandmadeWorld world(String... sets) {
        HandmadeWorld world = HandmadeWorld.of(PEOPLE, sets);
        AiPartners partners = world.world.partners();
        for (int person = 0; person < PEOPLE; person++) {
            partners.setFelt(partners.start(person, 0, 0, Disposition.MEDIAN), 60, 40, 0.2);
        }
        return world;
    }

    private static boolean[] leave(HandmadeWorld world) {
        Goodbye goodbye = new Goodbye(world.scenario.ai());
        boolean[] left = new boolean[PEOPLE];
        for (int person = 0; person < PEOPLE; person++) {
            left[person] = goodbye.leads(world.world, person, world.product, 3);
        }
        return left;
    }

    private static double lost(HandmadeWorld world, int person) {
        return -world.feelings.wellBeing(world.people, person, Cause.WITHDRAWAL.ordinal(), world.now);
    }

    /** Of .8 who say it, .5 meet a tactic, and .3 of these stay: .12. */
    @Test
    void someAreHeld() {
        boolean[] left = leave(world("ai.goodbye.said_share=0.8", "ai.conduct.retention=0.5",
                "ai.goodbye.kept_share=0.3"));
        Frequency.of(PEOPLE, p -> !left[p]).is(0.12, 0.15, "all say goodbye");
    }

    /** A tactic takes .5 x 40/100. The reply of a cold AI (warmth 0 at relationship-seeking -1) takes 1 x 40/100. */
    @Test
    void bothKindsOfBadReplyHarm() {
        HandmadeWorld held = world("ai.goodbye.said_share=1", "ai.conduct.retention=1", "ai.goodbye.guilt_effect=0.5");
        leave(held);
        assertEquals(0.2, lost(held, 0), 1e-12);
        HandmadeWorld cold = world("ai.goodbye.said_share=1", "ai.conduct.retention=0", "ai.goodbye.cold_effect=1",
                "ai.conduct.relationship_seeking=-1");
        leave(cold);
        assertEquals(0.4, lost(cold, 0), 1e-12);
        HandmadeWorld warm = world("ai.goodbye.said_share=1", "ai.conduct.retention=0", "ai.goodbye.cold_effect=1",
                "ai.conduct.relationship_seeking=1");
        leave(warm);
        assertEquals(0, lost(warm, 0), 1e-12);
        HandmadeWorld placebo = world("ai.goodbye.said_share=1", "ai.conduct.retention=1", "ai.placebo=1");
        leave(placebo);
        assertEquals(0, lost(placebo, 0), 1e-12, "a placebo harms nobody");
    }

    @Test
    void byDefaultNobodySaysGoodbye() {
        HandmadeWorld world = world();
        boolean[] left = leave(world);
        assertTrue(IntStream.range(0, PEOPLE).allMatch(p -> left[p] && lost(world, p) == 0));
    }
}
