package kith.analysis.column;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes structures in Thrift's compact protocol, in which Parquet keeps what it says of its columns. */
final class ThriftWriter {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int[] last = new int[8];
    private int depth;

    /** A field that holds an enumeration or a small number. */
    ThriftWriter i32(int field, int value) {
        return header(field, I32).zigzag(value);
    }

    /** A field that holds a whole number. */
    ThriftWriter i64(int field, long value) {
        return header(field, I64).zigzag(value);
    }

    /** A field that holds text. */
    ThriftWriter text(int field, String value) {
        return header(field, BINARY).bytes(value);
    }

    /** A field that holds a structure; {@link #end} ends it. */
    ThriftWriter begin(int field) {
        return header(field, STRUCT).element();
    }

    /** A field that holds a list of structures, each begun with {@link #element} and ended with {@link #end}. */
    ThriftWriter structs(int field, int size) {
        return header(field, LIST).size(size, STRUCT);
    }

    /** A field that holds a list of small numbers. */
    ThriftWriter i32s(int field, int... values) {
        header(field, LIST).size(values.length, I32);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    /** A field that holds a list of one text. */
    ThriftWriter textIn(int field, String value) {
        return header(field, LIST).size(1, BINARY).bytes(value);
    }

    /** Begins a structure of a list. */
    ThriftWriter element() {
        last[++depth] = 0;
        return this;
    }

    /** Ends the structure. */
    ThriftWriter end() {
        out.write(0);
        last[depth--] = 0;
        return this;
    }

    /** All that was written, the outermost structure ended. */
    byte[] whole() {
        out.write(0);
        return out.toByteArray();
    }

    private ThriftWriter header(int field, int type) {
        int delta = field - last[depth];
        last[depth] = field;
        out.write(delta << 4 | type);
        return this;
    }

    private ThriftWriter size(int size, int type) {
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT_LIST << 4 | type);
            varint(size);
        }
        return this;
    }

    private ThriftWriter bytes(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private ThriftWriter zigzag(long value) {
        varint(value << 1 ^ value >> 63);
        return this;
    }

    private void varint(long value) {
        varint(out, value);
    }

    /** Writes a number in groups of seven bits, the lowest first. */
    static void varint(ByteArrayOutputStream out, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
