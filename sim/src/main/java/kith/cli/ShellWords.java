package kith.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** A command line to be copied into a shell. */
final class ShellWords {
    private ShellWords() {}

    /** The words joined; those that a shell would take apart are quoted. */
    static String joined(Collection<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    /** A word as a shell needs it. */
    static String quoted(String word) {
        return quoted(word, File.separatorChar == '\\');
    }

    /** A word as the shells of a system need it: single quotes, or on Windows double ones. */
    static String quoted(String word, boolean windows) {
        String plain = windows ? "[\\p{L}\\p{N}_./:=,@+\\\\-]+" : "[\\p{L}\\p{N}_./:=,@%+-]+";
        if (word.matches(plain)) {
            return word;
        }
        return windows ? '"' + word.replace("\"", "\\\"") + '"' : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A file as a command takes it, not yet quoted: a name that begins with a hyphen is no option. */
    static String file(Path file) {
        String word = file.toString();
        return word.startsWith("-") ? "." + File.separator + word : word;
    }
}
