package kith.analysis.column;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import kith.analysis.table.FileFault;
import kith.analysis.table.Rows;
import kith.analysis.table.TableException;

/**
 * Reads a table that {@link ColumnFile} wrote, column by column; what is not asked for is not read. What is not as kith
 * wrote it is told with the name of the file.
 */
public final class ColumnReader implements AutoCloseable {
    private static final int TAIL = 8;
    private static final int PAGE_HEAD = 64;

    private final Path file;
    private final FileChannel channel;
    private final List<String> names = new ArrayList<>();
    private final List<Column.Type> types = new ArrayList<>();
    private final List<List<Map<Integer, Object>>> chunks = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    private ColumnReader(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a table.
     *
     * @throws TableException if it is missing, or not as kith wrote it
     */
    public static ColumnReader open(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            ColumnReader reader = new ColumnReader(file, channel);
            reader.footer();
            return reader;
        } catch (IOException e) {
            close(channel);
            throw TableException.in(file, "cannot be read (" + FileFault.words(e) + ")", e);
        } catch (IllegalArgumentException | BufferUnderflowException | ClassCastException | NullPointerException
                | IndexOutOfBoundsException e) {
            close(channel);
            throw damaged(file, e);
        }
    }

    private static TableException damaged(Path file, Exception e) {
        return TableException.in(file, "is not as kith wrote it", e);
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }

    private void footer() throws IOException {
        long size = channel.size();
        if (size < ColumnFile.MAGIC.length + TAIL) {
            throw new IllegalArgumentException("too short");
        }
        ByteBuffer tail = read(size - TAIL, TAIL);
        int length = tail.getInt();
        byte[] magic = new byte[ColumnFile.MAGIC.length];
        tail.get(magic);
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals("PAR1") || length < 0 || length > size - TAIL) {
            throw new IllegalArgumentException("no table in columns");
        }
        Map<Integer, Object> meta = new ThriftReader(read(size - TAIL - length, length)).struct();
        for (Map<Integer, Object> element : structs(meta.get(2)).subList(1, structs(meta.get(2)).size())) {
            types.add(Column.Type.of((Long) element.get(1)));
            names.add((String) element.get(4));
        }
        for (Map<Integer, Object> group : structs(meta.get(4))) {
            chunks.add(structs(group.get(1)).stream().map(chunk -> struct(chunk.get(3))).toList());
            rows.add(Math.toIntExact((Long) group.get(3)));
        }
        structs(meta.getOrDefault(5, List.of()))
                .forEach(note -> notes.put((String) note.get(1), (String) note.get(2)));
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Object> struct(Object value) {
        return (Map<Integer, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<Integer, Object>> structs(Object value) {
        return (List<Map<Integer, Object>>) value;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IllegalArgumentException("it ends too early");
            }
        }
        return bytes.flip();
    }

    /** Names of the columns. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** What was noted about the table; empty where nothing was under this key. */
    public String note(String key) {
        return notes.getOrDefault(key, "");
    }

