package kith.analysis.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One CSV table on its way to disk: UTF-8 without byte-order mark, comma, line feed, a header line, an empty cell for a
 * missing number, every number written so that reading it gives the same double. The file is forced to the disk and
 * appears under its name only at {@link #commit()}; a table closed before that leaves nothing behind.
 */
public final class CsvFile implements Rows {
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final CsvWriter writer;
    private final String[] row;
    private int filled;
    private boolean committed;

    private CsvFile(Path target, Path part, FileChannel channel, CsvWriter writer, int columns) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.writer = writer;
        this.row = new String[columns];
    }

    /** Opens a table with these columns; its folder is made where missing. */
    public static CsvFile open(Path target, List<String> columns) {
        Path part = WholeFile.beside(target);
        try {
            WholeFile.makeFolder(target);
            FileChannel channel = WholeFile.create(part);
            BufferedWriter out = new BufferedWriter(
                    new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16);
            CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            writer.writeRecord(columns);
            return new CsvFile(target, part, channel, writer, columns.size());
        } catch (IOException | UncheckedIOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        }
    }

    /** The next cell, as it stands. */
    @Override
    public CsvFile text(String value) {
        if (filled == row.length) {
            throw new IllegalStateException(target + ": more cells than the " + row.length + " columns");
        }
        row[filled++] = value;
        return this;
    }

    /** The next cell, a whole number. */
    @Override
    public CsvFile whole(long value) {
        return text(Long.toString(value));
    }

    /** The next cell, a number; empty where it is not one. */
    @Override
    public CsvFile number(double value) {
        return text(decimal(value));
    }

    /** Ends the row, which must be full. */
    @Override
    public void endRow() {
        if (filled != row.length) {
            throw new IllegalStateException(target + ": " + filled + " cells for " + row.length + " columns");
        }
        try {
            writer.writeRecord(row);
        } catch (UncheckedIOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        }
        filled = 0;
    }

    /** Completes the table, forces it to the disk and gives it its name. */
    @Override
    public void commit() {
        complete();
        settle();
    }

    /** Completes the table and forces it to the disk; it has no name yet. */
    public void complete() {
        try {
            writer.flush();
            channel.force(true);
            writer.close();
        } catch (IOException | UncheckedIOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        }
    }

    /** Gives the complete table its name. */
    public void settle() {
        WholeFile.settle(part, target);
        committed = true;
    }

    /** Leaves; a table that was not committed is dropped. */
    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            channel.close(); // before the writer, which would write what it still holds
            writer.close();
        } catch (IOException | UncheckedIOException e) {
            // What it still holds is not wanted.
        }
        WholeFile.removeQuietly(part);
    }

    /**
     * A number as a cell: whole numbers without a point, zero without a sign, missing and infinite ones empty, others
     * as {@link Double#toString(double)} has them. Versions of Java before 19 write some numbers longer, such as 2e23,
     * but none of five million between 1e−7 and 1e7.
     */
    public static String decimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
