package kith.experiment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.experiment.RunQueue.Job;

/**
 * Runs what a plan still lacks, run by run on threads. Runs that share a burn-in start with the same world, which is
 * forked in memory ({@link RunQueue}). Results do not depend on the number of threads, nor any run on another.
 *
 * <p>A run that breaks off is a failed run, and the others go on; where nothing can be written, or the thread is
 * interrupted, all stop, and what is finished is kept.
 */
final class ThreadExecutor implements Executor {
    private final StudyFolder folder;
    private final Progress progress;
    private final RunPlayer player;
    private final int threads;
    private final PersonValues personValues;
    private final OptionalDouble seconds;

    ThreadExecutor(StudyFolder folder, int threads, Progress progress, PersonValues personValues) {
        this(folder, threads, progress, personValues, OptionalDouble.empty());
    }

    /**
     * @param seconds after how many seconds no further run is begun; empty for no limit
     */
    ThreadExecutor(StudyFolder folder, int threads, Progress progress, PersonValues personValues,
            OptionalDouble seconds) {
        this.seconds = seconds;
        this.personValues = personValues;
        this.folder = folder;
        this.progress = progress;
        this.threads = threads;
        player = new RunPlayer(folder.store(), progress);
    }

    @Override
    public List<FinishedRun> play(List<PlannedRun> runs) throws InterruptedException {
        RunQueue queue = new RunQueue(runs);
        List<Callable<List<FinishedRun>>> workers = Collections.nCopies(Math.min(threads, runs.size()),
                () -> playAll(queue));
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kith-clock");
            thread.setDaemon(true);
            return thread;
        });
        seconds.ifPresent(limit -> clock.schedule(queue::close, Math.round(limit * 1000), TimeUnit.MILLISECONDS));
        try {
            return Replicates.play(workers, threads).stream().flatMap(List::stream).toList();
        } finally {
            clock.shutdownNow();
        }
    }

    private List<FinishedRun> playAll(RunQueue queue) {
        List<FinishedRun> finished = new ArrayList<>();
        try {
            for (Optional<Job> job = queue.take(); job.isPresent(); job = queue.take()) {
                FinishedRun ended = play(queue, job.get());
                finished.add(ended);
                personValues.ended(ended.run());
                progress.runEnded(ended.run(), ended.succeeded());
            }
        } catch (InterruptedException e) {
            throw new InterruptedRun();
        }
        return finished;
    }

    private FinishedRun play(RunQueue queue, Job job) {
        try {
            if (job.makesStart()) {
                makeStart(queue, job);
            }
            FinishedRun finished = playLocked(job);
            folder.dropFailure(job.run().runId());
            return finished;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedRun | TableException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedRun();
            }
            return failed(job.run(), e);
        }
    }

    /** Plays a run, unless another process has played it meanwhile. */
    private FinishedRun playLocked(Job job) {
        RunStore store = folder.store();
        FolderLock lock = lock(job.run());
        try {
            Optional<FinishedRun> meanwhile = store.whole(job.run());
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            try {
                return player.play(job.run(), job.start(), RunQueue.seconds(job));
            } catch (InterruptedRun | TableException | UncheckedIOException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                store.dropPart(job.run());
                throw e;
            }
        } finally {
            lock.close();
        }
    }

    private FolderLock lock(PlannedRun run) {
        try {
            return folder.store().lock(run, progress::warn);
        } catch (InterruptedException e) {
            throw new InterruptedRun();
        }
    }

    private void makeStart(RunQueue queue, Job job) {
        long began = System.nanoTime();
        Start start = null;
        try {
            start = Start.of(job.run(), progress);
        } finally {
            if (start == null) {
                queue.failed(job);
            } else {
                queue.made(job, start, secondsSince(began));
            }
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Keeps what went wrong in a run, for somebody to look at. */
    private FinishedRun failed(PlannedRun run, Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        String text = "run " + run.runId() + ": scenario " + run.scenarioId() + ", replicate " + run.replicate()
                + ", seed " + run.seed() + "\n" + trace;
        WholeFile.write(folder.failure(run), text.getBytes(StandardCharsets.UTF_8));
        return FinishedRun.failed(run, error);
    }
}
