package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study with a placebo AI: what is run, and what is told of selection and chance. */
@Tag("long")
@Timeout(300)
final class PlaceboRunsTest {
    private static final String PLACEBO = "rivals/ai.placebo-1";

    @TempDir
    Path folder;

    private SmallStudy small;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
    }

    private CommandRun run(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", small.world().toString(), "--no-charts", "--out",
                out.toString(), "--set", "ai.adoption.initial_share=0.5", "--set", "horizon_days=30",
                "--set", "population.people_count=120"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** The rows of a table, by column. */
    static List<Map<String, String>> rows(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> row(Path file, String day, String group, String variable) throws Exception {
        return rows(file).stream().filter(each -> each.getOrDefault("day", day).equals(day)
                && each.get("group").equals(group) && each.get("variable").equals(variable)).findFirst().orElseThrow();
    }

    @Test
    void valuePlaceboAndExcessAreTheSameInAllFiles() throws Exception {
        Path out = folder.resolve("out");
        CommandRun run = run(out, "--placebo");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("kith run, with ai.placebo=1: 3 of 6 runs are already finished"), run.err());
        assertEquals(rows(out.resolve("runs.csv")).stream().filter(each -> each.get("scenario_id").equals("control"))
                .map(each -> each.get("run_id")).toList(),
                rows(out.resolve(PLACEBO + "/runs.csv")).stream()
                        .filter(each -> each.get("scenario_id").equals("control"))
                        .map(each -> each.get("run_id")).toList(),
                "the reference is played once");
        for (String group : List.of("all", "would_use:weekly")) {
            Map<String, String> told = row(out.resolve("placebo.csv"), "30", group, "loneliness");
            assertEquals(row(out.resolve("contrasts.csv"), "30", group, "loneliness").get("diff"), told.get("value"));
            assertEquals(row(out.resolve(PLACEBO + "/contrasts.csv"), "30", group, "loneliness").get("diff"),
                    told.get("placebo"));
            assertEquals(Double.parseDouble(told.get("value")) - Double.parseDouble(told.get("placebo")),
                    Double.parseDouble(told.get("excess")), 1e-9);
            JsonNode json = JsonMapper.builder().build().readTree(out.resolve("findings.json").toFile())
                    .path("placebo").valueStream().filter(each -> each.path("group").asString().equals(group)
                            && each.path("variable").asString().equals("loneliness"))
                    .findFirst().orElseThrow();
            assertEquals(Double.parseDouble(told.get("excess")), json.path("excess").asDouble(), 1e-12);
        }
        for (String share : List.of("displaced_share", "stimulated_share", "hurt_share", "helped_share")) {
            Map<String, String> told = row(out.resolve("placebo.csv"), "30", "would_use:any", share);
            assertEquals("3", told.get("n_pairs"), share + told);
            assertEquals(Double.parseDouble(told.get("value")) - Double.parseDouble(told.get("placebo")),
                    Double.parseDouble(told.get("excess")), 1e-9);
        }
        assertTrue(run.out().contains("Selection and chance, day 30"), run.out());
    }

    @Test
    void theSameCommandReusesAllRuns() throws Exception {
        Path out = folder.resolve("out");
        run(out, "--placebo");
        String before = Files.readString(out.resolve("placebo.csv"));
        CommandRun again = run(out, "--placebo");
        assertTrue(again.err().contains("with ai.placebo=1: 6 of 6 runs are already finished and are reused"),
                again.err());
        assertEquals(before, Files.readString(out.resolve("placebo.csv")));
        CommandRun without = run(out);
        assertEquals(0, without.code(), without.err());
        assertFalse(Files.exists(out.resolve("placebo.csv")));
        assertFalse(without.out().contains("Selection and chance, day"), without.out());
    }

    @Test
    void aScenarioAsksForItAndTheCommandLineCanRefuse() throws Exception {
        Path out = folder.resolve("out");
        run(out, "--set", "shows.placebo=true", "--no-placebo");
        assertFalse(Files.exists(out.resolve("rivals")));
        run(out, "--set", "shows.placebo=true");
        assertTrue(Files.exists(out.resolve("placebo.csv")));
        assertTrue(Files.exists(out.resolve("shares.csv")));
    }

    @Test
    void aStudyThatCannotHaveOneSaysWhy() throws Exception {
        CommandRun run = run(folder.resolve("out"), "--placebo", "--set", "ai.present=false");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--placebo: the scenario has no AI (ai.present)"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
        CommandRun both = run(folder.resolve("out"), "--placebo", "--set-all", "ai.present=true");
        assertEquals(2, both.code());
        assertTrue(both.err().contains("--placebo: the reference has an AI"), both.err());
    }

    @Test
    void aClaimOnTheExcessNeedsThePlacebo() throws Exception {
        String claim = "claims.more={text: Lonelier beyond placebo., variable: loneliness, group: all, day: 30, "
                + "says: too_small, at_most: 20, beyond_placebo: true}";
        Path out = folder.resolve("out");
        run(out, "--set", claim);
        assertEquals("not checked", rows(out.resolve("claims.csv")).get(0).get("verdict"));
        run(out, "--set", claim, "--placebo");
        Map<String, String> checked = rows(out.resolve("claims.csv")).get(0);
        assertEquals("holds", checked.get("verdict"));
        assertEquals("true", checked.get("beyond_placebo"));
        assertEquals(row(out.resolve("placebo.csv"), "30", "all", "loneliness").get("excess"), checked.get("found"));
        assertNotEquals(row(out.resolve("contrasts.csv"), "30", "all", "loneliness").get("diff"),
                checked.get("found"));
    }
}
