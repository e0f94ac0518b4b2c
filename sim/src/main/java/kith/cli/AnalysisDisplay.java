package kith.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.function.LongSupplier;
import kith.analysis.table.Advance;

/** Progress of the analysis on stderr. */
final class AnalysisDisplay implements Advance, AutoCloseable {
    private final String command;
    private final ProgressBar bar;
    private double furthest;

    /** A display as a bar on a terminal of some columns, or as lines that begin with the command. */
    AnalysisDisplay(String command, PrintWriter err, boolean bar, boolean lines, int width, LongSupplier nanoClock) {
        this(command, new ProgressBar(err, bar, lines, width, nanoClock));
    }

    private AnalysisDisplay(String command, ProgressBar bar) {
        this.command = command;
        this.bar = bar;
    }

    /** What suits the place that stderr goes to. */
    static AnalysisDisplay of(String command, PrintWriter err, boolean lines) {
        return new AnalysisDisplay(command, ProgressBar.of(err, lines));
    }

    /** A display that nobody sees. */
    static AnalysisDisplay unseen() {
        return new AnalysisDisplay("", new PrintWriter(Writer.nullWriter()), false, false, 0, System::nanoTime);
    }

    @Override
    public void reached(double share) {
        furthest = Math.max(furthest, Math.min(1, share));
        if (bar.isDue()) {
            bar.draw("analysis ", furthest, String.format(Locale.ROOT, " %3.0f %%, %s", Math.floor(100 * furthest),
                    bar.left(furthest)));
        } else {
            bar.line(command + ": analysis ", furthest, ", " + bar.left(furthest));
        }
    }

    /** The bar goes. */
    @Override
    public void close() {
        bar.end();
    }
}
