package kith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.Robustness;
import kith.analysis.worlds.SensitivityTable;
import kith.analysis.worlds.WorldClaims;
import kith.analysis.worlds.Worlds;
import kith.cli.Kith;
import kith.docs.PlainWords.Shown;
import kith.experiment.SmallStudy;
import kith.query.Answer;
import kith.query.QueryDatabase;
import kith.query.ResultsTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The starter scripts and the examples of SQL know the tables as kith writes them. */
@Timeout(240)
final class StartersTest {
    private static final Path STARTERS = Path.of("..", "analysis", "starters");

    /** How a script names a table and its columns, in Python and in R. */
    private static final Pattern READ = Pattern.compile("\\bread\\(\"(\\w+\\.csv)\",\\s*(?:\\[|c\\()([^])]*)[])]");

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    /** Columns that are used behind the table: Python's {@code x["day"]} and R's {@code x$day}. */
    private static final Pattern USED = Pattern.compile("\\w\\[\"(\\w+)\"\\]|\\w\\$(\\w+)");

    /** Lists of columns: Python's {@code x[["day", "group"]]} and R's {@code x[, c("day", "group")]}. */
    private static final Pattern LIST = Pattern.compile("\\w\\[(?:\\[|, c\\()([^])]*)[])]\\]");

    /** Columns of an experiment with two settings, a and b. */
    private static final Experiment VARIED = new Experiment("e", "Why?",
            List.of(), "r", "m", 2, 2, 2, List.of(new Experiment.Varied("a", "a", List.of()),
                    new Experiment.Varied("b", "b", List.of())), null, Map.of());
    private static final Map<String, List<String>> EXPERIMENT = Map.of(
            Worlds.NAME, Worlds.columns(VARIED), WorldClaims.NAME, WorldClaims.columns(VARIED),
            SensitivityTable.NAME, SensitivityTable.COLUMNS, Robustness.NAME, Robustness.COLUMNS);

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Path results;

    @BeforeAll
    static void study() throws Exception {
        results = home.resolve("results");
        Path scenario = SmallStudy.in(home.resolve("scenarios")).world();
        Files.writeString(scenario, """
                claims:
                  alike: {text: It is alike., variable: loneliness, says: too_small, at_most: 5}
                """, StandardOpenOption.APPEND);
        StringWriter told = new StringWriter();
        int code = new CommandLine(new Kith()).setOut(new PrintWriter(told)).setErr(new PrintWriter(told))
                .execute("run", scenario.toString(), "--out", results.toString(), "--no-charts", "--quiet");
        assertEquals(0, code, told.toString());
    }

    private static String script(String name) throws IOException {
        return Files.readString(STARTERS.resolve(name));
    }

    /** The columns that a script reads of each table. */
    private static Map<String, List<String>> columns(String script) {
        Map<String, List<String>> columns = new TreeMap<>();
        Matcher read = READ.matcher(script);
        while (read.find()) {
            columns.put(read.group(1), names(NAME, read.group(2)));
        }
        return columns;
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results()
                .map(hit -> hit.groupCount() < 2 || hit.group(1) != null ? hit.group(1) : hit.group(2)).toList();
    }

    private static List<String> head(String table) throws IOException {
        return Arrays.asList(Files.readAllLines(results.resolve(table)).get(0).split(","));
    }

