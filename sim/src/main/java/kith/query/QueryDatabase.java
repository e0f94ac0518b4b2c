package kith.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.query.ResultsTable.Column;
import kith.query.ResultsTable.Content;
import org.duckdb.DuckDBDriver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A DuckDB in memory that holds one question. The order is the protection: the SQL is parsed and must be one statement
 * that reads; then a view is made for each table that it names; then all other files, the network, extensions and
 * settings are closed for good; and only then the SQL is run.
 */
public final class QueryDatabase implements AutoCloseable {
    /** The memory that a question may use. */
    static final String MEMORY = "1 GB";

    private static final String ONE = "; expected one statement that begins with SELECT, WITH, FROM, DESCRIBE or"
            + " SUMMARIZE";

    private final ResultsTables tables;
    private final Connection connection;
    private volatile Statement current;
    private volatile boolean stopped;

    private QueryDatabase(ResultsTables tables, Connection connection) {
        this.tables = tables;
        this.connection = connection;
    }

    /** Opens a database for the tables of a folder; nothing is read yet. */
    public static QueryDatabase of(ResultsTables tables) throws QueryMistake {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("memory_limit", MEMORY.replace(" ", ""));
        settings.setProperty("temp_directory", "");
        settings.setProperty("threads", String.valueOf(Math.min(8, Runtime.getRuntime().availableProcessors())));
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try {
            return new QueryDatabase(tables, new DuckDBDriver().connect("jdbc:duckdb:", settings));
        } catch (SQLException | LinkageError | RuntimeException e) {
            throw new QueryMistake(notLoaded(e));
        }
    }

    private static String notLoaded(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "DuckDB, which answers questions in SQL, cannot be loaded (" + cause.getMessage()
                + "). Its library of 60 to 110 MB is unpacked into the folder for temporary files, in which programs"
                + " must be allowed to run. This folder is " + System.getProperty("java.io.tmpdir")
                + ". Name another one: KITH_JAVA_OPTS=-Djava.io.tmpdir=FOLDER";
    }

