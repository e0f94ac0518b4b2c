package kith.analysis.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void intervalsHaveSignsAndNoneIsEmpty() {
        assertEquals("[−0.58, −0.04]", Numeral.signed(new Interval(-0.58, -0.04), 2));
        assertEquals("", Numeral.signed(Interval.NONE, 1));
    }

    /** A reader can tell an interval that excludes 0 from one that includes it by its printed ends alone. */
    @ParameterizedTest
    @CsvSource({"0.004, 0.31, 2, '[+0.004, +0.31]'", "-0.004, 0.31, 2, '[0.00, +0.31]'",
            "0, 0.31, 2, '[0.00, +0.31]'",
            "-0.31, -0.004, 2, '[−0.31, −0.004]'", "-0.31, 0.004, 2, '[−0.31, 0.00]'",
            "0.001, 0.004, 2, '[+0.001, +0.004]'",
            "-0.004, -0.001, 2, '[−0.004, −0.001]'", "0.3, 14, 0, '[+0.3, +14]'", "0.5, 14, 1, '[+0.5, +14.0]'",
            "0.0000001, 14, 1, '[>0, +14.0]'"})
    void anEndThatWouldPrintAsZeroHasTheDecimalsOfItsFirstDigit(double low, double high, int decimals, String printed) {
        assertEquals(printed, Numeral.signed(new Interval(low, high), decimals));
    }

    @Test
    void theWordFollowsTheInterval() {
        assertEquals(Word.LOWER, Word.of(10, 500, new Interval(-2, -0.1), Double.NaN));
        assertEquals(Word.HIGHER, Word.of(10, Double.NaN, new Interval(0.1, 2), Double.NaN));
        assertEquals(Word.UNCLEAR, Word.of(10, 500, new Interval(-0.1, 2), Double.NaN));
        assertEquals(Word.NO_DIFFERENCE, Word.of(10, 500, new Interval(0, 0), Double.NaN));
        assertEquals(Word.NO_PAIR, Word.of(0, 500, Interval.NONE, 1));
    }

    @Test
    void oneIsNotMany() {
        assertEquals("1 point", Numeral.count("1", "points"));
        assertEquals("0.93 points", Numeral.count("0.93", "points"));
        assertEquals("1 h/day", Numeral.count("1", "h/day"));
        assertEquals("0.1", Numeral.count("0.1", ""));
    }

    /** Where no size is set, a direction claims no importance; narrow tables have room for what they print instead. */
    @Test
    void aDirectionWithoutASizeSaysSo() {
        assertEquals(Word.HIGHER_UNSIZED, Word.HIGHER.unsized());
        assertEquals(Word.LOWER_UNSIZED, Word.LOWER.unsized());
        assertEquals("higher, no size that matters is set", Word.HIGHER_UNSIZED.text());
        assertEquals(Word.TOO_SMALL, Word.TOO_SMALL.unsized());
        for (Word word : Word.values()) {
            assertTrue(word.brief().length() <= 20, word.brief());
            assertEquals(word.isDirected(), List.of("lower", "higher").contains(word.direction()), word.text());
        }
    }

    /**
     * Inside the smallest effect of interest nothing is called higher or lower; where it merely overlaps, the word says
     * so.
     */
    @Test
    void theWordFollowsTheSize() {
        assertEquals(Word.TOO_SMALL, Word.of(10, 2000, new Interval(0.45, 0.51), 0.95));
        assertEquals(Word.TOO_SMALL, Word.of(10, 2000, new Interval(-0.2, 0.1), 0.95));
        assertEquals(Word.HIGHER_PERHAPS, Word.of(10, 2000, new Interval(0.45, 1.51), 0.95));
        assertEquals(Word.LOWER_PERHAPS, Word.of(10, 2000, new Interval(-1.51, -0.45), 0.95));
        assertEquals(Word.HIGHER, Word.of(10, 2000, new Interval(0.96, 1.51), 0.95));
        assertEquals(Word.UNCLEAR, Word.of(10, 2000, new Interval(-0.2, 1.51), 0.95));
    }

    /** One person in one pair is no finding, however large the number. */
    @Test
    void tooFewPeopleOrRunsGetNoVerdict() {
        assertEquals(Word.TOO_FEW_RUNS, Word.of(2, 2000, new Interval(18, 22), 0.95));
        assertEquals(Word.TOO_FEW_RUNS, Word.of(1, 1, Interval.NONE, 0.95));
        assertEquals(Word.TOO_FEW_PEOPLE, Word.of(10, 9.9, new Interval(18, 22), 0.95));
        assertEquals(Word.HIGHER, Word.of(3, 10, new Interval(18, 22), 0.95));
    }

    @Test
    void digitsComeFromIntervalsAndAreTheSameInAColumn() {
        assertEquals(2, Precision.of(List.of(new Interval(0.45, 0.51)), 0.95, 2));
        assertEquals(1, Precision.of(List.of(new Interval(4.0, 5.1)), 0.95, 2));
        assertEquals(0, Precision.of(List.of(new Interval(-40, 20)), 0.95, 2));
        assertEquals(3, Precision.of(List.of(new Interval(0.30, 0.318)), Double.NaN, 3), "0.009");
        assertEquals(1, Precision.of(List.of(new Interval(-0.6, -0.3)), 9.5, 1));
        assertEquals(2, Precision.of(List.of(new Interval(-0.6, -0.3)), 0.95, 1),
                "a half-width of 0.15 has two digits");
        assertEquals(2, Precision.of(List.of(new Interval(4.0, 5.1), new Interval(0.45, 0.51)), 0.95, 2));
        assertEquals(2, Precision.of(List.of(new Interval(0.4455, 0.4556)), 0.95, 2),
                "no finer than a tenth of what matters");
        assertEquals(2, Precision.of(List.of(new Interval(0.0117, 0.0178)), Double.NaN, 2), "no finer than usual");
        assertEquals(2, Precision.of(List.of(Interval.NONE, new Interval(0, 0)), 0.95, 2));
    }

    /** Shares are told in per cent, and their differences in percentage points. */
    @Test
    void sharesAreToldInPerCent() {
        assertEquals("10.4 %", Numeral.percent(0.1041, 3));
        assertEquals("[10.2, 10.7]", Numeral.percent(new Interval(0.102, 0.107), 3));
        assertEquals("10 %", Numeral.percent(0.1041, 2));
        assertEquals("\u2013", Numeral.percent(Double.NaN, 2));
        assertEquals("", Numeral.percent(Interval.NONE, 2));
        assertEquals("+1.2 percentage points [+1.0, +1.4]",
                Numeral.percentagePoints(0.012, new Interval(0.010, 0.014), 3));
        assertEquals("\u22120.2 percentage points [\u22120.5, +0.1]",
                Numeral.percentagePoints(-0.002, new Interval(-0.005, 0.001), 3));
    }

    @ParameterizedTest
    @CsvSource({
            "0.0117, share, NaN, '+11.7 in 1,000 people'", "0.034, h/day, 1.3, +2.0 min a day",
            "-0.066, h/day, 1.3, −4.0 min a day",
            "0.48, points, 9.5, +0.05 sd", "0.48, index, NaN, ''", "-0.5, 1/day, NaN, −3.5 a week"
    })
    void naturalUnits(double size, String unit, double sd, String told) {
        assertEquals(told == null ? "" : told, NaturalUnit.of(size, Interval.NONE, unit, sd));
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "6, 'With 6 comparisons, on average 0.3 intervals exclude 0 by chance.'",
            "20, 'With 20 comparisons, about one interval excludes 0 by chance.'",
            "64, 'With 64 comparisons, about 3 intervals exclude 0 by chance.'"})
    void manyComparisonsAreTold(int comparisons, String told) {
        assertEquals(told, Comparisons.byChance(comparisons));
    }

    /** An interval whose ends print alike tells nothing: its column has up to two more digits. */
    @Test
    void noIntervalPrintsAsNothing() {
        Interval narrow = new Interval(-0.0412, -0.0393);
        assertEquals(3, Precision.of(List.of(narrow), 0.95, 2));
        assertEquals("[\u22120.041, \u22120.039]", Numeral.signed(narrow, 3));
        Interval wide = new Interval(-0.6, -0.3);
        assertEquals(2, Precision.of(List.of(wide, narrow), 0.95, 2), "no more than the widest interval supports");
        assertEquals(3, Precision.ofRow(narrow, 2), "the narrow one has more digits alone");
        assertEquals(2, Precision.ofRow(wide, 2));
        assertEquals(3, Precision.of(List.of(new Interval(-0.385, -0.363), narrow), 0.95, 2),
                "both are narrow: the same in the whole column");
        assertEquals(4, Precision.of(List.of(new Interval(0.4500, 0.4501)), 0.95, 2), "two more");
        assertEquals(2, Precision.of(List.of(new Interval(0.45000, 0.45001)), 0.95, 2), "more would not help either");
        assertEquals(3, Precision.of(List.of(new Interval(-0.001, 0.002)), 0.95, 2), "[0.00, 0.00]");
        assertEquals(3, Precision.of(List.of(new Interval(0.0011, 0.0078)), 0.95, 2),
                "excludes 0, and its middle is no 0.00");
        assertEquals("+0.004", Numeral.sided(0.004, 2));
        assertEquals("\u22120.004", Numeral.sided(-0.004, 2));
        assertEquals("+0.04", Numeral.sided(0.04, 2));
        assertEquals("0.00", Numeral.sided(0, 2));
    }

    @Test
    void textIsWrappedAtSpacesAndCutWithAnEllipsis() {
        assertEquals(List.of("one two", "three"), Sentence.wrap("one two three", 8));
        assertEquals(List.of("about", "95 % of"), Sentence.wrap("about 95 % of", 8),
                "no line begins with a per cent sign");
        assertEquals("Share…", Sentence.cut("Share dependent", 10), "never within a word");
        assertEquals("Less lonely four…", Sentence.cut("Less lonely four fifths at the start", 20));
        assertEquals("Less lonely four…", Sentence.cut("Less lonely four fifths", 17), "the end of a word");
        assertEquals("Deoxy…", Sentence.cut("Deoxyribonucleic", 6), "a word that is too long by itself");
        assertEquals("Share", Sentence.cut("Share", 5));
    }

    /** Only two verdicts can say different things: too few people are no other conclusion. */
    @Test
    void anotherVerdictIsOneThatSaysSomethingElse() {
        assertTrue(Word.HIGHER.isAnother(Word.TOO_SMALL));
        assertFalse(Word.HIGHER.isAnother(Word.HIGHER));
        assertFalse(Word.HIGHER.isAnother(Word.UNCLEAR) || Word.UNCLEAR.isAnother(Word.LOWER), "too few runs to tell");
        assertFalse(Word.HIGHER.isAnother(Word.TOO_FEW_PEOPLE) || Word.NO_PAIR.isAnother(Word.LOWER));
        assertEquals("uCLA", Sentence.within("UCLA"));
        assertEquals("", Sentence.within(""));
        assertEquals("Other topics", Sentence.begun("other topics"));
    }

    /** Too few people for a verdict never read as enough. */
    @Test
    void aMeanOfPeopleJustBelowTheLeastKeepsADecimal() {
        assertEquals("9.6 people", Numeral.people(29 / 3.0));
        assertEquals("9.9 people", Numeral.people(9.99));
        assertEquals("10 people", Numeral.people(10));
        assertEquals("9 people", Numeral.people(9.2));
        assertEquals("1 person", Numeral.people(1.2));
        assertEquals("1,971 people", Numeral.people(1971.2));
    }
}
