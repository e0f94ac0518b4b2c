package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.analysis.table.CsvFile;
import kith.analysis.table.WholeFile;
import kith.scenario.ScenarioValues.Difference;

/**
 * A study from plan to results folder: claims the folder, reuses what is finished in it, runs the rest, merges. What
 * analysis makes of it (summaries, contrasts, charts) comes after.
 */
public final class Study {
    private final StudyPlan plan;
    private final StudyFolder folder;

    public Study(StudyPlan plan, Path folder) {
        this.plan = plan;
        this.folder = new StudyFolder(folder);
    }

    /**
     * What came of it.
     *
     * @param runs runs of the plan
     * @param reused runs that were finished before
     * @param failed runs that failed, with their first words
     * @param seconds wall time of running
     */
    public record Result(int runs, int reused, List<String> failed, double seconds) {}

    /**
     * Runs the study.
     *
     * @param replace whether other runs in the folder may be removed
     * @param command the words of the command, for the manifest
     * @throws OutputHoldsOtherRuns if the folder holds something else; nothing was changed
     * @throws InterruptedException if the thread is interrupted; finished runs are kept
     */
    public Result run(int threads, boolean replace, List<String> command, Progress progress)
            throws OutputHoldsOtherRuns, InterruptedException {
        long began = System.nanoTime();
        folder.claim(plan, replace);
        folder.dropAllParts();
        Map<String, FinishedRun> before = folder.finished(plan);
        List<PlannedRun> missing =
                plan.runs().stream().filter(run -> !before.containsKey(run.runId())).toList();
        Ensemble ensemble = new Ensemble(plan, folder, progress);
        progress.begin(ensemble.days(missing), plan.runs().size(), before.size());
        List<FinishedRun> now = List.of();
        if (!missing.isEmpty()) {
            folder.unmerge(before);
            now = ensemble.run(missing, threads);
        }
        progress.end();
        double seconds = (System.nanoTime() - began) / 1e9;
        List<FinishedRun> all = inOrder(before, now);
        try {
            write(all, now, command, seconds, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.path() + " cannot be written (" + e.getMessage() + ")", e);
        }
        List<String> failed = now.stream()
                .filter(run -> !run.succeeded())
                .map(run -> run.run().scenarioId() + ", replicate " + run.run().replicate() + ": " + run.error() + " ("
                        + folder.failure(run.run()) + ")")
                .toList();
        return new Result(plan.runs().size(), before.size(), failed, seconds);
    }

    private List<FinishedRun> inOrder(Map<String, FinishedRun> before, List<FinishedRun> now) {
        List<FinishedRun> all = new ArrayList<>();
        for (PlannedRun run : plan.runs()) {
            FinishedRun known = before.get(run.runId());
            if (known == null) {
                known = now.stream().filter(f -> f.run().equals(run)).findFirst().orElseThrow();
            }
            all.add(known);
        }
        return all;
    }

    private void write(List<FinishedRun> all, List<FinishedRun> now, List<String> command, double seconds, int threads)
            throws IOException {
        if (!now.isEmpty()) {
            folder.merge(all.stream().filter(FinishedRun::succeeded).toList());
        }
        List<String> parameters = plan.differences().stream().map(Difference::path).toList();
        RunsFile.write(folder.file("runs.csv"), all, parameters);
        if (!now.isEmpty()) {
            timing(now);
        }
        text("resolved.yaml", plan.scenario().yaml());
        if (plan.reference().isPresent()) {
            text("resolved-reference.yaml", plan.reference().get().yaml());
        }
        List<Path> canonical = new ArrayList<>(List.of(folder.file("plan.csv"), folder.file("runs.csv")));
        StudyFolder.TABLES.forEach(table -> canonical.add(folder.file(table)));
        new ManifestFile(plan).write(folder.path(), command, seconds, threads, canonical);
        folder.dropShards();
    }

    private void text(String name, String content) {
        WholeFile.write(folder.file(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private void timing(List<FinishedRun> now) {
        try (CsvFile csv = CsvFile.open(folder.file("timing.csv"), List.of("run_id", "wall_seconds", "interactions_per_second"))) {
            for (FinishedRun run : now) {
                csv.text(run.run().runId()).number(run.seconds()).number((run.humanContacts() + run.aiSessions()) / run.seconds())
                        .endRow();
            }
            csv.commit();
        }
    }

    /** Size of the folder in bytes. */
    public static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
