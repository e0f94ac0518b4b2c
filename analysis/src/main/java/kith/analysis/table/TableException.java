package kith.analysis.table;

import java.nio.file.Path;

/** A file of a results folder is missing or malformed. The message names file and line and can be shown to a user. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    private TableException(String file, long line, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
        this.line = line;
    }

    /** A fault at a line, counted from 1. */
    public static TableException at(Path file, long line, String what) {
        return new TableException(file.toString(), line, file + ":" + line + ": " + what, null);
    }

    /** A fault of the file as a whole. */
    public static TableException in(Path file, String what) {
        return new TableException(file.toString(), 0, file + ": " + what, null);
    }

    /** A fault of the file as a whole, with what brought it to light. */
    public static TableException in(Path file, String what, Throwable cause) {
        return new TableException(file.toString(), 0, file + ": " + what, cause);
    }

    /** The file at fault. */
    public String file() {
        return file;
    }

    /** The line at fault, counted from 1; 0 where the whole file is. */
    public long line() {
        return line;
    }
}
