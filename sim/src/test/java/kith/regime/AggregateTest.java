package kith.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.companion.Stance;
import kith.regime.Electorate.Voice;
import kith.scenario.settings.AggregationSettings.Rule;
import org.junit.jupiter.api.Test;

/** Rules by which many preferences become one, on electorates small enough for paper. */
final class AggregateTest {
    private static Voice at(int community, double weight, double x, double y) {
        return new Voice(0, community, weight, x, y);
    }

    private static Stance.Point stance(Rule rule, List<Voice> voices) {
        return new Aggregate(rule).stance(voices);
    }

    private static final List<Voice> THREE = List.of(at(0, 1, 0, 0), at(0, 1, 1, 0), at(0, 1, 5, 3));

    @Test
    void theMeanWeighsWords() {
        assertEquals(new Stance.Point(2, 1, 0), stance(Rule.MEAN, THREE));
        assertEquals(3, stance(Rule.MEAN, List.of(at(0, 1, 0, 0), at(0, 3, 4, 0))).x(), 1e-12);
    }

    @Test
    void theMedianIsInTheMiddleOfTheWeight() {
        assertEquals(new Stance.Point(1, 0, 0), stance(Rule.MEDIAN, THREE));
        assertEquals(0.5, stance(Rule.MEDIAN, List.of(at(0, 1, 0, 0), at(0, 1, 1, 0))).x(), 1e-12);
        assertEquals(1, stance(Rule.MEDIAN, List.of(at(0, 1, 0, 0), at(0, 2, 1, 0))).x(), 1e-12);
    }

    /** Votes of length 1 balance where three corners of an equilateral triangle are seen under 120 degrees. */
    @Test
    void quadraticVotesBalance() {
        Stance.Point middle = stance(Rule.QUADRATIC,
                List.of(at(0, 1, 0, 0), at(0, 1, 2, 0), at(0, 1, 1, Math.sqrt(3))));
        assertEquals(1, middle.x(), 1e-6);
        assertEquals(1 / Math.sqrt(3), middle.y(), 1e-6);
        Stance.Point many = stance(Rule.QUADRATIC, List.of(at(0, 1, 0, 0), at(0, 1, 0, 0), at(0, 1, 3, 0)));
        assertEquals(0, many.x(), 0.01, "one voice far away buys no more votes than one near by");
    }

    @Test
    void theCommunityServedWorstIsServedBest() {
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            voices.add(at(0, 1, 0, 0));
        }
        voices.add(at(2, 1, 2, 0));
        assertEquals(0, stance(Rule.MEDIAN, voices).x(), 1e-12);
        assertEquals(1, stance(Rule.MAX_MIN, voices).x(), 0.01, "half way, however few they are");
        double nash = stance(Rule.NASH, voices).x();
        assertTrue(nash < 0.3, "nash lies with the many, found " + nash);
    }

    @Test
    void nobodyDecidesNothing() {
        assertNull(stance(Rule.MEAN, List.of()));
        assertNull(stance(Rule.MEDIAN, List.of(at(0, 0, 1, 1))));
    }

    @Test
    void leversByEachRule() {
        double[] values = {0, 0.5, 1};
        List<Voice> voices = List.of(at(0, 1, 0, 0), at(0, 1, 0, 0), at(1, 1, 0, 0));
        double[][] worth = {{0.9, 0.5, 0.1}, {0.8, 0.5, 0.2}, {0.0, 0.4, 0.6}};
        assertEquals(1 / 3.0, new Aggregate(Rule.MEAN).lever(values, voices, worth), 1e-12);
        assertEquals(0, new Aggregate(Rule.MEDIAN).lever(values, voices, worth), 1e-12);
        assertEquals(0.5, new Aggregate(Rule.MAX_MIN).lever(values, voices, worth), 1e-12, "worst served: .0, .4, .15");
        assertEquals(0.5, new Aggregate(Rule.NASH).lever(values, voices, worth), 1e-12, "products: 0, .1, .012");
        assertEquals(0, new Aggregate(Rule.QUADRATIC).lever(values, voices, worth), 1e-12);
    }
}
