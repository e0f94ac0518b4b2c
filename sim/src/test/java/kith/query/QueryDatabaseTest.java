package kith.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import kith.analysis.column.ColumnFile;
import kith.analysis.table.TableException;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL sees of a results folder, and that it reaches nothing else. */
@Timeout(120)
final class QueryDatabaseTest {
    @TempDir
    Path folder;

    private Path results;

    @BeforeEach
    void tables() throws IOException {
        results = Files.createDirectory(folder.resolve("it's results"));
        write("plan.csv", "run_id,replicate", "12e5,0");
        write("series.csv", "run_id,day,group,value,missing,code,holds", "12e5,0,all,1,,007,true",
                "12e5,1,all,2,,008,", "12e5,2,\"a \"\"b\"\",\nc\",2.5,,009,false");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(results.resolve(name), List.of(lines));
    }

    private List<List<Object>> ask(String sql) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results)); Answer answer = database.ask(sql)) {
            while (answer.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 0; i < answer.names().size(); i++) {
                    row.add(answer.cell(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private String refusal(String sql) {
        return assertThrows(QueryMistake.class, () -> ask(sql), sql).getMessage();
    }

    private static String type(List<ResultsTable.Content> all, String table, String column) {
        return all.stream().filter(each -> each.name().equals(table)).flatMap(each -> each.columns().stream())
                .filter(each -> each.name().equals(column)).findFirst().orElseThrow().type();
    }

    @Test
    void everyRowCountsForTheTypeOfAColumn() throws Exception {
        assertEquals(List.of(List.of(5.5, 0L)), ask("select sum(value), count(missing) from series"));
        assertEquals(List.of(List.of("a \"b\",\nc", "009", false)),
                ask("select \"group\", code, holds from series where day = 2"));
        assertEquals(List.of(List.of(0L)), ask("select count(*) from series where missing < 1"),
                "an empty column is one of numbers");
        assertNull(ask("select holds from series where day = 1").get(0).get(0), "an empty cell is NULL");
        List<String> many = new ArrayList<>(List.of("value"));
        IntStream.range(0, 60_000).forEach(i -> many.add(String.valueOf(i)));
        many.add("0.25");
        write("late.csv", many.toArray(String[]::new));
        write("words.csv", "value,day", "1,1", "none,2");
        try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results))) {
            List<ResultsTable.Content> all = database.contents();
            assertEquals("DOUBLE", type(all, "late", "value"));
            assertEquals("VARCHAR", type(all, "words", "value"));
            assertEquals("BIGINT", type(all, "words", "day"));
            assertEquals("VARCHAR", type(all, "series", "run_id"), "an id is text, also if it looks like a number");
            assertEquals("VARCHAR", type(all, "series", "code"), "zeros before a number are kept");
            assertEquals("DOUBLE", type(all, "series", "missing"));
            assertEquals("BOOLEAN", type(all, "series", "holds"));
            assertEquals(60_001, all.get(0).rows());
        }
    }

    @Test
    void tablesOfAllKeptRunsAreOneTable() throws Exception {
        keep("run1", List.of("day", "loneliness"), true);
        keep("run2", List.of("day", "loneliness", "ties"), true);
        keep("run3", List.of("day", "loneliness"), false);
        assertEquals(List.of("plan", "series", "run_last_weeks"), ResultsTables.in(results).names());
        List<Object> missing = new ArrayList<>(List.of("run1", 1L, 2.5));
        missing.add(null);
        assertEquals(missing, ask("select * from run_last_weeks where day = 1 order by all").get(0));
        assertEquals(List.of(List.of("run1", 1L, 2L), List.of("run2", 1L, 2L)),
                ask("select run_id, count(loneliness), count(*) from run_last_weeks group by all order by all"),
                "not-a-number is NULL, and a run that is not finished does not count");
        assertEquals(List.of(List.of(2.5)), ask("select distinct ties from RUN_LAST_WEEKS where ties > 0"));
    }

    private void keep(String run, List<String> columns, boolean finished) throws IOException {
        Path home = Files.createDirectories(results.resolve("runs").resolve(run));
        try (ColumnFile file = ColumnFile.open(home.resolve("last-weeks.parquet"), columns)) {
            for (int day = 0; day < 2; day++) {
                file.whole(day);
                for (int i = 1; i < columns.size(); i++) {
                    file.number(day == 0 ? Double.NaN : 2.5);
                }
                file.endRow();
            }
            file.commit();
        }
        if (finished) {
            Files.writeString(home.resolve("run.csv"), "run_id\n" + run + "\n");
        }
    }

    @Test
    void everyFormOfReadingIsAllowed() throws Exception {
        for (String sql : List.of("select 1 from series", "with a as (from series) select * from a", "from series",
                "describe series", "summarize series", "show tables", "table series", "from series;",
                "-- a remark\nfrom series -- another", "values (1)", "from query('from ser' || 'ies')")) {
            assertFalse(ask(sql).isEmpty(), sql);
        }
        assertEquals(List.of(List.of(2L)), ask("select count(*) from (show tables)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "from read_csv('/etc/passwd')", "select * from read_text('OUT/secret.txt')", "from 'OUT/secret.csv'",
            "from glob('/etc/*')", "from read_blob('OUT/secret.txt')", "from sniff_csv('/etc/passwd')",
            "from parquet_metadata('OUT/secret.txt')", "from read_csv('https://example.org/a.csv')",
            "copy series to 'OUT/new.csv'", "copy (from series) to 'OUT/new.csv'", "attach 'OUT/new.db'",
            "install httpfs", "load httpfs", "set memory_limit = '9GB'", "pragma memory_limit = '9GB'",
            "set enable_external_access = true", "reset allowed_paths", "create table a as from series",
            "create view a as from series", "create table series as select 1", "drop view series", "begin",
            "insert into series values (1)", "delete from series", "from series; copy series to 'OUT/new.csv'",
            "from series; from series", "export database 'OUT/new'", "call pragma_version()", "checkpoint",
            "use memory", "explain analyze from series", "prepare a as select 1", "vacuum", "",
            "create secret (type s3)", "from duckdb_secrets()", "select getenv('HOME')", "; ; "})
    void nothingElseIsReadOrWritten(String sql) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "a secret");
        Files.writeString(folder.resolve("secret.csv"), "a\nsecret\n");
        List<String> before = SmallStudy.listing(folder);
        String told = refusal(sql.replace("OUT", folder.toString().replace('\\', '/')));
        assertFalse(told.contains("a secret"), told);
        assertFalse(told.contains("Error:"), told);
        assertEquals(before, SmallStudy.listing(folder));
    }

    /** What would hold if the parser let something through. */
    @Test
    void theDatabaseItselfIsClosed() throws Exception {
        try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results))) {
            database.prepare("from series", new MistakeWords(List.of(), ""), null);
            String out = folder.toString().replace('\\', '/');
            for (String sql : List.of("copy (select 1) to '" + out + "/new.csv'", "attach '" + out + "/new.db'",
                    "install httpfs", "load httpfs", "set memory_limit = '9GB'", "reset allowed_paths",
                    "set enable_external_access = true", "set lock_configuration = false",
                    "set allowed_directories = ['/']", "from read_csv('/etc/passwd')", "from read_csv('"
                            + results.resolve("plan.csv").toString().replace('\\', '/').replace("'", "''") + "')",
                    "export database '" + out + "/new'", "import database '" + out + "'")) {
                assertThrows(SQLException.class, () -> database.run(sql), sql);
            }
            assertEquals(List.of("it's results/", "it's results/plan.csv", "it's results/series.csv"),
                    SmallStudy.listing(folder));
        }
    }

    @Test
    void refusalsSayWhatIsExpected() {
        String expected = "expected one statement that begins with SELECT, WITH, FROM, DESCRIBE or SUMMARIZE";
        assertEquals("kith query only reads; " + expected, refusal("drop view series"));
        assertEquals("found 2 statements; " + expected, refusal("select 1; select 2"));
        assertEquals("the SQL is empty; " + expected, refusal(" "));
        assertTrue(refusal("from read_csv('/etc/passwd')").startsWith("SQL may read only the tables of the"));
    }

    @Test
    void mistakesAreToldWithTheirPlaceAndWhatIsMeant() {
        assertEquals(List.of("there is no table 'serie'; did you mean 'series'?", "  LINE 1: select * from serie",
                "                        ^"), refusal("select * from serie").lines().toList());
        assertTrue(refusal("from nothing_like_it").startsWith("there is no table 'nothing_like_it'; --tables lists"));
        List<String> column = refusal("select vaule\nfrom series").lines().toList();
        assertTrue(column.get(0).contains("\"vaule\" not found"), column.toString());
        assertTrue(column.get(1).contains("Candidate bindings: \"value\""), column.toString());
        assertEquals("  LINE 1: select vaule", column.get(2));
        List<String> group = refusal("select 'ä',\n  group from series").lines().toList();
        assertEquals("  LINE 2:   group from series", group.get(1));
        assertEquals("                  ^", group.get(2));
        assertTrue(group.get(3).contains("Write the column in double quotes: \"group\""), group.toString());
        assertFalse(refusal("selec count(*) from series group by day").contains("double quotes"));
        assertTrue(refusal("select ai.takes_time from series").contains("needs double quotes"));
        assertFalse(refusal("select cast(\"group\" as integer) from series").contains("Error"));
        assertTrue(refusal("select list(a.range::varchar || b.range::varchar || repeat('x', 500)) from range(100000) a,"
                + " range(1000) b").startsWith("the answer needs more memory than 1 GB"));
    }

    @Test
    void whatKithHasNotWrittenIsNoResultsFolder() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("mine.csv"), "a\n1\n");
        assertTrue(reason(other).contains(" is no results folder: it holds neither manifest.json"), reason(other));
        Files.writeString(other.resolve("manifest.json"), "{}");
        assertEquals(List.of("mine"), ResultsTables.in(other).names());
        Files.delete(other.resolve("mine.csv"));
        assertTrue(reason(other).endsWith("it holds no table"), reason(other));
        assertTrue(reason(folder.resolve("gone")).contains("there is no such folder"));
        assertTrue(reason(results.resolve("plan.csv")).contains("is a file"));
    }

    private static String reason(Path path) {
        return assertThrows(QueryMistake.class, () -> ResultsTables.in(path)).getMessage();
    }

    @Test
    void aDamagedTableIsNamed() throws Exception {
        write("series.csv", "run_id,day", "12e5,1,2,3");
        String file = results.resolve("series.csv").toString();
        assertTrue(assertThrows(TableException.class, () -> ask("from series")).getMessage().startsWith(file));
        write("series.csv", "run_id,run_id", "1,1");
        assertTrue(assertThrows(TableException.class, () -> ask("from series")).getMessage().contains("no head"));
        assertEquals(1, ask("from plan").size(), "other tables can be read");
    }

    @Test
    void aParquetFileHoldsTheAnswer() throws Exception {
        Path file = folder.resolve("answer.parquet");
        try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results))) {
            assertEquals(2, database.write("from series order by day desc; -- the last ones", 2, file));
        }
        Path home = Files.createDirectories(results.resolve("runs/r"));
        Files.copy(file, home.resolve("answer.parquet"));
        Files.writeString(home.resolve("run.csv"), "run_id\nr\n");
        List<List<Object>> rows = ask("select day, value, missing, holds, code from run_answer order by day desc");
        assertEquals("[[2, 2.5, null, false, 009], [1, 2.0, null, null, 008]]", rows.toString());
        try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results))) {
            assertThrows(QueryMistake.class, () -> database.write("from serie", 2, folder.resolve("no.parquet")));
        }
        assertEquals(List.of("answer.parquet", "it's results/"), SmallStudy.listing(folder).stream()
                .filter(name -> name.indexOf('/') < 0 || name.endsWith("results/")).toList());
    }

    @Test
    void aQuestionCanBeStopped() throws Exception {
        try (QueryDatabase database = QueryDatabase.of(ResultsTables.in(results))) {
            FutureTask<Answer> task = new FutureTask<>(() -> {
                Answer answer = database.ask("select count(*) from range(1000000000) a, range(1000000) b where"
                        + " a.range % 7 = b.range % 11");
                answer.next();
                return answer;
            });
            Thread asking = new Thread(task);
            asking.start();
            asking.join(500);
            assertTrue(asking.isAlive(), "it would take hours");
            while (asking.isAlive()) {
                database.stop();
                asking.join(100);
            }
            assertThrows(ExecutionException.class, task::get);
        }
    }

    @Test
    void columnsOfOneNameAreDistinguished() {
        assertEquals(List.of("a", "a_2", "b", "a_3"), Answer.distinct(List.of("a", "a", "b", "a")));
        assertEquals(List.of("a", "a_2", "a_3"), Answer.distinct(List.of("a", "a_2", "a")));
    }
}
