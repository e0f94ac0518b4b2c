package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import kith.query.Answer;
import kith.query.AnswerCsv;
import kith.query.QueryDatabase;
import kith.query.QueryMistake;
import kith.query.ResultsTable;
import kith.query.ResultsTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code kith query}: a question in SQL about the tables of a results folder. */
@Command(
        name = "query",
        description = {"Ask a question in SQL about a results folder.",
                "Each CSV table of the folder has the name of its file, such as series or contrasts. The tables of all"
                        + " kept runs are run_series, run_persons and so on, with the column run_id.",
                "SQL can only read these tables. The question is one statement that begins with SELECT, WITH, FROM,"
                        + " DESCRIBE or SUMMARIZE, as DuckDB knows it. An empty cell is NULL.",
                "The column group is a word of SQL: write it in double quotes. So put the whole SQL in single quotes."
                        + " On Windows use double quotes outside, and write series.group inside."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.TAKEN_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith query results/companions --tables",
                "  kith query results/companions 'select variable, diff, word from contrasts where day = 365'",
                "",
                "  kith query results/companions 'from series' --parquet series.parquet"
        })
final class QueryCommand implements Callable<Integer> {
    private static final long USUAL = 40;
    private static final int FEW = 5;
    private static final long WAIT_MS = 100;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Results folder.")
    private Path folder;

    @Parameters(index = "1..*", paramLabel = "SQL", arity = "0..*", description = "The question, in quotes.")
    private List<String> sql = List.of();

    @Option(names = "--tables", description = "List the tables with their rows and columns.")
    private boolean tables;

    @Option(names = "--csv", paramLabel = "FILE",
            description = "Write the answer as CSV. With '-' it goes to the standard output.")
    private Path csv;

    @Option(names = "--parquet", paramLabel = "FILE", description = "Write the answer as a Parquet file.")
    private Path parquet;

    @Option(names = "--json", description = "Print the answer as JSON: a list with an object for each row.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N",
            description = "Give at most N rows (default: 40 in the terminal, all rows elsewhere).")
    private Long limit;

