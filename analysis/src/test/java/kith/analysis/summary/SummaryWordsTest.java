package kith.analysis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Quantity;
import kith.analysis.finding.Section;
import kith.analysis.finding.StudyReport;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the words of a summary say of the run they stand beside: whether it is the one they were written for, and whom
 * it counts.
 */
@Tag("long")
class SummaryWordsTest {
    private static final String CLAIM = ",\"claims\":[{\"name\":\"less\",\"text\":\"After one year people are less "
            + "lonely.\","
            + "\"variable\":\"loneliness\",\"group\":\"lonely:initial\",\"day\":365,\"says\":\"lower\",\"size\":1}]"
            + ",\"caution\":\"Written with 2,000 people in mind.\"";
    private static final String SHOWS = ",\"question\":\"What changes in one "
            + "year?\",\"shows\":{\"variable\":\"loneliness\","
            + "\"groups\":[\"all\",\"lonely:initial\"],\"from_day\":0,\"to_day\":365,\"answer_day\":365}";
    private static final String SET = ",\"set\":[{\"path\":\"horizon_days\",\"value\":\"365\","
            + "\"shipped_value\":\"730\"},"
            + "{\"path\":\"population.people_count\",\"value\":\"2000\",\"shipped_value\":\"5000\"},"
            + "{\"path\":\"choice.ai_rule\",\"value\":\"x\",\"shipped_value\":\"y\"},"
            + "{\"path\":\"observation.people\",\"value\":\"true\",\"shipped_value\":\"false\"}]";
    private static final String RUN = "The scenario was written for 730 days and 5,000 people. This run has 365 days "
            + "and 2,000 people. This run also changes choice.ai_rule. ";
    private static final String CAUTION = "This run differs from the scenario. So this caution may be wrong here.)";
    private static final String WRITTEN = RUN + "Its question and claims may be wrong for this run.";

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private StudyAnalysis study(String more, String... changes) throws Exception {
        ExampleStudy.year().write(folder);
        Path file = folder.resolve("manifest.json");
        String text = Files.readString(file).replace("\"role\":\"scenario\"",
                "\"ai\":true,\"role\":\"scenario\"" + more);
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(text.contains(changes[i]), changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Files.writeString(file, text);
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        return analysis;
    }

    /** Gives a group nearly the same difference in all pairs, so that its interval alone would support more digits. */
    private void narrow(String group) throws Exception {
        Path file = folder.resolve("series.csv");
        String variable = "," + group + ",loneliness,points,";
        Map<String, Double> reference = new HashMap<>();
        List<String> rows = Files.readAllLines(file);
        rows.stream().filter(row -> row.startsWith("no-ai-") && row.contains(variable)).forEach(row -> reference.put(
                row.substring(0, row.lastIndexOf(',')).replace("no-ai-", "companions-"),
                Double.parseDouble(row.substring(row.lastIndexOf(',') + 1))));
        Files.write(file, rows.stream().map(row -> {
            Double of = reference.get(row.substring(0, row.lastIndexOf(',')));
            return of == null ? row : row.substring(0, row.lastIndexOf(',') + 1) + (of - 0.9 + row.charAt(11) * 0.0001);
        }).toList());
    }

    private static String told(StudyAnalysis analysis) {
        return analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
    }

    private JsonNode findings() throws Exception {
        return JsonMapper.builder().build().readTree(folder.resolve("findings.json").toFile());
    }

    @Test
    void textsSayForWhatTheyWereWrittenWhereTheRunIsAnother() throws Exception {
        String text = told(study(CLAIM + SHOWS + SET));
        assertTrue(text.contains("What changes in one year? " + WRITTEN), text);
        assertTrue(text.contains("(run-to-run variation only). This is no test against data. " + WRITTEN), text);
        assertTrue(
                text.contains(
                        "Written with 2,000 people in mind. (" + CAUTION),
                text);
        JsonNode findings = findings();
        assertEquals(WRITTEN, findings.path("written_for").path(0).path("text").asString());
        assertEquals(WRITTEN, findings.path("claims").path(0).path("written_for").asString());
        assertTrue(
                findings.path("warnings").toString().contains("(" + CAUTION),
                findings.path("warnings").toString());
        String drawn = Files.readString(folder.resolve("charts/answer.svg")).replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertTrue(drawn.contains("Loneliness: companions against no AI"), "no title tells days that were not run");
        assertTrue(
                drawn.contains("The scenario asks: “What changes in one year?” The scenario was written for 730 days"),
                drawn);
    }

    /** The end of a summary repeats the numbers of the answer in few lines, without what explains them. */
    @Test
    void theAnswerIsRepeatedInShort() throws Exception {
        String text = study(CLAIM + SHOWS).terminal(TerminalStyle.PLAIN, List.of(), "");
        String again = text.substring(text.indexOf("\nAnswer again") + 1);
        assertTrue(again.lines().count() <= 5, again);
        assertFalse(again.contains("what matters") || again.contains("Intervals show"), again);
        String answer = text.substring(text.indexOf("\nAnswer "), text.indexOf("\nAnswer again")).replaceAll("\\s+",
                " ");
        for (String number : again.replaceAll("\\s+", " ").split(" on day 365")[0].split("loneliness ")[1]
                .split("; ")) {
            assertTrue(answer.contains(number), number + " in " + answer);
        }
        assertTrue(again.contains("Everybody: loneliness ") && again.contains("Lonely at the start (400 people)"),
                again);
    }

    /** What was claimed stands beside what was found. */
    @Test
    void findingsHoldTheSizeThatIsClaimed() throws Exception {
        study(CLAIM + SHOWS);
        JsonNode claim = findings().path("claims").path(0);
        assertEquals("lower", claim.path("says").asString());
        assertEquals(1, claim.path("size").asDouble());
        assertTrue(claim.has("low") && claim.path("low").isNull() && claim.path("high").isNull(), claim.toString());
    }

    /** A claim may hold, and its difference be too small to matter: both are said in one place. */
    @Test
    void aClaimThatHoldsSaysThatItIsTooSmallToMatter() throws Exception {
        String text = told(study(CLAIM.replace("lonely:initial", "all").replace("\"size\":1}", "\"size\":0.1}")
                + SHOWS, "\"smallest_effect_sd\":0.1", "\"smallest_effect_sd\":1"));
        assertTrue(text.contains("claimed: lower by at least 0.1, but too small to matter"), text);
        String large = told(study(CLAIM.replace("lonely:initial", "all").replace("\"size\":1}", "\"size\":0.1}")
                + SHOWS, "\"smallest_effect_sd\":0.1", "\"smallest_effect_sd\":0.0001"));
        assertTrue(large.contains("claimed: lower by at least 0.1") && !large.contains("but too small"), large);
    }

    @Test
    void textsSayNothingOfTheSortWhereTheRunIsTheOneTheyWereWrittenFor() throws Exception {
        String set = SET.replace("730", "365").replace("5000", "2000").replace("\"y\"", "\"x\"");
        String text = told(study(CLAIM + SHOWS + set));
        assertFalse(text.contains("may be wrong") || text.contains("This run"), text);
        assertTrue(findings().path("claims").path(0).path("written_for").isNull());
    }

    @Test
    void peopleWhoAreNoLongerCountedAreExplainedOnce() throws Exception {
        String all = told(study(CLAIM + SHOWS));
        assertFalse(all.contains("who are still present"), all);
        String some = told(study(CLAIM + SHOWS, "\"people\":2000", "\"people\":2100"));
        assertEquals(2, some.split("On day 365 these are 2,000 of 2,100 in “no AI” \\(mean over pairs\\)", -1).length,
                some);
    }

    /** 0.1 sd of loneliness: the sd is the root of the mean of 9.5², 9.6², 9.4² over ten runs. */
    @Test
    void theThresholdIsSaidOnceInTheUnitOfTheOutcome() throws Exception {
        String text = told(study(CLAIM + SHOWS));
        assertEquals(2, text.split("“Too small to matter” means less than 0.1 sd. For loneliness this is 0.95 points.",
                -1).length, text);
        assertEquals(2,
                text.split("One sd \\(standard deviation\\) is how much people differ on day 0 in “no AI”.", -1).length,
                text);
    }

    /** The answer tells from which size a difference matters, beside its word. */
    @Test
    void theAnswerTellsWhatMattersBesideItsWord() throws Exception {
        String text = told(study(CLAIM + SHOWS));
        String answer = text.substring(text.indexOf("Answer"), text.indexOf("Intervals show"));
        assertEquals(3, answer.split("\\(0.95 or more matters\\)\\.", -1).length, answer);
    }

    /** Without an sd no size is said to matter; the summary says which differences are called too small. */
    @Test
    void theThresholdWithoutAnSdIsSaidInItsUnit() throws Exception {
        study(CLAIM + SHOWS);
        Path file = folder.resolve("series.csv");
        Files.write(file, Files.readAllLines(file).stream().map(row -> row.contains(",dependent_share,")
                ? row.substring(0, row.lastIndexOf(',') + 1) + "0.000" + row.length() % 2 : row).toList());
        String text = told(StudyAnalysis.of(folder));
        assertTrue(text.contains("This unit is: share dependent 0.001 share."), text);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"shows\":{\"variable\":\"loneliness\"",
                "\"shows\":{\"variable\":\"dependent_share\"")
                .replaceAll("\"sd_variable\":\"[a-z_]+\"", "\"sd_variable\":null"));
        String alone = told(StudyAnalysis.of(folder));
        assertTrue(alone.contains(
                "Some measures have no standard deviation. For these, “too small to matter” means less than one"),
                alone);
        assertFalse(alone.contains("what matters"), alone);
    }

    /** A long label goes on in another line: the word that tells the group apart is never cut. */
    @Test
    void labelsOfRowsAreWrappedAndNotCut() throws Exception {
        StudyAnalysis analysis = study(CLAIM + SHOWS, "Not lonely at the start", "Less lonely four fifths at the start",
                "\"Time with people\",\"kind\"", "\"Time with people who are seen only once in a while\",\"kind\"");
        for (int width : new int[] {72, 80, 100, 120}) {
            String text = analysis.terminal(TerminalStyle.PLAIN.wide(width), List.of(), "");
            assertEquals(List.of(), text.lines().filter(line -> line.contains("…") || line.length() > width).toList());
        }
        String narrow = analysis.terminal(TerminalStyle.PLAIN.wide(80), List.of(), "");
        assertTrue(Pattern.compile("  Less lonely four +1,600 .*\\n    fifths at the start\\n").matcher(narrow).find(),
                narrow);
    }

    /** "Maybe small" is explained where a table prints it, and not for words that stand in no table. */
    @Test
    void onlyPrintedWordsAreExplained() throws Exception {
        List<Finding> findings = study(CLAIM + SHOWS).findings();
        Quantity perhaps = new Quantity("s", "r", "all", 365, "loneliness", "Loneliness", "Everybody", "points", 1,
                new Interval(0.5, 1.5), 10, 2000, Word.HIGHER_PERHAPS, "", 1, 0.95);
        for (String id : List.of(Section.RIVAL, "groups")) {
            StudyReport report = new StudyReport("s", "", List.of(), List.of(),
                    List.of(new Section(id, "t", "", Section.Rows.GROUPS, List.of(perhaps))));
            assertEquals(id.equals("groups"), new KeyBlock(findings.get(0).study().manifest(), findings, report).words()
                    .stream().anyMatch(text -> text.contains("Maybe small")), id);
        }
    }

    /**
     * The answer, the table of groups and the claim give the same number of the loneliest people: with the same digits.
     */
    @Test
    void oneNumberHasTheSameDigitsWhereverItStands() throws Exception {
        study(CLAIM + SHOWS);
        narrow("age:65+");
        String text = StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "");
        Matcher found = Pattern.compile(
                "(?:Lonely at the start \\(400 people\\): loneliness|\\n  Lonely at the start +400|lonely at the start,"
                        + "\\s+day 365:)\\s+([+−0-9.]+)")
                .matcher(text);
        List<String> numbers = new ArrayList<>();
        while (found.find()) {
            numbers.add(found.group(1));
        }
        assertEquals(4, numbers.size(), "answer, table, claim, answer again: " + numbers + text);
        Set<String> different = new TreeSet<>(numbers);
        assertEquals(1, different.size(), different.toString());
    }

    @Test
    void everyClaimAndQuantityNamesItsPeoplePairsGroupAndDay() throws Exception {
        study(CLAIM + SHOWS);
        JsonNode findings = findings();
        JsonNode claim = findings.path("claims").path(0);
        assertEquals("lonely:initial 365 10 400.0 points",
                claim.path("group").asString() + " " + claim.path("day").asInt() + " "
                        + claim.path("n_pairs").asInt() + " " + claim.path("n_people").asDouble() + " "
                        + claim.path("unit").asString());
        int rows = 0;
        for (JsonNode section : findings.path("sections")) {
            for (JsonNode row : section.path("rows")) {
                rows++;
                assertTrue(row.path("n_pairs").asInt() == 10 && row.path("n_people").isNumber()
                        && row.path("day").asInt() == 365
                        && !row.path("group").asString().isEmpty(), row.toString());
            }
        }
        assertTrue(rows > 10, "rows: " + rows);
        assertEquals(365, findings.path("contrasts").path(0).path("day").asInt());
        assertTrue(
                findings.path("warnings").toString().contains("43 of 90 settings are assumptions (evidence grade D)."),
                findings.path("warnings").toString());
    }

    @Test
    void aFileOfPeopleIsToldWithWhatItMeansForTheNumbers() throws Exception {
        String set = ",\"set\":[{\"path\":\"population.people_count\",\"value\":\"300\",\"shipped_value\":\"2000\","
                + "\"idle\":true}]";
        StudyAnalysis analysis = study(CLAIM + SHOWS + set, "\"people\":2000",
                "\"people_file_holds\":[\"ai_use\",\"weight\"],\"people\":2000",
                "\"role\":\"reference\"", "\"ai\":false,\"role\":\"reference\"");
        String text = told(analysis);
        assertTrue(text.contains(
                "! The people file measures use of AI. Measured states may already hold the effect of that use"), text);
        assertTrue(text.contains("no mean of kith uses them"), text);
        analysis.write();
        for (String chart : List.of("what-changed", "loneliness-over-time")) {
            assertTrue(Files.readString(folder.resolve("charts/" + chart + ".svg")).contains("survey weights"), chart);
        }
        assertTrue(text.contains("population.people_count has no effect here."), text);
        assertFalse(text.contains("Changed for this study") || text.contains("may be wrong"), text);
        assertTrue(findings().path("warnings").toString().contains("no mean of kith uses them"));
    }
}
