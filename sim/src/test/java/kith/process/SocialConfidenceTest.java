package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SocialConfidenceTest {
    /** .5 + .1 x .5 = .55; - .2 x .55 = .44; after ten days of tau 10, .44 / e. */
    @Test
    void practiceBuildsItRefusalsAndDisuseTakeIt() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "confidence.practice=0.1", "confidence.refusal_loss=0.2", "confidence.erodes_over_days=10",
                "confidence.pull=2");
        SocialConfidence confidence = world.confidence();
        confidence.begin(world.world, 0);
        assertEquals(0, confidence.pull(world.people, 0));
        confidence.practised(world.people, 0);
        assertEquals(0.55, world.people.confidence(0), 1e-12);
        assertEquals(0.1, confidence.pull(world.people, 0), 1e-12);
        confidence.refused(world.people, 0);
        assertEquals(0.44, world.people.confidence(0), 1e-12);
        for (int day = 0; day < 10; day++) {
            confidence.dayEnd(world.world, 0);
        }
        assertEquals(0.44 * StrictMath.exp(-1), world.people.confidence(0), 1e-12);
    }

    @Test
    void itStaysBetweenNoneAndFull() {
        HandmadeWorld world = HandmadeWorld.of(1, "confidence.practice=0.9", "confidence.refusal_loss=0.9");
        SocialConfidence confidence = world.confidence();
        for (int i = 0; i < 500; i++) {
            confidence.practised(world.people, 0);
        }
        assertTrue(world.people.confidence(0) <= 1);
        for (int i = 0; i < 500; i++) {
            confidence.refused(world.people, 0);
        }
        assertTrue(world.people.confidence(0) >= 0);
    }

    /** Two people who know each other and are nowhere else: whoever asks and finds the other there is practised. */
    @Test
    void knownPeoplePractiseToo() {
        HandmadeWorld world = HandmadeWorld.apart(
                2, "confidence.practice=0.2", "choice.nobody=-10", "seeking.felt_per_day=12", "seeking.deficit_share=0",
                "contact.willingness=1");
        world.tie(0, 1, "friends", 0.5, 0.7);
        Model model = new Model(world.scenario);
        model.personEvent().handle(world.world, 0, 5, 1_000, model.moment());
        assertEquals(1, world.world.tally().humanContacts);
        assertEquals(0.6, world.people.confidence(0), 1e-12);
        assertEquals(0.5, world.people.confidence(1), 1e-12, "who was asked did not dare anything");
    }
}
