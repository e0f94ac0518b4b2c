package kith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.society.Ticks;
import org.junit.jupiter.api.Test;

/** Contacts after sessions, against the same time of other days. */
final class AfterSessionTest {
    private static final int DAYS = 40;

    private static long at(int day, double hour) {
        return Ticks.midnight(day) + Ticks.ofHours(hour);
    }

    @Test
    void aSessionThatTakesTheContactOfEveryEveningIsSeen() {
        AfterSession after = new AfterSession(2, DAYS);
        for (int day = 12; day < DAYS; day++) {
            if (day != 20) {
                after.met(0, at(day, 19));
            }
            after.met(0, at(day, 9));
        }
        after.session(null, 0, at(20, 18));
        assertEquals(-1, after.difference(), 1e-12);
    }

    @Test
    void daysWithASessionAreNoMatchAndTheNearestDayIsTaken() {
        AfterSession after = new AfterSession(1, DAYS);
        after.session(null, 0, at(20, 18));
        after.session(null, 0, at(19, 18));
        after.met(0, at(20, 20));
        after.met(0, at(20, 22));
        after.met(0, at(21, 20));
        assertEquals(0.5, after.difference(), 1e-12, "day 20 against 21: 2 - 1; day 19 against 18: 0 - 0");
    }

    @Test
    void withoutAMatchThereIsNoNumber() {
        AfterSession after = new AfterSession(1, DAYS);
        for (int day = 12; day < DAYS; day++) {
            after.session(null, 0, at(day, 18));
        }
        assertTrue(Double.isNaN(after.difference()));
        assertTrue(Double.isNaN(new AfterSession(1, DAYS).difference()));
    }
}
