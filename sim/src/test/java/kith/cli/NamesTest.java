package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kith.scenario.format.MissingCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Names that mean something else to YAML, pandas, R, a file system or a shell; and trouble that is nobody's scenario.
 */
@Timeout(240)
final class NamesTest {
    private static final List<String> SMALL = List.of(
            "--quiet", "--replicates", "2", "--set", "population.people_count=40", "--set", "horizon_days=8", "--set",
            "burn_in_days=2");

    @TempDir
    Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private CommandRun run(String... words) {
        return CommandRun.of(Stream.of(Stream.of("run"), Stream.of(words), SMALL.stream()).flatMap(each -> each)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "007", "1e3", "0x1F", "true", "null", "no", "NA", "my-world"})
    void whatInitWritesCheckAccepts(String name) {
        assertEquals(0, CommandRun.of("init", name, "--out", folder.toString()).code());
        CommandRun check = CommandRun.of("check", folder.resolve(name + ".scenario.yaml").toString());
        assertEquals(0, check.code(), check.err());
        assertTrue(check.out().startsWith("OK " + name + ": "), check.out());
    }

    @Test
    void initKeepsToNamesThatAreGoodEverywhere() throws Exception {
        CommandRun device = CommandRun.of("init", "aux", "--out", folder.toString());
        assertEquals("kith init: 'aux' cannot be a name; Windows keeps this name for a device; expected another\n",
                device.err());
        assertEquals(2, device.code());
        assertEquals(0, CommandRun.of("init", "world", "--out", folder.toString()).code());
        for (String alike : List.of("World", "NO-AI")) {
            CommandRun run = CommandRun.of("init", alike, "--out", folder.toString());
            assertTrue(run.err().contains("in case alone"), run.err());
            assertEquals(6, run.code());
        }
        assertFalse(Files.exists(folder.resolve("World.scenario.yaml")));
    }

    @Test
    void scenariosThatDifferInCaseAloneAreOne() throws Exception {
        String one = write("one.scenario.yaml", "schema_version: 1\nreference: none\nname: World\n");
        String two = write("two.scenario.yaml", "schema_version: 1\nreference: none\nname: world\n");
        CommandRun run = run(one, two, "--out", folder.resolve("out").toString());
        assertEquals(two
                + " name: 'world' is the name of another scenario of this study, except for capitals; expected "
                + "another\n",
                run.err());
        assertEquals(3, run.code());
    }

    @Test
    void namesThatPandasReadsAsMissingAreWarnedOf() throws Exception {
        String file = write("NA.scenario.yaml", """
                schema_version: 1
                reference: none
                label: "null"
                ai: {present: true, products: {nan: {role: companion}}}
                """);
        CommandRun check = CommandRun.of("check", file);
        String warning = ": warning: pandas or R read '%s' as missing. Choose another name\n";
        assertEquals(file + " name" + warning.formatted("NA") + file + " label" + warning.formatted("null")
                + file + " ai.products.nan" + warning.formatted("nan"), check.err());
        assertEquals(0, check.code());
        assertTrue(CommandRun.of("check", file, "--json").out().contains("as missing"));
    }

