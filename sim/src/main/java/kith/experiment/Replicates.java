package kith.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Replicates on threads: one replicate is one thread, and what comes back is in the order of the replicates. */
public final class Replicates {
    private static final long PATIENCE_SECONDS = 15;

    private Replicates() {}

    /**
     * Plays all replicates. Where one throws, or this thread is interrupted, all stop.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    public static <T> List<T> play(List<Callable<T>> replicates, int threads) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kith-replicate");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<T> tasks = new ExecutorCompletionService<>(pool);
            List<Future<T>> ordered = new ArrayList<>();
            replicates.forEach(replicate -> ordered.add(tasks.submit(replicate)));
            for (int i = 0; i < ordered.size(); i++) {
                tasks.take().get(); // as they end, so that a failure is met at once
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : ordered) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    /** Lets runs that were interrupted see it, so that nothing is written any more. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
