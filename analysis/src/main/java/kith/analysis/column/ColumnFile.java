package kith.analysis.column;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.table.Rows;
import kith.analysis.table.WholeFile;

/**
 * One table on its way to disk as a Parquet file. The first row settles what each column holds; a missing number is
 * not-a-number. The file is forced to the disk and appears under its name only at {@link #commit()}. Memory holds
 * {@value #GROUP} rows.
 */
public final class ColumnFile implements Rows {
    /** How many rows lie together. */
    static final int GROUP = 1 << 16;
    /** The note that holds the checksum of all cells, SHA-256, which does not depend on how they are packed. */
    public static final String SUM = "sha256";
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int IN_DICTIONARY = 8;
    private static final int SMALL = 256;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final List<Column> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final MessageDigest sum;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private long at;
    private int filled;
    private boolean committed;

    /** Where the cells of a column lie, and how they are written. */
    private record Chunk(Column.Type type, int codec, long dictionaryAt, long dataAt, long bytes, long plainBytes) {}

    private record RowGroup(List<Chunk> chunks, int rows) {}

    private ColumnFile(Path target, Path part, FileChannel channel, List<String> names) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        columns = names.stream().map(Column::new).toList();
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Opens a table with these columns; its folder is made where missing. */
    public static ColumnFile open(Path target, List<String> names) {
        Path part = WholeFile.beside(target);
        try {
            WholeFile.makeFolder(target);
            ColumnFile file = new ColumnFile(target, part, WholeFile.create(part), names);
            file.write(MAGIC);
            return file;
        } catch (IOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        }
    }

    /** Notes something about the table, such as the unit of a column. */
    public void note(String key, String value) {
        notes.put(key, value);
    }

    @Override
    public ColumnFile text(String value) {
        next().add(value);
        return this;
    }

    @Override
    public ColumnFile whole(long value) {
        next().add(value);
        return this;
    }

    @Override
    public ColumnFile number(double value) {
        next().add(value);
        return this;
    }

    private Column next() {
        if (filled == columns.size()) {
            throw new IllegalStateException(target + ": more cells than the " + columns.size() + " columns");
        }
        return columns.get(filled++);
    }

    @Override
    public void endRow() {
        if (filled != columns.size()) {
            throw new IllegalStateException(target + ": " + filled + " cells for " + columns.size() + " columns");
        }
        filled = 0;
        if (columns.get(0).size() == GROUP) {
            flush();
        }
    }

    /** Ends a group of rows, so that they can be read together and apart from what follows. */
    public void endGroup() {
        flush();
    }

    private void flush() {
        int rows = columns.get(0).size();
        if (rows == 0) {
            return;
        }
        try {
            List<Chunk> chunks = new ArrayList<>();
            for (Column column : columns) {
                sum.update((column.name + ":" + column.type() + "\n").getBytes(StandardCharsets.UTF_8));
                chunks.add(column.type() == Column.Type.TEXT ? texts(column) : numbers(column));
                column.clear();
            }
            groups.add(new RowGroup(chunks, rows));
        } catch (IOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        }
    }

    private Chunk numbers(Column column) throws IOException {
        long from = at;
        byte[] page = Pages.plain(column);
        byte[] zipped = Pages.zippedIfWorth(page);
        int codec = zipped == null ? Pages.PLAIN_CODEC : Pages.GZIP;
        long plain = page(page, zipped == null ? page : zipped, DATA_PAGE, column.size(), PLAIN);
        return new Chunk(column.type(), codec, -1, from, at - from, plain);
    }

    private Chunk texts(Column column) throws IOException {
        long from = at;
        byte[] dictionary = Pages.dictionary(column);
        byte[] places = Pages.places(column);
        boolean zips = dictionary.length + places.length > SMALL;
        int codec = zips ? Pages.GZIP : Pages.PLAIN_CODEC;
        long plain = page(dictionary, zips ? Pages.zipped(dictionary) : dictionary, DICTIONARY_PAGE,
                column.dictionary().size(), PLAIN);
        long data = at;
        plain += page(places, zips ? Pages.zipped(places) : places, DATA_PAGE, column.size(), IN_DICTIONARY);
        return new Chunk(column.type(), codec, from, data, at - from, plain);
    }

    /** Writes a page; gives the bytes it would have had without compression. */
    private long page(byte[] page, byte[] written, int type, int values, int encoding) throws IOException {
        sum.update(page);
        ThriftWriter header = new ThriftWriter().i32(1, type).i32(2, page.length).i32(3, written.length);
        if (type == DATA_PAGE) {
            header.begin(5).i32(1, values).i32(2, encoding).i32(3, RLE).i32(4, RLE).end();
        } else {
            header.begin(7).i32(1, values).i32(2, encoding).end();
        }
        byte[] head = header.whole();
        write(head);
        write(written);
        return head.length + (long) page.length;
    }

    private void write(byte[] bytes) throws IOException {
        unwritten.writeBytes(bytes);
        at += bytes.length;
        if (unwritten.size() > BUFFER) {
            writeOut();
        }
    }

    private void writeOut() throws IOException {
        ByteBuffer left = ByteBuffer.wrap(unwritten.toByteArray());
        unwritten.reset();
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    @Override
    public void commit() {
        flush();
        try {
            notes.put(SUM, HexFormat.of().formatHex(sum.digest()));
            byte[] footer = footer();
            write(footer);
            write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
            write(MAGIC);
            writeOut();
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        }
        WholeFile.settle(part, target);
        committed = true;
    }

    private byte[] footer() {
        ThriftWriter out = new ThriftWriter().i32(1, 1).structs(2, columns.size() + 1);
        out.element().text(4, "table").i32(5, columns.size()).end();
        for (Column column : columns) {
            out.element().i32(1, column.type().parquet).i32(3, 0).text(4, column.name);
            if (column.type() == Column.Type.TEXT) {
                out.i32(6, 0);
            }
            out.end();
        }
        out.i64(3, groups.stream().mapToLong(RowGroup::rows).sum()).structs(4, groups.size());
        for (RowGroup group : groups) {
            out.element().structs(1, columns.size());
            for (int i = 0; i < columns.size(); i++) {
                chunk(out, columns.get(i).name, group.chunks.get(i), group.rows);
            }
            out.i64(2, group.chunks.stream().mapToLong(Chunk::plainBytes).sum()).i64(3, group.rows).end();
        }
        if (!notes.isEmpty()) {
            out.structs(5, notes.size());
            notes.forEach((key, value) -> out.element().text(1, key).text(2, value).end());
        }
        return out.text(6, "kith").whole();
    }

    private static void chunk(ThriftWriter out, String name, Chunk chunk, int rows) {
        boolean text = chunk.type == Column.Type.TEXT;
        out.element().i64(2, text ? chunk.dictionaryAt : chunk.dataAt).begin(3).i32(1, chunk.type.parquet);
        if (text) {
            out.i32s(2, PLAIN, RLE, IN_DICTIONARY);
        } else {
            out.i32s(2, PLAIN, RLE);
        }
        out.textIn(3, name).i32(4, chunk.codec).i64(5, rows).i64(6, chunk.plainBytes).i64(7, chunk.bytes)
                .i64(9, chunk.dataAt);
        if (text) {
            out.i64(11, chunk.dictionaryAt);
        }
        out.end().end();
    }

    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // What it still holds is not wanted.
        }
        WholeFile.removeQuietly(part);
    }
}
