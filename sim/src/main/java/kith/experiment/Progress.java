package kith.experiment;

import kith.engine.Observer;

/** Told how far a study is, from any thread. Days count simulated days, burn-in included. */
public interface Progress {
    /** A progress nobody looks at. */
    Progress SILENT = new Progress() {
    };

    /** Something was found that a user should know, whether progress is shown or not. */
    default void warn(String sentence) {}

    /** The study begins: so many days lie ahead, and so many runs were found finished. */
    default void begin(long days, int runs, int reused) {}

    /** Further days have passed in a run, or in the burn-in that it shares with others. */
    default void days(PlannedRun run, int days) {}

    /** Sees the days of a run, or of its burn-in, that pass after a first one. */
    default Observer watching(PlannedRun run, int firstDay) {
        return (world, model, day) -> {
            if (day > firstDay) {
                days(run, 1);
            }
        };
    }

    /** A run has ended. */
    default void runEnded(PlannedRun run, boolean succeeded) {}

    /** Running has ended, well or not. */
    default void end() {}
}
