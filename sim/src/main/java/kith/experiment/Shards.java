package kith.experiment;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;
import kith.engine.InterruptedRun;
import kith.output.CostFile;
import kith.output.GovernanceFile;

/**
 * {@code runs/} of a results folder: the tables of each finished run in a folder of its own, until they are merged. A
 * shard is whole or absent: it grows as {@code .run_id.part} and gets and loses its name in one step.
 */
final class Shards {
    /** Table of a trial, where there is one. */
    static final String TRIAL = "trial.csv";

    /** Tables that are merged from shards; baseline, people and ties only on request. */
    static final List<String> TABLES = List.of("series.csv", "ledger.csv", "baseline.csv", "people.csv", "ties.csv", TRIAL, GovernanceFile.NAME, CostFile.NAME);

    static final String TIMING = "timing.csv";
    private static final String RUN = "run.csv";

    private final Path study;
    private final Path folder;

    Shards(Path study) {
        this.study = study;
        this.folder = study.resolve("runs");
    }

    /** Whether a finished run lies here. */
    boolean has(PlannedRun run) {
        return Files.isRegularFile(place(run).resolve(RUN));
    }

    /** Ids of the finished runs that lie here, of whatever plan. */
    List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file.resolve(RUN)))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{16}"))
                    .sorted()
                    .toList();
        }
    }

    /** A finished run that lies here; null if its row cannot be made out. */
    FinishedRun read(PlannedRun run) {
        return RunsFile.read(place(run).resolve(RUN), List.of(run)).get(run.runId());
    }

    private Path place(PlannedRun run) {
        return folder.resolve(run.runId());
    }

    private Path part(String runId) {
        return folder.resolve("." + runId + ".part");
    }

    /** A new, empty place for the rows of a run. */
    Path begin(PlannedRun run) {
        Path part = part(run.runId());
        try {
            drop(run.runId());
            Leftovers.remove(part);
            return Files.createDirectories(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what an unfinished run left. */
    void dropPart(PlannedRun run) {
        try {
            Leftovers.remove(part(run.runId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what all unfinished runs left. */
    void dropParts() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path part : files.filter(f -> f.getFileName().toString().matches("\\.[0-9a-f]{16}\\.part")).toList()) {
                    Leftovers.remove(part);
                }
            }
            Leftovers.removeIfEmpty(folder);
        }
    }

    /** Keeps a run that has just finished. */
    void keep(FinishedRun finished, double burnInSeconds, double seconds) {
        Path part = part(finished.run().runId());
        try (CsvFile csv = CsvFile.open(
                part.resolve(TIMING), List.of("run_id", "wall_seconds", "burn_in_seconds", "interactions_per_second"))) {
            long interactions = finished.interactions();
            csv.text(finished.run().runId()).number(seconds).number(burnInSeconds).number(interactions / seconds).endRow();
            csv.commit();
        }
        keep(finished);
    }

    private void keep(FinishedRun finished) {
        Path part = part(finished.run().runId());
        RunsFile.write(part.resolve(RUN), List.of(finished), List.of());
        try {
            Files.move(part, place(finished.run()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes merged tables apart, so that further runs can be merged with them. Runs without rows get no shard. */
    void unmerge(Collection<FinishedRun> finished) throws IOException {
        Map<String, FinishedRun> wanted = new LinkedHashMap<>();
        finished.stream().filter(run -> !has(run.run())).forEach(run -> wanted.put(run.run().runId(), run));
        for (FinishedRun run : wanted.values()) {
            Leftovers.remove(part(run.run().runId()));
        }
        for (String table : tables()) {
            if (!wanted.isEmpty() && Files.isRegularFile(study.resolve(table))) {
                unmerge(table, wanted);
            }
        }
        for (FinishedRun run : wanted.values()) {
            Path part = part(run.run().runId());
            if (Files.isRegularFile(part.resolve(TABLES.get(0)))) {
                keep(run);
            } else {
                Leftovers.remove(part);
            }
        }
    }

    private void unmerge(String table, Map<String, FinishedRun> wanted) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(study.resolve(table), StandardCharsets.UTF_8)) {
            String header = in.readLine();
            String current = "";
            BufferedWriter out = null;
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String id = line.substring(0, Math.max(0, line.indexOf(',')));
                    if (!id.equals(current)) {
                        if (out != null) {
                            out.close();
                            out = null;
                        }
                        current = id;
                        if (wanted.containsKey(id)) {
                            Path part = Files.createDirectories(part(id));
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

    /** Merges the shards of these runs, in their order. Tables get their names only when all of them are whole. */
    void merge(List<FinishedRun> runs) throws IOException {
        Map<Path, Path> whole = new LinkedHashMap<>();
        for (String table : tables()) {
            List<Path> shards = new ArrayList<>();
            runs.forEach(run -> shards.add(place(run.run()).resolve(table)));
            shards.removeIf(shard -> !Files.isRegularFile(shard));
            if (!shards.isEmpty()) {
                Path part = study.resolve("." + table + ".part");
                merge(shards, part);
                whole.put(part, study.resolve(table));
            }
        }
        for (Map.Entry<Path, Path> table : whole.entrySet()) {
            Files.move(table.getKey(), table.getValue(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void merge(List<Path> shards, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            boolean first = true;
            for (Path shard : shards) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedRun();
                }
                byte[] bytes = Files.readAllBytes(shard);
                int from = 0;
                while (!first && bytes[from++] != '\n') {
                    // the header stands once
                }
                out.write(bytes, from, bytes.length - from);
                first = false;
            }
        }
    }

    private static List<String> tables() {
        return Stream.concat(TABLES.stream(), Stream.of(TIMING)).toList();
    }

    /** Removes shards, once everything that was merged from them is in place. */
    void drop(Collection<PlannedRun> runs) throws IOException {
        for (PlannedRun run : runs) {
            drop(run.runId());
        }
        Leftovers.removeIfEmpty(folder);
    }

    /** Removes the shard of a run. */
    void drop(String runId) throws IOException {
        Path place = folder.resolve(runId);
        if (Files.isDirectory(place)) {
            Leftovers.remove(part(runId));
            Files.move(place, part(runId), StandardCopyOption.ATOMIC_MOVE);
            Leftovers.remove(part(runId));
        }
    }
}
