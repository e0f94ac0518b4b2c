package kith.experiment;

import java.util.List;
import kith.society.Tally;

/**
 * What is known of a run that has ended.
 *
 * @param status SUCCEEDED or FAILED
 * @param people number of people
 * @param counts what happened from day 0, in the order of {@link Tally#NAMES}
 * @param error first line of what went wrong, or empty
 * @param sha256 checksum of its row and its tables, see {@link RunSums#ofCells}; empty while it is not written, and
 *     of a failed run
 */
record FinishedRun(
        PlannedRun run,
        String status,
        int people,
        List<Long> counts,
        String error,
        String sha256) {
    static final String SUCCEEDED = "SUCCEEDED";
    static final String FAILED = "FAILED";

    /** A run that broke off. */
    static FinishedRun failed(PlannedRun run, Throwable error) {
        String text = error.getClass().getSimpleName() + (error.getMessage() == null ? "" : ": " + error.getMessage());
        return new FinishedRun(run, FAILED, 0, Tally.NAMES.stream().map(name -> 0L).toList(),
                text.lines().findFirst().orElse(""), "");
    }

    /** The same with its checksum. */
    FinishedRun with(String sum) {
        return new FinishedRun(run, status, people, counts, error, sum);
    }

    /** Accepted contacts, with people and with AI. */
    long interactions() {
        return counts.get(Tally.NAMES.indexOf("human_contacts")) + counts.get(Tally.NAMES.indexOf("ai_sessions"));
    }

    boolean succeeded() {
        return status.equals(SUCCEEDED);
    }
}
