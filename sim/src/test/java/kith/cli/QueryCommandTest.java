package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kith query: forms of the answer, and what is refused. */
@Timeout(120)
final class QueryCommandTest {
    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Path results;

    @BeforeAll
    static void study() throws Exception {
        results = home.resolve("results");
        CommandRun run = CommandRun.of("run", SmallStudy.in(home.resolve("scenarios")).world().toString(), "--out",
                results.toString(), "--no-charts", "--quiet");
        assertEquals(0, run.code(), run.err());
    }

    private static CommandRun query(String... words) {
        List<String> all = new ArrayList<>(List.of("query", results.toString()));
        all.addAll(List.of(words));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static void refused(int code, String reason, String... words) {
        CommandRun run = query(words);
        assertEquals(code, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("kith query: ") && run.err().contains(reason), run.err());
        assertFalse(run.err().contains("\tat ") || run.err().contains("Exception"), run.err());
    }

    @Test
    void anAnswerIsAnAlignedTable() {
        CommandRun run = query("select scenario_id, sum(replicate) as total from runs group by all order by 1");
        assertEquals(0, run.code(), run.err());
        assertEquals("scenario_id  total\ncontrol          3\nworld            3\n", run.out());
        assertEquals("", run.err());
    }

    @Test
    void fortyRowsAreShownUnlessMoreAreAskedFor() {
        CommandRun run = query("from series");
        assertEquals(41, run.out().lines().count());
        assertTrue(run.err().matches("kith query: \\d+ rows more; --limit N shows N rows, --csv FILE writes all\n"),
                run.err());
        assertEquals(3, query("from series", "--limit", "2").out().lines().count());
        assertEquals(51, query("from series limit 50", "--limit", "100").out().lines().count());
        assertEquals("kith query: no rows\n", query("from series where day > 1000").err());
    }

    @Test
    void csvHasTheSameBytesAsTheTable() throws Exception {
        Path file = folder.resolve("copy.csv");
        CommandRun run = query("from series", "--csv", file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(Files.readString(results.resolve("series.csv")), Files.readString(file));
        assertEquals("day,day_2\n0,0\n", query("select day, day from series limit 1", "--csv", "-").out());
        refused(ExitCode.OUTPUT_TAKEN, "is there already; --replace writes over it", "from runs", "--csv",
                file.toString());
        assertEquals(0, query("from runs", "--csv", file.toString(), "--replace", "--limit", "1").code());
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void parquetIsWrittenAndCanBeRead() throws Exception {
        Path file = folder.resolve("series.parquet");
        CommandRun run = query("from series", "--parquet", file.toString());
        long rows = Files.readAllLines(results.resolve("series.csv")).size() - 1L;
        assertEquals("kith query: wrote " + rows + " rows to " + file + "\n", run.err());
        assertTrue(Files.size(file) < Files.size(results.resolve("series.csv")) / 2);
        assertEquals(List.of("series.parquet"), SmallStudy.listing(folder));
        refused(ExitCode.OUTPUT_TAKEN, "--replace", "from runs", "--parquet", file.toString());
        refused(ExitCode.USAGE, "only reads", "drop view series", "--parquet", folder.resolve("x").toString());
        assertEquals(List.of("series.parquet"), SmallStudy.listing(folder));
    }

    @Test
    void jsonHoldsNumbersAndNulls() {
        JsonNode rows = JsonMapper.builder().build().readTree(query(
                "select 1 as a, 0.5::double as b, 'x' as c, null as d, true as e, sum(1) as f, 1.5 as g", "--json")
                .out());
        assertEquals("[{\"a\":1,\"b\":0.5,\"c\":\"x\",\"d\":null,\"e\":true,\"f\":1,\"g\":1.5}]", rows.toString());
    }

    @Test
    void tablesAreListed() {
        String list = query("--tables").out();
        assertTrue(list.startsWith("TABLE"), list);
        assertTrue(list.contains("\nrun_persons ") && list.contains("\nseries "), list);
        assertTrue(list.lines().anyMatch(line -> line.matches("runs +6 +run_id, design_id, .*")), list);
        JsonNode json = JsonMapper.builder().build().readTree(query("--tables", "--json").out());
        JsonNode runs = json.valueStream().filter(each -> each.path("table").asString().equals("runs")).findFirst()
                .orElseThrow();
        assertEquals("{\"name\":\"run_id\",\"type\":\"VARCHAR\"}", runs.path("columns").get(0).toString());
        assertEquals(6, runs.path("rows").asInt());
    }

    @Test
    void theResultsFolderIsOnlyRead() throws Exception {
        List<String> before = SmallStudy.listing(results);
        refused(ExitCode.USAGE, "is in the results folder, which is only read", "from runs", "--csv",
                results.resolve("series.csv").toString(), "--replace");
        refused(ExitCode.USAGE, "is in the results folder", "from runs", "--parquet",
                results.resolve("runs/new.parquet").toString());
        refused(ExitCode.USAGE, "there is no folder", "from runs", "--csv", folder.resolve("a/b.csv").toString());
        refused(ExitCode.USAGE, "is no name for a file", "from runs", "--csv", folder.toString());
        query("from run_series");
        assertEquals(before, SmallStudy.listing(results));
    }

    @Test
    void mistakesAreToldInPlainLines() {
        refused(ExitCode.USAGE, "there is no table 'serie'; did you mean 'series'?", "from serie");
        refused(ExitCode.USAGE, "double quotes: \"group\"", "select group from series");
        refused(ExitCode.USAGE, "SQL may read only the tables", "from read_csv('/etc/passwd')");
        refused(ExitCode.USAGE, "there is no question");
        refused(ExitCode.USAGE, "put the whole SQL in quotes", "select", "1");
        refused(ExitCode.USAGE, "exclude each other", "from runs", "--json", "--csv", "-");
        refused(ExitCode.USAGE, "at least 1", "from runs", "--limit", "0");
        refused(ExitCode.USAGE, "--tables takes no SQL", "from runs", "--tables");
        CommandRun none = CommandRun.of("query", folder.toString(), "from runs");
        assertEquals(ExitCode.USAGE, none.code());
        assertEquals("kith query: " + folder + " is no results folder: it holds neither manifest.json nor another file"
                + " that kith writes\n", none.err());
    }

    @Test
    void aWideTableIsCut() {
        AnswerText text = new AnswerText(List.of("name", "text", "value", "other"));
        text.add(List.of("a\u001b[1m", "line\nline", "1", "x"), List.of(false, false, true, false));
        text.add(List.of("b", "w".repeat(90), "12.5", "y"), List.of(false, false, true, false));
        StringWriter out = new StringWriter();
        assertEquals(List.of("value", "other"), text.print(new PrintWriter(out), OptionalInt.of(70)));
        assertEquals("name   text\na?[1m  line line\nb      " + "w".repeat(59) + "\u2026\n", out.toString());
        StringWriter whole = new StringWriter();
        assertEquals(List.of(), text.print(new PrintWriter(whole), OptionalInt.empty()));
        assertTrue(whole.toString().contains("w".repeat(90) + "   12.5  y\n"), whole.toString());
    }

    private static Process start(List<String> java, String... words) throws Exception {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        all.addAll(java);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), "kith.cli.Kith"));
        all.addAll(List.of(words));
        return new ProcessBuilder(all).redirectErrorStream(true).start();
    }

    @Test
    void aLibraryThatCannotBeLoadedIsTold() throws Exception {
        Process kith = start(List.of("-Djava.io.tmpdir=" + folder.resolve("gone")), "query", results.toString(),
                "from runs");
        String told = new String(kith.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.USAGE, kith.waitFor(), told);
        assertTrue(told.contains("cannot be loaded") && told.contains("-Djava.io.tmpdir=FOLDER"), told);
    }

    @Test
    void otherCommandsDoNotTouchDuckDb() throws Exception {
        Process kith = start(List.of("-verbose:class"), "list", "metrics");
        String told = new String(kith.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, kith.waitFor());
        assertTrue(told.contains("kith.cli.QueryCommand"), "all commands are known");
        assertFalse(told.contains("org.duckdb"), "its library takes a second to load");
    }
}
