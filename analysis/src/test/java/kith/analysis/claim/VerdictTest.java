package kith.analysis.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.analysis.stats.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way an interval can lie to a claim. */
class VerdictTest {
    @ParameterizedTest
    @CsvSource({
            "higher, 0, 0.1, 0.3, HOLDS", "higher, 0, -0.1, 0.3, UNDECIDED", "higher, 0, -0.3, -0.1, FAILS",
            "higher, 0, 0, 0, FAILS",
            "higher, 0.2, 0.2, 0.3, HOLDS", "higher, 0.2, 0.1, 0.3, UNDECIDED", "higher, 0.2, 0.05, 0.15, FAILS",
            "lower, 0, -0.3, -0.1, HOLDS", "lower, 0, -0.3, 0.1, UNDECIDED", "lower, 0, 0.1, 0.3, FAILS",
            "lower, 0, 0, 0, FAILS",
            "lower, 0.2, -0.3, -0.2, HOLDS", "lower, 0.2, -0.3, -0.1, UNDECIDED", "lower, 0.2, -0.15, -0.05, FAILS",
            "too_small, 0.2, -0.2, 0.2, HOLDS", "too_small, 0.2, -0.3, 0.1, UNDECIDED",
            "too_small, 0.2, 0.1, 0.3, UNDECIDED",
            "too_small, 0.2, 0.25, 0.3, FAILS", "too_small, 0.2, -0.3, -0.25, FAILS", "too_small, 0, 0, 0, HOLDS",
            "higher, 0, NaN, NaN, UNDECIDED",
    })
    void anIntervalDecides(String says, double size, double low, double high, Verdict expected) {
        assertEquals(expected, Verdict.of(says, size, new Interval(low, high)));
    }
}
