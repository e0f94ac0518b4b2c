package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;
import kith.experiment.Start;
import kith.experiment.StudyPlan;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Ticks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is interrupted, forked and gone on with, wherever that is, is the same as one in one piece. */
final class LiveRunTest {
    private static final Path SCENARIOS = Path.of("../scenarios");

    static Stream<Path> shipped() throws IOException {
        return Files.walk(SCENARIOS).filter(file -> file.toString().endsWith(".scenario.yaml")).sorted();
    }

    /** A scenario in small, and its world at day 0. */
    private static LiveRun begin(Path file, String... more) throws Exception {
        List<String> sets = Stream.concat(Stream.of("population.people_count=60", "burn_in_days=2", "replicates=1"),
                Stream.of(more)).toList();
        ResolvedScenario resolved = ScenarioReader.create().read(file, sets);
        PlannedRun run = StudyPlan.of(resolved, Optional.empty()).runs().get(0);
        return Start.of(run, Progress.SILENT).under(resolved.scenario(), List.of());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("shipped")
    void interruptedAndForkedAnywhereIsPlayedWhole(Path file) throws Exception {
        LiveRun start = begin(file);
        Scenario scenario = start.model().scenario();
        int last = scenario.horizonDays();
        LiveRun whole = start.fork(List.of());
        whole.runTo(last);
        Random random = new Random(file.hashCode()); // where to interrupt; any places will do
        LiveRun run = start;
        for (int day = 1; day <= last; day++) {
            long tick = Ticks.midnight(day - 1) + 1 + (long) (random.nextDouble() * (Ticks.PER_DAY - 1));
            if (random.nextInt(3) == 0) {
                run.advanceTo(tick);
                run = run.fork(List.of());
            }
            run.runTo(day);
            run = run.fork(List.of());
        }
        assertEquals(whole.stateHash(), run.stateHash());
        assertEquals(whole.trialRows(), run.trialRows());
        assertEquals(whole.costs(), run.costs());
        LiveRun stopped = begin(file);
        for (int day = 1; day <= last; day += 1 + random.nextInt(3)) {
            stopped.advanceTo(Ticks.midnight(day) - 1 - (long) (random.nextDouble() * (Ticks.PER_DAY - 2)));
            stopped.runTo(day);
        }
        stopped.runTo(last);
        assertEquals(whole.stateHash(), stopped.stateHash());
    }

    /** The quick ones of these: an outage, trials, coping and distress, visits, a governance round. */
    @ParameterizedTest
    @ValueSource(strings = {"outage", "one-session-relief", "two-providers", "therapy-trial"})
    void soItIsInAnOutageATrialAndARound(String name) throws Exception {
        interruptedAndForkedAnywhereIsPlayedWhole(SCENARIOS.resolve(name + ".scenario.yaml"));
    }

    @Test
    void whatAForkLivesLeavesTheOriginalAlone() throws Exception {
        LiveRun run = begin(SCENARIOS.resolve("human-tie-programme.scenario.yaml"));
        run.advanceTo(Ticks.midnight(20) + Ticks.ofHours(13));
        long before = run.stateHash();
        LiveRun fork = run.fork(List.of());
        assertEquals(before, fork.stateHash());
        fork.runTo(40);
        assertEquals(before, run.stateHash());
        run.runTo(30);
        run.runTo(40);
        assertEquals(fork.stateHash(), run.stateHash());
        assertEquals(fork.costs(), run.costs());
    }

    @Test
    void aRunIsSteppedFromInstantToInstant() throws Exception {
        LiveRun stepped = begin(SCENARIOS.resolve("companions.scenario.yaml"), "horizon_days=4",
                "ai.adoption.initial_share=0.5");
        LiveRun whole = stepped.fork(List.of());
        whole.runTo(3);
        long last = Long.MIN_VALUE;
        int steps = 0;
        while (stepped.world().calendar().first().tick() < Ticks.midnight(3)) {
            long tick = stepped.step();
            assertTrue(tick >= last, "time goes forward");
            last = tick;
            steps++;
        }
        stepped.runTo(3);
        assertEquals(whole.stateHash(), stepped.stateHash());
        assertTrue(steps > 60, "felt needs are steps of their own: " + steps);
    }

    /** The hash tells worlds apart that differ in nothing but what lies ahead. */
    @Test
    void theHashCoversWhatLiesAhead() throws Exception {
        LiveRun run = begin(SCENARIOS.resolve("companions.scenario.yaml"), "horizon_days=4");
        run.runTo(2);
        LiveRun fork = run.fork(List.of());
        fork.world().calendar().add(Ticks.midnight(3) + 5, kith.society.DayOrder.VISIT, 1, 2);
        assertEquals(run.world().stateHash(), fork.world().stateHash());
        assertNotEquals(run.stateHash(), fork.stateHash());
    }
}
