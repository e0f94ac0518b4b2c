package kith.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of a results folder: each CSV table under the name of its file, and each kind of table of the kept runs
 * under {@code run_} and the name of its files.
 *
 * @param folder the results folder, as an absolute path
 * @param tables its tables, in the order of their names
 */
public record ResultsTables(Path folder, List<ResultsTable> tables) {
    private static final List<String> MARKS = List.of(
            "manifest.json", "experiment.json", "plan.csv", "runs.csv", "patterns.csv", "ablations.csv",
            "particles.csv");

    private static final String CSV = ".csv";
    private static final String PARQUET = ".parquet";

    /** SQL that can name a table without spelling it out. */
    private static final Pattern ANY = Pattern.compile(
            "(?i)\\b(show|describe\\s*;?\\s*$|query|query_table|information_schema|pg_\\w+|pragma_\\w+|duckdb_\\w+"
                    + "|sqlite_\\w+)");

    /** Finds the tables; refuses a folder that kith has not written. */
    public static ResultsTables in(Path given) throws QueryMistake, IOException {
        Path folder = given.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new QueryMistake(given + (Files.exists(folder) ? " is a file; expected a results folder"
                    : ": there is no such folder; expected a results folder, such as results/companions"));
        }
        if (folder.toString().matches(".*[*?\\[].*")) {
            throw new QueryMistake(given + ": its path holds one of the signs * ? [, which DuckDB reads as a pattern;"
                    + " rename the folder");
        }
        List<ResultsTable> tables = new ArrayList<>(csv(folder));
        tables.addAll(kept(folder.resolve("runs")));
        boolean ofKith = MARKS.stream().anyMatch(mark -> Files.isRegularFile(folder.resolve(mark)))
                || tables.stream().anyMatch(ResultsTable::ofRuns);
        if (!ofKith || tables.isEmpty()) {
            throw new QueryMistake(given + " is no results folder: " + (ofKith ? "it holds no table"
                    : "it holds neither manifest.json nor another file that kith writes"));
        }
        return new ResultsTables(folder, tables);
    }

    private static List<ResultsTable> csv(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> is(file, CSV)).sorted()
                    .map(file -> new ResultsTable(stem(file, CSV), List.of(file), false)).toList();
        }
    }

    /** Tables of runs that are finished: {@code run.csv} is written last. */
    private static List<ResultsTable> kept(Path runs) throws IOException {
        Map<String, List<Path>> kinds = new TreeMap<>();
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> all = Files.list(runs)) {
            folders = all.filter(run -> !run.getFileName().toString().startsWith("."))
                    .filter(run -> Files.isRegularFile(run.resolve("run.csv"))).sorted().toList();
        }
        for (Path run : folders) {
            try (Stream<Path> files = Files.list(run)) {
                files.filter(file -> is(file, PARQUET)).sorted()
                        .forEach(file -> kinds.computeIfAbsent("run_" + stem(file, PARQUET), any -> new ArrayList<>())
                                .add(file));
            }
        }
        return kinds.entrySet().stream().map(kind -> new ResultsTable(kind.getKey(), kind.getValue(), true)).toList();
    }

    private static boolean is(Path file, String end) {
        String name = file.getFileName().toString();
        return name.endsWith(end) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static String stem(Path file, String end) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - end.length()).replaceAll("[^\\p{L}\\p{N}_]", "_");
    }

    /** Lists the names of the tables. */
    public List<String> names() {
        return tables.stream().map(ResultsTable::name).toList();
    }

    /** Tables that the SQL may be about; the others need not be opened. */
    List<ResultsTable> mentioned(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return ANY.matcher(sql).find() ? tables
                : tables.stream().filter(table -> lower.contains(table.name().toLowerCase(Locale.ROOT))).toList();
    }
}
