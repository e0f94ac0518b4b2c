package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.ledger.Cause;
import kith.relation.Need;
import org.junit.jupiter.api.Test;

/** Two people at a midnight: one has intimacy .6 from people, the other .2 from an AI. Mean .4, without the AI .3. */
final class IntimacyTest {
    private static final int INTIMACY = Need.INTIMACY.ordinal();

    private static double factor(boolean pairing, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(2, sets);
        int slot = world.tie(0, 1, pairing ? "friends" : "partners", 0.5, 0.7);
        world.at(0, 0);
        world.feelings.satisfy(world.people, 0, INTIMACY, Cause.HUMAN_CONTACT.ordinal(), 0.6, world.now);
        world.feelings.satisfy(world.people, 1, INTIMACY, Cause.AI_CONTACT.ordinal(), 0.2, world.now);
        Intimacy intimacy = new Intimacy(world.scenario.lifeEvents());
        return pairing ? intimacy.pairing(world.world, slot, world.now)
                : intimacy.breakUp(world.world, slot, world.now);
    }

    /** exp(-2 (.4 - .1)); an AI counts as people do. */
    @Test
    void whoHasIntimacyPairsLess() {
        assertEquals(StrictMath.exp(-0.6), factor(true, "life_events.pairing_intimacy=2",
                "life_events.pairing_intimacy_mean=0.1"), 1e-12);
        assertEquals(1, factor(true), "off");
    }

    /** exp(-2 (s - .5)): s = .4 if an AI counts in full, .3 if not, .3 - .1 = .2 as a rival. */
    @Test
    void intimacyHoldsCouplesAndAnAiMayBeARival() {
        String[] weight = {"1", "0", "-1"};
        double[] satisfied = {0.4, 0.3, 0.2};
        for (int i = 0; i < weight.length; i++) {
            assertEquals(StrictMath.exp(-2 * (satisfied[i] - 0.5)), factor(false, "life_events.break_up_intimacy=2",
                    "life_events.break_up_intimacy_mean=0.5", "life_events.break_up_ai_intimacy=" + weight[i]), 1e-12);
        }
        assertEquals(1, factor(false), "off");
    }

    /** Both hazards follow: yearly 5 at closeness .9, times exp(-10 (.4 - .5)) = e. */
    @Test
    void theHazardOfABreakUpFollows() {
        HandmadeWorld world = HandmadeWorld.of(2, "life_events.break_up_per_year=5", "life_events.break_up_intimacy=10",
                "life_events.break_up_intimacy_mean=0.5");
        int slot = world.tie(0, 1, "partners", 0.9, 0.7);
        for (int person = 0; person < 2; person++) {
            world.feelings.satisfy(world.people, person, INTIMACY, Cause.HUMAN_CONTACT.ordinal(), 0.4, world.now);
        }
        BreakUp breakUp = new BreakUp(world.scenario.lifeEvents(), world.feelings,
                new Intimacy(world.scenario.lifeEvents()), world.now);
        Frequency.of(20_000, d -> breakUp.comes(world.world, slot, d))
                .is(1 - StrictMath.exp(-5 * StrictMath.E / 365), 1 - StrictMath.exp(-5 / 365.0), "intimacy left out");
        Pairing pairing = new Pairing(HandmadeWorld.scenario("life_events.pairing_per_year=6",
                "life_events.pairing_intimacy=5", "life_events.pairing_intimacy_mean=0.2").lifeEvents(), world.feelings,
                new Intimacy(HandmadeWorld.scenario("life_events.pairing_intimacy=5",
                        "life_events.pairing_intimacy_mean=0.2").lifeEvents()), world.now);
        world.ties.setCloseness(slot, 1);
        Frequency.of(100_000, d -> pairing.comes(world.world, 0, slot, d))
                .is(1 - StrictMath.exp(-6 / StrictMath.E / 365), 1 - StrictMath.exp(-6.0 / 365), "intimacy left out");
    }
}
