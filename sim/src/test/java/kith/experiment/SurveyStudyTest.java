package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.process.Model;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A study of people and ties that come from files: its runs hang from what the files say, and from nothing else of
 * them.
 */
@Tag("long")
@Timeout(120)
final class SurveyStudyTest {
    @TempDir
    Path folder;

    private SmallStudy small;
    private Path people;
    private Path ties;

    @BeforeEach
    void files() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        Path data = Files.createDirectories(folder.resolve("scenarios/data"));
        people = data.resolve("people.csv");
        ties = data.resolve("ties.csv");
        StringBuilder rows = new StringBuilder("person_id,age_years,anxiety\n");
        StringBuilder pairs = new StringBuilder("person_a,person_b,role\n");
        for (int i = 0; i < 30; i++) {
            rows.append("q").append(i).append(',').append(i % 4 == 0 ? "" : 20 + i).append(',')
                    .append(i % 3 == 0 ? "" : "0.5").append('\n');
            pairs.append("q").append(i).append(",q").append((i + 1) % 30).append(",friends\n");
        }
        Files.writeString(people, rows);
        Files.writeString(ties, pairs);
        Files.writeString(small.world(), Files.readString(small.world()).replace(
                "population: {people_count: 40}",
                "population: {people_file: data/people.csv, ties_file: data/ties.csv}"));
    }

    private List<String> ids(String... sets) throws Exception {
        return small.plan(sets).runs().stream().map(PlannedRun::runId).toList();
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBytesAndResultsSayWhatWasDrawn() throws Exception {
        small.run(folder.resolve("one"), 1);
        small.run(folder.resolve("two"), 2);
        Map<String, String> one = SmallStudy.bytes(folder.resolve("one"));
        assertEquals(one, SmallStudy.bytes(folder.resolve("two")));
        List<String> rows = one.get("people.csv").lines().toList();
        int drawn = List.of(rows.get(0).split(",")).indexOf("drawn");
        Map<String, String> marks = new HashMap<>();
        rows.stream().skip(1).map(row -> row.split(",", -1)).forEach(cells -> marks.put(cells[1], cells[drawn]));
        String rest = "community;sociability;%savoidance;anthropomorphism;openness;set_point;attentiveness;strength%s;"
                + "start_value_x;start_value_y;solitude;tie_propensity";
        assertEquals(rest.formatted("", ""), marks.get("q1"));
        assertEquals(rest.formatted("anxiety;", ""), marks.get("q3"));
        assertEquals(rest.formatted("", ";age_years"), marks.get("q4"));
        assertEquals(rest.formatted("anxiety;", ";age_years").split(";").length, 14);
        assertEquals("all", marks.get("q0"));
        assertEquals(30, marks.size());
    }

    @Test
    void theIdOfARunHangsFromWhatTheFilesSay() throws Exception {
        List<String> before = ids();
        assertEquals(6, before.size());
        assertEquals(before, ids("population.people_count=7"), "the number of people is the file's");
        Files.move(people, people.resolveSibling("renamed.csv"));
        assertEquals(before, ids("population.people_file=" + people.resolveSibling("renamed.csv")));
        Files.move(people.resolveSibling("renamed.csv"), people);
        Files.writeString(people, Files.readString(people).replace("q29,49,", "q29,48,"));
        List<String> otherAge = ids();
        assertTrue(otherAge.stream().noneMatch(before::contains));
        Files.writeString(ties, Files.readString(ties).replace("q0,q1,friends", "q0,q1,siblings"));
        assertTrue(ids().stream().noneMatch(id -> before.contains(id) || otherAge.contains(id)));
        assertNotEquals(before, ids("population.ties_file=none"));
    }

    @Test
    void theManifestTellsFilesAndTheTrueNumberOfPeople() throws Exception {
        Path out = folder.resolve("out");
        small.run(out, 1);
        JsonNode manifest = JsonMapper.builder().build().readTree(out.resolve("manifest.json").toFile());
        assertEquals(30, manifest.path("people").asInt());
        for (JsonNode scenario : manifest.path("scenarios")) {
            assertEquals(Digest.ofFile(people), scenario.path("people_file").path("sha256").asString());
            assertEquals(Digest.ofFile(ties), scenario.path("ties_file").path("sha256").asString());
        }
        assertEquals(2, manifest.path("scenarios").size());
        assertEquals(Digest.ofFile(people), manifest.path("inputs_sha256").path(people.toString()).asString());
        assertEquals(4, manifest.path("inputs_sha256").size());
        assertTrue(Files.readString(out.resolve("runs.csv")).contains(",6,30,"), "days, people");
    }

    @Test
    void theResolvedScenarioIsTheSameStudyFromAnywhere() throws Exception {
        Path out = folder.resolve("out");
        small.run(out, 1);
        StudyPlan again = StudyPlan.read(ScenarioReader.create(), out.resolve("resolved.yaml"), List.of());
        assertEquals(ids(), again.runs().stream().map(PlannedRun::runId).toList());
    }

    @Test
    void aReferenceWithFilesOfItsOwnLivesWithTheScenariosPeople() throws Exception {
        Files.writeString(
                folder.resolve("scenarios/control.scenario.yaml"),
                "schema_version: 1\nreference: none\npopulation: {people_file: data/people.csv}\n");
        StudyPlan synthetic = small.plan("population.people_file=none", "population.ties_file=none",
                "population.people_count=20");
        assertEquals(20, synthetic.people());
        assertEquals("", synthetic.reference().orElseThrow().scenario().population().peopleFile());
        assertEquals(List.of("ai.present"), synthetic.differences().stream().map(d -> d.path()).toList());
    }

    private World dayZero(String... sets) throws Exception {
        List<String> all = new ArrayList<>(List.of("burn_in_days=120"));
        all.addAll(List.of(sets));
        PlannedRun run = small.plan(all.toArray(String[]::new)).runs().get(0);
        return Start.of(run, Progress.SILENT).world();
    }

    /** Every tie as two ids, role and closeness. */
    private static TreeSet<String> network(World world) {
        TreeSet<String> all = new TreeSet<>();
        Ties known = world.ties();
        for (int person = 0; person < world.people().count(); person++) {
            for (int slot = known.first(person); slot < known.first(person) + known.degree(person); slot++) {
                all.add(world.people().register().id(person) + " " + world.people().register().id(known.other(slot))
                        + " " + known.role(slot)
                        + " " + known.closeness(slot));
            }
        }
        return all;
    }

    @Test
    void tiesOfAFileAreTheTiesOfDayZeroUnlessTheirBurnInIsAskedFor() throws Exception {
        PlannedRun run = small.plan("burn_in_days=120").runs().get(0);
        World drawn = Population.draw(run.scenario().scenario(), new Model(run.scenario().scenario()).roles(),
                run.survey(), run.seed(), 0);
        World held = dayZero();
        assertEquals(60, network(held).size(), "half-ties of a ring of 30");
        assertEquals(network(drawn), network(held));
        assertNotEquals(drawn.people().fatigue(0), held.people().fatigue(0), "states have settled meanwhile");
        assertNotEquals(network(drawn), network(dayZero("population.data_burn_in=all")));
        // Without files the network lives through the burn-in as ever.
        World synthetic = dayZero("population.people_file=none", "population.ties_file=none",
                "population.people_count=30");
        PlannedRun other = small.plan("burn_in_days=120", "population.people_file=none", "population.ties_file=none",
                "population.people_count=30").runs().get(0);
        assertNotEquals(network(
                Population.draw(other.scenario().scenario(), new Model(other.scenario().scenario()).roles(), 7, 0)),
                network(synthetic));
    }

    @Test
    void thePeopleOfAFileAreThePeopleOfDayZero() throws Exception {
        Files.writeString(people, Files.readString(people).replaceAll("(?m)^(q\\d+),\\d*,", "$1,110,"));
        String ringIsGone = "population.ties_file=none";
        World held = dayZero(ringIsGone, "burn_in_days=400");
        TreeSet<String> here = new TreeSet<>();
        IntStream.range(0, held.people().count()).filter(held.people()::here)
                .forEach(person -> here.add(held.people().register().id(person)));
        assertEquals(30, here.size());
        assertTrue(here.stream().noneMatch(id -> id.contains("~")), here.toString());
        World lived = dayZero(ringIsGone, "burn_in_days=400", "population.data_burn_in=all");
        assertTrue(IntStream.range(0, lived.people().count())
                .anyMatch(p -> lived.people().here(p) && lived.people().register().id(p).contains("~")));
    }

    @Test
    void theManifestTellsWhatDayZeroMadeOfTheData() throws Exception {
        Path out = folder.resolve("out");
        small.run(out, 1);
        JsonNode ties = JsonMapper.builder().build().readTree(out.resolve("manifest.json").toFile())
                .path("data_at_start").path(0);
        assertEquals("ties", ties.path("variable").asString());
        assertEquals(30, ties.path("people_count").asInt());
        assertEquals(2, ties.path("in_data").asDouble());
        assertEquals(2, ties.path("day_0").asDouble());
        assertTrue(ties.path("last_day").isNumber());
        String summary = StudyAnalysis.of(out).terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(summary.contains("Data files                      in data     day 0       day 6"), summary);
        assertTrue(summary.contains("  Social ties, count            2.00        2.00        "), summary);
    }

    /** Over half a year the people of the sample survey use AI a little, and meet a little less. */
    @Test
    void thePeopleOfTheSampleSurveyMeetALittleLess() throws Exception {
        Path out = folder.resolve("sample");
        Path scenario = Path.of("..", "scenarios", "sample-survey.scenario.yaml");
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), scenario, List.of("replicates=4"));
        assertEquals(300, plan.people());
        try (Study study = new Study(plan, out)) {
            study.run(2, false, List.of("test"), Progress.SILENT);
        }
        double[] users = new double[2];
        double[] hours = new double[2];
        double sd = 0;
        Map<String, Integer> which = new HashMap<>();
        plan.runs().forEach(run -> which.put(run.runId(), run.scenarioId().equals("sample-survey") ? 1 : 0));
        for (String line : Files.readAllLines(out.resolve("series.csv"))) {
            String[] cell = line.split(",");
            int day = cell[1].equals("day") ? -1 : Integer.parseInt(cell[1]);
            if (day > 180 && cell[2].equals("all") && cell[3].equals("human_hours_per_day")) {
                hours[which.get(cell[0])] += Double.parseDouble(cell[5]);
            } else if (day > 180 && cell[2].equals("all") && cell[3].equals("user_share")) {
                users[which.get(cell[0])] += Double.parseDouble(cell[5]) / (4 * 185);
            } else if (day == 0 && cell[2].equals("all") && cell[3].equals("human_hours_per_day_sd")) {
                sd += Double.parseDouble(cell[5]) / 8;
            }
        }
        double change = (hours[1] - hours[0]) / (4 * 185);
        assertTrue(users[0] == 0 && users[1] > 0.02 && users[1] < 0.5, "users " + users[1]);
        assertTrue(change < 0 && -change < 0.1 * sd, "change of hours " + change + " with sd " + sd);
    }
}
