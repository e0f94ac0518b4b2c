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
    private static final String SD = "_sd";
    private static final String PEOPLE = "people";
    private static final List<String> VARIABLES = variables();
    private static final List<String> UNITS = units();

    private final ColumnFile file;

    SeriesColumns(Path folder) {
        List<String> columns = new ArrayList<>(List.of("day", "group"));
        columns.addAll(VARIABLES);
        file = ColumnFile.open(folder.resolve(NAME), columns);
        for (int i = 0; i < VARIABLES.size(); i++) {
            file.note("unit." + VARIABLES.get(i), UNITS.get(i));
        }
    }

    private static List<String> variables() {
        List<String> names = new ArrayList<>();
        for (Metric metric : Metrics.ALL) {
            names.add(metric.name());
            if (metric.spread()) {
                names.add(metric.name() + SD);
            }
        }
        names.add(PEOPLE);
        return List.copyOf(names);
    }

    private static List<String> units() {
        List<String> units = new ArrayList<>();
        for (Metric metric : Metrics.ALL) {
            units.add(metric.unit());
            if (metric.spread()) {
                units.add(metric.unit());
            }
        }
        units.add(PEOPLE);
        return List.copyOf(units);
    }

    /** How many variables there are. */
    static int count() {
        return VARIABLES.size();
    }

    /**
     * Puts a metric of some people into the row of their group.
     *
     * @param at place of the metric's first variable
     * @return place of the next metric's
     */
    static int put(double[] row, int at, Metric metric, double[] byRow, int[] members) {
        row[at] = Aggregation.of(metric.aggregate(), byRow, members);
        if (metric.spread()) {
            row[at + 1] = Aggregation.sd(byRow, members);
        }
        return at + (metric.spread() ? 2 : 1);
    }

    /** Puts the number of people of a group into its row. */
    static void people(double[] row, int count) {
        row[row.length - 1] = count;
    }

    /** Keeps the values of a group on a day, in the order of the variables. */
    void row(int day, String group, double[] values) {
        file.whole(day).text(group);
        for (double value : values) {
            file.number(value);
        }
        file.endRow();
    }

    void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    /** Writes the series of a run into series.csv. */
    static void export(Path folder, List<Group> groups, String runId, Rows csv) {
        Map<String, Settled> settled = groups.stream().collect(Collectors.toMap(Group::name, Group::settled));
        try (ColumnReader in = ColumnReader.open(folder.resolve(NAME))) {
            for (int part = 0; part < in.groups(); part++) {
                long[] days = in.wholes(part, "day");
                String[] names = in.texts(part, "group");
                double[][] values = new double[days.length][VARIABLES.size()];
                for (int i = 0; i < VARIABLES.size(); i++) {
                    double[] column = in.numbers(part, VARIABLES.get(i));
                    for (int row = 0; row < column.length; row++) {
                        values[row][i] = column[row];
                    }
                }
                for (int from = 0, to = 0; from < days.length; from = to) {
                    List<Line> lines = new ArrayList<>();
                    while (to < days.length && days[to] == days[from]) {
                        lines.add(new Line(names[to], settled.get(names[to]), values[to++]));
                    }
                    day(runId, (int) days[from], lines, csv);
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
    static void day(String runId, int day, List<Line> lines, Rows csv) {
        int last = VARIABLES.size() - 1;
        for (int i = 0; i < last;) {
            int width = VARIABLES.get(i + 1).equals(VARIABLES.get(i) + SD) ? 2 : 1;
            for (Line line : lines) {
                for (int v = i; v < i + width && line.isTold(); v++) {
                    cell(runId, day, line, v, csv);
                }
            }
            i += width;
        }
        lines.forEach(line -> cell(runId, day, line, last, csv));
    }

    private static void cell(String runId, int day, Line line, int variable, Rows csv) {
        csv.text(runId).whole(day).text(line.group()).text(VARIABLES.get(variable)).text(UNITS.get(variable))
                .number(line.values()[variable]).endRow();
    }
}
