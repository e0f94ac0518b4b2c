package kith.analysis.chart;

import java.util.List;
import kith.analysis.table.CsvFile;
import kith.analysis.trajectory.Course;

/**
 * The numbers of a drawn course, long: line, statistic (mean, the ends of its band, run 1, run 2 …), day, value, the
 * people of the group on that day, and the unit of the value.
 */
final class CourseRows {
    /** The columns of a chart over time. */
    static final List<String> COLUMNS = List.of("line", "statistic", "day", "value", "people", "unit");

    private CourseRows() {}

    static void write(CsvFile csv, String line, Course course, int mostRuns, Headcount people, String unit) {
        boolean interval = course.band() == Course.Band.INTERVAL;
        write(csv, line, interval ? "ci_low" : "q10", course, course.low(), people, unit);
        write(csv, line, "mean", course, course.mean(), people, unit);
        write(csv, line, interval ? "ci_high" : "q90", course, course.high(), people, unit);
        for (int run = 0; run < Math.min(mostRuns, course.runs().length); run++) {
            write(csv, line, "run " + (run + 1), course, course.runs()[run], people, unit);
        }
    }

    private static void write(CsvFile csv, String line, String statistic, Course course, double[] values,
            Headcount people, String unit) {
        for (int i = 0; i < values.length; i++) {
            csv.text(line).text(statistic).whole(course.days()[i]).number(values[i])
                    .number(people.on(course.days()[i])).text(unit);
            csv.endRow();
        }
    }
}
