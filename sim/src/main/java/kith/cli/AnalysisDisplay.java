package kith.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.function.LongSupplier;
import kith.analysis.table.Advance;

/**
 * Progress of the analysis on stderr, shown as {@link ProgressDisplay} shows that of the runs: on a terminal a bar that
 * goes at the end; elsewhere, if asked for or if it takes long, a line at each tenth.
 */
final class AnalysisDisplay implements Advance, AutoCloseable {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final double PATIENCE_SECONDS = 10;
    private static final int LONGEST_BAR = 32;
    private static final int SHORTEST_BAR = 4;
    private static final String CLEAR = "\r\u001B[K";

    private final String command;
    private final PrintWriter err;
    private final boolean bar;
    private final boolean lines;
    private final int width;
    private final LongSupplier nanoClock;
    private final long began;
    private long drawn;
    private double furthest;
    private int tenth;

    /** A display as a bar on a terminal of some columns, or as lines that begin with the command. */
    AnalysisDisplay(String command, PrintWriter err, boolean bar, boolean lines, int width, LongSupplier nanoClock) {
        this.command = command;
        this.err = err;
        this.bar = bar;
        this.lines = lines;
        this.width = width;
        this.nanoClock = nanoClock;
        began = nanoClock.getAsLong();
        drawn = began - REDRAW_NANOS;
    }

    /** What suits the place that stderr goes to. */
    static AnalysisDisplay of(String command, PrintWriter err, boolean lines) {
        Terminal terminal = Terminal.here();
        boolean bar = !lines && terminal.isStderr() && terminal.canRedraw();
        return new AnalysisDisplay(command, err, bar, lines, terminal.width(), System::nanoTime);
    }

    /** A display that nobody sees. */
    static AnalysisDisplay unseen() {
        return new AnalysisDisplay("", new PrintWriter(Writer.nullWriter()), false, false, 0, System::nanoTime);
    }

    @Override
    public void reached(double share) {
        furthest = Math.max(furthest, Math.min(1, share));
        double seconds = (nanoClock.getAsLong() - began) / 1e9;
        if (bar) {
            draw(seconds);
        } else if ((int) (10 * furthest) > tenth) {
            tenth = (int) (10 * furthest);
            if (tenth < 10 && (lines || seconds >= PATIENCE_SECONDS)) {
                err.println(String.format(Locale.ROOT, "%s: analysis %d0 %%, %s left", command, tenth, left(seconds)));
                err.flush();
            }
        }
    }

    private void draw(double seconds) {
        long time = nanoClock.getAsLong();
        if (time - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = time;
        String head = "analysis [";
        String tail = String.format(Locale.ROOT, "] %3.0f %%, %s left", Math.floor(100 * furthest), left(seconds));
        int room = width - 1 - head.length() - tail.length(); // a full line would make the terminal begin another
        int cells = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, room));
        int full = (int) (furthest * cells);
        err.print(CLEAR + head + "#".repeat(full) + "-".repeat(cells - full) + tail);
        err.flush();
    }

    private String left(double seconds) {
        return furthest <= 0.01 ? "-:--" : ProgressDisplay.clock(seconds * (1 - furthest) / furthest);
    }

    /** The bar goes. */
    @Override
    public void close() {
        if (bar && drawn >= began) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
