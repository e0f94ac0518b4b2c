package kith.experiment;

import java.nio.file.Path;

/** The results folder holds something that this study must not touch; nothing was changed. */
public final class OutputHoldsOtherRuns extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path free;
    private final boolean replaceable;

    OutputHoldsOtherRuns(String message, Path free, boolean replaceable) {
        super(message);
        this.free = free;
        this.replaceable = replaceable;
    }

    /** A folder name that is free. */
    public Path free() {
        return free;
    }

    /** Whether what the folder holds are runs of kith, which may be replaced. */
    public boolean isReplaceable() {
        return replaceable;
    }
}
