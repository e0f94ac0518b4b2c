package kith.experiment;

import java.util.List;

/**
 * Plays runs and keeps them in the store of a study: on threads of this process ({@link ThreadExecutor}), or wherever
 * {@link RunSpec} files can be played. A run is a function of its file, so the tables do not depend on where it was
 * played.
 */
interface Executor {
    /**
     * Plays these runs.
     *
     * @return what is known of each, in any order
     * @throws InterruptedException if this thread is interrupted; finished runs are kept
     */
    List<FinishedRun> play(List<PlannedRun> runs) throws InterruptedException;
}
