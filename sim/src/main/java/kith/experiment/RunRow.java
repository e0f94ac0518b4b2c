package kith.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.analysis.table.CsvFile;
import kith.analysis.table.FileFault;
import kith.analysis.table.WholeFile;

/**
 * run.csv in the folder of a run: the run's row of runs.csv, and the checksum of every file beside it. It is written
 * last, so that a run that has one was finished.
 *
 * @param run what is known of the run
 * @param sums checksums of the files
 */
record RunRow(FinishedRun run, RunSums sums) {
    static final String NAME = "run.csv";
    private static final String SUM = "sha256.";
    private static final String OWN = SUM + NAME;
    /** What stands in the place of the row's own checksum as that is made. */
    private static final String UNSEALED = "0".repeat(64);
    private static final Pattern SEAL = Pattern.compile("([0-9a-f]{64})\\R$");

    /** Sums up the tables of a run in its folder, and writes the row; gives the run with its checksum. */
    static FinishedRun write(Path folder, FinishedRun finished) throws IOException {
        FinishedRun run = finished.with(RunSums.ofCells(folder, finished));
        writeAs(folder, run);
        return run;
    }

    /** Sums up the tables of a run in its folder, and writes the row of a run that has its checksum. */
    static void writeAs(Path folder, FinishedRun run) throws IOException {
        RunSums sums = RunSums.of(folder);
        List<String> columns = new ArrayList<>(RunsFile.columns());
        RunSums.FILES.forEach(table -> columns.add(SUM + table));
        columns.add(OWN);
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), columns)) {
            RunsFile.cells(csv, run);
            RunSums.FILES.forEach(table -> csv.text(sums.of(table)));
            csv.text(UNSEALED).endRow();
            csv.commit();
        }
        Path file = folder.resolve(NAME);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String sealed = text.replace(UNSEALED, new Digest().add(text).hex());
        WholeFile.write(file, sealed.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether every byte of the row's file is as kith wrote it. */
    private static boolean isSealed(String text) {
        Matcher seal = SEAL.matcher(text);
        return seal.find()
                && new Digest().add(text.substring(0, seal.start(1)) + UNSEALED + text.substring(seal.end(1))).hex()
                        .equals(seal.group(1));
    }

    /**
     * Reads the row of a run; empty if the file is missing, or its row of the run is missing or not as kith wrote it.
     */
    static Optional<RunRow> read(Path folder, PlannedRun planned) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            boolean sealed = isSealed(Files.readString(file, StandardCharsets.ISO_8859_1));
            for (NamedCsvRecord row : rows) {
                if (row.getField("run_id").equals(planned.runId())) {
                    Map<String, String> sums = new LinkedHashMap<>();
                    for (String table : RunSums.FILES) {
                        sums.put(table, row.getField(SUM + table));
                    }
                    RunRow read = new RunRow(RunsFile.finished(planned, row), new RunSums(sums));
                    return sealed && read.run.succeeded() ? Optional.of(read) : Optional.empty();
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException | NoSuchElementException
                | NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** What is wrong with the folder of a run; empty if every file is as kith wrote it. */
    static Optional<String> fault(Path folder, PlannedRun planned) {
        if (!Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(NAME + " is missing");
        }
        Optional<RunRow> row = read(folder, planned);
        if (row.isEmpty()) {
            return Optional.of(NAME + " is not as kith wrote it");
        }
        RunSums found;
        try {
            found = RunSums.of(folder);
        } catch (IOException e) {
            return Optional.of("a table cannot be read (" + FileFault.words(e) + ")");
        }
        for (String table : RunSums.FILES) {
            if (!found.of(table).equals(row.get().sums.of(table))) {
                return Optional.of(table + (found.of(table).isEmpty() ? " is missing" : " is not as kith wrote it"));
            }
        }
        return Optional.empty();
    }
}
