package kith.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the folder or file that {@code --out} names, before anything is done with it. */
final class OutFolder {
    private OutFolder() {}

    /**
     * Refuses what can be no folder for results; whether a folder is free is asked later.
     *
     * @param out null if the option was not given
     */
    static void check(Path out, String example) throws CommandRefused {
        if (out == null) {
            return;
        }
        if (out.toString().isBlank()) {
            throw new CommandRefused(ExitCode.USAGE, "--out is empty; expected a folder, such as --out " + example);
        }
        if (Files.exists(out) && !Files.isDirectory(out) && !Files.isRegularFile(out)) {
            throw new CommandRefused(ExitCode.USAGE, "--out " + ShellWords.quoted(out.toString())
                    + " is a device, and results need a folder; expected a folder, such as --out " + example);
        }
    }
}
