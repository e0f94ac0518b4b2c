package kith.pattern;

import static kith.pattern.Verdict.FAIL;
import static kith.pattern.Verdict.NOT_MEASURED;
import static kith.pattern.Verdict.PASS;
import static kith.pattern.Verdict.REPORTED;
import static kith.pattern.Verdict.UNDECIDABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.analysis.stats.Interval;
import kith.scenario.settings.Grade;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.BandFrom;
import kith.scenario.settings.PatternSettings.Level;
import kith.scenario.settings.PatternSettings.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {
    @ParameterizedTest
    @CsvSource({
            "1.2, 1.8, 1, 2, PASS",
            "1, 2, 1, 2, PASS",
            "0.9, 1.5, 1, 2, UNDECIDABLE",
            "1.5, 2.1, 1, 2, UNDECIDABLE",
            "0, 3, 1, 2, UNDECIDABLE",
            "0.5, 0.9, 1, 2, FAIL",
            "2.1, 3, 1, 2, FAIL",
            "-1, 1, NaN, 2, PASS",
            "1, 3, NaN, 2, UNDECIDABLE",
            "2.5, 3, NaN, 2, FAIL",
            "1, 3, 0, NaN, PASS",
            "-1, 3, 0, NaN, UNDECIDABLE",
            "-3, -1, 0, NaN, FAIL",
            "-3, -1, NaN, NaN, REPORTED",
            "NaN, NaN, 0, 1, UNDECIDABLE",
            "NaN, NaN, NaN, NaN, REPORTED"
    })
    void theWholeIntervalDecides(double low, double high, double bandLow, double bandHigh, Verdict expected) {
        assertEquals(expected, Verdict.of(1, new Interval(low, high), bandLow, bandHigh));
        assertEquals(NOT_MEASURED, Verdict.of(Double.NaN, new Interval(low, high), bandLow, bandHigh));
    }

    @Test
    void theEstimateIsTheMeanOfWhatCouldBeTold() {
        PatternResult two = PatternResult.of(pattern(0, 4, true), new double[] {1, Double.NaN, 3});
        assertEquals(2, two.estimate());
        assertEquals(2, two.n());
        assertEquals(2 - 12.7062 * 1, two.interval().low(), 1e-3); // t with one degree of freedom, se 1
        assertEquals(UNDECIDABLE, two.verdict());
        assertEquals(UNDECIDABLE, PatternResult.of(pattern(0, 4, true), new double[] {1}).verdict());
        assertEquals(NOT_MEASURED, PatternResult.of(pattern(0, 4, true), new double[] {Double.NaN}).verdict());
        assertEquals(PASS, PatternResult.of(pattern(0, 4, true), new double[] {1, 1, 1.1}).verdict());
        assertEquals(REPORTED, PatternResult.of(pattern(Double.NaN, Double.NaN, false), new double[] {1, 1}).verdict());
    }

    @Test
    void onlyAGatedFailureCounts() {
        double[] far = {9, 9, 9.1};
        assertEquals(FAIL, PatternResult.of(pattern(0, 4, false), far).verdict());
        assertTrue(PatternResult.of(pattern(0, 4, true), far).isFailure());
        assertFalse(PatternResult.of(pattern(0, 4, false), far).isFailure());
        assertFalse(PatternResult.of(pattern(0, 4, true), new double[] {1, 9}).isFailure());
    }

    private static PatternSettings pattern(double low, double high, boolean gated) {
        return new PatternSettings("p", "ties_mean", "ties", low, high, BandFrom.JUDGEMENT, Level.NETWORK, Use.CHECK,
                Grade.D, gated,
                "s", "");
    }
}
