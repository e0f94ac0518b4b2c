package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The lessons, as somebody goes through them who always takes the first answer. */
final class LessonsTest {
    /** Goes on until the lesson has ended; gives each step's words, or what it is stuck at. */
    private static final String WALK = """
            const panel = document.getElementById('lesson'), seen = [];
            const wait = ms => new Promise(after => setTimeout(after, ms));
            panel.querySelectorAll('.lesson-list button')[args[0]].click();
            for (let turn = 0; turn < 900; turn++) {
              await wait(100);
              if (panel.getAttribute('aria-busy') === 'true') continue;
              if (panel.querySelector('.lesson-list')) break;
              if (panel.textContent.includes('undefined') || panel.textContent.includes('NaN')) { seen.push('broken: ' + panel.textContent); break; }
              const open = panel.querySelector('.lesson-options input:not(:disabled)');
              if (open && !panel.querySelector('.lesson-options input:checked')) { open.click(); continue; }
              const line = panel.querySelector('.lesson-line');
              if (line && !line.dataset.used) { line.dataset.used = 'yes'; line.querySelector('input').value = '0.1'; line.querySelector('button').click(); }
              const next = panel.querySelector('.primary:not(:disabled)');
              if (!next) continue;
              seen.push(panel.querySelector('.note').textContent + ' ' + next.textContent);
              next.click();
            }
            done({ seen, ended: !!panel.querySelector('.lesson-list') });
            """;

    @Test
    void aLessonGoesOnWhereItWasLeft() throws Exception {
        try (Browser browser = new Browser(List.of(Scenarios.offer("companions")))) {
            ready(browser);
            browser.driver().findElement(By.id("lessons")).click();
            browser.driver().findElement(By.cssSelector(".lesson-list button")).click();
            new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver ->
                    "false".equals(driver.findElement(By.id("lesson")).getAttribute("aria-busy")));
            browser.driver().findElement(By.cssSelector("#lesson .primary")).click();
            new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver ->
                    driver.findElement(By.id("lesson")).getText().contains("Step 2 of"));
            browser.driver().navigate().refresh();
            ready(browser);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver ->
                    driver.findElement(By.id("lesson")).getText().contains("Step 2 of"));
        }
    }

    @Test
    @Tag("long")
    void everyLessonCanBeTakenToItsEnd() throws Exception {
        try (Browser browser = new Browser(List.of(Scenarios.offer("companions"), Scenarios.offer("regimes/centralised"),
                Scenarios.offer("regimes/participatory"), Scenarios.offer("regimes/engagement"),
                Scenarios.offer("minority")))) {
            ready(browser);
            browser.driver().findElement(By.id("lessons")).click();
            int lessons = browser.driver().findElements(By.cssSelector(".lesson-list button")).size();
            assertEquals(6, lessons);
            for (int lesson = 0; lesson < lessons; lesson++) {
                Map<?, ?> walked = (Map<?, ?>) browser.run(WALK, lesson);
                assertEquals(true, walked.get("ended"), walked.toString());
                assertTrue(((List<?>) walked.get("seen")).size() > 8, walked.toString());
            }
            long done = browser.driver().findElements(By.cssSelector(".lesson-list small")).stream()
                    .filter(mark -> mark.getText().equals("done")).count();
            assertEquals(lessons, done);
        }
    }

    private static void ready(Browser browser) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver ->
                "true".equals(driver.findElement(By.tagName("body")).getAttribute("data-ready")));
    }
}
