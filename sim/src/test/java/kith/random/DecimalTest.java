package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Against Java, which reads decimals exactly. */
final class DecimalTest {
    private static final int NUMBERS = 100_000;

    @Test
    void everyTextIsTheNearestNumber() {
        for (String text : new String[] {"0", "-0", "5.", ".5", "+3", "-.5e1", "1E-3", "0.1", "123456789012345.6",
            "0.07142857142857142", "4.117303216773119E-5", "0.333333333333333314829616256247390992939472198486",
            "9007199254740993", "9007199254740995.0000", "1e400", "1e-400", "4.9E-324", "000000000000000000001.5"}) {
            same(text);
        }
        Draws draws = Draws.of(1, 0);
        for (int i = 0; i < NUMBERS; i++) {
            double uniform = Draws.uniform(draws.key(Purpose.TRAIT, i));
            double wide = Double.longBitsToDouble(Double.doubleToRawLongBits(uniform) - ((long) (i % 40) << 52));
            same(Double.toString(uniform));
            same(Double.toString(-wide));
            same(new BigDecimal(wide).toPlainString().substring(0, 22));
        }
    }

    /** A platform that is off by some last bits is put right. */
    @Test
    void aNeighbourIsPutRight() {
        String tie = "1.00000000000000011102230246251565404236316680908203125";
        for (String text : new String[] {"0.3", "0.07142857142857142", tie, "9007199254740993"}) {
            double right = Double.parseDouble(text);
            double off = right;
            for (int i = 0; i < 3; i++) {
                off = Math.nextUp(off);
                assertEquals(right, Decimal.nearest(new BigDecimal(text), off), text);
            }
            assertEquals(right, Decimal.nearest(new BigDecimal(text), Math.nextDown(right)), text);
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String text : new String[] {"", "-", ".", "one", "NaN", "1d", "0x1p3", "1 ", "1e", "--1"}) {
            assertThrows(NumberFormatException.class, () -> Decimal.nearest(text), text);
        }
    }

    private static void same(String text) {
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)),
                Double.doubleToRawLongBits(Decimal.nearest(text)), text);
    }
}
