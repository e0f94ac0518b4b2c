package kith.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import kith.analysis.table.CsvFile;
import kith.analysis.table.FileFault;

/**
 * run.csv of a shard: the run's row of runs.csv, and the checksum of every table beside it. It is written last, so that
 * a shard that has one was finished.
 *
 * @param run what is known of the run
 * @param sums checksums of the tables, {@link Shards#TIMING} included
 */
record ShardRow(FinishedRun run, RowSums sums) {
    static final String NAME = "run.csv";
    private static final String SUM = "sha256.";
    private static final String OWN = SUM + NAME;

    /** Sums up the tables of a run in its folder, and writes the row; gives the run with its checksum. */
    static FinishedRun write(Path shard, FinishedRun finished) throws IOException {
        RowSums sums = RowSums.of(shard);
        FinishedRun run = finished.with(sums.with(finished));
        List<String> columns = new ArrayList<>(RunsFile.columns());
        Shards.all().forEach(table -> columns.add(SUM + table));
        columns.add(OWN);
        try (CsvFile csv = CsvFile.open(shard.resolve(NAME), columns)) {
            RunsFile.cells(csv, run);
            Shards.all().forEach(table -> csv.text(sums.of(table)));
            csv.text(own(run, sums)).endRow();
            csv.commit();
        }
        return run;
    }

    /** The checksum of the row itself. */
    private static String own(FinishedRun run, RowSums sums) {
        Digest digest = new Digest().add(run.sha256()).add(sums.with(run));
        Shards.all().forEach(table -> digest.add(sums.of(table)));
        return digest.hex();
    }

    /**
     * Reads the row of a run; empty if the file is missing, or its row of the run is missing or not as kith wrote it.
     */
    static Optional<ShardRow> read(Path shard, PlannedRun planned) {
        Path file = shard.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("run_id").equals(planned.runId())) {
                    Map<String, String> sums = new LinkedHashMap<>();
                    for (String table : Shards.all()) {
                        sums.put(table, row.getField(SUM + table));
                    }
                    ShardRow read = new ShardRow(RunsFile.finished(planned, row), new RowSums(sums));
                    boolean whole = read.run.succeeded() && row.getField(OWN).equals(own(read.run, read.sums))
                            && read.run.sha256().equals(read.sums.with(read.run));
                    return whole ? Optional.of(read) : Optional.empty();
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException | NoSuchElementException
                | NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** What is wrong with a shard; empty if every table is as kith wrote it. */
    static Optional<String> fault(Path shard, PlannedRun planned) {
        if (!Files.isRegularFile(shard.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(NAME + " is missing");
        }
        Optional<ShardRow> row = read(shard, planned);
        if (row.isEmpty()) {
            return Optional.of(NAME + " is not as kith wrote it");
        }
        RowSums found;
        try {
            found = RowSums.of(shard);
        } catch (IOException e) {
            return Optional.of("a table cannot be read (" + FileFault.words(e) + ")");
        }
        for (String table : Shards.all()) {
            if (!found.of(table).equals(row.get().sums.of(table))) {
                return Optional.of(table + (found.of(table).isEmpty() ? " is missing" : " is not as kith wrote it"));
            }
        }
        return Optional.empty();
    }
}
