package kith.experiment;

import java.nio.file.Path;

/** The results folder holds something that this study must not touch; nothing was changed. */
public final class OutputHoldsOtherRuns extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path free;
    private final boolean replaceable;
    private final String replacing;

    OutputHoldsOtherRuns(String message, Path free, boolean replaceable, String replacing) {
        super(message);
        this.free = free;
        this.replaceable = replaceable;
        this.replacing = replacing;
    }

    /** A folder name that is free. */
    public Path free() {
        return free;
    }

    /** What replacing does with what the folder holds, in words that follow the option. */
    public String replacing() {
        return replacing;
    }

    /** Whether what the folder holds are runs of kith, which may be replaced. */
    public boolean isReplaceable() {
        return replaceable;
    }
}
