package kith.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message is answered with: columns of numbers or texts, or an error.
 *
 * @param error what is wrong with the message, in words; empty if nothing is
 * @param columns the columns
 */
public record Reply(String error, List<Column> columns) {
    /** Nothing to tell. */
    public static final Reply DONE = new Reply("", List.of());

    /**
     * A column.
     *
     * @param name its name
     * @param numbers its numbers; none if it holds texts
     * @param texts its texts; none if it holds numbers
     */
    public record Column(String name, double[] numbers, String[] texts) {}

    public Reply {
        columns = List.copyOf(columns);
    }

    /** An error. */
    static Reply error(String words) {
        return new Reply(words, List.of());
    }

    /** Columns that are put together one by one. */
    static final class Columns {
        private final List<Column> all = new ArrayList<>();

        Columns numbers(String name, double... values) {
            all.add(new Column(name, values, new String[0]));
            return this;
        }

        Columns texts(String name, String... values) {
            all.add(new Column(name, new double[0], values));
            return this;
        }

        Reply reply() {
            return new Reply("", all);
        }
    }
}
