package kith.scenario.format;

import java.util.List;
import java.util.Map;

/** What a file says, before anything is known about which settings there are. */
public sealed interface Tree {
    Location at();

    /** A single value as written; {@code plain} if it stood without quotes. */
    record Scalar(Location at, String text, boolean plain) implements Tree {
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }

    /** A list. */
    record Items(Location at, List<Tree> items) implements Tree {}

    /** A mapping in the order of the file. */
    record Block(Location at, Map<String, Entry> entries) implements Tree {}

    /** Something whose problem is already reported. */
    record Broken(Location at) implements Tree {}

    /** The value of a key, and where the key stands. */
    record Entry(Location key, Tree value) {}
}
