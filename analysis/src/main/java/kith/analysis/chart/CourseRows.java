package kith.analysis.chart;

import kith.analysis.table.CsvFile;
import kith.analysis.trajectory.Course;

/** The numbers of a drawn course, long: line, statistic (q10, median, q90, run 1, run 2 …), day, value. */
final class CourseRows {
    private CourseRows() {}

    static void write(CsvFile csv, String line, Course course, int mostRuns) {
        write(csv, line, "q10", course, course.low());
        write(csv, line, "median", course, course.median());
        write(csv, line, "q90", course, course.high());
        for (int run = 0; run < Math.min(mostRuns, course.runs().length); run++) {
            write(csv, line, "run " + (run + 1), course, course.runs()[run]);
        }
    }

    static void write(CsvFile csv, String line, String statistic, Course course, double[] values) {
        for (int i = 0; i < values.length; i++) {
            csv.text(line).text(statistic).whole(course.days()[i]).number(values[i]);
            csv.endRow();
        }
    }
}
