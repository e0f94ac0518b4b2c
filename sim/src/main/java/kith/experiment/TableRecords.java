package kith.experiment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a table record by record, each with its bytes as they are. Memory holds one record, however large the table is.
 */
final class TableRecords implements AutoCloseable {
    /** A record of a table of kith is far shorter; what is longer is cut, and is none. */
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private byte[] record = new byte[1 << 10];
    private int length;

    TableRecords(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Moves to the next record; false at the end. A line feed within quotes belongs to its record. */
    boolean next() throws IOException {
        length = 0;
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (length == record.length) {
                record = Arrays.copyOf(record, 2 * length);
            }
            record[length++] = (byte) c;
            quoted ^= c == '"';
            if (c == '\n' && !quoted || length == LONGEST) {
                return true;
            }
        }
        return length > 0;
    }

    /** The first cell of the record; empty where no comma follows it. */
    String firstCell() {
        for (int i = 0; i < length; i++) {
            if (record[i] == ',') {
                return new String(record, 0, i, StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    /** The bytes of the record, its line feed included. */
    byte[] bytes() {
        return Arrays.copyOf(record, length);
    }

    /** Writes the record as it was read. */
    void writeTo(OutputStream out) throws IOException {
        out.write(record, 0, length);
    }

    /** Writes all that follows. */
    void restTo(OutputStream out) throws IOException {
        in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
