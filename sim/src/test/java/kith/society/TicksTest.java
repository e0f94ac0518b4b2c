package kith.society;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TicksTest {
    @Test
    void daysAndFractionsOnBothSidesOfDayZero() {
        for (int day : new int[] {-84, -1, 0, 1, 365, 36_500}) {
            long midnight = Ticks.midnight(day);
            assertEquals(day, Ticks.day(midnight));
            assertEquals(day - 1, Ticks.day(midnight - 1));
            assertEquals(0.0, Ticks.fraction(midnight));
            assertEquals(0.25, Ticks.fraction(midnight + Ticks.PER_DAY / 4));
            assertEquals(1 - 0x1p-36, Ticks.fraction(midnight - 1));
        }
    }

    @Test
    void hoursAreRoundedDown() {
        assertEquals(Ticks.PER_DAY, Ticks.ofHours(24));
        assertEquals(Ticks.PER_DAY / 24, Ticks.ofHours(1));
        assertEquals(0, Ticks.ofHours(1e-12));
    }

    /** The schedule counts ticks in a double: exact for 350 years. */
    @Test
    void ticksAreExactAsDoubles() {
        long last = Ticks.midnight(350 * 365) + 1;
        assertEquals(last, (long) (double) last);
    }
}
