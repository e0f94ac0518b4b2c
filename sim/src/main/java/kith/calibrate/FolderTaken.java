package kith.calibrate;

/** The results folder holds something that this calibration must not touch; nothing was changed. */
public final class FolderTaken extends Exception {
    private static final long serialVersionUID = 1L;

    FolderTaken(String message) {
        super(message);
    }
}
