package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SocialConfidenceTest {
    /** .5 + .1 x .5 = .55; - .2 x .55 = .44; after ten days of tau 10, .44 / e. */
    @Test
    void practiceBuildsItRefusalsAndDisuseTakeIt() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "confidence.practice=0.1", "confidence.refusal_loss=0.2", "confidence.erodes_over_days=10", "confidence.pull=2");
        SocialConfidence confidence = world.confidence();
        confidence.begin(world.people, 0);
        assertEquals(0, confidence.pull(world.people, 0));
        confidence.practised(world.people, 0);
        assertEquals(0.55, world.people.confidence(0), 1e-12);
        assertEquals(0.1, confidence.pull(world.people, 0), 1e-12);
        confidence.refused(world.people, 0);
        assertEquals(0.44, world.people.confidence(0), 1e-12);
        for (int day = 0; day < 10; day++) {
            confidence.erode(world.people, 0);
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
}
