package kith.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kith.analysis.table.TableException;
import kith.experiment.StudyPlan;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a panel answered becomes a rule, and its votes outlive the program. */
final class PanelTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final PanelQuestion ROMANCE = new PanelQuestion("companion.mating", "companion", "mating",
            List.of(-1.0, -0.5, 0.5, 1.0));
    private static final PanelQuestion BRIDGING = new PanelQuestion("bridging", "", "bridging",
            List.of(0.0, 0.25, 0.5, 0.75, 1.0));
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @TempDir
    Path folder;

    private static Scenario scenario(String name) throws Exception {
        return ScenarioReader.create().read(SCENARIOS.resolve(name + ".scenario.yaml"), List.of()).scenario();
    }

    private static Panel panel() {
        return new Panel("five-roles", List.of(ROMANCE, BRIDGING));
    }

    @Test
    void theMeanCountsStrengthAndTheMedianDoesNot() {
        assertEquals(OptionalDouble.of(-0.125), VoteRule.MEAN.of(ROMANCE, new int[]{2, 0, 1, 1}));
        assertEquals(OptionalDouble.of(0.5), VoteRule.MEDIAN.of(ROMANCE, new int[]{2, 0, 3, 0}));
        assertEquals(OptionalDouble.of(0), VoteRule.MEDIAN.of(ROMANCE, new int[]{0, 1, 1, 0}), "half way");
        assertEquals(OptionalDouble.of(-1), VoteRule.MEDIAN.of(ROMANCE, new int[]{3, 0, 2, 0}));
        assertEquals(OptionalDouble.empty(), VoteRule.MEAN.of(ROMANCE, new int[4]));
    }

    @Test
    void theMajorityIsTheLargerSideOrTheMostFrequentAnswer() {
        assertEquals(OptionalDouble.of(1), VoteRule.MAJORITY.of(ROMANCE, new int[]{4, 0, 3, 2}));
        assertEquals(OptionalDouble.of(-1), VoteRule.MAJORITY.of(ROMANCE, new int[]{1, 2, 0, 2}));
        assertEquals(OptionalDouble.of(0), VoteRule.MAJORITY.of(ROMANCE, new int[]{1, 1, 0, 2}), "equal sides");
        assertEquals(OptionalDouble.of(0.25), VoteRule.MAJORITY.of(BRIDGING, new int[]{0, 3, 0, 1, 1}));
        assertEquals(OptionalDouble.of(0.25), VoteRule.MAJORITY.of(BRIDGING, new int[]{0, 2, 1, 0, 2}),
                "of two equal ones the one next to the median, which is 0.5, and then the lower one");
        assertEquals(OptionalDouble.empty(), VoteRule.MAJORITY.of(BRIDGING, new int[5]));
    }

    @Test
    void oneVoterHasOneAnswerToAQuestionAndCanChangeIt() {
        Panel panel = panel();
        panel.join(ONE);
        panel.join(ONE);
        panel.join(TWO);
        panel.vote(ONE, "companion.mating", 1);
        panel.vote(TWO, "companion.mating", 0.5);
        panel.vote(ONE, "companion.mating", -1);
        assertEquals(List.of(1, 0, 1, 0), counts(panel, ROMANCE));
        assertEquals(2, panel.voters());
        assertThrows(IllegalArgumentException.class, () -> panel.vote(ONE, "companion.mating", 0));
        assertThrows(IllegalArgumentException.class, () -> panel.vote(ONE, "bridging", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> panel.vote(ONE, "nothing", 1));
        assertThrows(IllegalArgumentException.class, () -> panel.vote("somebody", "bridging", 1));
        assertFalse(panel.moveTo("nothing"));
        assertEquals(Panel.JOIN, panel.stage());
    }

    @Test
    void aFullPanelTakesNobodyMore() {
        Panel panel = panel();
        for (int i = 0; i < Panel.MOST_VOTERS; i++) {
            assertTrue(panel.join("voter " + i));
        }
        assertFalse(panel.join("one more"));
        assertTrue(panel.join("voter 7"), "who has joined stays");
    }

    @Test
    void theLeastHeardAgreesWithTheFewestDecisions() {
        Panel panel = panel();
        for (int i = 0; i < 3; i++) {
            panel.join("many " + i);
            panel.vote("many " + i, "companion.mating", -1);
            panel.vote("many " + i, "bridging", 1);
        }
        panel.join("one");
        panel.vote("one", "companion.mating", 1);
        panel.vote("one", "bridging", 0.75);
        assertEquals(new Panel.Agreement(1, 2), panel.leastHeard(VoteRule.MEDIAN).orElseThrow());
        assertTrue(panel().leastHeard(VoteRule.MEDIAN).isEmpty());
    }

    @Test
    void votesAreSavedAndReplayed() throws Exception {
        VotesFile file = new VotesFile(folder.resolve("class.votes.json"));
        Panel panel = panel();
        file.replay(panel);
        assertEquals(0, panel.voters(), "no file, no votes");
        panel.join(ONE);
        panel.join(TWO);
        panel.join("3".repeat(64));
        panel.vote(ONE, "companion.mating", -0.5);
        panel.vote(ONE, "bridging", 0.75);
        panel.vote(TWO, "bridging", 0.25);
        file.write(panel);
        Panel again = panel();
        file.replay(again);
        assertEquals(panel.votes(), again.votes());
        assertEquals(counts(panel, BRIDGING), counts(again, BRIDGING));
        assertEquals(2, again.voters(), "who gave no answer is not saved");
        file.write(again);
        assertEquals(List.of("class.votes.json"), List.of(folder.toFile().list()), "nothing half written is left");
    }

    @Test
    void aFileThatHoldsOtherThingsIsRefusedInWords() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("{", "it is not a file of votes");
        files.put("[1]", "schema_version is not 1");
        files.put("{\"schema_version\": 1, \"scenario\": \"teens\", \"votes\": []}", "it holds votes about 'teens'");
        String head = "{\"schema_version\": 1, \"scenario\": \"five-roles\"";
        files.put(head + "}", "there is no list 'votes'");
        files.put(head + ", \"votes\": [{\"voter\": \"me\", \"answers\": {}}]}", "a vote has no voter");
        files.put(head + ", \"votes\": [{\"voter\": \"" + ONE + "\", \"answers\": {\"bridging\": 0.3}}]}",
                "'0.3' is not an answer to 'bridging'");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path path = folder.resolve("x.votes.json");
            Files.writeString(path, each.getKey());
            String said = assertThrows(IOException.class, () -> new VotesFile(path).replay(panel())).getMessage();
            assertTrue(said.contains(each.getValue()), said);
        }
        VotesFile nowhere = new VotesFile(folder.resolve("x.votes.json").resolve("y.votes.json"));
        assertThrows(TableException.class, () -> nowhere.write(panel()));
    }

    @Test
    void theQuestionsAreThoseOfTheRolesOnOffer() throws Exception {
        List<PanelQuestion> five = PanelQuestion.of(ScenarioValues.unquoted(scenario("five-roles")));
        assertEquals(5 * 4 + 4, five.size());
        assertEquals("assistant.care", five.get(0).id());
        List<PanelQuestion> one = PanelQuestion.of(ScenarioValues.unquoted(scenario("companions")));
        assertEquals(List.of("companion.care", "companion.transaction", "companion.hierarchy", "companion.mating",
                "relationship_seeking", "bridging", "retention", "disclosure"),
                one.stream().map(PanelQuestion::id).toList());
    }

    /** The rule of a screen can be run: kith itself accepts the settings that it stands for. */
    @Test
    void everyRuleIsSettingsThatKithAccepts() throws Exception {
        for (String name : List.of("five-roles", "companions", "romantic-partners")) {
            Map<String, String> settings = ScenarioValues.unquoted(scenario(name));
            Panel panel = new Panel(name, PanelQuestion.of(settings));
            panel.join(ONE);
            panel.join(TWO);
            for (PanelQuestion question : panel.questions()) {
                panel.vote(ONE, question.id(), question.answers().get(0));
                panel.vote(TWO, question.id(), question.answers().get(2));
            }
            for (VoteRule rule : VoteRule.values()) {
                List<String> sets = new ArrayList<>();
                PanelRule.settings(panel.decisions(rule), settings).forEach((path, value) -> {
                    assertTrue(settings.containsKey(path), path + " is a setting of " + name);
                    sets.add(path + "=" + value);
                });
                StudyPlan.read(ScenarioReader.create(), SCENARIOS.resolve(name + ".scenario.yaml"), sets);
            }
        }
    }

    @Test
    void aRuleSetsNormsTheBoundaryAndLeversOfAllProducts() throws Exception {
        Map<PanelQuestion, Double> decided = new LinkedHashMap<>();
        decided.put(ROMANCE, -0.7);
        decided.put(new PanelQuestion("relationship_seeking", "", "relationship_seeking", List.of(-1.0, 1.0)),
                -1 / 3.0);
        Map<String, String> rule = PanelRule.settings(decided,
                ScenarioValues.unquoted(scenario("romantic-partners")));
        assertEquals(Map.of("roles.ai.companion.norms.mating", "-0.5", "ai.conduct.boundary", "1",
                "ai.conduct.relationship_seeking", "-0.333",
                "ai.products.romance.conduct.relationship_seeking", "-0.333"), rule);
        assertFalse(PanelRule.fits(ScenarioValues.unquoted(scenario("regimes/engagement"))), "the provider decides");
        assertFalse(PanelRule.fits(ScenarioValues.unquoted(scenario("no-ai"))), "there is nothing to decide");
        assertTrue(PanelRule.fits(ScenarioValues.unquoted(scenario("five-roles"))));
        assertEquals(Map.of(), PanelRule.settings(Map.of(), ScenarioValues.unquoted(scenario("five-roles"))));
    }

    @Test
    void theRoomIsComparedWithTheRegimesOfItsProvider() throws Exception {
        PanelRegimes regimes = PanelRegimes.of(scenario("five-roles"), List.of(scenario("five-roles"),
                scenario("companions"), scenario("two-providers"), scenario("regimes/engagement")));
        assertEquals(List.of("engagement"), regimes.others().stream().map(PanelRegimes.Regime::name).toList());
        assertEquals(List.of("centralised"), PanelRegimes.of(scenario("five-roles"),
                List.of(scenario("minority"), scenario("regimes/centralised"))).others().stream()
                .map(PanelRegimes.Regime::name).toList(), "the same regime is compared once");
        assertEquals("engagement", regimes.others().get(0).settings().get("ai.providers.one.objective.signal"));
    }

    @Test
    void wrongCodesAreLimitedByAddressAndMinute() {
        long[] now = {0};
        JoinCode code = new JoinCode(() -> now[0]);
        assertTrue(code.text().matches("[A-HJKMNP-Z2-9]{6}"), code.text());
        assertEquals(JoinCode.Try.RIGHT, code.check("phone", " " + code.text().toLowerCase(java.util.Locale.ROOT)));
        for (int i = 0; i < JoinCode.MOST_WRONG; i++) {
            assertEquals(JoinCode.Try.WRONG, code.check("phone", "000000"));
        }
        assertEquals(JoinCode.Try.TOO_MANY, code.check("phone", code.text()), "also the right one");
        assertEquals(JoinCode.Try.RIGHT, code.check("another phone", code.text()));
        now[0] = 60_000_000_000L;
        assertEquals(JoinCode.Try.RIGHT, code.check("phone", code.text()));
    }

    @Test
    void aQrCodeIsDrawnModuleByModule() {
        QrCode code = QrCode.of("http://192.168.0.10:4040/join#code=ABCDEF");
        assertTrue(code.size() >= 21 && code.size() <= 40, "size " + code.size());
        assertTrue(code.path().startsWith("M0 0h1v1h-1zM1 0h1v1h-1z"), "the finder in the corner");
    }

    private static List<Integer> counts(Panel panel, PanelQuestion question) {
        List<Integer> counts = new ArrayList<>();
        for (int count : panel.counts(question)) {
            counts.add(count);
        }
        return counts;
    }
}
