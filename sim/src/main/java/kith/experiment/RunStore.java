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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.output.RunTables;

/**
 * {@code runs/} of a results folder: the tables of each finished run, in columns, in a folder of its own that is named
 * by the run's id and stays. The folder is whole or absent: it grows as {@code .run_id.part}, is forced to the disk,
 * and gets and loses its name in one step. Its {@link RunRow} holds the checksums by which damage is seen.
 *
 * <p>Whoever plays a run, in this process or another, holds its lock ({@link #lock}): a file {@code .run_id.lock}. The
 * system gives the lock back when a process ends. Parts of a run are removed only under its lock.
 */
final class RunStore {
    /** Where runs lie in a study. */
    static final String FOLDER = "runs";

    private static final Pattern OF_UNFINISHED = Pattern.compile(
            "\\.([0-9a-f]{16})(\\.part|\\.former\\.part|\\.lock)");
    private static final long WAIT_MILLIS = 100;

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

    /** What a run was before another state of it got its name. */
    private Path former(String runId) {
        return folder.resolve("." + runId + ".former.part");
    }

    /**
     * The lock of a run, to be held while it is played. Waits as long as somebody else has it.
     *
     * @param told is told once that it waits
     */
    FolderLock lock(PlannedRun run, Consumer<String> told) throws InterruptedException {
        return lock(run.runId(), told);
    }

    private FolderLock lock(String runId, Consumer<String> told) throws InterruptedException {
        boolean first = true;
        while (true) {
            try {
                makeFolder();
                Optional<FolderLock> lock = FolderLock.take(folder, lockName(runId));
                if (lock.isPresent()) {
                    return lock.get();
                }
            } catch (IOException e) {
                throw TableException.in(folder.resolve(lockName(runId)),
                        "cannot be locked (" + FileFault.words(e) + ")", e);
            }
            if (first) {
                told.accept("run " + runId + " is being played by another kith process; waiting for it");
                first = false;
            }
            Thread.sleep(WAIT_MILLIS);
        }
    }

    /** Takes runs that are finished and whole in another study, as far as they are not here. */
    void takeFrom(RunStore other, Collection<PlannedRun> runs) throws InterruptedException {
        for (PlannedRun run : runs) {
            if (!has(run) && other.whole(run).isPresent()) {
                FolderLock lock = lock(run, none -> { });
                try {
                    take(other.place(run.runId()), begin(run), run);
                } finally {
                    lock.close();
                }
            }
        }
    }

    private void take(Path from, Path part, PlannedRun run) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Files.copy(file, part.resolve(file.getFileName()));
            }
            WholeFile.forceFolder(part);
            Files.move(part, place(run.runId()), StandardCopyOption.ATOMIC_MOVE);
            WholeFile.forceFolder(folder);
        } catch (IOException e) {
            throw TableException.in(place(run.runId()), "cannot be copied (" + FileFault.words(e) + ")", e);
        }
    }

    private static String lockName(String runId) {
        return "." + runId + ".lock";
    }

    /** A finished run that lies here, is as kith wrote it, and holds what the plan needs of it. */
    Optional<FinishedRun> whole(PlannedRun run) {
        return has(run) && RunRow.fault(place(run.runId()), run).isEmpty() && holdsWhatIsNeeded(run)
                ? Optional.ofNullable(read(run))
                : Optional.empty();
    }

    /**
     * Whether a finished run holds what the plan needs of it. A run without the values of each person does not, if the
     * plan groups people by the use of AI in another run than before.
     */
    boolean holdsWhatIsNeeded(PlannedRun run) {
        return run.usersRun().map(users -> RunTables.canBeToldByUse(place(run.runId()), users)).orElse(true);
    }

    /**
     * Leaves the values of each person out of a finished run, once the run is kept that shows who comes to use AI. What
     * tables need of them is computed before. Does nothing where there are none, or where one of the runs is damaged.
     */
    void leaveOutPersonValues(PlannedRun run) throws InterruptedException {
        Path place = place(run.runId());
        if (!RunTables.hasPersonValues(place) || run.usersRun().isEmpty()) {
            return;
        }
        Path users = place(run.usersRun().get());
        if (!Files.isDirectory(users)) {
            return;
        }
        // Both runs are locked, the smaller id first: the other may be about to leave out values of its own.
        List<String> both = Stream.of(run.runId(), run.usersRun().get()).distinct().sorted().toList();
        FolderLock first = lock(both.get(0), none -> { });
        FolderLock second = null;
        try {
            second = both.size() > 1 ? lock(both.get(1), none -> { }) : null;
            if (!RunTables.hasPersonValues(place) || !Files.isDirectory(users) || whole(run).isEmpty()) {
                return;
            }
            FinishedRun finished = read(run);
            Path part = part(run.runId());
            Leftovers.remove(part);
            Leftovers.remove(former(run.runId()));
            Files.createDirectory(part);
            if (RunTables.copyWithoutPersonValues(place, part, users, run.scenario().scenario())) {
                RunRow.writeAs(part, finished);
                WholeFile.forceFolder(part);
                Files.move(place, former(run.runId()), StandardCopyOption.ATOMIC_MOVE);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                WholeFile.forceFolder(folder);
            }
            Leftovers.remove(part);
            Leftovers.remove(former(run.runId()));
        } catch (IOException e) {
            throw TableException.in(place, "cannot be kept (" + FileFault.words(e) + ")", e);
        } finally {
            if (second != null) {
                second.close();
            }
            first.close();
        }
    }

    /** A new, empty place for the tables of a run, whose lock is held. */
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

    /** Removes what an unfinished run left, whose lock is held. */
    void dropPart(PlannedRun run) {
        try {
            Leftovers.remove(part(run.runId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what unfinished runs left, and locks that nobody holds; leaves alone what is being played. */
    void dropParts() throws IOException {
        if (Files.isDirectory(folder)) {
            for (String runId : unfinished()) {
                Optional<FolderLock> lock = FolderLock.take(folder, lockName(runId));
                if (lock.isPresent()) {
                    try {
                        Leftovers.remove(part(runId));
                        Leftovers.remove(former(runId));
                    } finally {
                        lock.get().close();
                    }
                }
            }
            Leftovers.removeIfEmpty(folder);
        }
    }

    /** Ids of runs of which there are parts or locks. */
    private Set<String> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> OF_UNFINISHED.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
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
