package kith.analysis.column;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of pages. Numbers are written as they are, texts as places in a dictionary, packed to as few bits as they
 * need. Pages are compressed (gzip) where that saves a tenth or more of their first kilobytes.
 */
final class Pages {
    /** Parquet's names of how a page is compressed. */
    static final int PLAIN_CODEC = 0;
    static final int GZIP = 2;

    private static final int SAMPLE = 1 << 13;
    private static final double WORTH = 0.9;

    private Pages() {}

    /** The cells of a column of numbers. */
    static byte[] plain(Column column) {
        ByteBuffer bytes = ByteBuffer.allocate(column.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < column.size(); row++) {
            if (column.type() == Column.Type.WHOLE) {
                bytes.putLong(column.whole(row));
            } else {
                bytes.putDouble(column.number(row));
            }
        }
        return bytes.array();
    }

    /** The texts of a column, each once. */
    static byte[] dictionary(Column column) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : column.dictionary().keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** The places in the dictionary, one run of packed bits. */
    static byte[] places(Column column) {
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(column.dictionary().size() - 1));
        int groups = (column.size() + 7) / 8;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(width);
        ThriftWriter.varint(out, (long) groups << 1 | 1);
        long bits = 0;
        int filled = 0;
        for (int row = 0; row < 8 * groups; row++) {
            bits |= (row < column.size() ? (long) column.place(row) : 0) << filled;
            filled += width;
            while (filled >= 8) {
                out.write((int) (bits & 0xFF));
                bits >>>= 8;
                filled -= 8;
            }
        }
        return out.toByteArray();
    }

    /** Reads so many places. */
    static int[] places(ByteBuffer page, int count) {
        int width = page.get();
        long header = ThriftReader.varint(page);
        if ((header & 1) == 0 || count < 0 || width < 1 || width > Integer.SIZE
                || (long) count * width > 8L * page.remaining()) {
            throw new IllegalArgumentException("places in the dictionary that kith does not write");
        }
        int[] places = new int[count];
        long bits = 0;
        int filled = 0;
        for (int row = 0; row < count; row++) {
            while (filled < width) {
                bits |= (page.get() & 0xFFL) << filled;
                filled += 8;
            }
            places[row] = (int) (bits & (1L << width) - 1);
            bits >>>= width;
            filled -= width;
        }
        return places;
    }

    /** A page compressed, where that saves a tenth or more of its first kilobytes; else null. */
    static byte[] zippedIfWorth(byte[] page) {
        if (page.length > SAMPLE && zipped(page, SAMPLE).length > WORTH * SAMPLE) {
            return null;
        }
        byte[] zipped = zipped(page);
        return zipped.length < WORTH * page.length ? zipped : null;
    }

    /** A page compressed. */
    static byte[] zipped(byte[] page) {
        return zipped(page, page.length);
    }

    private static byte[] zipped(byte[] page, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2 + 64);
        try (GZIPOutputStream zip = new FastZip(out)) {
            zip.write(page, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toByteArray();
    }

    private static final class FastZip extends GZIPOutputStream {
        FastZip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 12);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** A page as it was before it was written. */
    static byte[] read(byte[] written, int codec, int length) throws IOException {
        if (codec == PLAIN_CODEC) {
            return written;
        }
        if (codec != GZIP) {
            throw new IllegalArgumentException("a page compressed in a way that kith does not use");
        }
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(written), 1 << 14)) {
            byte[] page = zip.readNBytes(length);
            if (page.length < length) {
                throw new IllegalArgumentException("a page ends too early");
            }
            return page;
        }
    }
}
