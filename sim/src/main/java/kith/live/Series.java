package kith.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import kith.engine.Observer;
import kith.output.Metric;
import kith.output.SeriesRow;
import kith.process.Model;
import kith.society.World;

/** The values of some metrics over everybody, midnight by midnight, as series.csv has them. */
final class Series implements Observer {
    private final List<Metric> metrics;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private double[] byPerson = {};

    Series(Collection<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
    }

    /** The same up to now. */
    Series copy() {
        Series copy = new Series(metrics);
        copy.rows.addAll(rows);
        copy.days.addAll(days);
        return copy;
    }

    @Override
    public void midnight(World world, Model model, int day) {
        int people = world.people().count();
        int[] here = IntStream.range(0, people).filter(world.people()::here).toArray();
        if (byPerson.length != people) {
            byPerson = new double[people];
        }
        double[] row = new double[SeriesRow.count(metrics)];
        int at = 0;
        for (Metric metric : metrics) {
            Arrays.fill(byPerson, Double.NaN);
            for (int person : here) {
                byPerson[person] = metric.value().of(world, model, person);
            }
            at = SeriesRow.put(row, at, metric, byPerson, here);
        }
        SeriesRow.people(row, here.length);
        days.add(day);
        rows.add(row);
    }

    /** The rows from a day on. */
    Reply from(int day) {
        int first = 0;
        while (first < days.size() && days.get(first) < day) {
            first++;
        }
        int start = first;
        Reply.Columns columns = new Reply.Columns();
        columns.numbers("day", IntStream.range(start, days.size()).mapToDouble(days::get).toArray());
        List<String> names = SeriesRow.variables(metrics);
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.numbers(names.get(i),
                    IntStream.range(start, rows.size()).mapToDouble(row -> rows.get(row)[column]).toArray());
        }
        return columns.reply();
    }
}
