package kith.query;

import java.nio.file.Path;

/** Names and texts as SQL needs them. */
final class Quoted {
    private Quoted() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A path; it has the same form wherever it occurs, because what may be read is compared by text. */
    static String text(Path file) {
        return text(file.toString().replace('\\', '/'));
    }
}
