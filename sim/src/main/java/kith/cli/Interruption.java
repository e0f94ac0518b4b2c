package kith.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while runs are under way: the thread that waits for them is interrupted, says what is kept, and only then the
 * program ends, with the exit code of the signal (130).
 */
final class Interruption implements AutoCloseable {
    private static final CountDownLatch TOLD = new CountDownLatch(1);
    private static final long SECONDS = 20;

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Interrupts the calling thread when the program is asked to end, until closed. */
    static Interruption catching() {
        Thread waiting = Thread.currentThread();
        Thread hook = new Thread(
                () -> {
                    waiting.interrupt();
                    try {
                        if (!TOLD.await(SECONDS, TimeUnit.SECONDS)) {
                            System.err.println("kith: ended before everything was put away");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "kith-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** Called when what there is to say about an interruption has been said. */
    static void told() {
        TOLD.countDown();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending: the hook runs, and waits for told().
        }
    }
}
