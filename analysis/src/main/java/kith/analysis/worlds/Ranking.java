package kith.analysis.worlds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.analysis.stats.ShareInterval;
import kith.analysis.table.CsvFile;

/**
 * How two scenarios of an experiment are ordered in an outcome, world by world. Both hold the same simulated people in
 * each world.
 *
 * @param variable the outcome
 * @param group whom it is about
 * @param first a scenario
 * @param second another
 * @param worlds worlds in which both have a value
 * @param firstHigher worlds in which the first is higher
 * @param mean mean over worlds of first minus second
 */
public record Ranking(String variable, String group, String first, String second, int worlds, int firstHigher,
        double mean) {
    /** Name of the file. */
    public static final String NAME = "ranking.csv";
    /** Columns of the file. */
    public static final List<String> COLUMNS = List.of("variable", "group", "scenario_id", "other_id", "n_worlds",
            "higher_count", "higher_share", "ci_low", "ci_high", "mean_difference");

    /** All pairs of scenarios, in each outcome and group; nothing for one scenario. */
    public static List<Ranking> of(Worlds worlds) {
        List<Ranking> all = new ArrayList<>();
        List<Worlds> each = worlds.byScenario();
        for (String variable : worlds.variables()) {
            for (String group : worlds.groups()) {
                for (int i = 0; i < each.size(); i++) {
                    for (int j = i + 1; j < each.size(); j++) {
                        all.add(of(each.get(i).of(variable, group), each.get(j).of(variable, group),
                                each.get(i).experiment().scenarios().get(0).name(),
                                each.get(j).experiment().scenarios().get(0).name(), variable, group));
                    }
                }
            }
        }
        return all.stream().filter(row -> row.worlds > 0).toList();
    }

    private static Ranking of(List<WorldRow> one, List<WorldRow> other, String first, String second, String variable,
            String group) {
        Map<Integer, Double> values = new HashMap<>();
        other.forEach(row -> values.put(row.world(), row.judged()));
        int worlds = 0;
        int higher = 0;
        double sum = 0;
        for (WorldRow row : one) {
            double difference = row.judged() - values.getOrDefault(row.world(), Double.NaN);
            if (!Double.isNaN(difference)) {
                worlds++;
                higher += difference > 0 ? 1 : 0;
                sum += difference;
            }
        }
        return new Ranking(variable, group, first, second, worlds, higher, sum / worlds);
    }

    /** The share of worlds in which the first is higher. */
    public double share() {
        return (double) firstHigher / worlds;
    }

    /** The 95 % interval of this share, for worlds drawn at random (Wilson). */
    public Interval interval() {
        return ShareInterval.wilson(firstHigher, worlds);
    }

    /** Writes the file into a folder. */
    public static void write(Path folder, List<Ranking> rows) {
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), COLUMNS)) {
            for (Ranking row : rows) {
                csv.text(row.variable).text(row.group).text(row.first).text(row.second).whole(row.worlds)
                        .whole(row.firstHigher).number(row.share()).number(row.interval().low())
                        .number(row.interval().high()).number(row.mean);
                csv.endRow();
            }
            csv.commit();
        }
    }
}
