package kith.cli;

import java.io.PrintWriter;
import kith.experiment.Progress;
import picocli.CommandLine.Option;

/** {@code --quiet} and {@code --progress}, as every command takes them that plays worlds. */
final class ProgressOptions {
    @Option(names = "--quiet", description = "Print only errors and warnings, without progress and summary.")
    private boolean quiet;

    @Option(names = "--progress", description = "Print progress as lines, also if stderr is not a terminal.")
    private boolean lines;

    /** Whether nothing but errors and warnings is to be printed. */
    boolean isQuiet() {
        return quiet;
    }

    /** Shows the progress of runs on stderr; where quiet, warnings alone. */
    Progress ofRuns(String command, PrintWriter err) {
        return quiet ? new Warnings(command, err) : ProgressDisplay.of(command, err, lines);
    }

    /** Shows the progress of the analysis on stderr; where quiet, nothing. */
    AnalysisDisplay ofAnalysis(String command, PrintWriter err) {
        return quiet ? AnalysisDisplay.unseen() : AnalysisDisplay.of(command, err, lines);
    }
}
