package kith.output;

import java.util.IdentityHashMap;
import java.util.Map;
import kith.process.Model;
import kith.society.World;

/** What metrics read off each person at one midnight; a value that several metrics rest on is read once. */
final class Readings {
    private final double[] once;
    private final Map<Metric.Value, double[]> shared = new IdentityHashMap<>();
    private final Map<Metric.Value, Integer> read = new IdentityHashMap<>();

    /** @param people how many rows of people the world has */
    Readings(int people) {
        once = new double[people];
        Map<Metric.Value, Integer> uses = new IdentityHashMap<>();
        Metrics.ALL.forEach(metric -> uses.merge(metric.value(), 1, Integer::sum));
        uses.forEach((value, count) -> {
            if (count > 1) {
                shared.put(value, new double[people]);
            }
        });
    }

    /** A metric's value by row, not-a-number for who is not here; valid until the next reading. */
    double[] of(Metric metric, World world, Model model, int day) {
        Metric.Value value = metric.value();
        double[] byRow = shared.getOrDefault(value, once);
        if (byRow == once || !Integer.valueOf(day).equals(read.put(value, day))) {
            for (int person = 0; person < byRow.length; person++) {
                byRow[person] = world.people().here(person) ? value.of(world, model, person) : Double.NaN;
            }
        }
        return byRow;
    }
}