    /** Answers a question; a database takes one question only. */
    public Answer ask(String sql) throws QueryMistake {
        MistakeWords words = new MistakeWords(tables.names(), sql);
        prepare(sql, words, null);
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            return new Answer(words, statement, begun(statement).executeQuery());
        } catch (SQLException e) {
            throw words.of(e);
        }
    }

    /** Writes the first rows of an answer to a Parquet file, over an older one; gives their count. */
    public long write(String sql, long limit, Path file) throws QueryMistake {
        MistakeWords words = new MistakeWords(tables.names(), sql);
        Path target = file.toAbsolutePath().normalize();
        Path part = WholeFile.beside(target);
        try {
            WholeFile.makeFolder(target);
            WholeFile.create(part).close();
            prepare(sql, words, part);
            connection.prepareStatement(sql).close(); // tells a mistake at its place in the user's own text
            try (Statement statement = connection.createStatement()) {
                long count = begun(statement).executeUpdate("copy (from query(" + Quoted.text(sql) + ") limit " + limit
                        + ") to " + Quoted.text(part) + " (format parquet, use_tmp_file false)");
                try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                WholeFile.settle(part, target);
                return count;
            }
        } catch (SQLException e) {
            throw words.of(e);
        } catch (IOException e) {
            throw WholeFile.cannotBeWritten(target, e);
        } finally {
            WholeFile.removeQuietly(part);
        }
    }

    /** Tells what each table holds. */
    public List<Content> contents() {
        List<Content> all = new ArrayList<>();
        for (ResultsTable table : tables.tables()) {
            try {
                Found found = table.ofRuns() ? kept(table) : csv(table);
                long rows = found.rows >= 0 ? found.rows
                        : Long.parseLong(first("select count(*) from " + reading(table.files())));
                all.add(new Content(table.name(), rows, found.columns));
            } catch (SQLException e) {
                throw unreadable(table, e);
            }
        }
        return all;
    }

    /** A table that was looked at: its columns, the SQL of its view, and its rows if they were counted. */
    private record Found(List<Column> columns, String view, long rows) {}

    /** Makes the views that the SQL needs, and closes everything else; {@code output} may be written, if not null. */
    void prepare(String sql, MistakeWords words, Path output) throws QueryMistake {
        List<Path> open = new ArrayList<>();
        try {
            check(sql, words);
        } catch (SQLException e) {
            throw words.of(e);
        }
        for (ResultsTable table : tables.mentioned(sql)) {
            try {
                Found found = table.ofRuns() ? kept(table) : csv(table);
                run("create view " + Quoted.name(table.name()) + " as " + found.view);
                open.addAll(table.files());
            } catch (SQLException e) {
                throw unreadable(table, e);
            }
        }
        if (output != null) {
            open.add(output);
        }
        try {
            run("set allowed_paths=[" + list(open) + "]");
            run("set enable_external_access=false");
            run("set lock_configuration=true");
        } catch (SQLException e) {
            throw words.of(e);
        }
    }

    /** Refuses what is not one statement that reads. DuckDB's own parser tells; nothing is run. */
    private void check(String sql, MistakeWords words) throws SQLException, QueryMistake {
        String told;
        try (PreparedStatement parser = connection.prepareStatement("select json_serialize_sql(cast(? as varchar))")) {
            parser.setString(1, sql);
            try (ResultSet row = begun(parser).executeQuery()) {
                row.next();
                told = row.getString(1);
            }
        }
        JsonNode parsed = JsonMapper.builder().build().readTree(told);
        if (parsed.path("error").asBoolean()) {
            if (parsed.path("error_type").asString("").equals("not implemented")) {
                throw new QueryMistake("kith query only reads" + ONE);
            }
            throw words.unparsed(parsed.path("error_message").asString(""), parsed.path("position").asInt(-1));
        }
        int count = parsed.path("statements").size();
        if (count != 1) {
            throw new QueryMistake((count == 0 ? "the SQL is empty" : "found " + count + " statements") + ONE);
        }
    }

    private Found csv(ResultsTable table) throws SQLException {
        Path file = table.files().get(0);
        List<String> names = CsvTypes.head(file);
        try (Statement statement = connection.createStatement();
                ResultSet row = begun(statement).executeQuery(CsvTypes.question(file, names))) {
            row.next();
            List<Boolean> answers = new ArrayList<>();
            for (int i = 0; i < 3 * CsvTypes.asked(names); i++) {
                answers.add((Boolean) row.getObject(i + 2));
            }
            List<Column> columns = CsvTypes.columns(names, answers);
            return new Found(columns, "select * from " + CsvTypes.reading(file, columns), row.getLong(1));
        }
    }

    /** The files of kept runs: their columns by name, and the run's id, which is the name of its folder. */
    private Found kept(ResultsTable table) throws SQLException {
        List<Column> columns = new ArrayList<>(List.of(new Column("run_id", CsvTypes.TEXT)));
        List<String> shown = new ArrayList<>(List.of(
                "string_split(replace(filename, chr(92), '/'), '/')[-2] as run_id"));
        try (Statement statement = connection.createStatement();
                ResultSet row = begun(statement).executeQuery("describe from " + reading(table.files()))) {
            while (row.next()) {
                String name = row.getString(1);
                String type = row.getString(2);
                if (name.equals("filename") || name.equals("run_id")) {
                    continue;
                }
                columns.add(new Column(name, type));
                String cell = Quoted.name(name); // a missing number is not-a-number in these files
                shown.add(type.equals(CsvTypes.NUMBER) ? "nullif(" + cell + ", 'nan'::double) as " + cell : cell);
            }
        }
        return new Found(columns, "select " + String.join(", ", shown) + " from " + reading(table.files()), -1);
    }

    private static String reading(List<Path> files) {
        return "read_parquet([" + list(files) + "], union_by_name=true, filename=true)";
    }

    private static String list(List<Path> files) {
        return files.stream().map(Quoted::text).collect(Collectors.joining(", "));
    }

    private static TableException unreadable(ResultsTable table, SQLException e) {
        String said = String.valueOf(e.getMessage());
        Path file = table.files().stream().filter(each -> said.contains(each.toString().replace('\\', '/')))
                .findFirst().orElse(table.files().get(0));
        return TableException.in(file, "cannot be read as a table (" + Stream.of(said.split("\n"))
                .filter(line -> !line.isBlank()).findFirst().orElse("") + ")");
    }

    /** Runs SQL of kith's own. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            begun(statement).execute(sql);
        }
    }

    private String first(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = begun(statement).executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private <S extends Statement> S begun(S statement) throws SQLException {
        current = statement;
        if (stopped) {
            throw new SQLException("stopped");
        }
        return statement;
    }

    /** Stops what is being done; another thread may ask for this, also more than once. */
    public void stop() {
        stopped = true;
        Statement statement = current;
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException e) {
            // It has ended by itself.
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
