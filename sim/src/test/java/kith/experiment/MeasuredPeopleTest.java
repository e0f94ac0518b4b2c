package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a people file measured is so on day 0: loneliness, well-being, use of AI; weights and covariates are carried
 * along.
 */
@Timeout(120)
final class MeasuredPeopleTest {
    private static final List<String> USES = List.of("none", "occasional", "weekly", "daily");
    private static final String HEADER = "person_id,age_years,loneliness,well_being,ai_use,weight,education,income\n";

    @TempDir
    Path folder;

    private SmallStudy small;
    private Path people;

    @BeforeEach
    void files() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        people = Files.createDirectories(folder.resolve("scenarios/data")).resolve("people.csv");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            rows.append("q%d,%d,%s,%s,%s,%s,%s,%s\n".formatted(
                    i, 20 + i, i % 5 == 4 ? "" : 25 + i % 40, i % 7 == 6 ? "" : (i % 10) + 0.5, USES.get(i % 4),
                    1 + i % 3,
                    i % 6 == 5 ? "" : i % 2 == 0 ? "high" : "low", i % 9 == 3 ? "" : 1000 * i));
        }
        Files.writeString(people, rows);
        Files.writeString(small.world(), Files.readString(small.world())
                .replace("population: {people_count: 40}",
                        "population: {people_file: data/people.csv, covariates: \"education, income\"}")
                .replace("ties: true}",
                        "ties: true, baseline: true, group_every_days: 1, groups: {schooled: {who: education:high},"
                                + " poor: {who: \"income < 30000 & not education:high\"}}}")
                .replace("burn_in_days: 3", "burn_in_days: 28"));
    }

    private static List<Map<String, String>> read(Path csv) throws Exception {
        List<String> lines = Files.readAllLines(csv);
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void statesOfDayZeroAreThoseMeasuredAndTheRestIsCarriedAlong() throws Exception {
        Path out = folder.resolve("out");
        small.run(out, 1);
        Map<String, Map<String, String>> file = new HashMap<>();
        read(people).forEach(row -> file.put(row.get("person_id"), row));
        List<Map<String, String>> baseline = read(out.resolve("baseline.csv"));
        assertEquals(6 * 60, baseline.size());
        for (Map<String, String> row : baseline) {
            Map<String, String> said = file.get(row.get("person_id"));
            for (String measured : List.of("loneliness", "well_being", "weight")) {
                if (!said.get(measured).isEmpty()) {
                    assertEquals(Double.parseDouble(said.get(measured)), Double.parseDouble(row.get(measured)), 1e-9,
                            measured + " of " + row.get("person_id"));
                }
            }
            assertEquals(said.get("education"), row.get("covariate.education"));
            assertEquals(said.get("income"), row.get("covariate.income"));
            assertEquals(Boolean.toString(said.get("education").equals("high")), row.get("group.own.schooled"));
            // Whoever said nothing of education or of income is not in the group.
            assertEquals(
                    Boolean.toString(said.get("education").equals("low") && !said.get("income").isEmpty()
                            && Integer.parseInt(said.get("income")) < 30000),
                    row.get("group.own.poor"));
        }
        JsonNode manifest = JsonMapper.builder().build().readTree(out.resolve("manifest.json").toFile());
        JsonNode told = manifest.path("data_at_start");
        assertEquals(List.of("loneliness", "well_being", "user_share"),
                List.of(told.path(0).path("variable").asString(),
                        told.path(1).path("variable").asString(), told.path(2).path("variable").asString()));
        assertEquals(0.75, told.path(2).path("in_data").asDouble(), 1e-12, "one in four said none");
        assertEquals(48, told.path(0).path("people_count").asInt());
    }

    /** Coping lifts a set-point that is itself set by what was measured. */
    @Test
    void measuredWellBeingHoldsWhereTherapyAndDistressHaveBeenAtWork() throws Exception {
        Path out = folder.resolve("therapy");
        small.run(out, 1, "replicates=1", "population.therapy_client_share=0.5", "distress.spread=1",
                "roles.human.therapist_client.technique=1", "coping.rate=1");
        Map<String, String> said = new HashMap<>();
        read(people).forEach(row -> said.put(row.get("person_id"), row.get("well_being")));
        for (Map<String, String> row : read(out.resolve("baseline.csv"))) {
            String measured = said.get(row.get("person_id"));
            if (!measured.isEmpty()) {
                assertEquals(Double.parseDouble(measured), Double.parseDouble(row.get("well_being")), 1e-9);
            }
        }
    }

    /**
     * The loss of measured use, weights without effect, a count of people without effect, and the start of use: each is
     * told.
     */
    @Test
    void whatMeasuredPeopleMeanForTheNumbersIsTold() throws Exception {
        Path out = folder.resolve("told");
        small.run(out, 1, "population.people_count=77", "replicates=1");
        JsonNode manifest = JsonMapper.builder().build().readTree(out.resolve("manifest.json").toFile());
        assertEquals("[\"ai_use\",\"weight\"]", manifest.path("people_file_holds").toString());
        assertTrue(manifest.path("scenarios").path(0).path("set").path(0).path("idle").asBoolean(),
                manifest.path("scenarios").toString());
        assertTrue(manifest.path("columns").path("baseline.csv").path("user_share").asString()
                .contains("0 for everybody"));
        assertEquals(0, manifest.path("data_at_start").path(2).path("day_0").asDouble(), 0);
        assertTrue(manifest.path("data_at_start").path(2).path("last_day").asDouble() > 0, "of the world with AI");
        String summary = StudyAnalysis.of(out).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(summary.contains("In the reference users have no AI."), summary);
        assertTrue(summary.contains("no mean of kith uses them."), summary);
        assertTrue(summary.contains("population.people_count has no effect here."), summary);
        assertFalse(summary.contains("population.people_count 77"), summary);
        assertTrue(summary.contains("Measured users begin just after day 0 opens."), summary);
    }

    /** What was measured is a person's own level: it does not fade. And what moves it is booked. */
    @Test
    void measuredLonelinessStaysAndTheLedgerAddsUp() throws Exception {
        Path out = folder.resolve("out");
        small.run(out, 1, "horizon_days=90", "replicates=1");
        String run = read(out.resolve("runs.csv")).get(1).get("run_id");
        Map<String, Double> before = new HashMap<>();
        read(out.resolve("baseline.csv")).stream().filter(row -> row.get("run_id").equals(run))
                .forEach(row -> before.put(row.get("person_id"), Double.parseDouble(row.get("loneliness"))));
        Map<String, Double> booked = new HashMap<>();
        read(out.resolve("ledger.csv")).stream()
                .filter(row -> row.get("run_id").equals(run) && row.get("outcome").equals("loneliness")
                        && !row.get("person_id").isEmpty())
                .forEach(row -> booked.merge(row.get("person_id"), Double.parseDouble(row.get("amount")), Double::sum));
        double low = 0;
        double high = 0;
        for (Map<String, String> row : read(out.resolve("people.csv"))) {
            String id = row.get("person_id");
            if (row.get("run_id").equals(run) && before.containsKey(id)) {
                double after = Double.parseDouble(row.get("loneliness"));
                assertEquals(after - before.get(id), booked.get(id), 1e-6, id);
                int place = Integer.parseInt(id.substring(1));
                low += place % 40 < 10 && place % 5 != 4 ? after / 16 : 0;
                high += place % 40 >= 30 && place % 5 != 4 ? after / 8 : 0;
            }
        }
        assertEquals(25 + 4.0, low, 5);
        assertEquals(25 + 34.0, high, 5);
    }

    @Test
    void usersOfTheFileHaveAnAiFromDayZeroAndOthersDoNot() throws Exception {
        Path out = folder.resolve("out");
        small.run(out, 1, "replicates=1", "ai.adoption.hazard_per_day=0");
        String run = read(out.resolve("runs.csv")).get(0).get("run_id");
        Map<String, Double> dayOne = new HashMap<>();
        read(out.resolve("series.csv")).stream()
                .filter(row -> row.get("run_id").equals(run) && row.get("day").equals("1")
                        && row.get("group").equals("all") && !row.get("value").isEmpty())
                .forEach(row -> dayOne.put(row.get("variable"), Double.parseDouble(row.get("value"))));
        assertEquals(0.75, dayOne.get("user_share"), 0.05);
        assertEquals(0.5, dayOne.get("weekly_user_share"), 0.05);
        assertEquals(0.25, dayOne.get("daily_user_share"), 0.05);
        assertTrue(dayOne.get("habit") > 0.05, "habits are there already");
    }

    @Test
    void mistakesAreLocatedWithTheNearestName() throws Exception {
        assertEquals(List.of(
                "people.csv:1:1 incme: this column is missing; population.covariates names it; did you mean 'income'?",
                "people.csv:1:67 income: unknown column; did you mean 'incme'? "
                        + "To keep it, set population.covariates: \"education, income\""),
                with("\"education, income\"", "\"education, incme\"",
                        " poor: {who: \"income < 30000 & not education:high\"}", ""));
        assertEquals(List.of(
                "world.scenario.yaml:9:103 observation.groups.schooled.who: no group is called 'eduction:high'; did "
                        + "you mean 'education:high'?"),
                with("who: education:high", "who: eduction:high"));
        assertEquals(List.of(
                "world.scenario.yaml:9:103 observation.groups.schooled.who: nobody in the people file has 'hgh' in "
                        + "the column 'education';"
                        + " did you mean 'high'?"),
                with("who: education:high", "who: education:hgh"));
        assertEquals(List.of(
                "world.scenario.yaml:9:103 observation.groups.schooled.who: the column 'education' of the people file "
                        + "holds 'high',"
                        + " which is no number; expected a condition such as education:high"),
                with("who: education:high", "who: education > 3"));
        assertEquals(List.of(
                "--set population.covariates=age population.covariates: 'age' is a name of kith's own; rename the "
                        + "column of the people file"),
                problems("population.covariates=age").stream().filter(each -> each.contains("own;")).toList());
        Files.writeString(people,
                HEADER.replace("age_years", "set_point") + "a,5,19,11,dayly,,x,1\nb,5,30,3,daily,0,x,1\n");
        assertEquals(
                List.of(
                        "people.csv:1:32 well_being: says what 'set_point' says, too; leave one of the two columns out",
                        "people.csv:2:5 loneliness: found 19; expected a number from 20 to 80 (points of the UCLA "
                                + "scale)",
                        "people.csv:2:8 well_being: found 11; expected a number from 0 to 10 (points)",
                        "people.csv:2:11 ai_use: found 'dayly'; did you mean 'daily'?",
                        "people.csv:2:17 weight: is empty; every row needs it",
                        "people.csv:3:16 weight: found 0; expected a number from 0.000001 to 1000000 (weight)"),
                problems());
    }

    private List<String> with(String... oldAndNew) throws Exception {
        String text = Files.readString(small.world());
        String changed = text;
        for (int i = 0; i < oldAndNew.length; i += 2) {
            changed = changed.replace(oldAndNew[i], oldAndNew[i + 1]);
        }
        Files.writeString(small.world(), changed);
        List<String> found = problems();
        Files.writeString(small.world(), text);
        return found;
    }

    private List<String> problems(String... sets) {
        ScenarioException told = assertThrows(ScenarioException.class,
                () -> StudyPlan.read(ScenarioReader.create(), small.world(), List.of(sets)));
        return told.problems().stream().map(Object::toString).map(text -> text.replaceFirst("^/.*/", "")).toList();
    }
}
