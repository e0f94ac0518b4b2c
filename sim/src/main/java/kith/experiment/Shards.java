package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.output.CostFile;
import kith.output.GovernanceFile;

/**
 * {@code runs/} of a results folder: the tables of each finished run in a folder of its own, until they are merged. A
 * shard is whole or absent: it grows as {@code .run_id.part}, is forced to the disk, and gets and loses its name in one
 * step. Its {@link ShardRow} holds the checksums by which damage is seen.
 */
final class Shards {
    /** Table of a trial, where there is one. */
    static final String TRIAL = "trial.csv";

    /** Tables that are merged from shards; baseline, people and ties only on request. */
    static final List<String> TABLES = List.of("series.csv", "ledger.csv", "baseline.csv", "people.csv", "ties.csv",
            TRIAL, GovernanceFile.NAME, CostFile.NAME);

    static final String TIMING = "timing.csv";

    /** Where they lie in a study. */
    static final String FOLDER = "runs";

    private final Path study;
    private final Path folder;
    private final DamagedRuns damaged;

    Shards(Path study) {
        this.study = study;
        this.folder = study.resolve(FOLDER);
        this.damaged = new DamagedRuns(study);
    }

    /** All tables of a shard. */
    static List<String> all() {
        return Stream.concat(TABLES.stream(), Stream.of(TIMING)).toList();
    }

    /** Whether a finished run lies here, damaged or not. */
    boolean has(PlannedRun run) {
        return Files.isDirectory(place(run), LinkOption.NOFOLLOW_LINKS);
    }

    /** Ids of the finished runs that lie here, of whatever plan. */
    List<String> ids() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{16}"))
                    .sorted()
                    .toList();
        }
    }

    /** A finished run that lies here; null if its row cannot be made out. */
    FinishedRun read(PlannedRun run) {
        return ShardRow.read(place(run), run).map(ShardRow::run).orElse(null);
    }

    /** Sets aside the runs that are not as kith wrote them, and tells of each. */
    void setAsideDamaged(Collection<PlannedRun> runs, Consumer<String> told) throws IOException {
        for (PlannedRun run : runs) {
            Optional<String> fault = has(run) ? ShardRow.fault(place(run), run) : Optional.empty();
            if (fault.isPresent()) {
                damaged.setAside(place(run), run, fault.get(), told);
            }
        }
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
            drop(List.of(run.runId()));
            Leftovers.remove(part);
            makeFolder();
            return Files.createDirectory(part);
        } catch (IOException e) {
            throw TableException.in(part, "cannot be made (" + FileFault.words(e) + ")", e);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            WholeFile.forceFolder(study);
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
                for (Path part : files.filter(f -> f.getFileName().toString().matches("\\.[0-9a-f]{16}\\.part"))
                        .toList()) {
                    Leftovers.remove(part);
                }
            }
            Leftovers.removeIfEmpty(folder);
        }
    }

    /** Keeps a run that has just finished; gives it with its checksum. */
    FinishedRun keep(FinishedRun finished, double burnInSeconds, double seconds) {
        Path part = part(finished.run().runId());
        try (CsvFile csv = CsvFile.open(
                part.resolve(TIMING),
                List.of("run_id", "wall_seconds", "burn_in_seconds", "interactions_per_second"))) {
            long interactions = finished.interactions();
            csv.text(finished.run().runId()).number(seconds).number(burnInSeconds).number(interactions / seconds)
                    .endRow();
            csv.commit();
        }
        try {
            return keep(finished);
        } catch (IOException e) {
            throw TableException.in(place(finished.run()), "cannot be kept (" + FileFault.words(e) + ")", e);
        }
    }

    private FinishedRun keep(FinishedRun finished) throws IOException {
        Path part = part(finished.run().runId());
        FinishedRun kept = ShardRow.write(part, finished);
        WholeFile.forceFolder(part);
        Files.move(part, place(finished.run()), StandardCopyOption.ATOMIC_MOVE);
        WholeFile.forceFolder(folder);
        return kept;
    }

    /**
     * Takes merged tables apart, so that further runs can be merged with them. Runs whose rows are not as kith wrote
     * them get no shard: they are set aside, and told of.
     */
    void unmerge(Collection<FinishedRun> finished, Consumer<String> told) throws IOException {
        Map<String, Path> parts = new LinkedHashMap<>();
        List<FinishedRun> wanted = finished.stream().filter(run -> !has(run.run())).toList();
        if (wanted.isEmpty()) {
            return;
        }
        makeFolder();
        for (FinishedRun run : wanted) {
            Path part = part(run.run().runId());
            Leftovers.remove(part);
            Files.createDirectory(part);
            parts.put(run.run().runId(), part);
        }
        new MergedTables(study).split(parts);
        for (FinishedRun run : wanted) {
            Path part = part(run.run().runId());
            RowSums found = RowSums.of(part);
            if (found.with(run).equals(run.sha256())) {
                keep(run);
            } else if (found.tables().isEmpty()) {
                Leftovers.remove(part);
                told.accept(DamagedRuns.name(run.run())
                        + " has no rows in the tables of the study any more; it is played again");
            } else {
                damaged.setAside(part, run.run(), "its rows in the tables of the study are not as kith wrote them",
                        told);
            }
        }
        Leftovers.removeIfEmpty(folder);
    }

    /** Merges the shards of these runs, in their order. */
    void merge(List<FinishedRun> runs) throws IOException {
        Map<Path, RowSums> shards = new LinkedHashMap<>();
        for (FinishedRun run : runs) {
            ShardRow row = ShardRow.read(place(run.run()), run.run())
                    .orElseThrow(() -> TableException.in(place(run.run()),
                            "is not as kith wrote it; the same command plays its run again"));
            shards.put(place(run.run()), row.sums());
        }
        new MergedTables(study).merge(shards);
    }

    /** Removes shards, once everything that was merged from them is in place and on the disk. */
    void drop(Collection<String> runIds) throws IOException {
        List<String> there = new ArrayList<>(runIds);
        there.removeIf(id -> !Files.isDirectory(folder.resolve(id), LinkOption.NOFOLLOW_LINKS));
        for (String id : there) {
            Leftovers.remove(part(id));
            Files.move(folder.resolve(id), part(id), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!there.isEmpty()) {
            WholeFile.forceFolder(folder); // a shard must not keep its name and lose its tables
        }
        for (String id : there) {
            Leftovers.remove(part(id));
        }
    }

    /** Removes the folder of the shards where nothing is left in it. */
    void dropFolder() throws IOException {
        Leftovers.removeIfEmpty(folder);
    }
}
