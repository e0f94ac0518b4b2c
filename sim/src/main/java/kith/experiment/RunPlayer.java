package kith.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kith.engine.LiveRun;
import kith.output.CostFile;
import kith.output.GovernanceFile;
import kith.output.RunTables;
import kith.output.RunWriter;
import kith.output.TrialFile;
import kith.scenario.settings.Scenario;

/** Plays one run from its world at day 0 to its end, and keeps its tables in a store. */
record RunPlayer(RunStore store, Progress progress) {
    /**
     * Plays a run.
     *
     * @param start a world at day 0; it stays as it is, and other threads may play from it
     * @param burnInSeconds how long it took to make it; 0 where another run made it
     */
    FinishedRun play(PlannedRun run, Start start, double burnInSeconds) {
        long began = System.nanoTime();
        Scenario scenario = run.scenario().scenario();
        long[] before = start.world().tally().counts();
        int people = start.world().people().register().countHere();
        long[] after;
        Path part = store.begin(run);
        try (RunWriter writer = new RunWriter(part, start.world().people().count(), scenario.horizonDays(),
                scenario, run.startsAlike(), run.usersRun().isPresent())) {
            LiveRun played = start.under(scenario, List.of(writer, progress.watching(run, 0)));
            played.runTo(scenario.horizonDays());
            writer.finish(played.world(), played.model());
            played.trialRows().ifPresent(rowsOfTrial -> TrialFile.write(part, rowsOfTrial));
            played.costs().ifPresent(costs -> CostFile.write(part, costs));
            if (StudyPlan.governs(scenario)) {
                GovernanceFile.write(part, played.world());
            }
            after = played.world().tally().counts();
        }
        FinishedRun finished = new FinishedRun(run, FinishedRun.SUCCEEDED, people,
                IntStream.range(0, after.length).mapToObj(i -> after[i] - before[i]).toList(), "", "");
        RunTables.times(part, (System.nanoTime() - began) / 1e9, burnInSeconds, finished.interactions());
        return store.keep(finished);
    }
}
