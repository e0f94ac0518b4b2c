package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kith.analysis.table.TableException;
import kith.experiment.FolderLock;
import kith.experiment.Progress;
import kith.experiment.SmallStudy;
import kith.experiment.WatchedDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * {@code kith run} on a disk that is full or broken, with things in the way, or without memory: told in plain words,
 * never with exit code 0.
 */
@Tag("long")
@Timeout(180)
final class FaultsOfTheDiskTest {
    @TempDir
    Path folder;

    private SmallStudy small;
    private Path real;
    private WatchedDisk disk;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        real = Files.createDirectories(folder.resolve("disk").toAbsolutePath());
        disk = new WatchedDisk(real);
    }

    private CommandRun run(String... more) {
        return CommandRun.of(Stream
                .concat(Stream.of("run", small.world().toString(), "--out", real.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** The command with its results on the watched disk. */
    private CommandRun watched(BiFunction<String, Path, IOException> fault, Progress progress) {
        disk.failing(fault);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new RunCommand(shown -> progress))
                .setExecutionExceptionHandler(new ExecutionErrors())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .registerConverter(Path.class,
                        text -> text.startsWith(real.toString()) ? disk.path(Path.of(text)) : Path.of(text));
        int code = line.execute(small.world().toString(), "--threads", "1", "--out", real.resolve("out").toString());
        return new CommandRun(code, out.toString(), err.toString().replace(System.lineSeparator(), "\n"));
    }

    private static void plain(CommandRun run) {
        assertFalse(run.err().contains("Exception") || run.err().contains("java.") || run.err().contains("\tat ")
                || run.err().contains("null"), run.err());
    }

    /**
     * Where the disk fails, and how: while a run is written, tables are made, charts are drawn, the end is told.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "write | .*/runs/.*series.parquet.part     | No space left on device | the disk is full                   "
                    + "        | 0",
            "write | .*/runs/.*/.persons.parquet.part  | No space left on device | the disk is full                   "
                    + "        | 0",
            "force | .*/runs/.*ledger.parquet.part     | Input/output error      | the disk reports an input/output "
                    + "error     | 0",
            "move  | .*/runs/[0-9a-f]{16}              | Input/output error      | the disk reports an input/output "
                    + "error     | 0",
            "write | .*/out/.series.csv.part           | Disk quota exceeded     | your disk quota is used up         "
                    + "        | 6",
            "write | .*/out/.runs.csv.part             | No space left on device | the disk is full                   "
                    + "        | 6",
            "write | .*/charts/.*loneliness.*.svg.part | Input/output error      | the disk reports an input/output "
                    + "error     | 6",
            "write | .*/charts/.*loneliness.*.png.part | Input/output error      | the disk reports an input/output "
                    + "error     | 6",
            "force | .*/charts/.*loneliness.*.csv.part | Input/output error      | the disk reports an input/output "
                    + "error     | 6",
            "move  | .*/charts/.*loneliness.*.svg      | Read-only file system   | the disk is read-only              "
                    + "        | 6",
            "write | .*/out/.contrasts.csv.part        | No space left on device | the disk is full                   "
                    + "        | 6",
            "write | .*/out/.summary.txt.part          | No space left on device | the disk is full                   "
                    + "        | 6",
    })
    void aDiskThatFailsIsToldAndTheSameCommandGoesOn(String what, String where, String system, String words, int kept)
            throws Exception {
        AtomicInteger met = new AtomicInteger();
        CommandRun run = watched((does, path) -> {
            boolean here = does.equals(what) && path.toString().matches(where);
            met.addAndGet(here ? 1 : 0);
            return here ? new IOException(system) : null;
        }, Progress.SILENT);
        assertTrue(met.get() > 0, "nothing failed");
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        plain(run);
        assertTrue(run.err().contains("(" + words + ")"), run.err());
        assertTrue(run.err().contains(kept + " of 6 runs are finished and kept in ") || kept == 0, run.err());
        assertFalse(SmallStudy.listing(real).stream().anyMatch(name -> name.endsWith(".part")),
                SmallStudy.listing(real).toString());
        CommandRun again = run();
        assertEquals(0, again.code(), again.err());
        assertFalse(again.err().contains("damaged"), again.err());
    }

    /** The results folder goes while charts are drawn, as a whole or in part. */
    @ParameterizedTest
    @ValueSource(strings = {"", "series.csv", "charts"})
    void whatIsRemovedWhileKithIsAtWorkIsMissed(String name) throws Exception {
        AtomicInteger charts = new AtomicInteger();
        CommandRun run = watched((does, path) -> {
            if (does.equals("move") && path.toString().matches(".*/charts/.*\\.png") && charts.incrementAndGet() == 3) {
                remove(real.resolve("out").resolve(name));
            }
            return null;
        }, Progress.SILENT);
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        plain(run);
        assertEquals("", run.out());
        CommandRun again = run();
        assertEquals(0, again.code(), again.err());
        assertTrue(Files.isRegularFile(real.resolve("out/series.csv")));
    }

    private static void remove(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "summary.csv       | folder | summary.csv is a folder; expected a file or nothing",
            "series.csv        | folder | series.csv is a folder; expected a file or nothing",
            "resolved.yaml     | folder | resolved.yaml is a folder; expected a file or nothing",
            "manifest.json     | folder | manifest.json is a folder; expected a file or nothing",
            ".lock             | folder | .lock is a folder; expected a file or nothing",
            ".lock             | link   | .lock is a link; expected a file or nothing",
            ".series.csv.part  | folder | .series.csv.part is a folder; expected nothing",
            ".summary.txt.part | folder | .summary.txt.part is a folder; expected nothing",
            "charts            | file   | charts is a file; expected a folder or nothing",
            "charts            | link   | charts is a link; expected a folder or nothing",
            "runs              | link   | runs is a link; expected a folder or nothing",
            "failures          | file   | failures is a file; expected a folder or nothing",
            "damaged           | link   | damaged is a link; expected a folder or nothing",
    })
    void whatIsInTheWayIsNamedAndStays(String name, String kind, String message) throws Exception {
        Path out = Files.createDirectories(real.resolve("out"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        boolean[] finished = name.startsWith(".") ? new boolean[] {false} : new boolean[] {false, true};
        for (boolean first : finished) {
            Path place = out.resolve(name);
            if (first) {
                assertEquals(0, run("--quiet").code());
                remove(place.toFile().exists() ? place : Files.createDirectory(place));
            }
            switch (kind) {
                case "folder" -> Files.writeString(Files.createDirectory(place).resolve("mine.txt"), "mine");
                case "file" -> Files.writeString(place, "mine");
                default -> Files.createSymbolicLink(place,
                        name.equals(".lock") ? elsewhere.resolve("not-there") : elsewhere);
            }
            List<String> before = SmallStudy.listing(out);
            CommandRun run = run();
            assertEquals(ExitCode.OUTPUT_TAKEN, run.code(), run.err());
            plain(run);
            assertEquals("kith run: " + out + ": " + message + "; nothing was changed; use --out " + out + "-2\n",
                    run.err());
            assertEquals(before, SmallStudy.listing(out));
            assertEquals(List.of(), SmallStudy.listing(elsewhere));
            remove(place);
        }
        assertEquals(0, run("--quiet").code());
    }

    /**
     * What comes into the way while kith is at work is told in plain words too, and nothing is written through a link.
     */
    @ParameterizedTest
    @ValueSource(strings = {"summary.csv", "charts", ".claims.csv.part", "summary.txt"})
    void whatComesInTheWayLater(String name) throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        CommandRun run = watched((does, path) -> null, new Progress() {
            @Override
            public void end() {
                try {
                    if (name.equals("charts")) {
                        Files.createSymbolicLink(real.resolve("out").resolve(name), elsewhere);
                    } else {
                        Files.writeString(Files.createDirectory(real.resolve("out").resolve(name)).resolve("mine.txt"),
                                "mine");
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        plain(run);
        assertTrue(run.err().contains("is in the way") || run.err().contains("is a link; expected a folder"),
                run.err());
        assertTrue(run.err().endsWith(
                "6 of 6 runs are finished and kept in " + real.resolve("out") + "; the same command continues\n"),
                run.err());
        assertEquals(List.of(), SmallStudy.listing(elsewhere));
    }

    /** A part that is a link is not written through. */
    @Test
    void linksOfFilesAreReplacedNotFollowed() throws Exception {
        Path out = Files.createDirectories(real.resolve("out"));
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        assertEquals(0, run("--quiet").code());
        for (String name : List.of("summary.csv", ".summary.csv.part", "charts/.what-changed.svg.part",
                "charts/what-changed.svg")) {
            Files.deleteIfExists(out.resolve(name));
            Files.createSymbolicLink(out.resolve(name), mine);
        }
        assertEquals(0, run("--quiet").code());
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.isSymbolicLink(out.resolve("summary.csv")));
    }

    @Test
    void aLockIsOneFileOnly() throws Exception {
        Path out = Files.createDirectories(real.resolve("out"));
        FolderLock lock = FolderLock.take(out).orElseThrow();
        assertTrue(FolderLock.take(out).isEmpty());
        lock.close();
        FolderLock.take(out).orElseThrow().close();
        assertFalse(Files.exists(out.resolve(".lock")));
    }

    /** Memory that runs out after the runs: the advice, whatever the error was made into on the way. */
    @Test
    void withoutMemoryAfterTheRuns() {
        CommandRun run = watched((does, path) -> null, new Progress() {
            @Override
            public void end() {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        List<String> lines = run.err().lines().toList();
        assertTrue(
                lines.get(0)
                        .matches(".*: memory ran out; use fewer --threads, or give more with KITH_JAVA_OPTS=-Xmx\\d+g"),
                run.err());
        assertTrue(
                lines.get(1).matches("kith run: 6 of 6 runs are finished and kept in .*; the same command continues"),
                run.err());
        StringWriter err = new StringWriter();
        for (Throwable each : List.of(
                new OutOfMemoryError("Java heap space"),
                TableException.in(real.resolve("ledger.csv"), "cannot be read",
                        new IllegalStateException(new OutOfMemoryError())))) {
            assertEquals(ExitCode.USAGE, ExecutionErrors.internal(each, new PrintWriter(err, true)));
        }
        assertEquals(2, err.toString().lines().filter(line -> line.startsWith("kith: memory ran out; ")).count(),
                err.toString());
    }
}
