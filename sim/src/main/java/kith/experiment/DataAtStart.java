package kith.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.scenario.files.ResolvedScenario;
import kith.society.Survey.Measured;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the means of data files with those of day 0 and of the last day, so that a reader sees what the time before
 * day 0 has moved. Day 0 is that of the first scenario, the last day that of the reference, or of the scenario without
 * one. Use of AI is that of the first scenario on both days.
 */
final class DataAtStart {
    private final StudyPlan plan;

    DataAtStart(StudyPlan plan) {
        this.plan = plan;
    }

    /** Writes one entry a measured variable, out of the merged series of the runs that succeeded. */
    void write(Path series, Collection<FinishedRun> succeeded, ObjectNode root) throws IOException {
        List<Measured> measured = plan.survey().means(plan.scenario().scenario());
        if (measured.isEmpty()) {
            return;
        }
        ResolvedScenario last = plan.reference().orElse(plan.scenario());
        int lastDay = plan.scenario().scenario().horizonDays();
        Map<String, double[]> first = means(series, ids(succeeded, plan.scenario()), 0);
        Map<String, double[]> end = means(series, ids(succeeded, last), lastDay);
        Map<String, double[]> withAi = means(series, ids(succeeded, plan.scenario()), lastDay);
        ArrayNode array = root.putArray("data_at_start");
        for (Measured each : measured) {
            ObjectNode node = array.addObject().put("variable", each.variable()).put("people_count", each.peopleCount())
                    .put("in_data", each.mean());
            put(node, "day_0", first.get(each.variable()));
            boolean ofAi = each.isOfAi();
            put(node, "last_day", (ofAi ? withAi : end).get(each.variable()));
            node.put("last_day_of", (ofAi ? plan.scenario() : last).scenario().label());
        }
    }

    private static void put(ObjectNode node, String name, double[] sum) {
        if (sum != null) {
            node.put(name, sum[0] / sum[1]);
        }
    }

    private static Set<String> ids(Collection<FinishedRun> runs, ResolvedScenario of) {
        return runs.stream().filter(run -> run.run().scenario().equals(of)).map(run -> run.run().runId())
                .collect(Collectors.toSet());
    }

    /** Sum and number of values of everybody on a day, by variable. */
    private static Map<String, double[]> means(Path series, Set<String> ids, int day) throws IOException {
        Map<String, double[]> sums = new TreeMap<>();
        String middle = "," + day + ",all,";
        try (BufferedReader in = Files.newBufferedReader(series, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int id = line.indexOf(',');
                if (id > 0 && line.startsWith(middle, id) && ids.contains(line.substring(0, id))) {
                    String[] cells = line.split(",", -1);
                    if (!cells[5].isEmpty()) {
                        double[] sum = sums.computeIfAbsent(cells[3], any -> new double[2]);
                        sum[0] += Double.parseDouble(cells[5]);
                        sum[1]++;
                    }
                }
            }
        }
        return sums;
    }
}