    @Option(names = "--replace", description = "Write over the file of --csv or --parquet.")
    private boolean replace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check();
        try {
            ResultsTables all = ResultsTables.in(folder);
            checkOutput(all.folder(), csv == null || csv.toString().equals("-") ? parquet : csv);
            try (Interruption interruption = Interruption.catching(); QueryDatabase database = QueryDatabase.of(all)) {
                return work(database);
            }
        } catch (QueryMistake e) {
            throw new CommandRefused(ExitCode.USAGE, e.getMessage());
        }
    }

    /** Works in a thread of its own, so that this one can stop it. */
    private int work(QueryDatabase database) throws Exception {
        FutureTask<Void> task = new FutureTask<>(() -> {
            if (tables) {
                list(database);
            } else {
                answer(database);
            }
            return null;
        });
        Thread worker = new Thread(task, "kith-query");
        worker.start();
        try {
            task.get();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            while (worker.isAlive()) {
                database.stop();
                worker.join(WAIT_MS);
            }
            err().println("kith query: interrupted");
            return ExitCode.INTERRUPTED;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private void check() {
        long outputs = Stream.of(csv != null, parquet != null, json).filter(each -> each).count();
        String problem = outputs > 1 ? "--csv, --parquet and --json exclude each other; expected one of them"
                : tables && !sql.isEmpty() ? "--tables takes no SQL"
                : tables && (csv != null || parquet != null) ? "--tables goes with --json only"
                : !tables && sql.isEmpty()
                        ? "there is no question; expected SQL in quotes, such as 'from contrasts', or --tables"
                : sql.size() > 1 ? "the SQL is " + sql.size() + " words for the shell; put the whole SQL in quotes"
                : limit != null && limit < 1 ? "--limit: found " + limit + "; expected a number of rows, at least 1"
                : "";
        if (!problem.isEmpty()) {
            throw new ParameterException(spec.commandLine(), problem);
        }
    }

    /** The results folder is only read, and no other file is written over unless the user says so. */
    private void checkOutput(Path results, Path file) throws CommandRefused, IOException {
        if (file == null) {
            return;
        }
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (file.getFileName() == null || file.toString().isBlank() || parent == null || Files.isDirectory(file)) {
            throw new CommandRefused(ExitCode.USAGE, "'" + file + "' is no name for a file");
        }
        if (!Files.isDirectory(parent)) {
            throw new CommandRefused(ExitCode.USAGE, "there is no folder " + parent);
        }
        if (parent.toRealPath().startsWith(results.toRealPath())) {
            throw new CommandRefused(ExitCode.USAGE, file + " is in the results folder, which is only read; name a"
                    + " file elsewhere");
        }
        if (Files.exists(file) && !replace) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, file + " is there already; --replace writes over it");
        }
    }

    private void answer(QueryDatabase database) throws QueryMistake {
        String question = sql.get(0);
        long all = limit == null ? Long.MAX_VALUE : limit;
        if (parquet != null) {
            wrote(database.write(question, all, parquet), parquet);
            return;
        }
        try (Answer answer = database.ask(question)) {
            if (csv != null && !csv.toString().equals("-")) {
                wrote(AnswerCsv.write(answer, all, csv), csv);
            } else if (csv != null) {
                AnswerCsv.print(answer, all, out());
            } else if (json) {
                printJson(answer, all);
            } else {
                print(answer, limit == null ? USUAL : limit);
            }
        }
    }

    private void wrote(long rows, Path file) {
        err().println("kith query: wrote " + rows(rows) + " to " + file);
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private void print(Answer answer, long most) throws QueryMistake {
        AnswerText text = new AnswerText(answer.names());
        long more = 0;
        while (answer.next()) {
            if (text.size() >= most) {
                more++;
                continue;
            }
            List<String> cells = new ArrayList<>();
            List<Boolean> isNumber = new ArrayList<>();
            for (int i = 0; i < answer.names().size(); i++) {
                Object cell = answer.cell(i);
                cells.add(AnswerCsv.text(cell));
                isNumber.add(cell instanceof Number);
            }
            text.add(cells, isNumber);
        }
        List<String> left = text.print(out(), Terminal.here().listWidth());
        if (text.size() == 0) {
            err().println("kith query: no rows");
        }
        if (more > 0) {
            err().println("kith query: " + rows(more) + " more; --limit N shows N rows, --csv FILE writes all");
        }
        if (!left.isEmpty()) {
            err().println("kith query: columns that do not fit: "
                    + String.join(", ", left.subList(0, Math.min(FEW, left.size())))
                    + (left.size() > FEW ? " and " + (left.size() - FEW) + " more" : "") + "; --csv - prints all");
        }
    }

    private void printJson(Answer answer, long most) throws QueryMistake {
        JsonMapper mapper = JsonMapper.builder().build();
        PrintWriter out = out();
        out.print("[");
        for (long i = 0; i < most && answer.next(); i++) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            for (int c = 0; c < answer.names().size(); c++) {
                row.putPOJO(answer.names().get(c), answer.cell(c));
            }
            out.print((i == 0 ? "\n  " : ",\n  ") + mapper.writeValueAsString(row));
        }
        out.print("\n]\n");
        out.flush();
    }

    private void list(QueryDatabase database) {
        Columns columns = new Columns();
        columns.add("TABLE", "ROWS", "COLUMNS");
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ResultsTable.Content table : database.contents()) {
            columns.add(table.name(), String.valueOf(table.rows()),
                    String.join(", ", table.columns().stream().map(ResultsTable.Column::name).toList()));
            ArrayNode named = list.addObject().put("table", table.name()).put("rows", table.rows())
                    .putArray("columns");
            table.columns().forEach(each -> named.addObject().put("name", each.name()).put("type", each.type()));
        }
        if (json) {
            Json.print(list, out());
        } else {
            columns.print(out());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
