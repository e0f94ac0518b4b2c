package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void ticksAreRoundAndCoverTheValues() {
        Scale scale = Scale.covering(38.6, 41.3, 300, 100, 4);
        assertEquals(List.of(38.0, 39.0, 40.0, 41.0, 42.0), scale.ticks());
        assertEquals(0, scale.decimals());
        assertEquals(300, scale.at(38));
        assertEquals(200, scale.at(40), 1e-9);
        assertEquals(2, Scale.covering(0, 0.17, 0, 1, 4).decimals());
    }

    @Test
    void aLineThatIsFlatStillHasAnAxis() {
        Scale zero = Scale.covering(0, 0, 100, 0, 4);
        assertTrue(zero.high() > zero.low());
        assertEquals(100, zero.at(0), 1e-9);
    }

    @Test
    void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
        for (double span : new double[] {0.0013, 0.02, 0.31, 1, 7, 49, 51, 1234}) {
            Scale scale = Scale.covering(0, span, 0, 1, 5);
            double digit = scale.step() / Math.pow(10, Math.floor(Math.log10(scale.step()) + 1e-9));
            assertTrue(List.of(1L, 2L, 5L).contains(Math.round(digit)) && Math.abs(digit - Math.round(digit)) < 1e-6,
                    span + ": " + scale.step());
            assertTrue(scale.step() >= span / 5 * (1 - 1e-9) && scale.step() < span / 5 * 2.5 + 1e-12,
                    span + ": " + scale.step());
        }
        List<String> labels = Scale.covering(0, 1e-15, 0, 1, 4).ticks().stream()
                .map(tick -> kith.analysis.wording.Numeral.plain(tick, Scale.covering(0, 1e-15, 0, 1, 4).decimals()))
                .toList();
        assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
    }

    @Test
    void aYearIsMarkedAtItsQuartersAndWhereEvidenceEnds() {
        assertEquals(List.of(0, 35, 90, 180, 270, 365), new Days(365, 35, List.of(), 68, 730).ticks());
        assertEquals(List.of(0, 7, 14, 21, 28), new Days(28, 35, List.of(), 68, 730).ticks());
        assertEquals(List.of(0, 30, 60, 90, 120, 180), new Days(180, 0, List.of(30, 90), 68, 730).ticks());
        assertEquals(List.of(0, 35, 100, 180, 270, 365),
                new Days(365, 35, List.of(30, 100, 104, 364), 68, 730).ticks());
        assertEquals("week 5", new Days(365, 35, List.of(), 0, 1).boundary());
        assertEquals("day 36", new Days(365, 36, List.of(), 0, 1).boundary());
    }
}
