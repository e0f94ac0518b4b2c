package kith.experiment;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;

/**
 * A results folder: the plan, shards of finished runs until they are merged, then the merged tables. A shard is complete
 * or absent; the merged tables hold rows in the order of the plan.
 */
final class StudyFolder {
    /** Tables that are merged from shards; the last two only on request. */
    static final List<String> TABLES = List.of("series.csv", "ledger.csv", "people.csv", "ties.csv");

    private static final List<String> PLAN = List.of("run_id", "design_id", "scenario_id", "replicate", "seed");
    private static final List<String> OWN = List.of(
            "plan.csv", "runs.csv", "timing.csv", "manifest.json", "resolved.yaml", "resolved-reference.yaml", "summary.csv", "contrasts.csv", "series.csv",
            "ledger.csv", "people.csv", "ties.csv", "charts", "runs", "failures", "summary.txt");

    private final Path folder;

    StudyFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path failure(PlannedRun run) {
        return folder.resolve("failures").resolve(run.runId() + ".txt");
    }

    /**
     * Makes the folder ready for a plan: new, or holding runs of this plan alone.
     *
     * @param replace whether other runs in it may be removed
     */
    void claim(StudyPlan plan, boolean replace) throws OutputHoldsOtherRuns {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new OutputHoldsOtherRuns(folder + " is a file; expected a folder to write results into", free());
            }
            if (Files.isDirectory(folder) && !isEmpty()) {
                settleWithOthers(plan, replace);
            }
            Files.createDirectories(folder.resolve("runs"));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written (" + e.getMessage() + ")", e);
        }
        try (CsvFile csv = CsvFile.open(folder.resolve("plan.csv"), PLAN)) {
            for (PlannedRun run : plan.runs()) {
                csv.text(run.runId()).whole(run.designId()).text(run.scenarioId()).whole(run.replicate()).whole(run.seed()).endRow();
            }
            csv.commit();
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void settleWithOthers(StudyPlan plan, boolean replace) throws IOException, OutputHoldsOtherRuns {
        if (!Files.isRegularFile(folder.resolve("plan.csv"))) {
            throw new OutputHoldsOtherRuns(folder + " holds files that are not a kith study; nothing was changed", free());
        }
        Set<String> planned = new LinkedHashSet<>();
        plan.runs().forEach(run -> planned.add(run.runId()));
        Set<String> there = plannedHere();
        long others = there.stream().filter(id -> !planned.contains(id)).count();
        if (others == 0) {
            return;
        }
        if (!replace) {
            boolean same = there.containsAll(planned);
            throw new OutputHoldsOtherRuns(
                    folder + " holds " + others + (same ? " more runs of this study than asked for" : " other runs")
                            + " (another scenario, seed, or version of the model); nothing was changed",
                    free());
        }
        for (String name : OWN) {
            delete(folder.resolve(name));
        }
    }

    private Set<String> plannedHere() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(folder.resolve("plan.csv"), StandardCharsets.UTF_8);
        lines.stream().skip(1).forEach(line -> ids.add(line.substring(0, Math.max(0, line.indexOf(',')))));
        return ids;
    }

    private Path free() {
        Path parent = folder.toAbsolutePath().getParent();
        for (int i = 2; ; i++) {
            Path candidate = parent.resolve(folder.getFileName() + "-" + i);
            if (!Files.exists(candidate)) {
                return folder.getParent() == null ? Path.of(candidate.getFileName().toString()) : folder.resolveSibling(candidate.getFileName());
            }
        }
    }

    /** A new, empty place for the rows of a run. */
    Path newShard(PlannedRun run) {
        dropParts(run);
        try {
            return Files.createDirectories(folder.resolve("runs").resolve("." + run.runId() + ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException("runs cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** Removes what an unfinished run left. */
    void dropParts(PlannedRun run) {
        delete(folder.resolve("runs").resolve("." + run.runId() + ".part"));
    }

    /** Removes what unfinished runs left. */
    void dropAllParts() {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            files.filter(f -> f.getFileName().toString().endsWith(".part")).forEach(StudyFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a finished run: its shard gets its name in one step. */
    void keep(Path part, FinishedRun finished) {
        RunsFile.write(part.resolve("run.csv"), List.of(finished), List.of());
        try {
            Files.move(part, shard(finished.run()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the finished run cannot be kept (" + e.getMessage() + ")", e);
        }
    }

    private Path shard(PlannedRun run) {
        return folder.resolve("runs").resolve(run.runId());
    }

    /** Runs of the plan that are finished here: as shards, or merged. */
    Map<String, FinishedRun> finished(StudyPlan plan) {
        Map<String, FinishedRun> merged = RunsFile.read(folder.resolve("runs.csv"), plan);
        Map<String, FinishedRun> finished = new LinkedHashMap<>();
        for (PlannedRun run : plan.runs()) {
            FinishedRun known = merged.get(run.runId());
            if (Files.isDirectory(shard(run))) {
                known = RunsFile.read(shard(run).resolve("run.csv"), plan).get(run.runId());
            } else if (known != null && !Files.isRegularFile(folder.resolve("series.csv"))) {
                known = null;
            }
            if (known != null && known.succeeded()) {
                finished.put(run.runId(), known);
            }
        }
        return finished;
    }

    /** Takes merged tables apart into shards again, so that further runs can be merged with them. */
    void unmerge(Map<String, FinishedRun> finished) {
        try {
            for (String table : TABLES) {
                if (Files.isRegularFile(folder.resolve(table))) {
                    unmerge(folder.resolve(table), table, finished);
                }
            }
            for (FinishedRun run : finished.values()) {
                Path part = partOf(run.run());
                if (Files.isDirectory(part)) {
                    keep(part, run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("merged tables cannot be taken apart (" + e.getMessage() + ")", e);
        }
    }

    private Path partOf(PlannedRun run) {
        return folder.resolve("runs").resolve("." + run.runId() + ".part");
    }

    private void unmerge(Path file, String table, Map<String, FinishedRun> finished) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = in.readLine();
            String current = "";
            BufferedWriter out = null;
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String id = line.substring(0, line.indexOf(','));
                    if (!id.equals(current)) {
                        if (out != null) {
                            out.close();
                            out = null;
                        }
                        current = id;
                        FinishedRun run = finished.get(id);
                        if (run != null && !Files.isDirectory(shard(run.run()))) {
                            Path part = Files.createDirectories(partOf(run.run()));
                            out = Files.newBufferedWriter(part.resolve(table), StandardCharsets.UTF_8);
                            out.write(header + "\n");
                        }
                    }
                    if (out != null) {
                        out.write(line + "\n");
                    }
                }
            } finally {
                if (out != null) {
                    out.close();
                }
            }
        }
    }

    /** Merges the shards of these runs, in their order, into the tables, and removes the shards. */
    void merge(List<FinishedRun> runs) {
        try {
            for (String table : TABLES) {
                List<Path> parts = new ArrayList<>();
                for (FinishedRun run : runs) {
                    Path part = shard(run.run()).resolve(table);
                    if (Files.isRegularFile(part)) {
                        parts.add(part);
                    }
                }
                if (!parts.isEmpty()) {
                    merge(parts, folder.resolve(table));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be merged (" + e.getMessage() + ")", e);
        }
    }

    /** Removes the shards, once everything that was merged from them is in place. */
    void dropShards() {
        delete(folder.resolve("runs"));
    }

    private static void merge(List<Path> parts, Path target) throws IOException {
        Path whole = target.resolveSibling("." + target.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
            boolean first = true;
            for (Path part : parts) {
                try (BufferedReader in = Files.newBufferedReader(part, StandardCharsets.UTF_8)) {
                    String header = in.readLine();
                    if (first) {
                        out.write(header + "\n");
                        first = false;
                    }
                    char[] chunk = new char[1 << 16];
                    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                        out.write(chunk, 0, n);
                    }
                }
            }
        }
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be removed (" + e.getMessage() + ")", e);
        }
    }
}
