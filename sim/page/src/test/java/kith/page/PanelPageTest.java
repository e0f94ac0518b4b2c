package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kith.explore.Panel;
import kith.explore.PanelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person joins by phone and votes, and the shared screen shows it. */
@Timeout(300)
final class PanelPageTest {
    @TempDir
    Path folder;

    private PanelServer server;
    private Browser browser;
    private String screen;
    private String phone;

    @BeforeEach
    void start() throws Exception {
        server = PanelServerTest.started(new Panel[1], folder.resolve("class.votes.json"), Duration.ofSeconds(30));
        browser = new Browser(server, server.screenAddress());
        screen = browser.driver().getWindowHandle();
        waitFor("joined", "0 people");
        browser.driver().switchTo().newWindow(WindowType.WINDOW);
        phone = browser.driver().getWindowHandle();
        browser.driver().manage().window().setSize(new Dimension(390, 844));
        browser.driver().get(server.joinAddress() + "#code=" + server.joinCode());
        waitFor("wait-words", "You have joined");
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        } else if (server != null) {
            server.close();
        }
    }

    @Test
    void aVoteByPhoneChangesTheCountOnTheScreen() throws Exception {
        in(screen);
        waitFor("joined", "One person has joined");
        assertTrue(find("qr").findElement(By.tagName("path")).getAttribute("d").length() > 1000);
        assertEquals(server.joinCode(), find("code").getText());
        find("next").click();
        waitFor("text", "May it give care?");
        waitFor("votes", "0 of 1 people have voted");
        legible();
        accessible("screen");
        in(phone);
        waitFor("text", "May it give care?");
        assertEquals("An AI in the role: companion", find("role").getText());
        answers().get(0).sendKeys(Keys.SPACE);
        waitFor("status", "Your vote is counted");
        assertEquals(true, browser.run("done(document.documentElement.scrollWidth <= innerWidth);"));
        assertTrue(answers().stream().allMatch(each -> each.findElement(By.xpath("..")).getSize().getHeight() >= 48));
        accessible("phone");
        in(screen);
        waitFor("votes", "1 of 1 people have voted");
        assertEquals(List.of("1", "0", "0", "0"), counts());
        in(phone);
        answers().get(0).sendKeys(Keys.ARROW_DOWN);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).until(driver -> answers().get(1).isSelected());
        in(screen);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(driver -> counts().equals(List.of("0", "1", "0", "0")));
    }

    /** The votes become settings; all rules run on the same people, and the explorer opens with one of them. */
    @Test
    void theRuleOfThePanelRunsBesideTheOthers() throws Exception {
        in(screen);
        find("next").click();
        in(phone);
        waitFor("text", "May it give care?");
        answers().get(0).click();
        waitFor("status", "Your vote is counted");
        in(screen);
        for (int i = 1; i <= 8; i++) {
            find("next").click();
            browser.run("setTimeout(done, 200);");
        }
        waitFor("decisions", "not allowed");
        waitFor("least", "agrees with this rule in 1 of 1 answers");
        legible();
        accessible("result");
        String link = find("play-rule").getAttribute("href");
        assertTrue(link.contains("start=roles.ai.companion.norms.care%3D-1"), link);
        find("next").click();
        waitFor("race-title", "The same 2,000 simulated people");
        new Select(find("days")).selectByVisibleText("30");
        find("run").click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(240))
                .withMessage(() -> find("run-status").getText() + find("fault").getText())
                .until(driver -> find("run-status").getText().contains("All 4 worlds have run to day 30"));
        List<WebElement> lines = find("regimes").findElements(By.tagName("tr"));
        assertEquals(1 + 4, lines.size(), "the panel under three rules, and no rule");
        List<String> cells = lines.stream().map(line -> line.getText().replaceFirst(
                "^(this panel, \\w+|without a rule) ", "")).toList();
        assertEquals(cells.get(1), cells.get(2), "one voter: every rule decides the same on the same people");
        assertFalse(cells.get(1).equals(cells.get(4)), "a companion without care is another world: " + cells);
        legible();
        accessible("comparison");
        in(phone);
        waitFor("wait-words", "All questions are answered");
        browser.driver().get(link);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(120)).until(driver ->
                "true".equals(driver.findElement(By.tagName("body")).getAttribute("data-ready")));
        String changes = find("changes").getText();
        assertTrue(changes.contains("roles.ai.companion.norms.care = -1"), changes);
        assertTrue(changes.contains("ai.conduct.boundary = 1"), changes);
    }

    /** A phone that is reloaded is the same voter, with the answer that it gave. */
    @Test
    void aPhoneThatComesBackIsTheSameVoter() {
        in(screen);
        find("next").click();
        in(phone);
        waitFor("text", "May it give care?");
        answers().get(2).click();
        waitFor("status", "Your vote is counted");
        browser.driver().get("about:blank");
        browser.driver().get(server.joinAddress() + "#code=" + server.joinCode());
        waitFor("status", "Your vote is counted");
        assertTrue(answers().get(2).isSelected());
        answers().get(3).click();
        in(screen);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(driver -> counts().equals(List.of("0", "0", "0", "1")));
    }

    /** A race gives the numbers of the explorer: the same people, the same bits. */
    @Test
    void aRaceIsWhatTheExplorerPlays() {
        in(screen);
        Object different = browser.run("""
                const { race, OUTCOMES } = await import('./race.js');
                const { Pair } = await import('./pair.js');
                const study = await (await fetch('scenarios/companions.json')).json();
                const settings = { 'ai.conduct.bridging': '1', 'roles.ai.companion.norms.care': '-1',
                  'ai.conduct.boundary': '1' };
                const regimes = [{ settings: {} }, { settings }, { settings: {} }];
                const found = [];
                await race(study, regimes, 10, (regime, row) => found.push(row));
                const pair = new Pair(study, { seed: study.seed, start: settings });
                await pair.open();
                await pair.runTo(10);
                const { scenario, reference } = pair.series;
                const wanted = OUTCOMES.map(name => scenario[name].at(-1) - reference[name].at(-1));
                pair.close();
                const got = found.map(row => OUTCOMES.map(name => row.difference[name]));
                const wrong = [];
                if (got[1].join() !== wanted.join()) wrong.push(got[1] + ' is not ' + wanted);
                if (got[0].join() !== got[2].join()) wrong.push('the same regime twice differs');
                if (got[0].join() === got[1].join()) wrong.push('the regime changes nothing');
                if (found.some(row => row.misfit.length !== 3)) wrong.push('three communities have a misfit');
                done(wrong.join('; '));
                """);
        assertEquals("", different);
    }

    @Test
    void aWrongCodeIsToldAndGermanIsSpoken() {
        in(phone);
        browser.driver().executeScript("localStorage.clear();");
        browser.driver().get("about:blank");
        browser.driver().get(server.joinAddress());
        waitFor("enter", "Join the panel");
        find("code").sendKeys("zzzzzz", Keys.ENTER);
        waitFor("fault", "This code is wrong");
        new Select(find("language")).selectByValue("de");
        assertTrue(find("enter").getText().contains("Am Panel teilnehmen"));
        find("code").clear();
        find("code").sendKeys(server.joinCode().toLowerCase(java.util.Locale.ROOT), Keys.ENTER);
        waitFor("wait-words", "Du nimmst teil");
        new Select(find("language")).selectByValue("en");
        browser.driver().get("about:blank");
        browser.driver().get(server.screenAddress().replaceFirst("#.*", "#screen=x"));
        waitFor("fault", "does not move the panel");
    }

    /** Everything on the shared screen is 20 px or larger. */
    private void legible() {
        assertEquals("", browser.run("const small = [...document.querySelectorAll('body *')].filter(each => "
                + "each.offsetParent && !each.closest('.hidden') && each.tagName !== 'OPTION'"
                + " && [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())"
                + " && parseFloat(getComputedStyle(each).fontSize) < 20); "
                + "done(small.map(each => each.tagName + each.id + each.textContent).join(' '));"));
    }

    private void accessible(String what) throws Exception {
        String axe;
        try (var in = PageTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser.driver().executeScript(axe);
        for (String theme : List.of("light", "dark")) {
            Object found = browser.run("""
                    document.documentElement.dataset.theme = args[0];
                    const found = await axe.run();
                    done(found.violations.filter(each => ['serious', 'critical'].includes(each.impact))
                      .map(each => each.id + ': ' + each.nodes.map(node => node.target).join(' ')).join('; '));
                    """, theme);
            assertEquals("", found, what + ", " + theme);
        }
    }

    private void in(String window) {
        browser.driver().switchTo().window(window);
    }

    private List<WebElement> answers() {
        return find("answers").findElements(By.tagName("input"));
    }

    private List<String> counts() {
        return browser.driver().findElements(By.cssSelector("#counts td.n")).stream().map(WebElement::getText).toList();
    }

    private WebElement find(String id) {
        return browser.driver().findElement(By.id(id));
    }

    private void waitFor(String id, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(() -> id + ": " + find(id).getText() + " / " + find("fault").getText())
                .until(driver -> find(id).getText().contains(words));
    }
}
