package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.output.RunTables;

/**
 * The checksums of the files of one run.
 *
 * @param files SHA-256 by file; files that the run does not have are left out
 */
record RunSums(Map<String, String> files) {
    /** All files that a run may have, its {@link RunRow} excepted. */
    static final List<String> FILES = all();

    RunSums {
        files = Map.copyOf(files);
    }

    private static List<String> all() {
        List<String> files = new ArrayList<>(RunTables.files());
        files.add(RunTables.file(RunTables.TIMING));
        return List.copyOf(files);
    }

    /** Sums up the files in the folder of a run. */
    static RunSums of(Path folder) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String file : FILES) {
            if (Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                sums.put(file, Digest.ofFile(folder.resolve(file)));
            }
        }
        return new RunSums(sums);
    }

    /** The checksum of a file; empty where the run has none of that name. */
    String of(String file) {
        return files.getOrDefault(file, "");
    }

    /**
     * The checksum of a run: of what its row in runs.csv counts, and of the cells of all its tables but the times. It
     * does not depend on how the cells are packed into files.
     */
    static String ofCells(Path folder, FinishedRun run) {
        Digest digest = new Digest().add(run.run().runId()).add(run.status()).add(Integer.toString(run.people()));
        run.counts().forEach(count -> digest.add(Long.toString(count)));
        digest.add(run.error());
        for (String file : RunTables.files()) {
            if (Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                try (ColumnReader in = ColumnReader.open(folder.resolve(file))) {
                    digest.add(file).add(in.note(ColumnFile.SUM));
                }
            }
        }
        return digest.hex();
    }
}
