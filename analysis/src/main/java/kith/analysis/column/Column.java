package kith.analysis.column;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of a column that are not yet on disk: text, whole numbers or numbers, whichever the first cell is. */
final class Column {
    /** What a column holds. */
    enum Type {
        WHOLE(2), NUMBER(5), TEXT(6);

        /** Its number among Parquet's physical types. */
        final int parquet;

        Type(int parquet) {
            this.parquet = parquet;
        }

        static Type of(long parquet) {
            for (Type type : values()) {
                if (type.parquet == parquet) {
                    return type;
                }
            }
            throw new IllegalArgumentException("a column of Parquet's type " + parquet + ", which kith does not write");
        }
    }

    private static final int FIRST = 64;

    final String name;
    private Type type;
    private long[] wholes = {};
    private double[] numbers = {};
    private int[] places = {};
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private int size;

    Column(String name) {
        this.name = name;
    }

    /** What it holds; text where it never held anything. */
    Type type() {
        return type == null ? Type.TEXT : type;
    }

    int size() {
        return size;
    }

    void add(String value) {
        is(Type.TEXT);
        if (size == places.length) {
            places = Arrays.copyOf(places, Math.max(FIRST, 2 * size));
        }
        places[size++] = dictionary.computeIfAbsent(value, any -> dictionary.size());
    }

    void add(long value) {
        is(Type.WHOLE);
        if (size == wholes.length) {
            wholes = Arrays.copyOf(wholes, Math.max(FIRST, 2 * size));
        }
        wholes[size++] = value;
    }

    void add(double value) {
        is(Type.NUMBER);
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(FIRST, 2 * size));
        }
        numbers[size++] = value;
    }

    private void is(Type asked) {
        if (type == null) {
            type = asked;
        } else if (type != asked) {
            throw new IllegalStateException("column " + name + " holds " + type + ", not " + asked);
        }
    }

    long whole(int row) {
        return wholes[row];
    }

    double number(int row) {
        return numbers[row];
    }

    /** Where the text of a row stands in the dictionary. */
    int place(int row) {
        return places[row];
    }

    /** Each text once, in the order of first mention. */
    Map<String, Integer> dictionary() {
        return dictionary;
    }

    /** Forgets the cells, not what kind they were. */
    void clear() {
        size = 0;
        dictionary.clear();
    }
}
