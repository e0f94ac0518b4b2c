package kith.experiment;

/** Thrown out of a run whose thread was interrupted; nothing of the run is kept. */
public final class InterruptedRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InterruptedRun() {
        super("run interrupted");
    }
}
