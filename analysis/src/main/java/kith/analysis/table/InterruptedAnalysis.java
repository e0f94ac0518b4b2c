package kith.analysis.table;

/**
 * Ends an analysis whose thread was interrupted. What it had half written is gone, and the same analysis can begin
 * again.
 */
public final class InterruptedAnalysis extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InterruptedAnalysis() {
        super("the analysis was interrupted");
    }

    /** Throws where the thread was asked to end. Whatever may take long asks this at least once a second. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedAnalysis();
        }
    }
}
