package kith.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AiPartnersTest {
    @Test
    void partnershipsAreChainedAndRowsAreNeverUsedAgain() {
        AiPartners partners = new AiPartners(3);
        for (int round = 0; round < 40; round++) {
            int at = partners.start(1, round, 2.5, -3.5);
            assertEquals(round, at);
            assertEquals(at, partners.activeOf(1));
            assertEquals(List.of(2.5, -3.5), List.of(partners.likingTrait(at), partners.wantingTrait(at)));
            assertEquals(List.of(0.0, 0.0, 0.0), List.of(partners.liking(at), partners.habit(at), partners.sessionsPerDay(at)));
            partners.end(at);
            assertEquals(-1, partners.activeOf(1));
            assertEquals(1, partners.person(at));
        }
        assertEquals(40, partners.count());
        assertEquals(40, partners.adoptions(1));
        assertEquals(0, partners.adoptions(0));
        assertEquals(-1, partners.activeOf(0));
        assertFalse(partners.active(17));
    }

    @Test
    void sessionsAreFoldedIntoADecayingAverage() {
        AiPartners partners = new AiPartners(1);
        int at = partners.start(0, 5, 0, 0);
        assertEquals(5, partners.lastUseDay(at));
        partners.countSession(at, 6);
        partners.countSession(at, 6);
        partners.foldSessions(at, 0.75);
        assertEquals(0.5, partners.sessionsPerDay(at), "a quarter of two");
        partners.foldSessions(at, 0.75);
        assertEquals(0.375, partners.sessionsPerDay(at), "today's are counted once");
        assertEquals(6, partners.lastUseDay(at));
    }

    @Test
    void aCopyGoesItsOwnWayAndTheHashSeesIt() {
        AiPartners partners = new AiPartners(2);
        int at = partners.start(0, 1, 1, 1);
        long before = partners.stateHash(0);
        AiPartners copy = partners.copy();
        assertEquals(before, copy.stateHash(0));
        copy.set(at, 50, 20, 0.1, 0.2, 0.3);
        copy.setExpected(at, 2, 0.7);
        assertEquals(before, partners.stateHash(0));
        assertNotEquals(before, copy.stateHash(0));
        assertEquals(0, partners.expected(at, 2));
        copy.end(at);
        copy.start(1, 3, 0, 0);
        assertEquals(1, partners.count());
        assertTrue(partners.active(at));
    }
}
