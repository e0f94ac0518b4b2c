package kith.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;

/**
 * The values of finished runs: each lies in a file of its own under {@code runs/} as soon as it is finished, and all
 * in {@code replicates.csv} once a calibration or validation has ended. A run is known by its id, so that whatever
 * needs the same run finds it.
 */
public final class KeptRuns {
    /** All of them, once what needs them has ended. */
    public static final String TABLE = "replicates.csv";
    private static final String DAMAGED = "damaged";

    private final Path folder;
    private final List<String> statistics;
    private final Map<String, double[]> values = new ConcurrentSkipListMap<>();
    private final List<String> damage = new ArrayList<>();
    private final Set<String> used = new ConcurrentSkipListSet<>();

    private KeptRuns(Path folder, List<String> statistics) {
        this.folder = folder;
        this.statistics = statistics;
    }

    /** Runs that are kept nowhere but in memory. */
    public static KeptRuns inMemory(List<String> statistics) {
        return new KeptRuns(null, statistics);
    }

    /**
     * The runs of a results folder. Each row has its checksum. What lies there and is not as kith wrote it is set
     * aside, told by {@link #damage}, and run again.
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
                for (Path file : files.filter(f -> f.getFileName().toString().matches("[0-9a-f]+\\.csv")).sorted()
                        .toList()) {
                    kept.read(file);
                }
            }
        }
        return kept;
    }

    private void read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        if (lines.isEmpty() || !lines.get(0).equals(String.join(",", columns()))) {
            setAside(file, "its columns are not those of these statistics");
            return;
        }
        List<String> wrong = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            int last = line.lastIndexOf(',');
            String[] cells = line.substring(0, Math.max(0, last)).split(",", -1);
            boolean whole = cells.length == statistics.size() + 1
                    && line.substring(last + 1).equals(sum(List.of(cells)));
            if (whole) {
                values.put(cells[0], Arrays.stream(cells).skip(1)
                        .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c)).toArray());
                found.add(cells[0]);
            } else {
                wrong.add(cells[0].matches("[0-9a-f]{1,64}") ? "run " + cells[0] : "a row that names no run");
            }
        }
        String own = file.getFileName().toString().replace(".csv", "");
        if (wrong.isEmpty() && !file.getFileName().toString().equals(TABLE) && !found.contains(own)) {
            wrong.add("run " + own);
        }
        if (!wrong.isEmpty()) {
            setAside(file,
                    "its " + (wrong.size() == 1 ? wrong.get(0) + " is"
                            : wrong.size() + " runs, the first " + wrong.get(0) + ", are")
                            + " not as kith wrote it");
        }
    }

    /** Copies a damaged file into {@code damaged/}, for somebody to look at, and notes what is told of it. */
    private void setAside(Path file, String fault) throws IOException {
        Path to = folder.resolve(DAMAGED);
        Files.createDirectories(to);
        Path copy = to.resolve(file.getFileName());
        for (int i = 2; Files.exists(copy, LinkOption.NOFOLLOW_LINKS); i++) {
            copy = to.resolve(file.getFileName() + "-" + i);
        }
        Files.copy(file, copy);
        if (!file.getFileName().toString().equals(TABLE)) {
            Files.delete(file); // the table holds sound runs too, and is written anew at the end
        }
        damage.add(
                file + " is damaged: " + fault + "; it is kept as " + copy + ", and what is damaged is played again");
    }

    /** What was found damaged, a sentence each. */
    public List<String> damage() {
        return List.copyOf(damage);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("run_id"));
        columns.addAll(statistics);
        columns.add("sha256");
        return columns;
    }

    /** The checksum of a row, over its cells as they are written. */
    private static String sum(List<String> cells) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(",", cells).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many there are. */
    public int count() {
        return values.size();
    }

    /** The values of a run; null if it is not known. */
    public double[] get(String runId) {
        used.add(runId);
        return values.get(runId);
    }

    /** Keeps a run that has just finished; from any thread. */
    public void keep(String runId, double[] row) {
        if (folder != null) {
            write(folder.resolve("runs").resolve(runId + ".csv"), Map.of(runId, row));
        }
        values.put(runId, row);
    }

    /** Runs a replicate and keeps its values; from any thread. */
    double[] keeping(Measured.Replicate replicate) throws Exception {
        double[] row = replicate.values().call();
        keep(replicate.runId(), row);
        return row;
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
        try (CsvFile csv = CsvFile.open(file, columns())) {
            rows.forEach((id, row) -> {
                List<String> cells = new ArrayList<>(List.of(id));
                Arrays.stream(row).mapToObj(CsvFile::decimal).forEach(cells::add);
                cells.forEach(csv::text);
                csv.text(sum(cells)).endRow();
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
            for (Path file : files.filter(f -> f.getFileName().toString().matches("\\.?[0-9a-f]+\\.csv(\\.part)?"))
                    .toList()) {
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
