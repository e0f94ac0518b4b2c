package kith.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.engine.LiveRun;
import kith.experiment.Progress;
import kith.experiment.Start;
import kith.experiment.StudyPlan;
import kith.explore.Offer;
import kith.explore.PageFolder;
import kith.live.LiveSession;
import kith.live.Reply;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worlds that are played by messages are those that kith run plays. */
final class LiveSessionTest {
    private static final String[] SMALL = {"population.people_count=80", "burn_in_days=14"};

    /** An outage opens and ends within the days played, so windows count as well. */
    @Test
    void aWorldPlayedByMessagesIsThatOfKithRun() throws Exception {
        for (StudyPlan plan : List.of(Scenarios.one("companions", SMALL), Scenarios.outage(SMALL),
                Scenarios.one("dose-trial", SMALL), Scenarios.one("regimes/participatory", SMALL))) {
            LiveRun run = Start.of(plan.runs().get(0), Progress.SILENT)
                    .under(plan.scenario().scenario(), List.of());
            run.runTo(50);
            List<List<String>> script = new ArrayList<>(Scenarios.script(plan, 50));
            script.add(List.of("hash", "w"));
            assertEquals(Long.toHexString(run.world().wholeHash()), hash(Scenarios.played(script)),
                    plan.scenario().scenario().name());
        }
    }

