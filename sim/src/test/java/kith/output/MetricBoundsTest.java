package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What charts take from the list of metrics: where values end, and where an axis always does. */
class MetricBoundsTest {
    private static Metric metric(String name) {
        return Metrics.ALL.stream().filter(metric -> metric.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void leversOfConductAreDrawnOnTheirWholeScale() {
        for (Metric metric : Metrics.ALL) {
            boolean lever = metric.name().startsWith("ai_") && !metric.name().endsWith("_per_day");
            assertEquals(lever, !Double.isNaN(metric.axisHigh()), metric.name());
        }
        assertEquals(List.of(-1.0, 1.0),
                List.of(metric("ai_relationship_seeking").axisLow(), metric("ai_relationship_seeking").axisHigh()));
        assertEquals(List.of(0.0, 1.0), List.of(metric("ai_retention").axisLow(), metric("ai_retention").axisHigh()));
        assertEquals(List.of(0.0, 1.0), List.of(metric("ai_bridging").axisLow(), metric("ai_bridging").axisHigh()));
    }

    @Test
    void whatCannotBeNegativeHasALowerBound() {
        for (String name : List.of("influence", "value_misfit", "influence_gini", "value_diversity_x", "dependency",
                "user_share",
                "refusals_per_day", "closeness_sum")) {
            assertEquals(0, metric(name).lowerBound(), name);
        }
        for (String name : List.of("value_x", "expectation_gap", "accepts_care", "loneliness")) {
            assertTrue(Double.isNaN(metric(name).lowerBound()), name + " can be negative, or has another end");
        }
        assertEquals(-1, metric("ai_relationship_seeking").lowerBound());
    }
}