    @Test
    void noLabelOfOursIsReadAsMissing() throws Exception {
        CommandRun.of("init", "no-ai", "--out", folder.toString());
        String file = write("w.scenario.yaml",
                "schema_version: 1\nai: {present: true, adoption: {initial_share: 0.3}}\n");
        Path out = folder.resolve("out");
        assertEquals("",
                run(file, "--out", out.toString(), "--set", "observation.people=true", "--set", "observation.ties=true")
                        .err());
        int read = 0;
        boolean byUse = false;
        try (Stream<Path> files = Files.walk(out)) {
            for (Path csv : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                byUse |= csv.getFileName().toString().contains("by-use");
                try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
                    for (CsvRecord row : rows) {
                        row.getFields()
                                .forEach(cell -> assertFalse(MissingCodes.isReadAsMissing(cell), csv + ": " + row));
                        read++;
                    }
                }
            }
        }
        assertTrue(read > 500, read + " rows");
        assertTrue(byUse);
    }

    @Test
    void filesOfDesktopsAndOfGitAreNoResults() throws Exception {
        CommandRun.of("init", "no-ai", "--out", folder.toString());
        Path out = Files.createDirectories(folder.resolve("out"));
        for (String name : List.of(".DS_Store", ".gitkeep", "Thumbs.db", "._x")) {
            Files.writeString(out.resolve(name), "");
        }
        String file = folder.resolve("no-ai.scenario.yaml").toString();
        assertEquals("", run(file, "--out", out.toString()).err());
        assertTrue(Files.exists(out.resolve("summary.csv")));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.docx"), "");
        assertEquals(6, run(file, "--out", other.toString()).code());
    }

    @Test
    void aResultsFolderBehindALinkIsThatOfTheSystem() throws Exception {
        CommandRun.of("init", "no-ai", "--out", folder.toString());
        Files.createDirectories(folder.resolve("far/inner"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("far", "inner"));
        assertEquals("",
                run(folder.resolve("no-ai.scenario.yaml").toString(), "--out", folder.resolve("link/../out").toString())
                        .err());
        assertTrue(Files.exists(folder.resolve("far/out/summary.csv")));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void longWordsAreNoTrouble() throws Exception {
        CommandRun.of("init", "no-ai", "--out", folder.toString());
        Path deep = folder;
        for (int i = 0; i < 12; i++) {
            deep = deep.resolve("x".repeat(200));
        }
        String caution = "caution=" + "y".repeat(400);
        CommandRun run = CommandRun.of(Stream
                .concat(Stream.of("run", folder.resolve("no-ai.scenario.yaml").toString(), "--out", deep.toString(),
                        "--set", caution), SMALL.stream().filter(word -> !word.equals("--quiet")))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("x".repeat(200)), run.out());
    }

    @Test
    void tabsBetweenKeysAndValuesAreSpaces() throws Exception {
        String file = write("t.scenario.yaml",
                "schema_version:\t1\nreference:\tnone\nlabel:\t\"a: b\"\t# text\nai:\t{present:\ttrue}\nseed: "
                        + "\t7\nclaims:\t\n"
                        + "  c:\n    text:\tso it is\n    variable: loneliness\n    says:\tbetween\n    low:\t1\n    "
                        + "high:\t90\n");
        CommandRun check = CommandRun.of("check", file);
        assertEquals("", check.err());
        assertEquals(0, check.code());
        CommandRun indented = CommandRun.of("check",
                write("u.scenario.yaml", "schema_version: 1\nai:\n\tpresent: true\n"));
        assertTrue(indented.err().endsWith("u.scenario.yaml:3:1: tab in the indentation; YAML wants spaces\n"),
                indented.err());
    }

    @Test
    void aFolderThatWasDeletedIsToldInOneLine() throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash));
        Path gone = Files.createDirectory(folder.resolve("gone"));
        String launcher = Path.of("..", "kith").toRealPath().toString();
        for (String again : List.of("", "mkdir \"$1\" && ")) {
            Process process = new ProcessBuilder(bash.toString(), "-c",
                    "mkdir -p \"$1\" && cd \"$1\" && rmdir \"$1\" && " + again + "\"$2\" list", "-", gone.toString(),
                    launcher).start();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(err.endsWith(
                    "kith: the current folder does not exist any more; change to another one (cd) and start kith "
                            + "again.\n"),
                    err);
            assertEquals(2, process.waitFor());
        }
    }

    private static final class Fails implements Callable<Integer> {
        private final Throwable problem;

        Fails(Throwable problem) {
            this.problem = problem;
        }

        @Override
        public Integer call() throws Exception {
            if (problem instanceof Error error) {
                throw error;
            }
            throw (Exception) problem;
        }
    }

    private static String told(Throwable problem, int code) {
        StringWriter err = new StringWriter();
        CommandLine line = Kith.commandLine().setErr(new PrintWriter(err, true));
        CommandLine fails = new CommandLine(
                CommandLine.Model.CommandSpec.wrapWithoutInspection(new Fails(problem)).name("fails"));
        line.addSubcommand("fails", fails.setErr(line.getErr()));
        line.setExecutionExceptionHandler(new ExecutionErrors());
        assertEquals(code, Kith.execute(line, "fails"));
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void memoryThatRunsOutGivesTheAdvice() {
        String advice = "memory ran out; use fewer --threads, or give more with " + ExecutionErrors.more() + "\n";
        assertEquals("kith: " + advice, told(new OutOfMemoryError("Java heap space"), 2));
        assertEquals("kith fails: " + advice,
                told(new UncheckedIOException(new IOException("Map failed", new OutOfMemoryError("Map failed"))), 2));
    }

    @Test
    void troubleWithFilesIsToldWithoutWordsOfJava() {
        assertEquals("kith fails: cannot use 'a/b': a file is in the way where a folder is expected\n",
                told(new NotDirectoryException("a/b"), 2));
        assertEquals("kith fails: a file cannot be read or written: the disk is full\n",
                told(new UncheckedIOException(new IOException("No space left on device")), 2));
        assertEquals("kith fails: a file cannot be read or written: the system gives no reason\n",
                told(new IOException(), 2));
    }

    @Test
    void parametersAreListedWithRangeAndChoices() {
        String choices = CommandRun.of("list", "parameters", "choice.ai_rule").out();
        assertTrue(choices.contains("One of: one_logit, ai_or_nobody_nest, reach."), choices);
        String range = CommandRun.of("list", "parameters", "population.people_count").out();
        assertTrue(range.contains("2 to 3000000"), range);
        String json = CommandRun.of("list", "parameters", "choice.ai_rule", "--json").out().replaceAll("\\s+", " ");
        assertTrue(json.contains("\"choices\" : [ \"one_logit\", \"ai_or_nobody_nest\", \"reach\" ]"), json);
        json = CommandRun.of("list", "parameters", "population.people_count", "--json").out().replaceAll("\\s+", " ");
        assertTrue(json.contains("\"min\" : 2, \"max\" : 3000000"), json);
        json = CommandRun.of("list", "parameters", "ai.conduct.boundary", "--json").out().replaceAll("\\s+", " ");
        assertTrue(json.contains("\"sampling\" : \"uniform(0, 1)\""), json);
    }
}