    /** What data files say is the same from their rows, with all columns, gaps, long numbers and isolated people. */
    @Test
    void aWorldOfASurveyIsThatOfKithRun(@TempDir Path folder) throws Exception {
        Path file = survey(folder, "\n  isolated_count: 3");
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), file, List.of());
        LiveRun run = Start.of(plan.runs().get(0), Progress.SILENT).under(plan.scenario().scenario(), List.of());
        run.runTo(30);
        JsonNode study = study(file);
        List<List<String>> script = script(study, study.get("data"));
        script.addAll(List.of(List.of("settle", "b", "0"), start(study), List.of("run", "w", "30"),
                List.of("hash", "w")));
        assertEquals(Long.toHexString(run.world().wholeHash()), hash(Scenarios.played(script)));
    }

    /** The page gets what the model reads, and neither the rest nor the place of the files. */
    @Test
    void thePageGetsWhatTheModelReads(@TempDir Path folder) throws Exception {
        JsonNode study = study(survey(folder, ""));
        assertEquals("person_id\tage_years\tsociability\thousehold\tai_use\tloneliness",
                study.get("data").get("people.csv").get(0).asString());
        assertEquals("person_a\tperson_b\trole\tcloseness", study.get("data").get("ties.csv").get(0).asString());
        assertEquals("30", study.get("reference").get("settings").get("population.people_count").asString());
        assertFalse(study.toString().contains(folder.getFileName().toString()), study::toString);
        assertFalse(study.toString().contains("income"), study::toString);
    }

    @Test
    void wrongCellsAreToldInWords(@TempDir Path folder) throws Exception {
        JsonNode study = study(survey(folder, ""));
        List<String> people = List.of("people.csv", "person_id\tage_years", "ann\told", "ben\t40\t1", "ann\t200");
        List<String> ties = List.of("ties.csv", "person_a\tperson_b\trole", "ann\tcarl\tfriends", "ann\tben\tfrends");
        assertEquals("""
                people.csv:2:2 age_years: found text 'old'; expected a number from 13 to 120 (year)
                people.csv:3:2: found 3 cells where the header has 2
                people.csv:4:1 person_id: 'ann' is already in line 2; ids must be unique
                people.csv:4:2 age_years: found 200; expected a number from 13 to 120 (year)
                ties.csv:3:3 role: found 'frends'; did you mean 'friends'?""", refusal(study, List.of(people, ties)));
        assertEquals("ties.csv:2:2 person_b: 'carl' is not a person_id in the people file\n"
                + "ties.csv:3:3 role: found 'frends'; did you mean 'friends'?",
                refusal(study, List.of(List.of("people.csv", "person_id", "ann", "ben"), ties)));
        assertEquals("people.csv: was not given\nties.csv: was not given", refusal(study, List.of()));
        assertEquals("people.csv: is empty; expected a first row with the names of columns\nties.csv: was not given",
                refusal(study, List.of(List.of("people.csv"))));
    }

    /** A scenario with data files; settings of the population can be added. */
    private static Path survey(Path folder, String more) throws Exception {
        List<String> people = new ArrayList<>(List.of(
                "income,person_id,weight,age_years,sociability,household,ai_use,loneliness"));
        List<String> ties = new ArrayList<>(List.of("person_a,person_b,role,closeness"));
        List<String> uses = List.of("", "none", "occasional", "weekly", "daily");
        for (int i = 0; i < 30; i++) {
            people.add("high,\"s " + i + "\",1.5," + (i % 4 == 0 ? "" : 20 + i) + ",0." + i + "234567890123456789,h"
                    + i / 3 + "," + uses.get(i % 5) + "," + (30 + i) + ".50000000000000000001");
            if (i > 0) {
                String closeness = i % 3 == 0 ? "" : "0.0" + i + "00000000000000007";
                ties.add("s " + i + ",s " + (i - 1) + ",friends," + closeness);
            }
        }
        Files.writeString(folder.resolve("answers.csv"), String.join("\n", people));
        Files.writeString(folder.resolve("contacts.csv"), String.join("\n", ties));
        for (String base : List.of("sample-survey", "no-ai")) {
            String text = Files.readString(Path.of("../../scenarios", base + ".scenario.yaml"));
            Files.writeString(folder.resolve(base + ".scenario.yaml"), text
                    .replace("data/people.csv", "answers.csv\n  covariates: income")
                    .replace("data/ties.csv", "contacts.csv" + more));
        }
        return folder.resolve("sample-survey.scenario.yaml");
    }

    /** A scenario as the page gets it. */
    private static JsonNode study(Path file) throws Exception {
        PageFolder page = new PageFolder(List.of(Offer.of(ScenarioReader.create(), file)));
        return JsonMapper.builder().build()
                .readTree(page.file("scenarios/sample-survey.json").orElseThrow());
    }

    /** The messages that give data files, and then begin. */
    private static List<List<String>> script(JsonNode study, JsonNode data) {
        List<List<String>> script = new ArrayList<>();
        data.properties().forEach(file -> {
            List<String> message = new ArrayList<>(List.of("data", file.getKey()));
            file.getValue().forEach(row -> message.add(row.asString()));
            script.add(message);
        });
        script.add(begin(study));
        return script;
    }

    private static List<String> begin(JsonNode study) {
        List<String> message = new ArrayList<>(List.of("begin", "b", study.get("seed").asString(), "0"));
        settings(study.get("reference"), message);
        return message;
    }

    private static List<String> start(JsonNode study) {
        List<String> message = new ArrayList<>(List.of("start", "w", "b"));
        settings(study.get("scenario"), message);
        return message;
    }

    private static void settings(JsonNode world, List<String> message) {
        world.get("settings").properties()
                .forEach(each -> message.add(each.getKey() + "=" + each.getValue().asString()));
    }

    /** What is told of data files that are given. */
    private static String refusal(JsonNode study, List<List<String>> files) {
        LiveSession session = new LiveSession(new ScenarioBinder());
        for (List<String> file : files) {
            List<String> message = new ArrayList<>(List.of("data"));
            message.addAll(file);
            assertEquals("", session.answer(message).error());
        }
        return session.answer(begin(study)).error();
    }

    @Test
    void aWorldInterruptedAndForkedEndsAsOneInOnePiece() throws Exception {
        StudyPlan plan = Scenarios.outage(SMALL);
        List<List<String>> whole = new ArrayList<>(Scenarios.script(plan, 40));
        whole.add(List.of("hash", "w"));
        List<List<String>> parts = new ArrayList<>(Scenarios.script(plan, 7));
        parts.addAll(List.of(List.of("run", "w", "19"), List.of("fork", "v", "w"), List.of("run", "w", "33"),
                List.of("run", "v", "40"), List.of("hash", "v")));
        assertEquals(hash(Scenarios.played(whole)), hash(Scenarios.played(parts)));
    }

    /** A setting changed by hand on a day is the same as a window that opens on that day. */
    @Test
    void aChangeByHandIsAWindow() throws Exception {
        StudyPlan plan = Scenarios.one("companions", SMALL);
        List<List<String>> byHand = new ArrayList<>(Scenarios.script(plan, 20));
        byHand.addAll(List.of(List.of("set", "w", "ai.conduct.availability=0.2"), List.of("run", "w", "40"),
                List.of("hash", "w")));
        List<List<String>> window = new ArrayList<>(Scenarios.script(plan, 0));
        List<String> start = new ArrayList<>(window.get(2));
        start.addAll(List.of("@20", "ai.conduct.availability=0.2"));
        window.set(2, start);
        window.addAll(List.of(List.of("run", "w", "40"), List.of("hash", "w")));
        assertEquals(hash(Scenarios.played(window)), hash(Scenarios.played(byHand)));
        List<List<String>> without = new ArrayList<>(Scenarios.script(plan, 40));
        without.add(List.of("hash", "w"));
        assertNotEquals(hash(Scenarios.played(without)), hash(Scenarios.played(byHand)));
    }

    @Test
    void theSeriesOfAForkGoesOnFromThatOfItsWorld() throws Exception {
        List<List<String>> script = new ArrayList<>(Scenarios.script(Scenarios.one("companions", SMALL), 5));
        script.addAll(List.of(List.of("fork", "v", "w"), List.of("run", "v", "8"), List.of("series", "v", "4"),
                List.of("series", "w", "4")));
        List<Reply> answers = Scenarios.played(script);
        assertArrayEquals(new double[] {4, 5, 6, 7, 8}, column(answers.get(answers.size() - 2), "day").numbers());
        assertArrayEquals(new double[] {4, 5}, column(answers.get(answers.size() - 1), "day").numbers());
    }

    @Test
    void whatIsWrongWithAMessageIsToldInWords() {
        LiveSession session = new LiveSession(new ScenarioBinder());
        assertEquals("there is no world 'w'", session.answer(List.of("run", "w", "3")).error());
        assertEquals("'dance' is no message", session.answer(List.of("dance", "w")).error());
        assertEquals("the message lacks the name of a world", session.answer(List.of("run")).error());
        assertEquals("'luck' is no metric", session.answer(List.of("watch", "luck")).error());
        assertEquals("the message lacks a seed and a replicate", session.answer(List.of("begin", "b")).error());
    }

    private static String hash(List<Reply> answers) {
        answers.forEach(answer -> assertEquals("", answer.error()));
        return column(answers.get(answers.size() - 1), "hash").texts()[1];
    }

    private static Reply.Column column(Reply reply, String name) {
        return reply.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }
}
