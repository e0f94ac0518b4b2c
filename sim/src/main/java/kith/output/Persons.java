package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.society.World;

/**
 * The values of every person of a cohort on the days of the groups: a row per day and person, a column for each value
 * that metrics rest on. From them the series of groups can be told that are settled by another world.
 */
final class Persons implements AutoCloseable {
    static final String NAME = "persons.parquet";
    private static final String HERE = "present";

    private final int[] cohort;
    private final double[][] values;
    private final ColumnFile file;
    private final Map<Metric.Value, Integer> places = new IdentityHashMap<>();

    Persons(Path folder, int[] cohort, List<Metric> metrics) {
        this.cohort = cohort;
        Map<String, Metric.Value> columns = columns(metrics);
        values = new double[columns.size()][cohort.length];
        columns.values().forEach(value -> places.put(value, places.size()));
        List<String> names = new ArrayList<>(List.of("day", "person", HERE));
        names.addAll(columns.keySet());
        file = ColumnFile.open(folder.resolve(NAME), names);
    }

    /** The distinct values that metrics rest on, each under the name of the first metric that does. */
    private static Map<String, Metric.Value> columns(List<Metric> metrics) {
        Map<Metric.Value, String> named = new IdentityHashMap<>();
        Map<String, Metric.Value> columns = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            if (named.putIfAbsent(metric.value(), metric.name()) == null) {
                columns.put(metric.name(), metric.value());
            }
        }
        return columns;
    }

    /** Takes a metric's values, out of numbers by row. */
    void take(Metric metric, double[] byRow) {
        double[] column = values[places.get(metric.value())];
        for (int i = 0; i < cohort.length; i++) {
            column[i] = byRow[cohort[i]];
        }
    }

    /** Keeps what was taken as a day of theirs. */
    void endDay(World world, int day) {
        for (int i = 0; i < cohort.length; i++) {
            file.whole(day).whole(cohort[i]).whole(world.people().here(cohort[i]) ? 1 : 0);
            for (double[] column : values) {
                file.number(column[i]);
            }
            file.endRow();
        }
        file.endGroup();
    }

    void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    /** What was kept of one day. */
    static final class Day {
        private final ColumnReader in;
        private final int part;
        private final int rows;
        private final Map<String, Metric.Value> columns;
        private final long[] person;
        private final Map<Metric.Value, double[]> read = new IdentityHashMap<>();

        private Day(ColumnReader in, int part, int rows, Map<String, Metric.Value> columns) {
            this.in = in;
            this.part = part;
            this.rows = rows;
            this.columns = columns;
            person = in.wholes(part, "person");
        }

        int day() {
            return (int) in.wholes(part, "day")[0];
        }

        /** The values that a metric rests on, by row; not-a-number for who is not of the cohort. */
        double[] of(Metric metric) {
            return read.computeIfAbsent(metric.value(), value -> byRow(in.numbers(part, columns.entrySet().stream()
                    .filter(each -> each.getValue() == value).findFirst().orElseThrow().getKey())));
        }

        private double[] byRow(double[] column) {
            double[] byRow = new double[rows];
            Arrays.fill(byRow, Double.NaN);
            for (int i = 0; i < column.length; i++) {
                byRow[(int) person[i]] = column[i];
            }
            return byRow;
        }

        /** Who of the cohort is present on the day, by row. */
        boolean[] present() {
            boolean[] here = new boolean[rows];
            long[] column = in.wholes(part, HERE);
            for (int i = 0; i < column.length; i++) {
                here[(int) person[i]] = column[i] == 1;
            }
            return here;
        }
    }

    /** Somebody to whom days are shown. */
    interface Watcher {
        void day(Day day);
    }

    /** Shows the days that were kept, in their order; memory holds one. */
    static void days(Path folder, int rows, List<Metric> metrics, Watcher watcher) {
        Map<String, Metric.Value> columns = columns(metrics);
        try (ColumnReader in = ColumnReader.open(folder.resolve(NAME))) {
            for (int part = 0; part < in.groups(); part++) {
                watcher.day(new Day(in, part, rows, columns));
            }
        }
    }
}
