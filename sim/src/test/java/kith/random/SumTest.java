package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SumTest {
    @Test
    void smallNumbersAreNotLostBesideALargeOne() {
        double[] numbers = new double[10_001];
        Arrays.fill(numbers, 1e-16);
        numbers[0] = 1;
        assertEquals(1 + 1e-12, Sum.of(numbers), 2e-16);
        double plain = 0;
        for (double number : numbers) {
            plain += number;
        }
        assertEquals(1, plain, "a plain sum loses them all");
    }

    @Test
    void nothingSumsToNothing() {
        assertEquals(0, Sum.of(DoubleStream.empty()));
        assertEquals(0, Sum.mean(DoubleStream.empty()));
        assertEquals(2.5, Sum.mean(DoubleStream.of(1, 2, 3, 4)));
    }
}
