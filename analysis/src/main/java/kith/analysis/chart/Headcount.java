package kith.analysis.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;
import kith.analysis.table.Track;
import kith.analysis.wording.Numeral;

/** How many people a group has by day, as a mean over runs. */
record Headcount(TreeMap<Integer, Double> byDay) {
    private static final String PEOPLE = "people";

    static Headcount of(Study study, List<RunsTable.Run> runs, String group) {
        TreeMap<Integer, double[]> sums = new TreeMap<>();
        for (RunsTable.Run run : runs) {
            Track track = study.series().track(run.runId(), group, PEOPLE);
            for (int i = 0; i < track.size(); i++) {
                double count = track.at(track.day(i));
                if (!Double.isNaN(count)) {
                    double[] sum = sums.computeIfAbsent(track.day(i), day -> new double[2]);
                    sum[0] += count;
                    sum[1]++;
                }
            }
        }
        TreeMap<Integer, Double> byDay = new TreeMap<>();
        sums.forEach((day, sum) -> byDay.put(day, sum[0] / sum[1]));
        return new Headcount(byDay);
    }

    /** The count of a day, or of the last day before it that has one; not-a-number where the runs do not tell it. */
    double on(int day) {
        Map.Entry<Integer, Double> found = byDay.floorEntry(day);
        return found == null ? Double.NaN : found.getValue();
    }

    /** " (1,960 people)"; empty where the runs do not tell it. */
    String words(int day) {
        return words(on(day));
    }

    /** The same of a count. */
    static String words(double count) {
        return Double.isNaN(count) ? "" : " (" + Numeral.people(count) + ")";
    }
}
