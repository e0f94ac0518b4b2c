package kith.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a study is under way: the thread that does the work is interrupted, puts things away, says what is kept,
 * and only then the program ends, with the exit code of the signal (130).
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS = 20;

    private final Thread working = Thread.currentThread();
    private final Thread hook = new Thread(this::asked, "kith-interruption");
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean asked;

    private Interruption() {}

    /** Interrupts the calling thread when the program is asked to end, until closed. */
    static Interruption catching() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void asked() {
        asked = true;
        working.interrupt();
        try {
            if (!told.await(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("kith: ended before all files were written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the program has been asked to end; whatever fails from then on fails because of that. */
    boolean isAsked() {
        return asked;
    }

    /** Lets the program end: what there is to say has been said. */
    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and this was all it waited for.
        }
    }
}