    /** Columns that a script uses, and that no table it reads has. */
    private static List<String> unknown(String script, Map<String, List<String>> heads, List<String> made) {
        List<String> problems = new ArrayList<>();
        List<String> read = new ArrayList<>(made);
        columns(script).forEach((table, columns) -> {
            read.addAll(columns);
            columns.stream().filter(column -> !heads.getOrDefault(table, List.of()).contains(column))
                    .forEach(column -> problems.add(table + " has no column " + column));
        });
        List<String> used = new ArrayList<>(names(USED, script));
        LIST.matcher(script).results().forEach(hit -> used.addAll(names(NAME, hit.group(1))));
        used.stream().filter(column -> !read.contains(column))
                .forEach(column -> problems.add(column + " is used, but not read"));
        return problems;
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_results.py", "read-results.R"})
    void theColumnsOfAStudyAreThere(String name) throws Exception {
        Map<String, List<String>> heads = new TreeMap<>();
        for (String table : columns(script(name)).keySet()) {
            heads.put(table, head(table));
        }
        assertEquals(List.of("claims.csv", "contrasts.csv", "ledger.csv", "runs.csv", "series.csv"),
                List.copyOf(heads.keySet()));
        assertEquals(List.of(), unknown(script(name), heads, List.of()));
        String broken = script(name).replaceFirst("\"verdict\"", "\"verdikt\"");
        assertEquals(List.of("claims.csv has no column verdikt", "verdict is used, but not read"),
                unknown(broken, heads, List.of()), "a wrong name is found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_experiment.py", "read-experiment.R"})
    void theColumnsOfAnExperimentAreThere(String name) throws Exception {
        assertEquals(List.copyOf(new TreeMap<>(EXPERIMENT).keySet()), List.copyOf(columns(script(name)).keySet()));
        assertEquals(List.of(), unknown(script(name), EXPERIMENT, List.of("size")));
    }

    @Test
    void bothLanguagesReadTheSameColumns() throws Exception {
        assertEquals(columns(script("read_results.py")), columns(script("read-results.R")));
        assertEquals(columns(script("read_experiment.py")), columns(script("read-experiment.R")));
    }

    @Test
    void remarksAreInPlainWords() throws Exception {
        List<Shown> remarks = new ArrayList<>();
        for (String name : List.of("read_results.py", "read-results.R", "read_experiment.py", "read-experiment.R")) {
            script(name).lines().filter(line -> line.startsWith("# "))
                    .forEach(line -> remarks.add(new Shown(name, line.substring(2))));
        }
        assertTrue(remarks.size() > 30, "found only " + remarks.size());
        assertEquals(List.of(), PlainWords.problems(remarks));
    }

    @Test
    void pythonReadsThem() throws Exception {
        assumeTrue(works("python3", "-c", "import pandas"), "Python with pandas is not installed here");
        runs("read_results.py", results, "python3");
        runs("read_experiment.py", experiment(), "python3");
    }

    @Test
    void rReadsThem() throws Exception {
        assumeTrue(works("Rscript", "-e", "1"), "R is not installed here");
        runs("read-results.R", results, "Rscript");
        runs("read-experiment.R", experiment(), "Rscript");
    }

    /** Four worlds by hand: each column has one and the same text, or is a number by its name. */
    private Path experiment() throws IOException {
        Path out = Files.createDirectory(folder.resolve("experiment"));
        for (Map.Entry<String, List<String>> table : EXPERIMENT.entrySet()) {
            List<String> lines = new ArrayList<>(List.of(String.join(",", table.getValue())));
            for (int world = 1; world <= 4; world++) {
                int number = world;
                lines.add(String.join(",", table.getValue().stream()
                        .map(column -> column.matches("world|day|value|diff|ci_.*|a|.*_share|n_worlds")
                                ? String.valueOf(number)
                                : "none")
                        .map(cell -> cell.equals("none") && table.getKey().equals("robustness.csv") ? "" : cell)
                        .toList()));
            }
            Files.write(out.resolve(table.getKey()), lines);
        }
        return out;
    }

    private void runs(String script, Path data, String program) throws Exception {
        Process process = new ProcessBuilder(program, STARTERS.resolve(script).toAbsolutePath().toString(),
                data.toString()).directory(folder.toFile()).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        assertTrue(told.contains("laims"), told);
        assertFalse(told.contains("Warning"), told);
    }

    private static boolean works(String... words) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theExamplesOfSqlCanBeAsked() throws Exception {
        String page = Files.readString(Path.of("..", "analysis", "docs", "OUTPUTS.md"));
        List<String> examples = Pattern.compile("(?s)```sql\\n(.*?)```").matcher(page).results()
                .map(hit -> hit.group(1)).toList();
        assertEquals(3, examples.size());
        List<Integer> rows = new ArrayList<>();
        for (String sql : examples) {
            try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results));
                    Answer answer = database.ask(sql)) {
                int count = 0;
                while (answer.next()) {
                    count++;
                }
                rows.add(count);
            }
        }
        assertEquals(3, rows.get(1), "a row for each pair of runs");
        assertTrue(rows.get(2) >= 2, "a row at least for each scenario");
    }
}
