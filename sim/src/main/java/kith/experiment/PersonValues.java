package kith.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves the values of each person out of the finished runs of a plan, as soon as no table needs them any more: when
 * the run is kept that shows who comes to use AI. They are most of what a run takes on the disk.
 */
final class PersonValues {
    private final RunStore store;
    private final boolean kept;
    private final Map<String, PlannedRun> runs = new LinkedHashMap<>();
    private final Map<String, Set<PlannedRun>> waiting = new HashMap<>();

    /**
     * @param runs runs of one plan, or of several that have runs in common
     * @param kept whether they stay; then nothing is ever left out
     */
    PersonValues(RunStore store, List<PlannedRun> runs, boolean kept) {
        this.store = store;
        this.kept = kept;
        Map<String, Set<Optional<String>>> users = new HashMap<>();
        runs.forEach(run -> users.computeIfAbsent(run.runId(), id -> new HashSet<>()).add(run.usersRun()));
        // A run of which several studies tell, each by the users of its own world, keeps them.
        runs.stream().filter(run -> users.get(run.runId()).size() == 1).forEach(run -> {
            if (this.runs.putIfAbsent(run.runId(), run) == null) {
                run.usersRun().ifPresent(id -> waiting.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(run));
            }
        });
    }

    /** A run has ended, and may be the one for which others waited. */
    void ended(PlannedRun ended) throws InterruptedException {
        PlannedRun own = runs.get(ended.runId());
        if (own != null) {
            leaveOut(own);
        }
        for (PlannedRun run : waiting.getOrDefault(ended.runId(), Set.of())) {
            leaveOut(run);
        }
    }

    /** All runs have ended, in this study or an earlier one. */
    void allEnded() throws InterruptedException {
        for (PlannedRun run : runs.values()) {
            leaveOut(run);
        }
    }

    private void leaveOut(PlannedRun run) throws InterruptedException {
        if (!kept) {
            store.leaveOutPersonValues(run);
        }
    }
}
