package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.Worlds;
import org.junit.jupiter.api.Test;

/** The line on which a difference is zero. */
final class BreakEvenChartTest {
    private static Experiment.Varied varied(String path, String... values) {
        return new Experiment.Varied(path, path, List.of(values).stream().map(v -> new Experiment.Value(v, ""))
                .toList());
    }

    private static WorldRow row(int world, String first, String second, double size) {
        Interval interval = new Interval(size - 0.1, size + 0.1);
        return new WorldRow(world, List.of(first, second), "companions", 365, "all", "Everybody", "loneliness",
                "Loneliness",
                "points", 5, 500, size, interval, 0.9, Double.NaN, Double.NaN, Interval.NONE, 0.5, 0.25,
                Word.of(5, 500, interval, 0.05));
    }

    private static Worlds worlds(double lowLow, double lowHigh, double highLow, double highHigh, String second) {
        return new Worlds(new Experiment("grid", "Where?",
                List.of(new Experiment.Named("companions", "companions")), "no AI", "d1", 500, 365, 5,
                List.of(varied("reach.out_share", "0", "0.4"), varied("loneliness.ai_worth", "0", second)), null,
                Map.of()),
                List.of(row(1, "0", "0", lowLow), row(2, "0", second, lowHigh), row(3, "0.4", "0", highLow),
                        row(4, "0.4", second, highHigh)));
    }

    @Test
    void theLineRunsWhereNeighboursMeetZeroInProportion() {
        BreakEvenChart chart = BreakEvenChart.of(worlds(3, 3, -1, -1, "1"), "loneliness", "all").orElseThrow();
        List<double[]> segments = chart.segments();
        assertEquals(1, segments.size());
        assertArrayEquals(new double[] {0.3, 0, 0.3, 1}, segments.get(0), 1e-12);
    }

    @Test
    void withoutAChangeOfSignThereIsNoLine() {
        assertEquals(List.of(), BreakEvenChart.of(worlds(3, 2, 1, 1, "1"), "loneliness", "all").orElseThrow()
                .segments());
    }

    @Test
    void wordsAsValuesAreNoGrid() {
        assertTrue(BreakEvenChart.of(worlds(3, 3, -1, -1, "much"), "loneliness", "all").isEmpty());
    }
}
