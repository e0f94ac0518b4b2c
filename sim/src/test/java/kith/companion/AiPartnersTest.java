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
            Disposition disposition = new Disposition(2.5, 1, -3.5, 2, 1.5);
            assertEquals(round / 2, partners.adoptions(1, round % 2));
            int at = partners.start(1, round % 2, round, disposition);
            assertEquals(round, at);
            assertEquals(at, partners.activeOf(1));
            assertEquals(at, partners.activeOf(1, round % 2));
            assertEquals(-1, partners.activeOf(1, 1 - round % 2));
            assertEquals(round % 2, partners.product(at));
            assertEquals(disposition, partners.disposition(at));
            assertEquals(at, partners.firstOf(1));
            assertEquals(at - 1, partners.next(at));
            assertEquals(List.of(0.0, 0.0, 0.0),
                    List.of(partners.liking(at), partners.habit(at), partners.sessionsPerDay(at)));
            partners.end(at);
            assertEquals(-1, partners.activeOf(1));
            assertEquals(1, partners.person(at));
        }
        assertEquals(40, partners.count());
        assertEquals(20, partners.adoptions(1, 0));
        assertEquals(0, partners.adoptions(0, 0));
        assertEquals(-1, partners.activeOf(0));
        assertFalse(partners.active(17));
    }

    @Test
    void sessionsAreFoldedIntoADecayingAverage() {
        AiPartners partners = new AiPartners(1);
        int at = partners.start(0, 0, 5, Disposition.MEDIAN);
        assertEquals(5, partners.lastUseDay(at));
        partners.countSession(at, 6, false);
        partners.countSession(at, 6, true);
        partners.countAbsence(at);
        assertEquals(2, partners.sessionsToday(at));
        assertEquals(1, partners.absentToday(at));
        partners.foldSessions(at, 0.75);
        assertEquals(0.5, partners.sessionsPerDay(at), "a quarter of two");
        assertEquals(0.25, partners.outsidePerDay(at), "a quarter of one");
        assertEquals(0, partners.absentToday(at));
        partners.foldSessions(at, 0.75);
        assertEquals(0.375, partners.sessionsPerDay(at), "today's are counted once");
        assertEquals(6, partners.lastUseDay(at));
    }

    @Test
    void aSenseOfTheEndRaisesWantingUpToAHundred() {
        AiPartners partners = new AiPartners(1);
        int at = partners.start(0, 0, 5, Disposition.MEDIAN);
        partners.setFelt(at, 50, 60, 0);
        partners.setThreat(at, 0.2);
        assertEquals(72, partners.wanting(at), 1e-12);
        assertEquals(60, partners.calmWanting(at));
        partners.setThreat(at, 1);
        assertEquals(100, partners.wanting(at));
    }

    /** Of two products one ends: the other stays the active one. */
    @Test
    void severalProductsAtOnce() {
        AiPartners partners = new AiPartners(1);
        int first = partners.start(0, 3, 5, Disposition.MEDIAN);
        int second = partners.start(0, 1, 6, Disposition.MEDIAN);
        assertEquals(second, partners.activeOf(0));
        assertEquals(first, partners.activeOf(0, 3));
        partners.end(second);
        assertEquals(first, partners.activeOf(0));
        assertEquals(-1, partners.activeOf(0, 1));
        assertEquals(second, partners.firstOf(0), "what has ended stays in mind");
    }

    @Test
    void aCopyGoesItsOwnWayAndTheHashSeesIt() {
        AiPartners partners = new AiPartners(2);
        int at = partners.start(0, 0, 1, Disposition.MEDIAN);
        long before = partners.stateHash(0);
        AiPartners copy = partners.copy();
        assertEquals(before, copy.stateHash(0));
        copy.setFelt(at, 50, 20, 0.1);
        copy.setExpected(at, 2, 0.7);
        assertEquals(before, partners.stateHash(0));
        assertNotEquals(before, copy.stateHash(0));
        assertEquals(0, partners.expected(at, 2));
        copy.end(at);
        copy.start(1, 0, 3, Disposition.MEDIAN);
        assertEquals(1, partners.count());
        assertTrue(partners.active(at));
    }
}
