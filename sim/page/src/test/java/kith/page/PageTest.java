package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as somebody uses it, in a real browser. The worlds are small, so that it is quick. */
final class PageTest {
    private static final String SMALL = "start=population.people_count%3D150&start=burn_in_days%3D14";

    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        browser = new Browser(List.of(Scenarios.offer("companions"), Scenarios.offer("regimes/participatory")));
        go("scenario=companions&seed=20417&" + SMALL);
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void itPlaysStepsAndStops() {
        assertEquals("What changes in one year if an AI companion is on offer?", text("question"));
        click("step");
        until("Day 1");
        click("play");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver -> day() >= 20);
        click("play");
        settle();
        int stopped = day();
        settle();
        assertEquals(stopped, day());
        assertTrue(text("difference-words").contains("A look, not a result."), text("difference-words"));
        assertFalse(find("fault").isDisplayed());
    }

    /** A live setting acts from today; one that shapes the start replays the world; the page says which. */
    @Test
    void aKnobActsAtOnceOrReplaysTheWorld() {
        play(10);
        set("ai.conduct.availability", "0");
        waitFor("status", "acts from day 10 on");
        until("Day 11");
        assertTrue(text("changes").endsWith("from day 10: The AI is available = 0"), text("changes"));
        click("undo");
        waitFor("status", "Back at day 10");
        assertFalse(text("changes").contains("from day 10"), text("changes"));
        find("search").sendKeys("between-person spread of desired closeness");
        set("needs.strength_spread", "0.1");
        waitFor("status", "The world was replayed with “needs.strength_spread”; it is at day 10");
        assertTrue(text("changes").contains("from day 0: needs.strength_spread = 0.1"), text("changes"));
    }

    /** The session is saved as a scenario from which kith plays the same world. */
    @Test
    void aSavedSessionIsTheSameWorld(@TempDir Path folder) throws Exception {
        play(12);
        set("ai.conduct.availability", "0.4");
        until("Day 13");
        set("reach.out_share", "0.6");
        until("Day 14");
        click(browser.driver().findElement(By.xpath("//div[@id='deeds']//button|//p[@id='deeds']//button")));
        waitFor("status", "from day 14");
        play(40);
        assertEquals(savedHash(folder, 40, "companions.scenario.yaml", "no-ai.scenario.yaml"), hash());
    }

    @Test
    void aPersonIsFollowedInBothWorlds() {
        play(30);
        WebElement most = browser.driver().findElement(By.cssSelector("#most button"));
        most.click();
        waitFor("life", "Loneliness");
        assertTrue(text("life").contains("One life is a story, not a result."));
        assertTrue(text("life").contains("What moved the outcome since day 0"));
    }

    @Test
    void groupsSayTheirSizeAndTooFewGetNoNumber() {
        play(20);
        String groups = text("groups");
        assertTrue(groups.contains("Everybody 150"), groups);
        assertTrue(groups.contains("fewer than 10"), groups);
    }

    @Test
    void theLinkOpensTheSameView() {
        play(15);
        set("ai.conduct.availability", "0.4");
        until("Day 16");
        click("link");
        settle();
        String address = browser.driver().getCurrentUrl();
        String words = text("difference-words");
        assertTrue(address.contains("at=15"), address);
        browser.driver().get("about:blank");
        browser.driver().get(address);
        ready();
        assertEquals("Day 16", text("day"));
        assertEquals(words, text("difference-words"));
    }

    /** The guess is drawn before the line is shown. */
    @Test
    void aGuessHidesTheLineUntilItIsRevealed() {
        click("guess");
        WebElement plot = browser.driver().findElement(By.cssSelector("#difference .u-over"));
        new Actions(browser.driver()).moveToElement(plot, -100, 0).clickAndHold().moveByOffset(150, -20).release()
                .perform();
        assertEquals("Draw your guess into the chart. Then press Reveal.", text("difference-words"));
        play(10);
        assertEquals("Draw your guess into the chart. Then press Reveal.", text("difference-words"));
        click("guess");
        waitFor("difference-words", "A look, not a result.");
    }

    @Test
    void furtherPairsGiveAnInterval() {
        play(10);
        click("more");
        waitFor("status", "95 % interval of the mean of 5 pairs");
        assertTrue(text("difference-words").matches("(?s).*\\[.*, .*\\].*the mean of 5 pairs on day 10.*"),
                text("difference-words"));
    }

    /** On a later day the pairs are played anew; those of the earlier day are not mixed in. */
    @Test
    void furtherPairsBelongToOneDay() {
        play(6);
        click("more");
        waitFor("status", "95 % interval of the mean of 5 pairs up to day 6");
        play(9);
        assertTrue(text("difference-words").contains("A look, not a result."), text("difference-words"));
        click("more");
        waitFor("status", "95 % interval of the mean of 5 pairs up to day 9");
        String words = text("difference-words");
        assertTrue(words.matches("(?s).*\\[[−+]?0\\.\\d+, [−+]?0\\.\\d+\\].*"), words);
    }

    /** What was done by hand is in the link, with its name. */
    @Test
    void aLinkHoldsInterventions() {
        play(5);
        click(browser.driver().findElement(By.cssSelector("#deeds button")));
        waitFor("status", "from day 5");
        click("link");
        settle();
        String address = browser.driver().getCurrentUrl();
        assertTrue(address.contains("deed=5"), address);
        String words = text("difference-words");
        browser.driver().get("about:blank");
        browser.driver().get(address);
        ready();
        assertTrue(text("changes").contains("from day 5: The AI fails for two weeks"), text("changes"));
        assertEquals(words, text("difference-words"));
    }

    /** Under another scenario's rule for the provider the session is still one that kith plays. */
    @Test
    void theProviderTakesAnotherRule(@TempDir Path folder) throws Exception {
        assertFalse(find("regime").isDisplayed(), "nobody decides in 'companions'");
        browser.close();
        browser = new Browser(List.of(Scenarios.offer("regimes/participatory"), Scenarios.offer("regimes/approval")));
        go("scenario=participatory&seed=20417&" + SMALL);
        play(10);
        new Select(find("regime")).selectByValue("approval");
        waitFor("status", "from day 10");
        play(45);
        Object hash = hash();
        click("link");
        settle();
        String address = browser.driver().getCurrentUrl();
        assertTrue(address.contains("regime=10"), address);
        assertEquals(hash, savedHash(folder, 45, "regimes/participatory.scenario.yaml",
                "regimes/world.yaml", "no-ai.scenario.yaml"));
        browser.driver().get("about:blank");
        browser.driver().get(address);
        ready();
        assertEquals(hash, hash(), "the link opens the same world");
    }

    /** The people who use the AI most are told apart, with their number. */
    @Test
    void aBrushChoosesThoseWithTheMostTime() {
        play(20);
        browser.run("const brush = document.getElementById('brush'); brush.value = 20;"
                + "brush.dispatchEvent(new Event('input')); done();");
        assertTrue(text("brush-words").startsWith("The 20 % with the most AI time today: 30 people,"),
                text("brush-words"));
    }

    /** The people are shown as they settle, with the word that this is no result. */
    @Test
    void thePeopleAreShownAsTheySettle() {
        browser.run("""
                window.early = [];
                new MutationObserver(() => {
                  const title = document.getElementById('levels-title').textContent;
                  if (document.body.classList.contains('settling') && !window.early.includes(title)) {
                    window.early.push(title);
                  }
                }).observe(document.body, { subtree: true, childList: true, attributes: true });
                done();
                """);
        play(3);
        click("seed");
        browser.run("const { explorer } = await import('./app.js'); await explorer.at(); done();");
        String early = String.valueOf(browser.run("done(window.early.join('|'));"));
        assertTrue(early.contains("Before day 0: Loneliness"), early);
        assertFalse(text("levels-title").contains("Before day 0"), text("levels-title"));
        assertEquals(3, day());
    }

    /** A page that computes other numbers than kith run refuses to go on. */
    @Test
    void otherBitsAreRefused() {
        browser.run("localStorage.clear(); done();");
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                const ask = window.fetch;
                window.fetch = async (name, ...more) => {
                  const answer = await ask(name, ...more);
                  if (!String(name).endsWith('data.json')) return answer;
                  const data = await answer.json();
                  data.self_test.hash = 'other';
                  return { ok: true, json: async () => data };
                };
                """));
        browser.driver().get("about:blank");
        browser.driver().get(browser.address());
        waitFor("fault", "this browser computes other numbers than kith run");
        assertFalse("true".equals(browser.driver().findElement(By.tagName("body")).getAttribute("data-ready")));
    }

    @Test
    void rivalAssumptionsGetTheirWordsBesideThose() {
        play(10);
        click("try-rivals");
        waitFor("status", "All assumptions were tried up to day 10");
        assertTrue(text("rivals").contains("none of the AI sessions take time from people"), text("rivals"));
        assertTrue(text("rivals").contains("too small to matter"), text("rivals"));
    }

    @Test
    void whoDecidesIsShownWhereSomebodyDoes() {
        assertFalse(find("decide").isDisplayed());
        go("scenario=participatory&seed=20417&" + SMALL);
        play(40);
        assertTrue(find("decide").isDisplayed());
        assertTrue(text("decide-rules").contains("Taking part: open"), text("decide-rules"));
        assertTrue(text("communities").contains("Influence"), text("communities"));
    }

    @Test
    void itSpeaksGerman() {
        new Select(find("language")).selectByValue("de");
        assertEquals("Abspielen", text("play"));
        assertEquals("de", browser.driver().findElement(By.tagName("html")).getAttribute("lang"));
        new Select(find("language")).selectByValue("en");
    }

    /** Nothing is asked of any other address, and no script runs that is not a file of the page. */
    @Test
    void nothingOutsideIsAskedFor() {
        play(5);
        Object outside = browser.run("done(performance.getEntriesByType('resource').map(each => each.name)"
                + ".filter(name => !name.startsWith(location.origin)).join(' '));");
        assertEquals("", outside);
        Object blocked = browser.run("const script = document.createElement('script'); script.textContent = "
                + "'window.broken = true'; document.body.append(script); done(String(window.broken));");
        assertEquals("undefined", blocked, "the policy refuses scripts in the page");
    }

    /** Everything can be reached and told without a mouse or a picture. */
    @Test
    void accessibilityHasNoSeriousFinding() throws Exception {
        play(10);
        String axe;
        try (var in = PageTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser.driver().executeScript(axe);
        for (String theme : List.of("light", "dark")) {
            new Select(find("theme")).selectByValue(theme);
            Object found = browser.run("const found = await axe.run(); done(found.violations.filter(each => "
                    + "['serious', 'critical'].includes(each.impact)).map(each => each.id + ': ' + "
                    + "each.nodes.map(node => node.target).join(' ')).join('\\n'));");
            assertEquals("", found, theme);
        }
    }

    @Test
    void onAPhoneOneWorldIsShownAndFlipped() {
        browser.driver().manage().window().setSize(new Dimension(390, 844));
        settle();
        assertFalse(find("world-b").isDisplayed());
        String world = browser.driver().findElement(By.cssSelector("#world-a figcaption")).getText();
        find("flip").sendKeys(" ");
        assertNotEquals(world, browser.driver().findElement(By.cssSelector("#world-a figcaption")).getText());
        Object wide = browser.run("done(document.documentElement.scrollWidth <= innerWidth);");
        assertEquals(true, wide, "nothing is wider than the screen");
    }

    /** The state of the scenario's world in the page. */
    private Object hash() {
        return browser.run("const { explorer } = await import('./app.js');"
                + "done((await explorer.pair().engines.scenario.ask('hash', 'w')).hash[0]);");
    }

    /** The state to which kith comes from the files that the page saves, beside the first of the scenarios. */
    private String savedHash(Path folder, int day, String... names) throws Exception {
        @SuppressWarnings("unchecked")
        List<Map<String, String>> files = (List<Map<String, String>>) browser.run(
                "const { explorer } = await import('./app.js'); done(explorer.files());");
        for (String each : names) {
            Files.createDirectories(folder.resolve(each).getParent());
            Files.copy(Path.of("../../scenarios", each), folder.resolve(each));
        }
        Path beside = folder.resolve(names[0]).getParent();
        for (Map<String, String> file : files) {
            Files.writeString(beside.resolve(file.get("name")), file.get("text"), StandardCharsets.UTF_8);
        }
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), beside.resolve(files.get(0).get("name")), List.of());
        LiveRun run = Start.of(plan.runs().get(0), Progress.SILENT).under(plan.scenario().scenario(), List.of());
        run.runTo(day);
        return Long.toHexString(run.world().stateHash());
    }

    private void go(String link) {
        browser.driver().get("about:blank");
        browser.driver().get(browser.address() + "#" + link);
        ready();
    }

    private void ready() {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver ->
                "true".equals(driver.findElement(By.tagName("body")).getAttribute("data-ready")));
        settle();
    }

    /** Plays to a day. */
    private void play(int day) {
        browser.run("const { explorer } = await import('./app.js'); await explorer.runTo(args[0]); done();", day);
        until("Day " + day);
    }

    private void set(String path, String value) {
        browser.run("""
                const input = document.querySelector(`[data-path="${args[0]}"]`);
                input.value = args[1];
                input.dispatchEvent(new Event('input'));
                input.dispatchEvent(new Event('change'));
                done();
                """, path, value);
    }

    private int day() {
        return Integer.parseInt(text("day").replaceAll("\\D", ""));
    }

    private void until(String day) {
        waitFor("day", day);
    }

    private void waitFor(String id, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(90)).withMessage(() -> id + ": " + text(id)).until(
                driver -> text(id).contains(words));
    }

    private void settle() {
        browser.run("setTimeout(done, 300);");
    }

    private WebElement find(String id) {
        return browser.driver().findElement(By.id(id));
    }

    private String text(String id) {
        return find(id).getText();
    }

    private void click(String id) {
        click(find(id));
    }

    private void click(WebElement element) {
        browser.run("args[0].scrollIntoView({ block: 'center' }); done();", element);
        element.click();
    }
}
