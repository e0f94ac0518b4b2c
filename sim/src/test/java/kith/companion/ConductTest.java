package kith.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/** Warmth (1 - e^(-1.5(1+l))) / (1 - e^-3), less half of pressure ((1+l)/2)^3, sycophancy .6275 + .1723 l, by hand. */
final class ConductTest {
    private static final ScenarioReader READER = ScenarioReader.create();

    private static Conduct conduct(String... sets) {
        List<String> all = new ArrayList<>(List.of(
                "ai.partner.warmth_saturation=1.5", "ai.partner.pressure_exponent=3",
                "ai.partner.pressure_weight=0.5"));
        all.addAll(List.of(sets));
        Scenario scenario = READER.defaults(all).scenario();
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
        assertEquals(0.853393 / 0.950213 - 0.131072, c.reward(), 2e-6);
        assertEquals(0.675744, c.deference(), 1e-12);
        assertEquals(0.92, c.responsiveness());
        assertEquals(1, c.availability());
    }

    @Test
    void theEndsAndTheMiddle() {
        assertEquals(0, at(-1).warmth());
        assertEquals(0, at(-1).reward());
        assertEquals(0.4552, at(-1).deference(), 1e-12);
        assertEquals(1, at(1).warmth(), 1e-15);
        assertEquals(0.5, at(1).reward(), 1e-15);
        assertEquals(0.7998, at(1).deference(), 1e-12);
        assertEquals(0.776870 / 0.950213, at(0).warmth(), 2e-6);
        assertEquals(at(0).warmth() - 0.0625, at(0).reward(), 1e-15);
    }

    @Test
    void warmthSaturatesAndPressureIsConvex() {
        for (double lambda = -0.75; lambda < 0.8; lambda += 0.25) {
            Conduct below = at(lambda - 0.25);
            Conduct here = at(lambda);
            Conduct above = at(lambda + 0.25);
            assertTrue(below.warmth() + above.warmth() < 2 * here.warmth());
            assertTrue(pressure(below) + pressure(above) > 2 * pressure(here));
        }
    }

    private static double pressure(Conduct c) {
        return 2 * (c.warmth() - c.reward());
    }

    /** What a product says of itself holds for it; sycophancy of its own does not follow lambda. */
    @Test
    void aProductHasConductOfItsOwn() {
        Scenario scenario = READER
                .defaults(List.of("ai.conduct.friction=0.2", "ai.conduct.bridging=0.1", "ai.products.a.role=tutor",
                        "ai.products.a.conduct.friction=0.9", "ai.products.a.conduct.relationship_seeking=-1",
                        "ai.products.a.conduct.sycophancy=0.1"))
                .scenario();
        Conduct own = Conduct.of(scenario.ai().products().get("a").conduct(), scenario.ai().conduct(),
                scenario.ai().partner());
        assertEquals(List.of(0.9, 0.1, -1.0, 0.1),
                List.of(own.friction(), own.bridging(), own.relationshipSeeking(), own.deference()));
        assertEquals(0.2, Conduct.of(scenario.ai().conduct(), scenario.ai().partner()).friction());
    }

    @Test
    void sycophancyIsCutToAShare() {
        assertEquals(1, conduct("ai.conduct.relationship_seeking=1", "ai.conduct.sycophancy_slope=1").deference());
        assertEquals(0, conduct("ai.conduct.relationship_seeking=-1", "ai.conduct.sycophancy_slope=1").deference());
    }
}
