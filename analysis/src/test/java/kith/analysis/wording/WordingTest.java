package kith.analysis.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import kith.analysis.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({"-1.44, 1, −1.4", "0.24, 2, +0.24", "-0.04, 1, 0.0", "0.04, 1, 0.0", "0, 0, 0", "NaN, 1, –"})
    void signedNumbers(double value, int decimals, String printed) {
        assertEquals(printed, Numeral.signed(value, decimals));
    }

    @Test
    void levelsCarryNoPlus() {
        assertEquals("38.0", Numeral.plain(38, 1));
        assertEquals("−3.5", Numeral.plain(-3.5, 1));
        assertEquals("[38.0, 41.2]", Numeral.plain(new Interval(38, 41.2), 1));
    }

    @Test
    void countsHaveThousandsInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("2,000", Numeral.count(2000));
            assertEquals("−1.5", Numeral.plain(-1.5, 1));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("1 pair", Numeral.count(1, "pair"));
        assertEquals("10 pairs", Numeral.count(10, "pair"));
    }

    @Test
    void anIntervalClearOfZeroIsNotPrintedAsTouchingIt() {
        Interval near = new Interval(-0.58, -0.04);
        int decimals = Numeral.decimals(-0.31, near, 1);
        assertEquals("[−0.58, −0.04]", Numeral.signed(near, decimals));
        assertEquals(1, Numeral.decimals(-0.31, new Interval(-0.64, 0.02), 1));
        assertEquals("", Numeral.signed(Interval.NONE, 1));
    }

    @Test
    void theWordFollowsTheInterval() {
        double none = Double.NaN;
        assertEquals(Word.LOWER, Word.of(10, 100, new Interval(-2, -0.1), none));
        assertEquals(Word.HIGHER, Word.of(10, 100, new Interval(0.1, 2), none));
        assertEquals(Word.HIGHER_PERHAPS, Word.of(10, 100, new Interval(0.1, 2), 0.5));
        assertEquals(Word.TOO_SMALL, Word.of(10, 100, new Interval(0.1, 0.4), 0.5));
        assertEquals(Word.UNCLEAR, Word.of(10, 100, new Interval(-0.1, 2), none));
        assertEquals(Word.NO_DIFFERENCE, Word.of(10, 100, new Interval(0, 0), none));
        assertEquals(Word.TOO_FEW_PEOPLE, Word.of(10, 9, new Interval(0.1, 2), none));
        assertEquals(Word.TOO_FEW_RUNS, Word.of(2, 100, new Interval(0.1, 2), none));
        assertEquals(Word.NO_PAIR, Word.of(0, 100, Interval.NONE, none));
    }

    @Test
    void textIsWrappedAtSpacesAndCutWithAnEllipsis() {
        assertEquals(List.of("one two", "three"), Sentence.wrap("one two three", 8));
        assertEquals("Share dep…", Sentence.cut("Share dependent", 10));
        assertEquals("Share", Sentence.cut("Share", 5));
    }
}
