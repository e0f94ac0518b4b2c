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
    void aYearIsMarkedAtItsQuartersAndWhereEvidenceEnds() {
        assertEquals(List.of(0, 35, 90, 180, 270, 365), new Days(365, 35, List.of(), 68, 730).ticks());
        assertEquals(List.of(0, 7, 14, 21, 28), new Days(28, 35, List.of(), 68, 730).ticks());
        assertEquals(List.of(0, 30, 60, 90, 120, 180), new Days(180, 0, List.of(30, 90), 68, 730).ticks());
        assertEquals(List.of(0, 35, 100, 180, 270, 365), new Days(365, 35, List.of(30, 100, 104, 364), 68, 730).ticks());
        assertEquals("week 5", new Days(365, 35, List.of(), 0, 1).boundary());
        assertEquals("day 36", new Days(365, 36, List.of(), 0, 1).boundary());
    }
}
