package kith.calibrate;

import java.nio.file.Path;

/** The results folder holds something that this calibration must not touch; nothing was changed. */
public final class FolderTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path free;

    FolderTaken(String message, Path free) {
        super(message);
        this.free = free;
    }

    /** A folder that is free; the message ends where its name belongs. */
    public Path free() {
        return free;
    }
}
