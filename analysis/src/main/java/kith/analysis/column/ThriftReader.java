package kith.analysis.column;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads structures in Thrift's compact protocol: a structure becomes a map by field number, a list a list, a whole
 * number a {@link Long}, text a {@link String}.
 */
final class ThriftReader {
    private static final int DEEPEST = 16;

    private final ByteBuffer in;
    private int depth;

    ThriftReader(ByteBuffer in) {
        this.in = in;
    }

    /**
     * The structure that begins here.
     *
     * @throws IllegalArgumentException if it is none
     */
    Map<Integer, Object> struct() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("structures lie too deep in each other");
        }
        try {
            Map<Integer, Object> fields = new TreeMap<>();
            int field = 0;
            for (int header = in.get() & 0xFF; header != 0; header = in.get() & 0xFF) {
                field = header >> 4 == 0 ? (int) unzigzag(varint()) : field + (header >> 4);
                fields.put(field, value(header & 0xF, false));
            }
            return fields;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("it ends too early", e);
        } finally {
            depth--;
        }
    }

    private Object value(int type, boolean inList) {
        return switch (type) {
            case 1, 2 -> inList ? in.get() == 1 : type == 1;
            case 3 -> (long) in.get();
            case 4, 5, 6 -> unzigzag(varint());
            case 7 -> in.getDouble();
            case 8 -> text();
            case 9, 10 -> list();
            case 12 -> struct();
            default -> throw new IllegalArgumentException("a field of the unknown type " + type);
        };
    }

    private List<Object> list() {
        int header = in.get() & 0xFF;
        long size = header >> 4 == 15 ? varint() : header >> 4;
        if (size > in.remaining()) {
            throw new IllegalArgumentException("a list of " + size + " elements in " + in.remaining() + " bytes");
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(value(header & 0xF, true));
        }
        return elements;
    }

    private String text() {
        long length = varint();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a text of " + length + " bytes in " + in.remaining());
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long varint() {
        return varint(in);
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    /** A number in groups of seven bits, the lowest first. */
    static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than ten bytes");
    }
}
