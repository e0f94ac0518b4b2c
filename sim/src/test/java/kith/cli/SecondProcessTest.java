package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own: another language and clock, killed, interrupted, without room on the disk. */
@Tag("long")
@Timeout(600)
final class SecondProcessTest {
    /** Long enough to be met at work: the bytecode is interpreted. */
    private static final List<String> SLOWLY = List.of("-Xint");

    private static final List<String> LONGER = List.of("--replicates", "6", "--set", "horizon_days=60");

    @TempDir
    Path folder;

    private SmallStudy small;
    private Path out;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        out = folder.resolve("out");
    }

    private ProcessBuilder kith(List<String> java, Path results, List<String> more) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(java);
        words.addAll(
                List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), "kith.cli.Kith"));
        words.addAll(List.of("run", small.world().toString(), "--out", results.toString()));
        words.addAll(more);
        return new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the process does not end");
        return process.exitValue();
    }

    /** What it said on stderr; the lines of progress that a busy machine adds are left out. */
    private static String errors(Process process) throws IOException {
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return told.replaceAll("kith run: (analysis )?\\d+ %[^\n]*\n", "");
    }

    private Map<String, String> undisturbed(List<String> more) throws Exception {
        Path other = folder.resolve("undisturbed");
        List<String> words = new ArrayList<>(
                List.of("run", small.world().toString(), "--out", other.toString(), "--quiet"));
        words.addAll(more);
        assertEquals(new CommandRun(0, "", ""), CommandRun.of(words.toArray(String[]::new)));
        return SmallStudy.bytes(other);
    }

    /** Waits until a finished run lies in runs/. */
    private void awaitARun(Process process) throws Exception {
        for (int i = 0; i < 1200 && process.isAlive(); i++) {
            if (kept() > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no run finished in time: " + errors(process));
    }

    private long kept() throws IOException {
        if (!Files.isDirectory(out.resolve("runs"))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(out.resolve("runs"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "tr, TR, Asia/Kolkata, -XX:+UseSerialGC, UTF-8",
            "ar, EG, Pacific/Apia, -XX:+UseG1GC, ISO-8859-1",
    })
    void anotherLanguageClockAndCollectorGiveTheSameBytes(String language, String country, String zone, String gc,
            String charset)
            throws Exception {
        Process process = kith(
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + zone, gc,
                        "-Dfile.encoding=" + charset, "-XX:TieredStopAtLevel=1"),
                out,
                List.of("--threads", "3"))
                .start();
        assertEquals("", errors(process));
        assertEquals(0, end(process));
        assertEquals(undisturbed(List.of()), SmallStudy.bytes(out));
    }

    @Test
    void aKilledStudyGoesOnToTheSameBytes() throws Exception {
        Process process = kith(SLOWLY, out, LONGER).start();
        awaitARun(process);
        process.destroyForcibly();
        end(process);
        assertFalse(Files.exists(out.resolve("series.csv")));
        long kept = kept();
        Path half = Files.createDirectories(out.resolve("runs/.0123456789abcdef.part"));
        Files.writeString(half.resolve("series.csv"), "run_id,day");
        assertTrue(kept > 0 && kept < 12, "killed too late: " + kept);
        Process again = kith(List.of(), out, LONGER).start();
        assertEquals("kith run: " + kept + " of 12 runs are already finished and are reused\n", errors(again));
        assertEquals(0, end(again));
        assertEquals(undisturbed(LONGER), SmallStudy.bytes(out));
        assertFalse(Files.exists(half) || Files.exists(out.resolve(".lock")));
    }

    private static void signal(String name, Process process) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor());
    }

    /** Two processes at work in one folder: each run is played once, and nobody removes what the other plays. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSingleRunAndItsStudyAtTheSameTimeGiveTheSameBytes() throws Exception {
        Path specs = folder.resolve("specs");
        List<String> words = new ArrayList<>(List.of("run", small.world().toString(), "--specs", specs.toString()));
        words.addAll(LONGER);
        assertEquals(0, CommandRun.of(words.toArray(String[]::new)).code());
        Path spec;
        try (Stream<Path> files = Files.list(specs)) {
            spec = files.sorted().findFirst().orElseThrow();
        }
        List<String> java = new ArrayList<>(kith(SLOWLY, out, List.of()).command());
        java.subList(java.indexOf("run"), java.size()).clear();
        java.addAll(List.of("run-one", spec.toString(), "--out", out.toString()));
        Process alone = new ProcessBuilder(java).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String id = spec.getFileName().toString().substring(0, 16);
        Path part = out.resolve("runs/." + id + ".part");
        for (int i = 0; i < 2400 && alone.isAlive() && !Files.exists(part); i++) {
            Thread.sleep(25);
        }
        assertTrue(Files.exists(part), "the single run did not begin");
        signal("STOP", alone);
        Process study = kith(List.of(), out, LONGER).start();
        StringBuilder told = new StringBuilder();
        try (BufferedReader err = study.errorReader()) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                told.append(line).append('\n');
                if (line.contains("run " + id + " is being played by another kith process; waiting for it")) {
                    assertTrue(Files.exists(part), "what another process plays stays");
                    signal("CONT", alone);
                }
            }
        }
        assertEquals(0, end(study), told::toString);
        assertTrue(told.toString().contains("waiting for it"), told::toString);
        assertEquals("", errors(alone).replaceAll("kith run-one: \\d+ %[^\n]*\n", ""));
        assertEquals(0, end(alone));
        assertEquals(undisturbed(LONGER), SmallStudy.bytes(out));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptedStudySaysWhatIsKeptAndGoesOn(String signal, int code) throws Exception {
        assumeTrue(signal.equals("TERM") || !interruptsAreIgnored(),
                "started in the background, where Ctrl-C is ignored");
        Process process = kith(SLOWLY, out, LONGER).start();
        awaitARun(process);
        long asked = System.nanoTime();
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        String told = errors(process);
        assertEquals(code, end(process));
        assertTrue(System.nanoTime() - asked < 30e9, "took too long to end");
        long kept = kept();
        assertEquals("kith run: interrupted; " + kept + " of 12 runs are finished and kept in " + out
                + "; the same command continues\n", told);
        assertEquals(List.of("plan.csv", "runs/"),
                SmallStudy.listing(out).stream().filter(name -> !name.startsWith("runs/.")
                        && !name.matches("runs/[0-9a-f].*")).toList());
        CommandRun again = CommandRun.of(Stream.concat(
                Stream.of("run", small.world().toString(), "--out", out.toString()), LONGER.stream())
                .toArray(String[]::new));
        assertEquals(0, again.code());
        assertEquals(undisturbed(LONGER), SmallStudy.bytes(out));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptedInItsAnalysisItEndsSoonAndGoesOn() throws Exception {
        Process process = kith(SLOWLY, out, LONGER).start();
        for (int i = 0; i < 7200 && process.isAlive() && !Files.exists(out.resolve("summary.csv")); i++) {
            Thread.sleep(25);
        }
        long asked = System.nanoTime();
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
        String told = errors(process);
        assertEquals(143, end(process));
        assertTrue(System.nanoTime() - asked < 8e9, "took too long to end");
        assertEquals("kith run: interrupted; 12 of 12 runs are finished and kept in " + out
                + "; the same command continues\n", told);
        assertFalse(Files.exists(out.resolve("summary.txt")), "asked too late");
        assertEquals(List.of(), SmallStudy.listing(out).stream().filter(name -> name.endsWith(".part")).toList());
        CommandRun again = CommandRun.of(Stream.concat(
                Stream.of("run", small.world().toString(), "--out", out.toString()), LONGER.stream())
                .toArray(String[]::new));
        assertEquals(0, again.code(), again.err());
        assertEquals(undisturbed(LONGER), SmallStudy.bytes(out));
    }

    /** Whether SIGINT is ignored here, and so in every process started from here. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutRoomOnTheDiskItStopsAndGoesOnLater() throws Exception {
        List<String> java = new ArrayList<>(kith(List.of("-XX:-UsePerfData"), out, LONGER).command());
        java.addAll(0, List.of("bash", "-c", "ulimit -f 600 && exec \"$@\"", "kith"));
        Process process = new ProcessBuilder(java).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String told = errors(process);
        assertEquals(2, end(process), told);
        assertTrue(told.startsWith("kith run: " + out) && told.contains("cannot be written (")
                && told.lines().count() == 2, told);
        assertTrue(told.endsWith("runs are finished and kept in " + out + "; the same command continues\n"), told);
        assertFalse(Files.exists(out.resolve("failures")), "a full disk is no failed run");
        assertEquals(0, end(kith(List.of(), out, LONGER).redirectError(ProcessBuilder.Redirect.DISCARD).start()));
        assertEquals(undisturbed(LONGER), SmallStudy.bytes(out));
    }
}
