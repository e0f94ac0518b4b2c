package kith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The results folder of {@code kith validate}.
 *
 * @param holds what it holds, in words
 */
record ValidateFolder(Path out, String holds) {
    /** Refuses a folder that holds a study, or what was measured of another world. */
    void claim(String yaml, boolean replace) throws IOException, CommandRefused {
        boolean study = Files.exists(out.resolve("manifest.json"));
        Path resolved = out.resolve("resolved.yaml");
        boolean other = Files.exists(resolved) && !Files.readString(resolved).equals(yaml);
        if (study || other && !replace) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, out + " holds " + (study ? "a study" : "the " + holds + " of another world") + "; "
                    + (study ? "use --out " : "--replace overwrites them, or use --out ")
                    + ShellWords.quoted(free().toString()));
        }
    }

    private Path free() {
        int n = 2;
        while (Files.exists(out.resolveSibling(out.getFileName() + "-" + n))) {
            n++;
        }
        return out.resolveSibling(out.getFileName() + "-" + n);
    }
}
