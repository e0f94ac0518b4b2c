package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The runs of a study, from runs.csv. */
public final class RunsTable {
    /** How a run ended. */
    public enum Status {
        PENDING, SUCCEEDED, FAILED, ABORTED
    }

    /** One run: one scenario in one replicate. */
    public record Run(
            String runId, String designId, String scenarioId, String regime, int replicate, int seed, Status status,
            int days) {}

    /** The two runs of one replicate: the same people and the same luck, another rule. */
    public record Pair(Run scenario, Run reference) {}

    private final List<Run> runs;
    private final Map<String, List<Run>> succeeded = new HashMap<>();
    private final Map<String, List<Pair>> paired = new HashMap<>();

    RunsTable(List<Run> runs) {
        this.runs = List.copyOf(runs);
        for (Run run : runs) {
            if (run.status() == Status.SUCCEEDED) {
                succeeded.computeIfAbsent(run.scenarioId(), id -> new ArrayList<>()).add(run);
            }
        }
        succeeded.values().forEach(each -> each.sort(Comparator.comparingInt(Run::replicate)));
        succeeded.replaceAll((id, each) -> List.copyOf(each));
    }

    /** The table of these runs. */
    public static RunsTable of(List<Run> runs) {
        return new RunsTable(runs);
    }

    /** Reads runs.csv of a results folder. */
    public static RunsTable read(Path file) {
        List<Run> runs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        try (CsvColumns row = CsvColumns.open(file,
                "run_id", "design_id", "scenario_id", "regime", "replicate", "seed", "status", "days")) {
            while (row.next()) {
                Run run = new Run(row.text(0), row.text(1), row.text(2), row.text(3), row.whole(4), row.whole(5),
                        status(row, row.text(6)), row.whole(7));
                if (!ids.add(run.runId())) {
                    throw row.fault("run_id '" + run.runId() + "' stands twice");
                }
                if (run.status() == Status.SUCCEEDED && !places.add(run.scenarioId() + "\n" + run.replicate())) {
                    throw row.fault("a second succeeded run of scenario '" + run.scenarioId() + "', replicate "
                            + run.replicate());
                }
                runs.add(run);
            }
        }
        return new RunsTable(runs);
    }

    private static Status status(CsvColumns row, String word) {
        for (Status status : Status.values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        throw row.fault("status '" + word + "' is none of PENDING, SUCCEEDED, FAILED, ABORTED");
    }

    /** Every run, in the order of the file. */
    public List<Run> all() {
        return runs;
    }

    /** The finished runs of a scenario by replicate; the only ones that count. */
    public List<Run> succeeded(String scenarioId) {
        return succeeded.getOrDefault(scenarioId, List.of());
    }

    /** The pairs of two scenarios by replicate: those where both runs succeeded. */
    public List<Pair> pairs(String scenarioId, String referenceId) {
        return paired.computeIfAbsent(scenarioId + "\n" + referenceId, ids -> paired(scenarioId, referenceId));
    }

    private List<Pair> paired(String scenarioId, String referenceId) {
        Map<Integer, Run> references = new HashMap<>();
        succeeded(referenceId).forEach(run -> references.put(run.replicate(), run));
        List<Pair> pairs = new ArrayList<>();
        for (Run run : succeeded(scenarioId)) {
            Run reference = references.get(run.replicate());
            if (reference != null) {
                pairs.add(new Pair(run, reference));
            }
        }
        return List.copyOf(pairs);
    }
}
