package kith.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.experiment.FolderLock;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith validate} as a user meets it. */
@Tag("long")
@Timeout(120)
final class ValidateCommandTest {
    private static final Path SHIPPED = Path.of("..", "scenarios", "patterns", "human-world.yaml");

    @TempDir
    Path folder;

    private CommandRun validate(String out, String... more) {
        List<String> words = new ArrayList<>(
                List.of("validate", SHIPPED.toString(), "--out", folder.resolve(out).toString()));
        if (!List.of(more).contains("--people")) {
            words.addAll(List.of("--people", "60"));
        }
        words.addAll(List.of("--days", "36", "--replicates", "3", "--set", "burn_in_days=5"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private Path pattern(String name, String low, String high) throws Exception {
        return Files.writeString(folder.resolve(name + ".yaml"),
                """
                        schema_version: 1
                        patterns:
                          %s:
                            statistic: ties_mean
                            unit: ties
                            low: %s
                            high: %s
                            band_from: judgement
                            level: network
                            use: check
                            grade: D
                            gated: true
                            source: a test
                        """.formatted(name, low, high));
    }

    @Test
    void writesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        CommandRun one = validate("one", "--threads", "1");
        assertEquals(ExitCode.OK, one.code(), one.err());
        CommandRun two = validate("two", "--threads", "2");
        assertEquals(ExitCode.OK, two.code(), two.err());
        for (String name : List.of("patterns.csv", "statistics.csv", "resolved.yaml", "charts/patterns.csv",
                "charts/patterns.svg", "charts/patterns.png")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("one").resolve(name)),
                    Files.readAllBytes(folder.resolve("two").resolve(name)), name);
        }
        assertEquals(one.out().replace(folder.resolve("one").toString(), folder.resolve("two").toString()), two.out());
        assertTrue(
                one.out().startsWith("60 people without AI, 36 days after a burn-in of 5, 3 replicates, seed 20417\n"),
                one.out());
        assertEquals("", one.err());
    }

    @Test
    void aFurtherReplicateChangesNoOther() throws Exception {
        validate("three", "--quiet");
        List<String> words = List.of("validate", SHIPPED.toString(), "--out", folder.resolve("two").toString(),
                "--people", "60",
                "--days", "36", "--replicates", "2", "--set", "burn_in_days=5", "--quiet");
        assertEquals(ExitCode.OK, CommandRun.of(words.toArray(String[]::new)).code());
        List<String> three = Files.readAllLines(folder.resolve("three").resolve("statistics.csv"));
        assertEquals(three.stream().filter(row -> !row.contains(",2,")).toList(),
                Files.readAllLines(folder.resolve("two").resolve("statistics.csv")));
    }

