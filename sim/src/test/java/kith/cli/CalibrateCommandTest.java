package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kith.pattern.Statistics;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith calibrate} as a user meets it. */
@Tag("long")
@Timeout(180)
final class CalibrateCommandTest {
    private static final List<String> CANONICAL = List.of("particles.csv", "generations.csv", "posterior.csv",
            "patterns.csv", "replicates.csv",
            "calibrated.yaml", "calibration.yaml", "resolved.yaml", "charts/posterior.csv", "charts/posterior.svg");
    private static final String GOOD = """
            schema_version: 1
            text: How often do people meet?
            world: world
            patterns: [patterns.yaml]
            replicates: 2
            pilot_replicates: 4
            particles: 12
            generations: 2
            keep_share: 0.5
            seed: 7
            parameters:
              seeking.felt_per_day: declared
              choice.ambient: {low: 4, high: 5}
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void files() throws Exception {
        Files.writeString(folder.resolve("world.scenario.yaml"),
                "schema_version: 1\nreference: none\nburn_in_days: 3\nhorizon_days: 8\n"
                        + "population: {people_count: 40}\n");
        patterns("6", "9");
        file = Files.writeString(folder.resolve("small.yaml"), GOOD);
    }

    private void patterns(String checkLow, String checkHigh) throws Exception {
        String pattern = """
                  %s:
                    statistic: %s
                    unit: %s
                    low: %s
                    high: %s
                    band_from: judgement
                    level: person
                    use: %s
                    grade: D
                    gated: true
                    source: a test
                """;
        Files.writeString(folder.resolve("patterns.yaml"), "schema_version: 1\npatterns:\n"
                + pattern.formatted("contacts", "contacts_per_day", "1/day", "6", "6.4", "fit")
                + pattern.formatted("turnover", "core_turnover_ended", "share/year", "0.01", "0.04", "fit")
                + pattern.formatted("ties", "ties_mean", "ties", checkLow, checkHigh, "check"));
    }

    private CommandRun calibrate(String out, String... more) {
        return CommandRun.of(Stream
                .concat(Stream.of("calibrate", file.toString(), "--out", folder.resolve(out).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Map<String, String> bytes(String out) throws Exception {
        Map<String, String> bytes = new LinkedHashMap<>();
        for (String name : CANONICAL) {
            bytes.put(name, Files.readString(folder.resolve(out).resolve(name)));
        }
        return bytes;
    }

    @Test
    void writesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        CommandRun one = calibrate("one", "--threads", "1");
        assertEquals(ExitCode.OK, one.code(), one.err());
        CommandRun two = calibrate("two", "--threads", "3");
        assertEquals(bytes("one"), bytes("two"));
        assertEquals(one.out().replace(folder.resolve("one").toString(), folder.resolve("two").toString()), two.out());
        assertEquals("", one.err());
        assertTrue(
                one.out().contains(
                        "Fit patterns left out, because these runs are too short to measure them: turnover.\n"),
                one.out());
        assertTrue(one.out().contains("It is no evidence that the model is true.\n"), one.out());
        assertFalse(Files.exists(folder.resolve("one/runs")) || Files.exists(folder.resolve("one/.lock")));
        JsonNode manifest = JsonMapper.builder().build()
                .readTree(Files.readString(folder.resolve("one/manifest.json")));
        assertEquals("calibration", manifest.path("kind").asString());
        assertEquals(6, manifest.path("sha256").size() - 1);
        assertEquals(3, manifest.path("inputs_sha256").size());
        List<String> particles = Files.readAllLines(folder.resolve("one/particles.csv"));
        assertEquals(1 + 12 + 6, particles.size());
        assertEquals("generation,particle,seed,weight,distance,seeking.felt_per_day,choice.ambient,"
                + String.join(",", Statistics.units().keySet()), particles.get(0));
        assertEquals(1 + 4 + 2 * 18, Files.readAllLines(folder.resolve("one/replicates.csv")).size());
    }

    /** The result is a scenario file: it holds the values of one particle that was run, and nothing else. */
    @Test
    void theResultCanBeExtended() throws Exception {
        assertEquals(ExitCode.OK, calibrate("out", "--quiet").code());
        List<String> lines = Files.readAllLines(folder.resolve("out/calibrated.yaml"));
        assertEquals("# Calibrated by: kith calibrate " + file, lines.get(0));
        Path scenario = Files.writeString(folder.resolve("x.scenario.yaml"),
                "schema_version: 1\nreference: none\nextends: out/calibrated.yaml\n");
        List<String> header = List.of(Files.readAllLines(folder.resolve("out/particles.csv")).get(0).split(","));
        double felt = ScenarioReader.create().read(scenario, List.of()).scenario().seeking().feltPerDay();
        double ambient = ScenarioReader.create().read(scenario, List.of()).scenario().choice().ambient();
        assertTrue(Files.readAllLines(folder.resolve("out/particles.csv")).stream()
                .map(row -> row.split(","))
                .anyMatch(row -> row[header.indexOf("seeking.felt_per_day")].equals("" + felt)
                        && row[header.indexOf("choice.ambient")].equals("" + ambient) && !row[3].equals("0")));
    }

    @Test
    void aCheckPatternNeverChangesTheResult() throws Exception {
        CommandRun before = calibrate("out");
        Map<String, String> was = bytes("out");
        patterns("100", "101");
        CommandRun after = calibrate("out");
        assertEquals(ExitCode.OK, after.code(), after.err());
        Map<String, String> is = bytes("out");
        assertNotEquals(was.remove("patterns.csv"), is.remove("patterns.csv"));
        String checksums = "# sha256 [0-9a-f]+ .*\n";
        assertEquals(was.remove("calibrated.yaml").replaceAll(checksums, ""),
                is.remove("calibrated.yaml").replaceAll(checksums, ""));
        assertEquals(was, is);
        assertTrue(after.out().contains(
                "Check patterns (only scored): 0 within their bands, 0 across an end of the band, 1 outside, 0 not "
                        + "measured, 0 without a band.\n"));
        assertNotEquals(before.out(), after.out());
        assertEquals("kith calibrate: 40 of 40 runs are already finished and are reused\n", after.err());
    }

    @Test
    void furtherGenerationsGoOnFromThere() throws Exception {
        calibrate("out", "--quiet");
        Files.writeString(file, GOOD.replace("generations: 2", "generations: 3"));
        CommandRun on = calibrate("out");
        assertEquals("kith calibrate: 40 of 52 runs are already finished and are reused\n", on.err());
        assertEquals(ExitCode.OK, calibrate("afresh", "--quiet").code());
        assertEquals(bytes("afresh"), bytes("out"));
    }

    @Test
    void aKilledCalibrationGoesOnToTheSameBytes() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), "kith.cli.Kith", "calibrate", file.toString(),
                "--out", folder.resolve("out").toString(), "--threads", "1")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 2400 && process.isAlive() && finished() < 3; i++) {
            Thread.sleep(25);
        }
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        long kept = finished();
        assertTrue(kept >= 3 && kept < 40, "killed too late: " + kept);
        Files.writeString(folder.resolve("out/runs/.0123456789abcdef.csv.part"), "run_id,");
        CommandRun again = calibrate("out");
        assertEquals("kith calibrate: " + kept + " of 40 runs are already finished and are reused\n", again.err());
        assertEquals(ExitCode.OK, again.code());
        calibrate("undisturbed", "--quiet");
        assertEquals(bytes("undisturbed"), bytes("out"));
    }

    /**
     * One digit changed, a row cut, an empty file: each is told, kept aside and played again, and the bytes are the
     * same.
     */
    @Test
    void damagedRunsAreToldAndPlayedAgain() throws Exception {
        calibrate("out", "--quiet");
        Map<String, String> whole = bytes("out");
        Path table = folder.resolve("out/replicates.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        String id = rows.get(3).substring(0, rows.get(3).indexOf(','));
        int point = rows.get(3).indexOf('.');
        char digit = rows.get(3).charAt(point + 1);
        rows.set(3,
                rows.get(3).substring(0, point + 1) + (digit == '5' ? '6' : '5') + rows.get(3).substring(point + 2));
        Files.write(table, rows);
        Path run = Files.createDirectories(folder.resolve("out/runs")).resolve("0123456789abcdef.csv");
        Files.writeString(run, "");
        CommandRun again = calibrate("out");
        assertEquals(
                "kith calibrate: " + table + " is damaged: its run " + id + " is not as kith wrote it; it is kept as "
                        + folder.resolve("out/damaged/replicates.csv") + ", and what is damaged is played again\n"
                        + "kith calibrate: " + run
                        + " is damaged: its columns are not those of these statistics; it is kept as "
                        + folder.resolve("out/damaged/0123456789abcdef.csv") + ", and what is damaged is played again\n"
                        + "kith calibrate: 39 of 40 runs are already finished and are reused\n",
                again.err());
        assertEquals(ExitCode.OK, again.code());
        assertEquals(whole, bytes("out"));
    }

    private long finished() throws Exception {
        Path runs = folder.resolve("out/runs");
        if (!Files.isDirectory(runs)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(runs)) {
            return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{16}\\.csv")).count();
        }
    }

    /** Interrupted as Ctrl-C interrupts it: by the thread that does the work. */
    @Test
    void interruptedItSaysWhatIsKept() throws Exception {
        Thread working = Thread.currentThread();
        Thread asking = new Thread(() -> {
            try {
                while (finished() < 2) {
                    Thread.sleep(2);
                }
                working.interrupt();
            } catch (Exception e) {
                working.interrupt();
            }
        });
        asking.setDaemon(true);
        asking.start();
        CommandRun run = calibrate("out", "--threads", "1");
        asking.join();
        Thread.interrupted();
        assertEquals(ExitCode.INTERRUPTED, run.code(), run.err());
        assertTrue(run.err().matches(
                "kith calibrate: interrupted; \\d+ of at most 40 runs are finished and kept in .*; the same command "
                        + "continues\n"),
                run.err());
        assertEquals(ExitCode.OK, calibrate("out", "--quiet").code());
        calibrate("undisturbed", "--quiet");
        assertEquals(bytes("undisturbed"), bytes("out"));
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws Exception {
        calibrate("out", "--quiet");
        Files.writeString(file, GOOD.replace("seed: 7", "seed: 8"));
        CommandRun other = calibrate("out");
        assertEquals(ExitCode.OUTPUT_TAKEN, other.code());
        assertEquals("kith calibrate: " + folder.resolve("out")
                + " holds another calibration; --replace removes it, or use --out "
                + folder.resolve("out-2") + "\n", other.err());
        assertEquals(ExitCode.OK, calibrate("out", "--replace", "--quiet").code());
        calibrate("afresh", "--quiet");
        assertEquals(bytes("afresh"), bytes("out"));
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");
        CommandRun foreign = calibrate("mine");
        assertEquals(ExitCode.OUTPUT_TAKEN, foreign.code());
        assertEquals("kith calibrate: " + folder.resolve("mine") + " already holds other data; use --out "
                + folder.resolve("mine-2") + "\n", foreign.err());
    }

    @Test
    void whatIsBrokenIsRefusedAndNothingIsWritten() throws Exception {
        Files.writeString(file, GOOD.replace("choice.ambient", "choice.ambeint"));
        CommandRun run = calibrate("out");
        assertEquals(ExitCode.INVALID, run.code());
        assertEquals(file + ":13:3 parameters.choice.ambeint: unknown setting; did you mean 'choice.ambient'?\n",
                run.err());
        assertFalse(Files.exists(folder.resolve("out")));
        Files.writeString(folder.resolve("patterns.yaml"),
                Files.readString(folder.resolve("patterns.yaml")).replaceFirst("use: fit", "use: check"));
        Files.writeString(file, GOOD);
        CommandRun nothing = calibrate("out");
        assertEquals(ExitCode.INVALID, nothing.code());
        assertEquals("kith calibrate: these runs are too short to measure any fit pattern\n", nothing.err());
    }

    @Test
    void asJsonAndWithHelp() throws Exception {
        CommandRun run = calibrate("out", "--json");
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertEquals("seeking.felt_per_day", json.path("parameters").path(0).path("parameter").asString());
        assertEquals("not measured", json.path("patterns").path(1).path("verdict").asString());
        assertFalse(
                json.path("patterns").path(1).has("median") || json.path("patterns").path(1).path("used").asBoolean());
        String help = CommandRun.of("calibrate", "--help").out();
        assertTrue(help.contains("kith calibrate scenarios/calibrations/human-world.yaml") && help.contains("130"),
                help);
    }

    @Test
    void theShippedCalibrationsRead() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("..", "scenarios", "calibrations"))) {
            for (Path each : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                kith.scenario.files.CalibrationReader.read(
                        each, new kith.scenario.files.CalibrationReader.Measurable(List.of(), Statistics.units()),
                        new kith.scenario.files.CalibrationReader.Measurable(List.of(),
                                kith.pattern.AiStatistics.units()));
            }
        }
    }
}
