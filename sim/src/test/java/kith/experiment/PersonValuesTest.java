package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A study whose runs keep no values of each person makes the same tables, also when it is continued. */
class PersonValuesTest {
    private static final String WORLD = "schema_version: 1\nreference: control\nseed: 5\nreplicates: 2\n"
            + "horizon_days: 9\nburn_in_days: 2\npopulation: {people_count: 60}\nobservation: {group_every_days: 3, "
            + "baseline: true}\nshows: {rivals: none}\nai: {present: true, adoption: {initial_share: 0.5}, conduct: "
            + "{relationship_seeking: %s}}\n";

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void files() throws Exception {
        Files.writeString(folder.resolve("control.scenario.yaml"), "schema_version: 1\nreference: none\n");
        Files.writeString(folder.resolve("warm.scenario.yaml"), String.format(WORLD, "0.7"));
        Files.writeString(folder.resolve("cold.scenario.yaml"), String.format(WORLD, "-0.7"));
    }

    private StudyPlan plan(List<String> sets, String... names) throws Exception {
        return StudyPlan.read(ScenarioReader.create(),
                Stream.of(names).map(name -> folder.resolve(name + ".scenario.yaml")).toList(), sets);
    }

    private Study.Result run(String out, boolean keeps, StudyPlan plan) throws Exception {
        try (Study study = new Study(plan, folder.resolve(out), keeps)) {
            return study.run(2, false, List.of("test"), new Progress() {
                @Override
                public void warn(String sentence) {
                    warnings.add(sentence);
                }
            });
        }
    }

    private Map<String, String> tables(String out) throws Exception {
        Map<String, String> tables = new TreeMap<>();
        for (String name : List.of("plan.csv", "runs.csv", "series.csv", "ledger.csv", "baseline.csv")) {
            tables.put(name, Files.readString(folder.resolve(out).resolve(name)));
        }
        return tables;
    }

    private long files(String out, String name) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve(out).resolve("runs"))) {
            return files.filter(file -> file.getFileName().toString().equals(name)).count();
        }
    }

    @Test
    void theTablesAreTheSame() throws Exception {
        run("with", true, plan(List.of(), "warm"));
        run("without", false, plan(List.of(), "warm"));
        assertEquals(4, files("with", "persons.parquet"));
        assertEquals(0, files("without", "persons.parquet"));
        assertEquals(4, files("without", "series-by-use.parquet"));
        assertEquals(tables("with"), tables("without"));
        assertTrue(tables("without").get("series.csv").contains("would_use:"), "groups by eventual use are in it");
        assertEquals(4, run("without", true, plan(List.of("replicates=3"), "warm")).reused(), "continued");
        run("with", true, plan(List.of("replicates=3"), "warm"));
        assertEquals(tables("with"), tables("without"), "tables made again from what is kept");
        assertEquals(6, run("with", false, plan(List.of("replicates=3"), "warm")).reused());
        assertEquals(0, files("with", "persons.parquet"), "a finished study can be made smaller");
        assertEquals(tables("with"), tables("without"));
        assertEquals(List.of(), warnings);
    }

    @Test
    void whereAnotherScenarioDecidesWhoUsesTheRunsArePlayedAgain() throws Exception {
        run("with", true, plan(List.of(), "cold", "warm"));
        run("without", false, plan(List.of(), "warm"));
        assertEquals(0, run("without", false, plan(List.of(), "cold", "warm")).reused());
        assertEquals(List.of("4 runs are kept without the values of each person, and cold now decides who belongs to "
                + "a group by eventual use; they are played again"), warnings);
        assertEquals(tables("with"), tables("without"));
        assertEquals(6, run("without", false, plan(List.of(), "cold", "warm")).reused());
    }

    /** While a run changes its name, another waits that reads who uses AI in it. */
    @Test
    @Timeout(60)
    void aRunThatIsReadIsLocked() throws Exception {
        StudyPlan plan = plan(List.of("replicates=1"), "warm");
        run("with", true, plan);
        RunStore store = new RunStore(folder.resolve("with"));
        PlannedRun reader = plan.runs().stream().filter(run -> run.usersRun().isPresent()
                && !run.usersRun().get().equals(run.runId())).findFirst().orElseThrow();
        PlannedRun users = plan.runs().stream().filter(run -> reader.usersRun().get().equals(run.runId())).findFirst()
                .orElseThrow();
        FutureTask<Boolean> leaving = new FutureTask<>(() -> {
            store.leaveOutPersonValues(reader);
            return true;
        });
        FolderLock lock = store.lock(users, told -> { });
        new Thread(leaving).start();
        Thread.sleep(500);
        assertFalse(leaving.isDone(), "it must wait");
        assertEquals(2, files("with", "persons.parquet"));
        lock.close();
        assertTrue(leaving.get());
        assertEquals(1, files("with", "persons.parquet"));
    }

    /** Between the two names that a run changes, it has none; a power cut there costs the run, and nothing else. */
    @Test
    void aRunThatLostItsNameOnTheWayIsPlayedAgain() throws Exception {
        run("whole", false, plan(List.of(), "warm"));
        StudyPlan plan = plan(List.of(), "warm");
        run("cut", true, plan);
        String id = plan.runs().get(0).runId();
        Path runs = folder.resolve("cut/runs");
        Files.move(runs.resolve(id), runs.resolve("." + id + ".former.part"));
        Files.delete(folder.resolve("cut/manifest.json"));
        assertEquals(3, run("cut", false, plan).reused());
        assertEquals(tables("whole"), tables("cut"));
        try (Stream<Path> all = Files.list(runs)) {
            assertFalse(all.anyMatch(file -> file.getFileName().toString().startsWith(".")));
        }
    }
}
