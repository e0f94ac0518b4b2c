package kith.analysis.table;

/** A table on its way to disk, cell by cell and row by row; it is there only once it is committed. */
public interface Rows extends AutoCloseable {
    /** The next cell, a text. */
    Rows text(String value);

    /** The next cell, a whole number. */
    Rows whole(long value);

    /** The next cell, a number; not-a-number where it is missing. */
    Rows number(double value);

    /** Ends the row, which must be full. */
    void endRow();

    /** Completes the table, forces it to the disk and gives it its name. */
    void commit();

    /** Leaves; a table that was not committed is dropped. */
    @Override
    void close();
}
