package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The checksums of the tables of one run. Each is over the header and the rows of this run alone, so that it stays the
 * same when tables are merged or taken apart.
 *
 * @param tables SHA-256 by table; tables that the run does not have are left out
 */
record RowSums(Map<String, String> tables) {
    RowSums {
        tables = Map.copyOf(tables);
    }

    /** Sums up the tables in the folder of a run. */
    static RowSums of(Path folder) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String table : Shards.all()) {
            if (Files.isRegularFile(folder.resolve(table), LinkOption.NOFOLLOW_LINKS)) {
                sums.put(table, Digest.ofFile(folder.resolve(table)));
            }
        }
        return new RowSums(sums);
    }

    /** The checksum of a table; empty where the run has none of that name. */
    String of(String table) {
        return tables.getOrDefault(table, "");
    }

    /** The checksum of a run: of what its row in runs.csv counts, and of all its tables but the times. */
    String with(FinishedRun run) {
        Digest digest = new Digest().add(run.run().runId()).add(run.status()).add(Integer.toString(run.people()));
        run.counts().forEach(count -> digest.add(Long.toString(count)));
        digest.add(run.error());
        for (String table : Shards.TABLES) {
            if (!of(table).isEmpty()) {
                digest.add(table).add(of(table));
            }
        }
        return digest.hex();
    }
}
