package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** How the scenarios of an experiment are ordered over its worlds, in plain sentences. */
public final class RankingWords {
    private RankingWords() {}

    /**
     * A line for each outcome and group: for each scenario the share of comparisons, over worlds and other scenarios,
     * in which it is higher; the highest first.
     */
    public static List<String> lines(Worlds worlds, List<Ranking> rows) {
        List<String> lines = new ArrayList<>();
        for (String variable : worlds.variables()) {
            for (String group : worlds.groups()) {
                Map<String, int[]> wins = wins(rows.stream().filter(row -> row.variable().equals(variable)
                        && row.group().equals(group)).toList());
                if (!wins.isEmpty()) {
                    WorldRow any = worlds.of(variable, group).get(0);
                    lines.add(Sentence.begun(any.label()) + ", " + Sentence.within(any.groupLabel())
                            + ", is higher than under another scenario in these shares of comparisons: "
                            + String.join(", ", wins.entrySet().stream()
                                    .sorted(Comparator.comparingDouble(each -> -share(each.getValue())))
                                    .map(each -> label(worlds, each.getKey()) + " "
                                            + Numeral.percent(share(each.getValue()), 0))
                                    .toList())
                            + ".");
                }
            }
        }
        return lines;
    }

    private static double share(int[] wins) {
        return (double) wins[0] / wins[1];
    }

    private static String label(Worlds worlds, String name) {
        return worlds.experiment().scenarios().stream().filter(each -> each.name().equals(name))
                .map(Experiment.Named::label).findFirst().orElse(name);
    }

    private static Map<String, int[]> wins(List<Ranking> rows) {
        Map<String, int[]> wins = new LinkedHashMap<>();
        for (Ranking row : rows) {
            int[] one = wins.computeIfAbsent(row.first(), name -> new int[2]);
            int[] other = wins.computeIfAbsent(row.second(), name -> new int[2]);
            one[0] += row.firstHigher();
            other[0] += row.worlds() - row.firstHigher();
            one[1] += row.worlds();
            other[1] += row.worlds();
        }
        return wins;
    }
}
