package kith.calibrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;

/**
 * The values of finished runs: each lies in a file of its own under {@code runs/} as soon as it is finished, and all
 * in {@code replicates.csv} once a calibration has ended. A run is known by its id, so that whatever needs the same
 * run finds it.
 */
public final class KeptRuns {
    private static final String TABLE = "replicates.csv";

    private final Path folder;
    private final List<String> statistics;
    private final Map<String, double[]> values = new ConcurrentSkipListMap<>();
    private final Set<String> used = new ConcurrentSkipListSet<>();

    private KeptRuns(Path folder, List<String> statistics) {
        this.folder = folder;
        this.statistics = statistics;
    }

    /** Runs that are kept nowhere but in memory. */
    static KeptRuns inMemory(List<String> statistics) {
        return new KeptRuns(null, statistics);
    }

    /**
     * The runs of a results folder. What lies there and cannot be read is run again.
     *
     * @throws IOException if the folder cannot be read
     */
    public static KeptRuns in(Path folder, List<String> statistics) throws IOException {
        KeptRuns kept = new KeptRuns(folder, statistics);
        if (Files.isRegularFile(folder.resolve(TABLE))) {
            kept.read(folder.resolve(TABLE));
        }
        if (Files.isDirectory(folder.resolve("runs"))) {
            try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
                for (Path file : files.filter(f -> f.getFileName().toString().matches("[0-9a-f]+\\.csv")).sorted().toList()) {
                    kept.read(file);
                }
            }
        }
        return kept;
    }

    private void read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals("run_id," + String.join(",", statistics))) {
            return;
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length == statistics.size() + 1) {
                try {
                    values.put(cells[0], Arrays.stream(cells).skip(1).mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c)).toArray());
                } catch (NumberFormatException e) {
                    // not ours: the run is run again
                }
            }
        }
    }

    /** How many there are. */
    public int count() {
        return values.size();
    }

    /** The values of a run; null if it is not known. */
    double[] get(String runId) {
        used.add(runId);
        return values.get(runId);
    }

    /** Keeps a run that has just finished; from any thread. */
    void keep(String runId, double[] row) {
        if (folder != null) {
            write(folder.resolve("runs").resolve(runId + ".csv"), Map.of(runId, row));
        }
        values.put(runId, row);
    }

    /**
     * Puts all runs that were asked for into {@code replicates.csv}, by their ids, and removes the files they lay in.
     */
    public void merge() {
        TreeMap<String, double[]> rows = new TreeMap<>(values);
        rows.keySet().retainAll(used);
        write(folder.resolve(TABLE), rows);
        drop(folder.resolve("runs"));
    }

    private void write(Path file, Map<String, double[]> rows) {
        List<String> columns = new ArrayList<>(List.of("run_id"));
        columns.addAll(statistics);
        try (CsvFile csv = CsvFile.open(file, columns)) {
            rows.forEach((id, row) -> {
                csv.text(id);
                Arrays.stream(row).forEach(csv::number);
                csv.endRow();
            });
            csv.commit();
        }
    }

    /** Removes the runs of a folder, whatever they belong to. */
    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(TABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drop(folder.resolve("runs"));
    }

    private static void drop(Path runs) {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (Stream<Path> files = Files.list(runs)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("\\.?[0-9a-f]+\\.csv(\\.part)?")).toList()) {
                Files.delete(file);
            }
            Files.delete(runs);
        } catch (DirectoryNotEmptyException e) {
            // somebody else's files are in it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
