package kith.cli;

/** What the program's exit tells a script. */
final class ExitCode {
    // What help says of them, the same words in every command.
    static final String OK_TEXT = "0:ok";
    static final String INTERNAL_TEXT = "1:internal error (KITH_TRACE=1 shows the trace)";
    static final String USAGE_TEXT = "2:usage error, too little memory, or a file or folder that cannot be written";
    static final String INVALID_TEXT = "3:invalid scenario or data; nothing was run or written";
    static final String FAILED_TEXT = "4:finished, but some runs failed; successful runs are kept";
    static final String CHECK_TEXT = "5:with --strict: finished, but a claim, a pattern or an expectation fails";
    static final String TAKEN_TEXT = "6:the folder or file for the output already holds other data";
    static final String INTERRUPTED_TEXT = "130:interrupted; kith run, sweep and calibrate keep finished runs";

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
