package kith.cli;

/** What the program's exit tells a script. */
final class ExitCode {
    static final int OK = 0;
    static final int INTERNAL_ERROR = 1;
    static final int USAGE = 2;
    /** Invalid scenario or data. */
    static final int INVALID = 3;
    /** Finished, but some runs failed; the others are kept. */
    static final int SOME_RUNS_FAILED = 4;
    /** A claim, a precision or a pattern did not hold. */
    static final int CHECK_FAILED = 5;
    /** The output holds something else. */
    static final int OUTPUT_TAKEN = 6;

    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
