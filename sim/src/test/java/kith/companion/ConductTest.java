package kith.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kith.scenario.Scenario;
import kith.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Warmth (1 - e^(-1.5(1+l))) / (1 - e^-3), pressure ((1+l)/2)^3, sycophancy .6275 + .1723 l, by hand. */
final class ConductTest {
    private static final ScenarioReader READER = ScenarioReader.create();

    private static Conduct conduct(String... sets) {
        Scenario scenario = READER.defaults(List.of(sets)).scenario();
        return Conduct.of(scenario.ai().conduct(), scenario.ai().partner());
    }

    private static Conduct at(double lambda) {
        return conduct("ai.conduct.relationship_seeking=" + lambda);
    }

    @Test
    void theDefaultConduct() {
        Conduct c = conduct();
        assertEquals(0.28, c.relationshipSeeking());
        assertEquals(0.853393 / 0.950213, c.warmth(), 2e-6);
        assertEquals(0.262144, c.pressure(), 1e-12);
        assertEquals(0.675744, c.deference(), 1e-12);
        assertEquals(0.92, c.responsiveness());
        assertEquals(1, c.availability());
    }

    @Test
    void theEndsAndTheMiddle() {
        assertEquals(0, at(-1).warmth());
        assertEquals(0, at(-1).pressure());
        assertEquals(0.4552, at(-1).deference(), 1e-12);
        assertEquals(1, at(1).warmth(), 1e-15);
        assertEquals(1, at(1).pressure(), 1e-15);
        assertEquals(0.7998, at(1).deference(), 1e-12);
        assertEquals(0.776870 / 0.950213, at(0).warmth(), 2e-6);
        assertEquals(0.125, at(0).pressure(), 1e-15);
    }

    @Test
    void warmthSaturatesAndPressureIsConvex() {
        for (double lambda = -0.75; lambda < 0.8; lambda += 0.25) {
            Conduct below = at(lambda - 0.25);
            Conduct here = at(lambda);
            Conduct above = at(lambda + 0.25);
            assertTrue(below.warmth() + above.warmth() < 2 * here.warmth());
            assertTrue(below.pressure() + above.pressure() > 2 * here.pressure());
        }
    }

    @Test
    void sycophancyIsCutToAShare() {
        assertEquals(1, conduct("ai.conduct.relationship_seeking=1", "ai.conduct.sycophancy_slope=1").deference());
        assertEquals(0, conduct("ai.conduct.relationship_seeking=-1", "ai.conduct.sycophancy_slope=1").deference());
    }
}
