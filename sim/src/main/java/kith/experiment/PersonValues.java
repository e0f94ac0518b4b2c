package kith.experiment;

import java.util.List;
import java.util.Optional;

/**
 * Leaves the values of each person out of the finished runs of a plan, as soon as no table needs them any more: when
 * the run is kept that shows who comes to use AI. They are most of what a run takes on the disk.
 */
final class PersonValues {
    private final RunStore store;
    private final List<PlannedRun> runs;
    private final boolean kept;

    /**
     * @param kept whether they stay; then nothing is ever left out
     */
    PersonValues(RunStore store, List<PlannedRun> runs, boolean kept) {
        this.store = store;
        this.runs = List.copyOf(runs);
        this.kept = kept;
    }

    /** A run has ended, and may be the one for which others waited. */
    void ended(PlannedRun ended) throws InterruptedException {
        Optional<String> id = Optional.of(ended.runId());
        for (PlannedRun run : runs) {
            if (run.runId().equals(ended.runId()) || run.usersRun().equals(id)) {
                leaveOut(run);
            }
        }
    }

    /** All runs have ended, in this study or an earlier one. */
    void allEnded() throws InterruptedException {
        for (PlannedRun run : runs) {
            leaveOut(run);
        }
    }

    private void leaveOut(PlannedRun run) throws InterruptedException {
        if (!kept) {
            store.leaveOutPersonValues(run);
        }
    }
}
