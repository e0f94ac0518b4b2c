package kith.experiment;

import java.nio.file.Path;

/** The results folder holds something that this study must not touch. */
public final class OutputHoldsOtherRuns extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path free;

    OutputHoldsOtherRuns(String message, Path free) {
        super(message);
        this.free = free;
    }

    /** A folder name that is free. */
    public Path free() {
        return free;
    }
}