    /** How many rows there are. */
    public int size() {
        return rows.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many groups of rows there are; rows of a group are read together. */
    public int groups() {
        return rows.size();
    }

    /** How many rows a group has. */
    public int size(int group) {
        return rows.get(group);
    }

    /** The numbers of a column in a group of rows. */
    public double[] numbers(int group, String name) {
        return cells(group, name, Column.Type.NUMBER, page -> {
            double[] numbers = new double[page.remaining() / Double.BYTES];
            page.asDoubleBuffer().get(numbers);
            return numbers;
        });
    }

    /** The whole numbers of a column in a group of rows. */
    public long[] wholes(int group, String name) {
        return cells(group, name, Column.Type.WHOLE, page -> {
            long[] wholes = new long[page.remaining() / Long.BYTES];
            page.asLongBuffer().get(wholes);
            return wholes;
        });
    }

    /** The texts of a column in a group of rows. */
    public String[] texts(int group, String name) {
        int at = place(name, Column.Type.TEXT);
        return fromFile(() -> {
            Map<Integer, Object> chunk = chunks.get(group).get(at);
            ByteBuffer dictionary = page(chunk, (Long) chunk.get(11));
            List<String> texts = new ArrayList<>();
            while (dictionary.hasRemaining()) {
                int length = dictionary.getInt();
                if (length < 0 || length > dictionary.remaining()) {
                    throw new IllegalArgumentException("a text that is longer than its page");
                }
                byte[] text = new byte[length];
                dictionary.get(text);
                texts.add(new String(text, StandardCharsets.UTF_8));
            }
            int[] places = Pages.places(page(chunk, (Long) chunk.get(9)), rows.get(group));
            String[] found = new String[places.length];
            for (int row = 0; row < found.length; row++) {
                found[row] = texts.get(places[row]);
            }
            return found;
        });
    }

    /** The texts of the row at hand. */
    public interface Cells {
        /** The text in a column. */
        String text(String column);
    }

    /** Says what is to stand in a column of texts instead of what does; empty where that is to stay. */
    public interface Instead {
        /** What is to stand in the column of this row. */
        Optional<String> of(String column, Cells cells);
    }

    /** Writes all rows into another table, after a cell that stands before each of them. */
    public void copyTo(Rows out, String before) {
        copyTo(out, before, (column, cells) -> Optional.empty());
    }

    /** The same, with some texts replaced. */
    public void copyTo(Rows out, String before, Instead instead) {
        for (int group = 0; group < groups(); group++) {
            Map<String, Object> columns = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                columns.put(names.get(i), switch (types.get(i)) {
                    case TEXT -> texts(group, names.get(i));
                    case WHOLE -> wholes(group, names.get(i));
                    case NUMBER -> numbers(group, names.get(i));
                });
            }
            for (int row = 0; row < size(group); row++) {
                int at = row;
                Cells cells = column -> ((String[]) columns.get(column))[at];
                out.text(before);
                columns.forEach((name, column) -> {
                    if (column instanceof String[] texts) {
                        out.text(instead.of(name, cells).orElse(texts[at]));
                    } else if (column instanceof long[] wholes) {
                        out.whole(wholes[at]);
                    } else {
                        out.number(((double[]) column)[at]);
                    }
                });
                out.endRow();
            }
        }
    }

    private <T> T cells(int group, String name, Column.Type type, Function<ByteBuffer, T> as) {
        int at = place(name, type);
        return fromFile(() -> {
            Map<Integer, Object> chunk = chunks.get(group).get(at);
            ByteBuffer page = page(chunk, (Long) chunk.get(9));
            if (page.remaining() != (long) Long.BYTES * rows.get(group)) {
                throw new IllegalArgumentException("a page of other rows");
            }
            return as.apply(page);
        });
    }

    private int place(String name, Column.Type type) {
        int at = names.indexOf(name);
        if (at < 0 || types.get(at) != type) {
            throw TableException.in(file, "has no column " + name + " of " + type.name().toLowerCase(Locale.ROOT)
                    + " cells; its columns are " + names);
        }
        return at;
    }

    private ByteBuffer page(Map<Integer, Object> chunk, long from) throws IOException {
        int headRoom = (int) Math.min(PAGE_HEAD, channel.size() - from);
        ByteBuffer head = read(from, headRoom);
        Map<Integer, Object> header = new ThriftReader(head).struct();
        int length = Math.toIntExact((Long) header.get(2));
        int written = Math.toIntExact((Long) header.get(3));
        if (length < 0 || written < 0 || written > channel.size()) {
            throw new IllegalArgumentException("a page of " + written + " bytes");
        }
        byte[] bytes = read(from + head.position(), written).array();
        return ByteBuffer.wrap(Pages.read(bytes, Math.toIntExact((Long) chunk.get(4)), length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Something that reads the file. */
    private interface Reading<T> {
        T get() throws IOException;
    }

    private <T> T fromFile(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException
                | ClassCastException | NullPointerException | EOFException | ZipException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw TableException.in(file, "cannot be read (" + FileFault.words(e) + ")", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
