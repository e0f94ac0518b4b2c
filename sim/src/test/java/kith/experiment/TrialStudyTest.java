package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.analysis.StudyAnalysis;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trials give the same bytes whatever a study went through, and one more person or replicate changes nobody's rows. */
@Tag("long")
@Timeout(120)
final class TrialStudyTest {
    private static final List<String> TABLES = List.of("trial.csv", "arms.csv", "profiles.csv", "series.csv",
            "ledger.csv", "people.csv", "runs.csv");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void scenario() throws Exception {
        file = folder.resolve("t.scenario.yaml");
        Files.writeString(file, """
                schema_version: 1
                reference: none
                seed: 7
                replicates: 3
                horizon_days: 16
                burn_in_days: 3
                population: {people_count: 60}
                observation: {people: true}
                trial:
                  share: 0.7
                  drop_out_per_day: 0.02
                  control_arm: none
                  arms:
                    warm: {treatment: ai, sessions_count: 10, weekdays_only: true, conduct: {relationship_seeking: 0.8}}
                    once: {treatment: ai, topic: other}
                    book: {treatment: journal, sessions_count: 14}
                    none: {treatment: nothing, sessions_count: 14}
                  scales:
                    wanting: {measures: wanting, days: [1, 7, 14], error_sd: 4, low: 0, high: 100}
                    liking: {measures: liking, days: [1, 7, 14], error_sd: 4}
                    after: {measures: momentary_loneliness, days: 0, when: after_session}
                    lonely: {measures: loneliness, days: [0, 14], error_sd: 3}
                """);
    }

    private Map<String, String> run(String name, int threads, String... sets) throws Exception {
        Path out = folder.resolve(name);
        try (Study study = new Study(StudyPlan.read(ScenarioReader.create(), file, List.of(sets)), out)) {
            study.run(threads, false, List.of("test"), Progress.SILENT);
            StudyAnalysis analysis = StudyAnalysis.of(out);
            study.announce(analysis.charts());
            analysis.write();
            study.seal();
        }
        Map<String, String> bytes = new LinkedHashMap<>();
        for (String table : TABLES) {
            bytes.put(table, Files.readString(out.resolve(table)));
        }
        return bytes;
    }

    /** Rows of trial.csv without the run id, by what stands before the first comma after it: the person. */
    private static Map<String, List<String>> byPerson(String table, String runId) {
        Map<String, List<String>> rows = new TreeMap<>();
        table.lines().filter(row -> row.startsWith(runId + ",")).map(row -> row.substring(runId.length() + 1))
                .forEach(row -> rows
                        .computeIfAbsent(row.substring(0, row.indexOf(',')), person -> new java.util.ArrayList<>())
                        .add(row));
        return rows;
    }

    private static String firstRun(String table) {
        return table.lines().skip(1).findFirst().map(row -> row.substring(0, row.indexOf(','))).orElseThrow();
    }

    @Test
    void threadsAndResumingChangeNoByte() throws Exception {
        Map<String, String> one = run("one", 1);
        assertEquals(one, run("three", 3));
        assertTrue(one.get("trial.csv").contains(",true\n"), "somebody dropped out");
        run("grown", 2, "replicates=1");
        assertEquals(one, run("grown", 2), "two replicates later");
        assertNotEquals(one, run("other", 2, "seed=8"));
    }

    /**
     * Participants die and move, others come, AIs are on offer beside the trial, and settings change twice within it:
     * the same bytes.
     */
    @Test
    void aTrialInALivelyWorldGivesTheSameBytes() throws Exception {
        String[] lively = {
                "life_events.death_per_year_at_sixty=1", "life_events.move_per_year=4", "ai.present=true",
                "ai.adoption.initial_share=0.3",
                "at_day.worse.from_day=4", "at_day.worse.to_day=10", "at_day.worse.set.ai.conduct.responsiveness=0.2",
                "trial.arms.book.treatment=peer"
        };
        Map<String, String> one = run("one", 1, lively);
        assertEquals(one, run("three", 3, lively));
        assertTrue(one.get("trial.csv").contains(",book,"));
    }

    @Test
    void aLostTableIsMadeAnew() throws Exception {
        Map<String, String> one = run("out", 2);
        Files.delete(folder.resolve("out/trial.csv"));
        assertEquals(one, run("out", 2));
    }

    @Test
    void oneMoreIsolatedPersonChangesNobodysRows() throws Exception {
        String without = run("without", 2, "replicates=1").get("trial.csv");
        String with = run("with", 2, "replicates=1", "population.isolated_count=5").get("trial.csv");
        Map<String, List<String>> before = byPerson(without, firstRun(without));
        Map<String, List<String>> after = byPerson(with, firstRun(with));
        assertTrue(after.size() > before.size(), "some of the five take part");
        before.forEach((person, rows) -> assertEquals(rows, after.get(person), person));
    }

    @Test
    void rowsAreSortedAndEveryParticipantHasAllOfThem() throws Exception {
        String table = run("out", 2, "replicates=1").get("trial.csv");
        List<String> people = table.lines().skip(1).map(row -> row.split(",", -1)[1]).distinct().toList();
        assertEquals(people.stream().sorted().toList(), people);
        byPerson(table, firstRun(table)).forEach((person, rows) -> {
            boolean ai = rows.get(0).contains(",warm,") || rows.get(0).contains(",once,");
            assertEquals(ai ? 9 : 3, rows.size(), person);
        });
    }

    @Test
    void aTrialIsNoPartOfTheReference() throws Exception {
        Files.writeString(folder.resolve("control.scenario.yaml"), "schema_version: 1\nreference: none\n");
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), file, List.of("reference=control", "trial.share=0.5"));
        assertTrue(plan.hasTrial());
        assertTrue(plan.reference().orElseThrow().scenario().trial().arms().isEmpty());
        assertEquals(1, plan.reference().orElseThrow().scenario().trial().share());
    }
}
