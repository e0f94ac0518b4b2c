package kith.experiment;

/**
 * What is known of a run that has ended.
 *
 * @param status SUCCEEDED or FAILED
 * @param people number of people
 * @param humanContacts contacts between two people from day 0, each counted once
 * @param aiSessions sessions with an AI
 * @param refusals requests turned down
 * @param rateLimitBound how often the frozen candidate rate cut a person's rate
 * @param error first line of what went wrong, or empty
 */
record FinishedRun(
        PlannedRun run,
        String status,
        int people,
        long humanContacts,
        long aiSessions,
        long refusals,
        long rateLimitBound,
        String error) {
    static final String SUCCEEDED = "SUCCEEDED";
    static final String FAILED = "FAILED";

    /** A run that broke off. */
    static FinishedRun failed(PlannedRun run, Throwable error) {
        String text = error.getClass().getSimpleName() + (error.getMessage() == null ? "" : ": " + error.getMessage());
        return new FinishedRun(run, FAILED, 0, 0, 0, 0, 0, text.lines().findFirst().orElse(""));
    }

    boolean succeeded() {
        return status.equals(SUCCEEDED);
    }
}
