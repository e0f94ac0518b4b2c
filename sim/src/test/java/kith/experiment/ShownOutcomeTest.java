package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.StudyAnalysis;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outcome that a shipped scenario asks about comes first in its answer and its charts. */
@Tag("long")
class ShownOutcomeTest {
    private static final Path SCENARIOS = Path.of("../scenarios");

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private JsonNode json(String file) {
        return JsonMapper.builder().build().readTree(folder.resolve(file).toFile());
    }

    private StudyAnalysis run(String scenario, String... sets) throws Exception {
        List<String> all = new ArrayList<>(List.of("population.people_count=60", "burn_in_days=0", "replicates=3",
                "ai.adoption.initial_share=0.5", "shows.rivals=none"));
        all.addAll(List.of(sets));
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(),
                List.of(SCENARIOS.resolve(scenario + ".scenario.yaml")), all);
        try (Study study = new Study(plan, folder)) {
            study.run(2, false, List.of(), Progress.SILENT);
        }
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        return analysis;
    }

    @Test
    void whichProviderWinsUsersIsToldFirst() throws Exception {
        StudyAnalysis analysis = run("two-providers", "horizon_days=28");
        JsonNode answer = json("findings.json").path("answer");
        assertTrue(answer.path(0).asString().matches(
                "Provider attention: people with an AI partner \\d+(\\.\\d)? % \\[.*] on day 28 \\(3 runs\\)\\."),
                answer.toString());
        assertTrue(answer.path(1).asString().startsWith("Provider care: people with an AI partner "),
                answer.toString());
        assertTrue(
                answer.path(2).asString().matches("(Higher for|No clear difference between) provider .* in 3 runs\\."),
                answer.toString());
        assertTrue(answer.path(3).asString().startsWith("Everybody: loneliness "), answer.toString());
        assertEquals("answer.svg", analysis.charts().get(0).getFileName().toString());
        List<String> drawn = Files.readAllLines(folder.resolve("charts/answer.csv"));
        for (String provider : List.of("attention", "care")) {
            assertTrue(drawn.stream().anyMatch(row -> row.contains("user_share:" + provider)), drawn.toString());
        }
        assertTrue(Files.readString(folder.resolve("charts/answer.svg")).contains("Provider attention"));
    }

    /** A claim without a day is about the last day of the scenario as it is shipped, not of a shorter run. */
    @Test
    void aClaimKeepsItsDayWhereTheRunIsShorter() throws Exception {
        run("no-ai", "horizon_days=20");
        JsonNode claims = json("manifest.json").path("scenarios").path(0).path("claims");
        assertEquals("loneliness_stays", claims.path(0).path("name").asString());
        assertEquals(365, claims.path(0).path("day").asInt());
    }

    @Test
    void aScenarioWithoutAReferenceAnswersWithItsValues() throws Exception {
        run("no-ai", "horizon_days=20");
        JsonNode answer = json("findings.json").path("answer");
        assertTrue(answer.path(0).asString().matches("Everybody: loneliness is [0-9.]+ points \\[.*] on day 20 "
                + "\\(3 runs\\)\\."), answer.toString());
    }
}
