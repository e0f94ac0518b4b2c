package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.analysis.table.Rows;
import kith.output.Group.Settled;

/** The series of a run in columns: a row per day and group, a column per variable; and their way into series.csv. */
final class SeriesColumns implements AutoCloseable {
    /** Columns of series.csv. */
    static final List<String> LONG = List.of("run_id", "day", "group", "variable", "unit", "value");
    static final String NAME = "series.parquet";

    private final ColumnFile file;

    SeriesColumns(Path folder, List<Metric> metrics) {
        this(folder, NAME, metrics);
    }

    SeriesColumns(Path folder, String name, List<Metric> metrics) {
        List<String> variables = SeriesRow.variables(metrics);
        List<String> units = SeriesRow.units(metrics);
        List<String> columns = new ArrayList<>(List.of("day", "group"));
        columns.addAll(variables);
        file = ColumnFile.open(folder.resolve(name), columns);
        for (int i = 0; i < variables.size(); i++) {
            file.note("unit." + variables.get(i), units.get(i));
        }
    }

    /** Keeps the values of a group on a day, in the order of the variables. */
    void row(int day, String group, double[] values) {
        file.whole(day).text(group);
        for (double value : values) {
            file.number(value);
        }
        file.endRow();
    }

    /** Notes something of all rows. */
    void note(String key, String value) {
        file.note(key, value);
    }

    void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    /** Writes the series of a run into series.csv. */
    static void export(Path folder, List<Group> groups, List<Metric> metrics, String runId, Rows csv) {
        Map<String, Settled> settled = groups.stream().collect(Collectors.toMap(Group::name, Group::settled));
        export(folder.resolve(NAME), settled, metrics, runId, csv);
    }

    /** Writes the series of groups, of which it is known when they are settled, into series.csv. */
    static void export(Path file, Map<String, Settled> settled, List<Metric> metrics, String runId, Rows csv) {
        List<String> variables = SeriesRow.variables(metrics);
        try (ColumnReader in = ColumnReader.open(file)) {
            for (int part = 0; part < in.groups(); part++) {
                long[] days = in.wholes(part, "day");
                String[] names = in.texts(part, "group");
                double[][] values = new double[days.length][variables.size()];
                for (int i = 0; i < variables.size(); i++) {
                    double[] column = in.numbers(part, variables.get(i));
                    for (int row = 0; row < column.length; row++) {
                        values[row][i] = column[row];
                    }
                }
                for (int from = 0, to = 0; from < days.length; from = to) {
                    List<Line> lines = new ArrayList<>();
                    while (to < days.length && days[to] == days[from]) {
                        lines.add(new Line(names[to], settled.get(names[to]), values[to++]));
                    }
                    day(runId, (int) days[from], lines, metrics, csv);
                }
            }
        }
    }

    /**
     * A group and its values on a day. Nothing but the number of people is told of a group that nobody is in, unless it
     * was settled at day 0.
     */
    record Line(String group, Settled settled, double[] values) {
        boolean isTold() {
            return settled == Settled.AT_START || values[values.length - 1] > 0;
        }
    }

    /** Writes one day of some groups into series.csv: variable by variable, within each group by group. */
    static void day(String runId, int day, List<Line> lines, List<Metric> metrics, Rows csv) {
        int at = 0;
        for (Metric metric : metrics) {
            for (Line line : lines) {
                if (line.isTold()) {
                    cell(runId, day, line.group(), metric.name(), metric.unit(), line.values()[at], csv);
                    if (metric.spread()) {
                        cell(runId, day, line.group(), metric.name() + SeriesRow.SD, metric.unit(),
                                line.values()[at + 1], csv);
                    }
                }
            }
            at += metric.spread() ? 2 : 1;
        }
        int last = at;
        lines.forEach(line -> cell(runId, day, line.group(), SeriesRow.PEOPLE, SeriesRow.PEOPLE, line.values()[last],
                csv));
    }

    private static void cell(String runId, int day, String group, String variable, String unit, double value,
            Rows csv) {
        csv.text(runId).whole(day).text(group).text(variable).text(unit).number(value).endRow();
    }
}
