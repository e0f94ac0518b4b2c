package kith.explore;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a server. A request has a limited time from its first byte to the last byte of its answer; then its
 * thread is interrupted, which closes the connection. So a client that sends or reads too slowly holds no thread for
 * long. What finds neither a thread nor a place in the queue is refused.
 */
final class TimedThreads extends ThreadPoolExecutor {
    private final Duration limit;
    private final Map<Thread, Turn> turns = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    TimedThreads(int threads, int waiting, Duration limit) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting));
        this.limit = limit;
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable request) {
        Turn turn = new Turn(thread);
        turn.end = clock.schedule(turn::stop, limit.toMillis(), TimeUnit.MILLISECONDS);
        turns.put(thread, turn);
    }

    @Override
    protected void afterExecute(Runnable request, Throwable fault) {
        Turn turn = turns.remove(Thread.currentThread());
        if (turn != null) {
            turn.over();
        }
    }

    @Override
    protected void terminated() {
        clock.shutdownNow();
    }

    /** One request in one thread. */
    private static final class Turn {
        private final Thread thread;
        private volatile ScheduledFuture<?> end;
        private boolean over;

        Turn(Thread thread) {
            this.thread = thread;
        }

        synchronized void stop() {
            if (!over) {
                thread.interrupt();
            }
        }

        /** Called by the thread itself; a late interrupt does not meet its next request. */
        synchronized void over() {
            over = true;
            end.cancel(false);
            Thread.interrupted();
        }
    }
}
