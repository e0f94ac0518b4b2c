package kith.pattern;

import static kith.pattern.AblationVerdict.AS_EXPECTED;
import static kith.pattern.AblationVerdict.NOT_AS_EXPECTED;
import static kith.pattern.AblationVerdict.NOT_MEASURED;
import static kith.pattern.AblationVerdict.REPORTED;
import static kith.pattern.AblationVerdict.UNDECIDABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.scenario.settings.AblationSettings;
import kith.scenario.settings.Expectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AblationTest {
    @ParameterizedTest
    @CsvSource({
            "HIGHER, 0.1, 2, AS_EXPECTED",
            "HIGHER, 3, 4, AS_EXPECTED",
            "HIGHER, -2, -0.1, NOT_AS_EXPECTED",
            "HIGHER, -0.1, 2, UNDECIDABLE",
            "HIGHER, 0, 2, UNDECIDABLE",
            "HIGHER, -0.1, 0.1, UNDECIDABLE",
            "HIGHER, 0, 0, NOT_AS_EXPECTED",
            "HIGHER, NaN, NaN, UNDECIDABLE",
            "LOWER, -2, -0.1, AS_EXPECTED",
            "LOWER, 0.1, 2, NOT_AS_EXPECTED",
            "LOWER, -2, 0.1, UNDECIDABLE",
            "EITHER, 0.1, 2, AS_EXPECTED",
            "EITHER, -2, -0.1, AS_EXPECTED",
            "EITHER, -0.1, 2, UNDECIDABLE",
            "EITHER, 0, 0, NOT_AS_EXPECTED",
            "KEPT, -1, 1, AS_EXPECTED",
            "KEPT, 0.5, 0.9, AS_EXPECTED",
            "KEPT, 0, 0, AS_EXPECTED",
            "KEPT, 0.5, 1.1, UNDECIDABLE",
            "KEPT, -3, 3, UNDECIDABLE",
            "KEPT, 1.1, 2, NOT_AS_EXPECTED",
            "KEPT, -2, -1.1, NOT_AS_EXPECTED",
            "KEPT, NaN, NaN, UNDECIDABLE"
    })
    void theWholeIntervalDecides(Expectation expected, double low, double high, AblationVerdict verdict) {
        assertEquals(verdict, AblationVerdict.of(expected, 2, new Interval(low, high), 1));
        assertEquals(NOT_MEASURED, AblationVerdict.of(expected, 0, Interval.NONE, 1));
        assertEquals(REPORTED, AblationVerdict.of(null, 2, new Interval(low, high), 1));
    }

    private static AblationResult result(String expected, double[] with, double[] without) {
        Map<String, Expectation> expectations = expected.isEmpty() ? Map.of()
                : Map.of("ties_mean", Expectation.valueOf(expected));
        AblationSettings ablation = new AblationSettings("off", "Off.", List.of("ties.fading_rule=none"), expectations,
                Map.of("ties_mean", 4.0));
        return AblationResult.of(ablation, new Measure("ties_mean", "ties"), with, without);
    }

    /**
     * Differences 1, 2, 3: mean 2, sd 1, t with two degrees of freedom 4.3027; a third world of four could not be told.
     */
    @Test
    void theDifferenceIsTakenPairByPair() {
        AblationResult r = result("HIGHER", new double[] {10, 20, Double.NaN, 30}, new double[] {11, 22, 99, 33});
        assertEquals(3, r.difference().pairs());
        assertEquals(2, r.difference().mean(), 1e-12);
        assertEquals(2 - 4.302653 / Math.sqrt(3), r.difference().interval().low(), 1e-5);
        assertEquals(20, r.with(), 1e-12);
        assertEquals(22, r.without(), 1e-12);
        assertEquals(UNDECIDABLE, r.verdict());
        assertEquals(3,
                result("HIGHER", new double[] {10, 20, 1, 30}, new double[] {11, 22, Double.POSITIVE_INFINITY, 33})
                        .difference().pairs());
        assertEquals(NOT_MEASURED, result("HIGHER", new double[] {Double.NaN}, new double[] {1}).verdict());
        assertEquals(UNDECIDABLE, result("HIGHER", new double[] {1}, new double[] {9}).verdict());
    }

    @Test
    void sizeIsToldBesideTheDirection() {
        double[] with = {10, 20, 30};
        AblationResult small = result("HIGHER", with, new double[] {11, 21, 31.1});
        assertEquals(AS_EXPECTED, small.verdict());
        assertTrue(small.isSmall());
        double[] larger = {20, 30, 40.1};
        assertFalse(result("HIGHER", with, larger).isSmall());
        assertEquals(NOT_AS_EXPECTED, result("LOWER", with, larger).verdict());
        assertTrue(result("LOWER", with, larger).isFailure());
        assertEquals(NOT_AS_EXPECTED, result("KEPT", with, larger).verdict());
        assertFalse(result("KEPT", with, new double[] {11, 21, 31.1}).isSmall());
        assertTrue(result("", with, larger).isUnforeseen());
        assertFalse(result("", with, larger).isFailure());
        assertFalse(result("", with, new double[] {11, 21, 31.1}).isUnforeseen());
        assertFalse(result("HIGHER", with, larger).isUnforeseen());
    }
}
