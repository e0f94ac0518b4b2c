package kith.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.pattern.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith validate --ablations} as a user meets it. */
@Tag("long")
@Timeout(120)
final class AblationsCommandTest {
    private static final Path SHIPPED = Path.of("..", "scenarios", "ablations", "human-world.yaml");

    @TempDir
    Path folder;

    private CommandRun ablate(String out, Path file, String... more) {
        List<String> words = new ArrayList<>(
                List.of("validate", "--ablations", file.toString(), "--out", folder.resolve(out).toString(),
                        "--people", "60", "--days", "36", "--replicates", "3", "--set", "burn_in_days=5"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** Fading off, with what it should do to closeness kept without contact. */
    private Path fading(String name, String direction) throws Exception {
        return Files.writeString(folder.resolve(name + ".yaml"),
                """
                        schema_version: 1
                        tolerance_of_band: 0.1
                        tolerances: {ties_mean: 50}
                        ablations:
                          fading_off:
                            text: Ties persist.
                            set: {ties.fading_rule: none}
                            moves: {friends_kept: %s}
                            keeps: [ties_mean]
                          tieless_loneliness:
                            text: Ties do not keep from loneliness.
                            set: {loneliness.ties: 0}
                            moves: {loneliness_mean: higher}
                        """.formatted(direction));
    }

    @Test
    void writesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        Path file = fading("a", "higher");
        CommandRun one = ablate("one", file, "--threads", "1");
        assertEquals(ExitCode.OK, one.code(), one.err());
        CommandRun two = ablate("two", file, "--threads", "2");
        for (String name : List.of("ablations.csv", "ablation-statistics.csv", "resolved.yaml", "charts/ablations.csv",
                "charts/ablations.svg", "charts/ablations.png")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("one").resolve(name)),
                    Files.readAllBytes(folder.resolve("two").resolve(name)), name);
        }
        assertEquals(one.out().replace(folder.resolve("one").toString(), folder.resolve("two").toString()), two.out());
        assertTrue(one.out().contains("\nfading_off (ties.fading_rule=none)\n  Ties persist.\n"), one.out());
        assertTrue(
                one.out().contains(
                        "3 expectations: 3 as expected, 0 not as expected, 0 undecidable, 0 not measured. This"),
                one.out());
        assertEquals("", one.err());
    }

    @Test
    void everyStatisticOfEveryAblationHasItsRow() throws Exception {
        CommandRun run = ablate("out", fading("a", "higher"), "--json", "--set", "contact.loneliness_inattention=0");
        assertEquals(ExitCode.OK, run.code(), run.err());
        List<String> rows = Files.readAllLines(folder.resolve("out").resolve("ablations.csv"));
        assertEquals("ablation,set,statistic,unit,expected,with,without,n_pairs,diff,ci_low,ci_high,tolerance,verdict",
                rows.get(0));
        assertEquals(1 + 2 * Statistics.ALL.size(), rows.size());
        assertEquals(2 * Statistics.ALL.size(), JsonMapper.builder().build().readTree(run.out()).size());
        assertEquals(1 + 3 * 3 * Statistics.ALL.size(),
                Files.readAllLines(folder.resolve("out").resolve("ablation-statistics.csv")).size());
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.startsWith("fading_off,ties.fading_rule=none,friends_kept,share,higher,")),
                rows.toString());
        // Without contagion loneliness moves nobody: the same contacts, in every pair.
        assertTrue(rows.stream()
                .anyMatch(row -> row.startsWith("tieless_loneliness,loneliness.ties=0,contacts_per_day,1/day,,")
                        && row.endsWith(",3,0,0,0," + 0.1 * 1.5 + ",reported")),
                rows.toString());
    }

    /** The base is the world that kith validate measures, to the last digit. */
    @Test
    void theBaseIsTheWorldOfThePatterns() throws Exception {
        ablate("out", fading("a", "higher"), "--quiet");
        String[] patterns = {"validate", "--out", folder.resolve("patterns").toString(), "--people", "60", "--days",
                "36", "--replicates", "3",
                "--set", "burn_in_days=5", "--quiet"};
        assertEquals(ExitCode.OK, CommandRun.of(patterns).code());
        assertEquals(
                Files.readAllLines(folder.resolve("patterns").resolve("statistics.csv")).stream().skip(1)
                        .map(row -> "," + row).toList(),
                Files.readAllLines(folder.resolve("out").resolve("ablation-statistics.csv")).stream()
                        .filter(row -> row.startsWith(",")).toList());
    }

    @Test
    void anExpectationTurnedRoundFails() throws Exception {
        assertEquals(ExitCode.OK, ablate("a", fading("right", "higher"), "--strict", "--quiet").code());
        CommandRun strict = ablate("b", fading("wrong", "lower"), "--strict");
        assertEquals(ExitCode.CHECK_FAILED, strict.code());
        assertEquals("kith validate: 1 expectation fails: fading_off friends_kept\n", strict.err());
        assertTrue(strict.out().lines().anyMatch(line -> line.matches(" *friends_kept +lower .* not as expected")),
                strict.out());
        assertTrue(Files.readString(folder.resolve("b").resolve("charts/ablations.svg"))
                .contains("Not as expected: Fading off, friends kept: expected lower, found +0."));
        assertEquals(ExitCode.OK, ablate("c", fading("wrong", "lower"), "--quiet").code());
    }

    @Test
    void theShippedAblationsFitTheProgram() throws Exception {
        CommandRun run = CommandRun.of("validate", "--ablations", SHIPPED.toString(), "--out",
                folder.resolve("out").toString(), "--people", "30",
                "--days", "2", "--replicates", "2", "--set", "burn_in_days=0", "--quiet");
        assertEquals(ExitCode.OK, run.code(), run.err());
        List<String> rows = Files.readAllLines(folder.resolve("out").resolve("ablations.csv"));
        assertEquals(List.of(), rows.stream().filter(row -> row.split(",", -1)[11].isEmpty()).toList(),
                "every statistic has a tolerance");
        assertTrue(rows.stream().anyMatch(
                row -> row.contains(",core_turnover_ended,share/year,lower,") && row.endsWith(",not measured")));
    }

    @Test
    void refusesWhatItCannotMeasure() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.yaml"),
                Files.readString(fading("a", "up")).replace("loneliness.ties", "ai.present"));
        CommandRun run = ablate("refused", file);
        assertEquals(ExitCode.INVALID, run.code());
        assertEquals(file
                + ":8:27 ablations.fading_off.moves.friends_kept: found text 'up'; expected one of: lower, higher, "
                + "either\n"
                + file + ":12:11 ai.present: belongs to AI; these worlds have no AI\n", run.err());
        assertFalse(Files.exists(folder.resolve("refused")));
        assertEquals(ExitCode.OK, ablate("out", fading("b", "higher"), "--quiet").code());
        CommandRun other = ablate("out", fading("b", "higher"), "--seed", "3");
        assertEquals(ExitCode.OUTPUT_TAKEN, other.code());
        assertTrue(
                other.err().startsWith(
                        "kith validate: " + folder.resolve("out") + " holds the ablations of another world; "),
                other.err());
    }
}
