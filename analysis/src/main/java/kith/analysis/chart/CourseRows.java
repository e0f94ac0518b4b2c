package kith.analysis.chart;

import kith.analysis.table.CsvFile;
import kith.analysis.trajectory.Course;

/** The numbers of a drawn course, long: line, statistic (mean, the ends of its band, run 1, run 2 …), day, value. */
final class CourseRows {
    private CourseRows() {}

    static void write(CsvFile csv, String line, Course course, int mostRuns) {
        boolean interval = course.band() == Course.Band.INTERVAL;
        write(csv, line, interval ? "ci_low" : "q10", course, course.low());
        write(csv, line, "mean", course, course.mean());
        write(csv, line, interval ? "ci_high" : "q90", course, course.high());
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
