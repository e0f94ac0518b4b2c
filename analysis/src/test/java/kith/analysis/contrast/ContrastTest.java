package kith.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.StudentInterval;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Word;
import org.junit.jupiter.api.Test;

/** The word of a metric without a standard deviation. */
class ContrastTest {
    private static Contrast of(double... differences) {
        return new Contrast("a", "b", 60, "all", "ai_hours_per_day", "h/day",
                PairedDifference.of(differences, new double[differences.length], new StudentInterval()), Double.NaN,
                2000, Double.NaN, 0.01, false);
    }

    /** Whatever is clear of zero and prints as zero is too small to matter, in either direction. */
    @Test
    void noDirectionStandsBesideAPrintedZero() {
        for (int sign : new int[] {1, -1}) {
            for (double size = 0.0001; size < 0.05; size += 0.0001) {
                Contrast c = of(sign * size * 0.99, sign * size, sign * size * 1.01);
                assertTrue(c.interval().clearOfZero());
                boolean zero = Numeral.signed(c.size(), 2).equals("0.00");
                assertFalse(zero && c.word().isDirected(), c.size() + ": " + c.word().text());
            }
        }
        assertEquals(Word.TOO_SMALL, of(0.003, 0.004, 0.004).word());
        assertTrue(of(0.003, 0.004, 0.004).restsOnLastDigit());
        assertEquals(Word.HIGHER_UNSIZED, of(0.03, 0.031, 0.03).word());
        assertEquals(Word.LOWER_UNSIZED, of(-0.03, -0.031, -0.03).word());
        assertFalse(of(0.03, 0.031, 0.03).restsOnLastDigit());
    }

    @Test
    void aStandardDeviationDecidesWhereThereIsOne() {
        Contrast c = new Contrast("a", "b", 60, "all", "loneliness", "points",
                PairedDifference.of(new double[] {0.5, 0.5, 0.52}, new double[3], new StudentInterval()), 9.5, 2000,
                0.95, 0.01, false);
        assertEquals(Word.TOO_SMALL, c.word());
        assertFalse(c.restsOnLastDigit());
        assertEquals(Word.HIGHER, new Contrast("a", "b", 60, "all", "loneliness", "points",
                PairedDifference.of(new double[] {1.5, 1.5, 1.52}, new double[3], new StudentInterval()), 9.5, 2000,
                0.95, 0.01, false).word());
    }
}