    @Test
    void everyShippedPatternHasItsRowAndItsColumns() throws Exception {
        CommandRun run = validate("out", "--json");
        assertEquals(ExitCode.OK, run.code(), run.err());
        JsonNode list = JsonMapper.builder().build().readTree(run.out());
        List<String> rows = Files.readAllLines(folder.resolve("out").resolve("patterns.csv"));
        assertEquals(
                "pattern,statistic,level,use,unit,estimate,ci_low,ci_high,n,band_low,band_high,band_from,grade,source,"
                        + "verdict,gated",
                rows.get(0));
        assertEquals(list.size(), rows.size() - 1);
        assertEquals(Files.readAllLines(SHIPPED).stream().filter(line -> line.matches("  [a-z_]+:")).count(),
                list.size());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("ten_years_ties,") && row.contains(",not measured,")));
    }

    @Test
    void onlyStrictMakesAFailureAnExitCode() throws Exception {
        String failing = pattern("far", "1000", "2000").toString();
        String passing = pattern("near", "0", "1000").toString();
        assertEquals(ExitCode.OK, validate("a", failing).code());
        CommandRun strict = validate("b", failing, passing, "--strict", "--quiet");
        assertEquals(ExitCode.CHECK_FAILED, strict.code());
        assertTrue(strict.err().startsWith("kith validate: "), strict.err());
        assertTrue(strict.err().contains("far"), strict.err());
        assertFalse(strict.err().contains("near"), strict.err());
        assertEquals("", strict.out());
        List<String> rows = Files.readAllLines(folder.resolve("b").resolve("patterns.csv"));
        assertTrue(rows.stream().anyMatch(r -> r.startsWith("far,") && r.endsWith(",fail,true")),
                "a failure stays in the table");
        String[] alone = {"validate", passing, "--strict", "--people", "60", "--days", "3", "--replicates", "2",
                "--out",
                folder.resolve("c").toString(), "--set", "burn_in_days=0"};
        assertEquals(ExitCode.OK, CommandRun.of(alone).code());
    }

    /** Kin that fades faster than friends: the pattern that kin outlasts friends must see it. */
    @Test
    void aWorldTurnedRoundFails() throws Exception {
        String[] turned = {"--strict", "--quiet", "--set", "roles.human.parent_child.fades_over_days=30", "--set",
                "roles.human.siblings.fades_over_days=30", "--set", "roles.human.parent_child.fades_to=0", "--set",
                "roles.human.siblings.fades_to=0"};
        CommandRun run = validate("turned", turned);
        assertEquals(ExitCode.CHECK_FAILED, run.code(), run.err());
        assertTrue(row("turned", "kin_outlast_friends").contains(",fail,"));
        validate("usual");
        assertTrue(row("usual", "kin_outlast_friends").contains(",pass,"));
    }

    private String row(String out, String pattern) throws Exception {
        return Files.readAllLines(folder.resolve(out).resolve("patterns.csv")).stream()
                .filter(row -> row.startsWith(pattern + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesWhatItCannotMeasure() throws Exception {
        refused(ExitCode.USAGE, "kith validate: --people many: found text 'many'; expected an integer", "--people",
                "many");
        refused(ExitCode.INVALID, "--set ai.present=true: belongs to AI; these patterns use a world without AI",
                "--set", "ai.present=true");
        refused(ExitCode.INVALID, "--set shock.share=0.5: belongs to a scenario; these patterns use one fixed world",
                "--set", "shock.share=0.5");
        refused(ExitCode.INVALID,
                "--set at_day.w.from_day=3: belongs to a scenario; these patterns use one fixed world",
                "--set", "at_day.w.from_day=3");
        refused(ExitCode.INVALID,
                "--set ties.fading_rul=none ties.fading_rul: unknown key; did you mean 'fading_rule'?", "--set",
                "ties.fading_rul=none");
        refused(ExitCode.USAGE, "kith validate: --threads 0: expected 1 to 1024", "--threads", "0");
        refused(ExitCode.USAGE, "kith validate: --days and --years have the same meaning; use only one of them",
                "--years", "2");
        Path broken = pattern("broken", "3", "2");
        refused(ExitCode.INVALID,
                broken + ":7:11 patterns.broken.high: found 2; expected a number above low, which is 3",
                broken.toString());
        Path scenario = Files.writeString(folder.resolve("world.yaml"), "schema_version: 1\nai: {present: true}\n");
        refused(ExitCode.INVALID, scenario + ": this is a scenario; expected a file with patterns. 'kith run' runs a "
                + "scenario, and 'kith check' checks it\n", scenario.toString());
        CommandRun ablations = CommandRun.of("validate", "--ablations", scenario.toString(), "--out",
                folder.resolve("refused").toString());
        assertEquals(ExitCode.INVALID, ablations.code());
        assertTrue(ablations.err().startsWith(scenario + ": this is a scenario; expected a file with ablations."),
                ablations.err());
        assertFalse(Files.exists(folder.resolve("refused")));
    }

    private void refused(int code, String message, String... words) {
        CommandRun run = validate("refused", words);
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().startsWith(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws Exception {
        assertEquals(ExitCode.OK, validate("out", "--quiet").code());
        assertEquals(ExitCode.OK, validate("out", "--quiet").code());
        CommandRun other = validate("out", "--seed", "3");
        assertEquals(ExitCode.OUTPUT_TAKEN, other.code());
        assertEquals("kith validate: " + folder.resolve("out")
                + " holds the patterns of another world; --replace overwrites them, or use --out "
                + folder.resolve("out-2") + "\n", other.err());
        assertEquals(ExitCode.OK, validate("out", "--seed", "3", "--quiet", "--replace").code());
        SmallStudy small = SmallStudy.in(folder.resolve("scenarios"));
        CommandRun.of("run", small.world().toString(), "--out", folder.resolve("study").toString(), "--quiet",
                "--threads", "1");
        List<String> before = SmallStudy.listing(folder.resolve("study"));
        CommandRun study = validate("study", "--replace");
        assertEquals(ExitCode.OUTPUT_TAKEN, study.code());
        assertTrue(study.err().contains("holds a study; use --out "), study.err());
        assertEquals(before, SmallStudy.listing(folder.resolve("study")));
    }

    /** Files that kith did not write, or that were changed since, are named and stay. */
    @Test
    void filesOfOthersAreNotOverwritten() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine/charts")).getParent();
        for (String name : List.of("patterns.csv", "statistics.csv", "charts/patterns.svg")) {
            Files.writeString(mine.resolve(name), "mine");
        }
        Files.writeString(mine.resolve("notes.txt"), "mine");
        for (String more : List.of("--quiet", "--replace")) {
            CommandRun refused = validate("mine", more);
            assertEquals(ExitCode.OUTPUT_TAKEN, refused.code(), refused.err());
            assertEquals("kith validate: " + mine
                    + " holds files that are not as kith wrote them: patterns.csv, statistics.csv, charts/patterns.svg;"
                    + " use --out " + mine + "-2\n", refused.err());
        }
        for (String name : List.of("patterns.csv", "statistics.csv", "charts/patterns.svg")) {
            assertEquals("mine", Files.readString(mine.resolve(name)));
            Files.delete(mine.resolve(name));
        }
        assertEquals(ExitCode.OK, validate("mine", "--quiet").code(), "other files do not matter");
        assertEquals("mine", Files.readString(mine.resolve("notes.txt")));
        Files.writeString(mine.resolve("patterns.csv"), "edited");
        CommandRun edited = validate("mine");
        assertEquals(ExitCode.OUTPUT_TAKEN, edited.code());
        assertTrue(edited.err().contains(
                "holds files that are not as kith wrote them: patterns.csv; --replace overwrites them, or use --out "),
                edited.err());
        assertEquals(ExitCode.OK, validate("mine", "--quiet", "--replace").code());
        assertTrue(Files.readString(mine.resolve("patterns.csv")).startsWith("pattern,"));
        assertFalse(Files.exists(mine.resolve(".lock")));
    }

    /** A folder that cannot be written is told before anything is measured: the world would take hours. */
    @Test
    void theFolderIsTriedBeforeAnythingIsMeasured() throws Exception {
        Files.writeString(folder.resolve("file"), "mine");
        Files.createDirectories(folder.resolve("way/patterns.csv"));
        Files.createDirectories(folder.resolve("link"));
        Files.createSymbolicLink(folder.resolve("link/charts"), folder.resolve("way"));
        String[] large = {"--people", "100000", "--replicates", "100", "--days", "20000"};
        for (String out : List.of("file", "file/below", "way", "link")) {
            long began = System.nanoTime();
            List<String> words = new ArrayList<>(
                    List.of("validate", SHIPPED.toString(), "--out", folder.resolve(out).toString()));
            words.addAll(List.of(large));
            CommandRun run = CommandRun.of(words.toArray(String[]::new));
            assertTrue(run.code() == ExitCode.OUTPUT_TAKEN || run.code() == ExitCode.USAGE, run.err());
            assertTrue(System.nanoTime() - began < 60e9, out);
            assertFalse(run.err().contains("Exception"), run.err());
        }
        assertEquals(List.of("patterns.csv/"), SmallStudy.listing(folder.resolve("way")));
    }

    @Test
    void twoAtOnceInOneFolderAreRefused() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        try (FolderLock lock = FolderLock.take(out).orElseThrow()) {
            assertTrue(Files.exists(out.resolve(".lock")), lock.toString());
            CommandRun second = validate("out");
            assertEquals(ExitCode.OUTPUT_TAKEN, second.code());
            assertEquals("kith validate: " + out + " is being written by another kith; use --out " + out + "-2\n",
                    second.err());
        }
        assertEquals(ExitCode.OK, validate("out", "--quiet").code());
    }

    @Test
    void listsTheStatistics() {
        CommandRun run = CommandRun.of("validate", "--list");
        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("core_turnover_ended ")), run.out());
        assertTrue(Stream.of(run.out().split("\n")).allMatch(line -> line.length() < 140), run.out());
    }

    private CommandRun ai(String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "validate", "--ai", "--out", folder.resolve(out).toString(), "--people", "60", "--days", "30",
                "--replicates", "2", "--set",
                "burn_in_days=0", "--quiet"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** The worlds with AI: every pattern is measured, and threads do not matter. */
    @Test
    void theWorldsWithAi() throws Exception {
        CommandRun one = ai("a", "--threads", "1");
        assertEquals(ExitCode.OK, one.code(), one.err());
        assertEquals(ExitCode.OK, ai("b", "--threads", "2").code());
        for (String file : List.of("patterns.csv", "statistics.csv", "resolved.yaml")) {
            assertEquals(Files.readString(folder.resolve("a").resolve(file)),
                    Files.readString(folder.resolve("b").resolve(file)), file);
        }
        List<String> rows = Files.readAllLines(folder.resolve("a/patterns.csv"));
        List<String> unmeasured = rows.stream().filter(row -> row.contains(",not measured,"))
                .map(row -> row.split(",")[0]).toList();
        assertEquals(List.of("outage_lowers_well_being", "outage_brings_company"), unmeasured,
                "the year ends before the outage does");
        assertTrue(rows.size() > 60);
        assertTrue(Files.isRegularFile(folder.resolve("a/charts/patterns.png")));
        assertTrue(Files.readString(folder.resolve("a/resolved.yaml"))
                .contains("# Measured beside it: outage, dose-trial, peer-ai-journal, "));
    }

    @Test
    void whatCannotBeSetInTheWorldsWithAi() {
        CommandRun run = ai("c", "--set", "trial.share=0.5");
        assertEquals(ExitCode.INVALID, run.code());
        assertEquals("--set trial.share=0.5: belongs to one scenario; patterns use several fixed worlds\n", run.err());
        assertTrue(CommandRun.of("validate", "--ai", "--list").out().contains("dose_wanting_peak"));
    }
}
