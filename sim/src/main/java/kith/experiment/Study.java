package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioValues.Difference;

/**
 * A study from plan to results folder: claims the folder, reuses what is finished in it, runs the rest, makes the
 * tables. What analysis makes of it (summaries, contrasts, charts) comes after, between {@link #announce} and
 * {@link #seal}; the folder is locked until the study is closed.
 *
 * <p>It may end at any instant, by a power cut too. Finished runs stay; while the manifest does not vouch for the
 * tables, the next study makes them anew from the same runs. Runs are used again only if they are as kith wrote them:
 * their checksums stand in their run.csv. What differs is set aside and played again.
 */
public final class Study implements AutoCloseable {
    /** How many damaged runs are told of one by one. */
    private static final int FEW = 10;

    private final StudyPlan plan;
    private final StudyFolder folder;
    private final ManifestFile manifest;
    private final PersonValues personValues;
    private Optional<Path> shared = Optional.empty();
    private FolderLock lock;
    private List<Path> drawn = List.of();

    public Study(StudyPlan plan, Path folder) {
        this(plan, folder, true);
    }

    /**
     * A study in a folder.
     *
     * @param keepsPersonValues whether finished runs keep the values of each person; tables are the same without
     */
    public Study(StudyPlan plan, Path folder, boolean keepsPersonValues) {
        this.plan = plan;
        this.folder = new StudyFolder(folder);
        personValues = new PersonValues(this.folder.store(), plan.runs(), keepsPersonValues);
        this.manifest = new ManifestFile(plan);
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
     * @throws UncheckedIOException or a TableException if something cannot be read or written; finished runs are kept
     */
    public Result run(int threads, boolean replace, List<String> command, Progress progress)
            throws OutputHoldsOtherRuns, InterruptedException {
        long began = System.nanoTime();
        List<String> damaged = new ArrayList<>();
        try {
            Map<String, FinishedRun> known;
            boolean made;
            try {
                lock = folder.claim(plan, replace, damaged::add);
                if (shared.isPresent()) {
                    folder.store().takeFrom(new RunStore(shared.get()), plan.runs());
                }
                made = folder.isMade(plan);
                if (made) {
                    manifest.keepCharts(folder.path());
                    known = folder.inTables(plan);
                } else {
                    folder.store().setAsideDamaged(plan.runs(), damaged::add);
                    warnOfMissingValues(progress);
                    known = folder.finished(plan);
                }
            } finally {
                warn(damaged, progress);
            }
            int reused = known.size();
            List<PlannedRun> missing = plan.runs().stream().filter(run -> !known.containsKey(run.runId())).toList();
            List<FinishedRun> now = run(missing, threads, reused, progress);
            double seconds = (System.nanoTime() - began) / 1e9;
            personValues.allEnded();
            now.forEach(run -> known.put(run.run().runId(), run));
            List<FinishedRun> all = plan.runs().stream().map(run -> known.get(run.runId())).toList();
            write(all, made, command, seconds, threads);
            return new Result(plan.runs().size(), reused, failures(all), seconds);
        } catch (InterruptedRun e) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException | UncheckedIOException | TableException e) {
            if (wasInterrupted(e)) {
                Thread.interrupted();
                throw new InterruptedException();
            }
            throw e instanceof IOException io
                    ? TableException.in(folder.path(), "cannot be written (" + FileFault.words(io) + ")", io)
                    : (RuntimeException) e;
        }
    }

    private static void warn(List<String> damaged, Progress progress) {
        damaged.stream().limit(FEW).forEach(progress::warn);
        if (damaged.size() > FEW) {
            progress.warn("and " + (damaged.size() - FEW)
                    + " more runs are damaged; they are set aside and played again too");
        }
    }

    /** Tells of runs that were kept without the values of each person, and that this plan groups by another use. */
    private void warnOfMissingValues(Progress progress) {
        RunStore store = folder.store();
        long runs = plan.runs().stream().filter(run -> store.has(run) && !store.holdsWhatIsNeeded(run)).count();
        if (runs > 0) {
            progress.warn(runs + " runs are kept without the values of each person, and "
                    + plan.usersOf().orElse("another scenario")
                    + " now decides who belongs to a group by eventual use; they are played again");
        }
    }

    /** Whether a file could not be written because the thread was interrupted on the way. */
    private static boolean wasInterrupted(Throwable e) {
        return e instanceof ClosedByInterruptException || e.getCause() != null && wasInterrupted(e.getCause());
    }

    private List<FinishedRun> run(List<PlannedRun> missing, int threads, int reused, Progress progress)
            throws InterruptedException {
        progress.begin(RunQueue.days(missing), plan.runs().size(), reused);
        try {
            return missing.isEmpty() ? List.of() : new ThreadExecutor(folder, threads, progress, personValues)
                    .play(missing);
        } finally {
            progress.end();
        }
    }

