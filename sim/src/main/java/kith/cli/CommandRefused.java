package kith.cli;

/** A command cannot do what was asked, for a reason the user can act on: one line on stderr and an exit code. */
final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandRefused(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
