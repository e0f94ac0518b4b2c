package kith.cli;

import java.io.PrintWriter;
import kith.experiment.Progress;

/**
 * Prints warnings alone, for those who want to see no progress.
 *
 * @param command the command, with which each line begins
 */
record Warnings(String command, PrintWriter err) implements Progress {
    @Override
    public void warn(String sentence) {
        err.println(command + ": " + sentence);
        err.flush();
    }
}
