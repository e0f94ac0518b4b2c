package kith.calibrate;

/** A calibration has nothing to go by. */
public final class NothingToFit extends Exception {
    private static final long serialVersionUID = 1L;

    NothingToFit(String message) {
        super(message);
    }
}
