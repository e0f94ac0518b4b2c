package kith.analysis.twins;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.analysis.table.CsvColumns;
import kith.analysis.table.RunsTable;

/**
 * people.csv of one side: values of every person who is there at the end, by replicate.
 *
 * @param byReplicate for each replicate, the values of each person in the order of the variables
 */
record EndValues(Map<Integer, Map<String, double[]>> byReplicate) {
    /** Reads the end values of a side. */
    static EndValues read(Side side, List<String> variables) {
        Map<String, Integer> replicates = replicates(side);
        Map<Integer, Map<String, double[]>> values = new TreeMap<>();
        String[] columns = new String[variables.size() + 2];
        columns[0] = "run_id";
        columns[1] = "person_id";
        for (int i = 0; i < variables.size(); i++) {
            columns[i + 2] = variables.get(i);
        }
        try (CsvColumns row = CsvColumns.open(side.folder().resolve("people.csv"), columns)) {
            while (row.next()) {
                Integer replicate = replicates.get(row.text(0));
                if (replicate != null) {
                    double[] own = new double[variables.size()];
                    for (int i = 0; i < own.length; i++) {
                        own[i] = row.number(i + 2);
                    }
                    values.computeIfAbsent(replicate, r -> new LinkedHashMap<>()).put(row.text(1), own);
                }
            }
        }
        return new EndValues(values);
    }

    /** The replicate of each finished run of a side. */
    static Map<String, Integer> replicates(Side side) {
        Path runs = side.folder().resolve("runs.csv");
        Map<String, Integer> replicates = new HashMap<>();
        RunsTable.read(runs).succeeded(side.scenario()).forEach(run -> replicates.put(run.runId(), run.replicate()));
        return replicates;
    }
}
