package kith.output;

import java.util.ArrayList;
import java.util.List;

/** The values of one group on one day: the metrics' numbers in their order, spreads beside them, then the people. */
public final class SeriesRow {
    static final String SD = "_sd";
    static final String PEOPLE = "people";

    private SeriesRow() {}

    /** The variables of metrics, and the number of people. */
    public static List<String> variables(List<Metric> metrics) {
        List<String> names = new ArrayList<>();
        for (Metric metric : metrics) {
            names.add(metric.name());
            if (metric.spread()) {
                names.add(metric.name() + SD);
            }
        }
        names.add(PEOPLE);
        return List.copyOf(names);
    }

    static List<String> units(List<Metric> metrics) {
        List<String> units = new ArrayList<>();
        for (Metric metric : metrics) {
            units.add(metric.unit());
            if (metric.spread()) {
                units.add(metric.unit());
            }
        }
        units.add(PEOPLE);
        return List.copyOf(units);
    }

    /** How many variables metrics have. */
    public static int count(List<Metric> metrics) {
        return variables(metrics).size();
    }

    /**
     * Puts a metric of some people into the row of their group.
     *
     * @param at place of the metric's first variable
     * @return place of the next metric's
     */
    public static int put(double[] row, int at, Metric metric, double[] byRow, int[] members) {
        row[at] = Aggregation.of(metric.aggregate(), byRow, members);
        if (metric.spread()) {
            row[at + 1] = Aggregation.sd(byRow, members);
        }
        return at + (metric.spread() ? 2 : 1);
    }

    /** Puts the number of people of a group into its row. */
    public static void people(double[] row, int count) {
        row[row.length - 1] = count;
    }
}
