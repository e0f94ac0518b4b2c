package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;

/**
 * {@code runs/} of a results folder: the tables of each finished run, in columns, in a folder of its own that is named
 * by the run's id and stays. The folder is whole or absent: it grows as {@code .run_id.part}, is forced to the disk,
 * and gets and loses its name in one step. Its {@link RunRow} holds the checksums by which damage is seen.
 */
final class RunStore {
    /** Where runs lie in a study. */
    static final String FOLDER = "runs";

    private final Path study;
    private final Path folder;
    private final DamagedRuns damaged;

    RunStore(Path study) {
        this.study = study;
        this.folder = study.resolve(FOLDER);
        this.damaged = new DamagedRuns(study);
    }

    /** Whether a finished run lies here, damaged or not. */
    boolean has(PlannedRun run) {
        return Files.isDirectory(place(run.runId()), LinkOption.NOFOLLOW_LINKS);
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
        return RunRow.read(place(run.runId()), run).map(RunRow::run).orElse(null);
    }

    /** Sets aside the runs that are not as kith wrote them, byte by byte, and tells of each. */
    void setAsideDamaged(Collection<PlannedRun> runs, Consumer<String> told) throws IOException {
        for (PlannedRun run : runs) {
            Optional<String> fault = has(run) ? RunRow.fault(place(run.runId()), run) : Optional.empty();
            if (fault.isPresent()) {
                damaged.setAside(place(run.runId()), run, fault.get(), told);
            }
        }
    }

    /** The folder of a finished run. */
    Path place(String runId) {
        return folder.resolve(runId);
    }

    private Path part(String runId) {
        return folder.resolve("." + runId + ".part");
    }

    /** A new, empty place for the tables of a run. */
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
    FinishedRun keep(FinishedRun finished) {
        Path part = part(finished.run().runId());
        Path place = place(finished.run().runId());
        try {
            FinishedRun kept = RunRow.write(part, finished);
            WholeFile.forceFolder(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            WholeFile.forceFolder(folder);
            return kept;
        } catch (IOException e) {
            throw TableException.in(place, "cannot be kept (" + FileFault.words(e) + ")", e);
        }
    }

    /** Removes runs. */
    void drop(Collection<String> runIds) throws IOException {
        List<String> there = new ArrayList<>(runIds);
        there.removeIf(id -> !Files.isDirectory(folder.resolve(id), LinkOption.NOFOLLOW_LINKS));
        for (String id : there) {
            Leftovers.remove(part(id));
            Files.move(folder.resolve(id), part(id), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!there.isEmpty()) {
            WholeFile.forceFolder(folder); // a run must not keep its name and lose its tables
        }
        for (String id : there) {
            Leftovers.remove(part(id));
        }
    }

    /** Removes the folder of the runs where nothing is left in it. */
    void dropFolder() throws IOException {
        Leftovers.removeIfEmpty(folder);
    }
}
