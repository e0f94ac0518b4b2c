package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.engine.LiveRun;
import kith.experiment.Progress;
import kith.experiment.Start;
import kith.experiment.StudyPlan;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page plays people of a survey, and kith plays the same from the saved session. */
final class SurveyPageTest {
    private static final String LINK = "#scenario=sample-survey&seed=7&start=burn_in_days%3D14"
            + "&start=population.people_count%3D150";

    /** The saved files lie beside the scenario and take the data from it. The number of people is that of the data. */
    @Test
    void aSavedSessionIsTheSameWorld(@TempDir Path folder) throws Exception {
        try (Browser browser = new Browser(List.of(Scenarios.offer("sample-survey")))) {
            browser.driver().get("about:blank");
            browser.driver().get(browser.address() + LINK);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(90)).until(driver -> "true".equals(
                    driver.findElement(By.tagName("body")).getAttribute("data-ready")));
            String left = browser.driver().findElement(By.id("fault")).getText();
            assertTrue(left.endsWith("left out: population.people_count=150."), left);
            @SuppressWarnings("unchecked")
            Map<String, Object> saved = (Map<String, Object>) browser.run("""
                    const { explorer } = await import('./app.js');
                    await explorer.runTo(12);
                    await explorer.change('reach.out_share', '0.6', 'today');
                    await explorer.runTo(40);
                    const { hash: [hash] } = await explorer.pair().engines.scenario.ask('hash', 'w');
                    const { person_id: ids } = await explorer.pair().engines.scenario.ask('names', 'w');
                    done({ files: explorer.files(), hash, people: ids.filter(id => !id.includes('~')).length });
                    """);
            assertEquals(300L, saved.get("people"));
            assertEquals(saved.get("hash"), hashOfFiles(saved.get("files"), folder));
        }
    }

    @SuppressWarnings("unchecked")
    private static String hashOfFiles(Object files, Path folder) throws Exception {
        Files.createDirectory(folder.resolve("data"));
        for (String each : List.of("sample-survey.scenario.yaml", "no-ai.scenario.yaml", "data/people.csv",
                "data/ties.csv")) {
            Files.copy(Path.of("../../scenarios", each), folder.resolve(each));
        }
        List<Map<String, String>> saved = (List<Map<String, String>>) files;
        for (Map<String, String> file : saved) {
            Files.writeString(folder.resolve(file.get("name")), file.get("text"), StandardCharsets.UTF_8);
        }
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), folder.resolve(saved.get(0).get("name")), List.of());
        LiveRun run = Start.of(plan.runs().get(0), Progress.SILENT).under(plan.scenario().scenario(), List.of());
        run.runTo(40);
        return Long.toHexString(run.world().stateHash());
    }
}
