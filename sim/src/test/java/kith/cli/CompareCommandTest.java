package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kith compare: finished studies, pair by pair, and what hinders it. */
@Timeout(120)
final class CompareCommandTest {
    @TempDir
    Path folder;

    private Path scenario;
    private Path second;

    @BeforeEach
    void scenarios() throws Exception {
        scenario = SmallStudy.in(folder.resolve("scenarios")).world();
        second = scenario.resolveSibling("second.scenario.yaml");
        Files.writeString(second, "schema_version: 1\nextends: world.scenario.yaml\nquestion: And so?\n"
                + "ai: {conduct: {relationship_seeking: 0.9}}\n");
    }

    private String run(String name, Path file, String... more) {
        String out = folder.resolve(name).toString();
        CommandRun run = CommandRun.of(Stream.concat(
                Stream.of("run", file.toString(), "--no-charts", "--no-rivals", "--no-placebo",
                        "--quiet", "--out", out, "--set", "ai.adoption.initial_share=0.6"),
                Stream.of(more)).toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return out;
    }

    @Test
    void twoStudiesAreComparedAsIfTheyHadBeenRunTogether() throws Exception {
        String one = run("one", scenario);
        String two = run("two", second);
        String csv = folder.resolve("compare.csv").toString();
        CommandRun compare = CommandRun.of("compare", one, two, "--csv", csv);
        assertEquals(0, compare.code(), compare.err());
        assertTrue(compare.out().contains("world minus second, everybody, day 6, 3 pairs of runs"), compare.out());
        List<String> rows = Files.readAllLines(Path.of(csv));
        double diff = Double.parseDouble(rows.stream().filter(row -> row.startsWith("world,second,6,all,loneliness,"))
                .findFirst().orElseThrow().split(",", -1)[7]);
        assertEquals(mean(one, "world") - mean(two, "second"), diff, 1e-9);
        assertTrue(rows.stream().noneMatch(row -> row.contains(",would_use:")), "other people in each study");
        assertEquals(ExitCode.OUTPUT_TAKEN, CommandRun.of("compare", one, two, "--csv", csv).code());
    }

    private static double mean(String study, String name) throws Exception {
        return Double.parseDouble(Files.readAllLines(Path.of(study, "summary.csv")).stream()
                .filter(row -> row.startsWith(name + ",6,all,loneliness,")).findFirst().orElseThrow()
                .split(",", -1)[6]);
    }

    @Test
    void studiesOfOtherPeopleAreRefused() throws Exception {
        String one = run("one", scenario);
        String other = run("other", second, "--set", "population.people_count=41");
        CommandRun compare = CommandRun.of("compare", one, other);
        assertEquals(ExitCode.USAGE, compare.code());
        assertTrue(compare.err().contains("their references are not the same runs"), compare.err());
        CommandRun none = CommandRun.of("compare", one, folder.toString());
        assertEquals(ExitCode.INVALID, none.code());
        assertTrue(none.err().contains("manifest.json"), none.err());
    }
}