    private List<String> failures(List<FinishedRun> all) {
        return all.stream()
                .filter(run -> !run.succeeded())
                .map(run -> run.run().scenarioId() + ", replicate " + run.run().replicate() + ": " + run.error() + " ("
                        + folder.failure(run.run()) + ")")
                .toList();
    }

    private void write(List<FinishedRun> all, boolean made, List<String> command, double seconds, int threads)
            throws IOException {
        List<FinishedRun> succeeded = all.stream().filter(FinishedRun::succeeded).toList();
        if (!made) {
            folder.dropTables();
            folder.tables().write(succeeded);
        }
        if (plan.reference().isPresent()) {
            folder.tables().writeShares(succeeded, plan.reference().get().scenario().name());
        }
        RunsFile.write(folder.file(StudyFolder.RUNS), all,
                plan.differences().stream().map(Difference::path).distinct().toList());
        folder.dropResolvedOfOthers(plan);
        for (ResolvedScenario each : plan.scenarios()) {
            text(StudyFolder.resolved(plan, each), plan.reference().isPresent()
                    ? each.yaml().replaceFirst("(?m)^reference: .*$", "reference: " + StudyFolder.RESOLVED_REFERENCE)
                    : each.yaml());
        }
        if (plan.reference().isPresent()) {
            text(StudyFolder.RESOLVED_REFERENCE, plan.reference().get().yaml());
        }
        manifest.ran(command, seconds, threads);
        manifest.data(folder.file("series.csv"), succeeded);
        manifest.write(folder.path());
        WholeFile.forceFolder(folder.path());
    }

    private void text(String name, String content) {
        WholeFile.write(folder.file(name), content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes finished runs of this plan from the folder of another study, before it runs. Nothing is taken that is
     * damaged there.
     */
    public Study sharing(Path other) {
        shared = Optional.of(other);
        return this;
    }

    /**
     * Notes under which rival assumptions the study was run as well, and whether with a placebo AI; these results lie
     * in folders within its own.
     */
    public void note(List<RivalPlan> rivals, Optional<RivalPlan> placebo) throws IOException {
        manifest.rivals(rivals);
        manifest.placebo(placebo);
        manifest.write(folder.path());
    }

    /**
     * Notes which charts are about to be drawn, so that a later study knows them as kith's.
     *
     * @throws TableException if something is in their way
     */
    public void announce(List<Path> svgs) throws IOException {
        drawn = List.copyOf(svgs);
        folder.refuseObstacles(svgs);
        manifest.charts(svgs);
        manifest.write(folder.path());
    }

    /**
     * Notes the checksums of what analysis has written and which charts there are, and forces all names to the disk.
     *
     * @throws TableException if a table or a chart is not there
     */
    public void seal() throws IOException {
        manifest.keepChartsThatAre(folder.path().resolve("charts"));
        manifest.write(folder.path());
        for (Path svg : drawn) {
            if (!Files.isRegularFile(svg) || Files.size(svg) == 0) {
                throw TableException.in(svg, "was removed while kith was at work; the same command draws it anew",
                        new NoSuchFileException(svg.toString()));
            }
        }
        if (Files.isDirectory(folder.file(StudyFolder.CHARTS))) {
            for (Path of : drawn.stream().map(Path::getParent).distinct().toList()) {
                WholeFile.forceFolder(of);
            }
            WholeFile.forceFolder(folder.file(StudyFolder.CHARTS));
        }
        WholeFile.forceFolder(folder.path());
    }

    /**
     * Whether all that analysis would write lies in the folder already. It does if {@link #record} noted it, and if
     * since then nothing has changed: not the program, not what is asked for, not the tables here and of rivals, and
     * none of the files written.
     *
     * @param asked what was asked for, such as charts
     */
    public boolean isAnalysed(List<String> asked) throws IOException {
        return new AnalysisRecord(folder.path()).holds(AnalysisRecord.madeFrom(folder.path(), asked));
    }

    /** Records what analysis wrote, after {@link #seal}, so that the same study need not be analysed again. */
    public void record(List<String> asked) throws IOException {
        List<Path> written = new ArrayList<>();
        StudyFolder.WRITTEN_BY_ANALYSIS.forEach(name -> written.add(folder.file(name)));
        ManifestFile.files(drawn).forEach(name -> written.add(folder.file(StudyFolder.CHARTS).resolve(name)));
        new AnalysisRecord(folder.path()).write(AnalysisRecord.madeFrom(folder.path(), asked), written);
        WholeFile.forceFolder(folder.path());
    }

    /** How many runs of the plan are finished and kept in the folder. */
    public int kept() {
        try {
            return folder.finished(plan).size();
        } catch (TableException | UncheckedIOException e) {
            return (int) plan.runs().stream().filter(folder.store()::has).count();
        }
    }

    /** Size of the folder in bytes. */
    public long bytes() throws IOException {
        try (var files = Files.walk(folder.path())) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** Gives the folder free for others. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
