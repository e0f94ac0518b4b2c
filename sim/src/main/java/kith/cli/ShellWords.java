package kith.cli;

import java.util.Collection;
import java.util.stream.Collectors;

/** A command line to be copied into a shell. */
final class ShellWords {
    private ShellWords() {}

    /** The words joined; those that a shell would take apart stand in single quotes. */
    static String joined(Collection<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    /** A word as a shell needs it. */
    static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
