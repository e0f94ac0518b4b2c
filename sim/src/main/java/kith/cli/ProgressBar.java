package kith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How progress is shown on stderr, whatever makes progress: on a terminal a bar that goes at the end; elsewhere a line
 * at each tenth, if asked for or if it takes long.
 */
final class ProgressBar {
    private static final double PATIENCE_SECONDS = 10;
    private static final long REDRAW_NANOS = 200_000_000;
    private static final int LONGEST = 32;
    private static final int SHORTEST = 4;
    private static final int TENTHS = 10;
    private static final double TOO_EARLY = 0.01;
    private static final double SMALL = 1e-9;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean bar;
    private final boolean lines;
    private final int width;
    private final LongSupplier nanoClock;
    private final AtomicLong drawn = new AtomicLong();
    private long began;
    private int tenth;
    private boolean ended;

    /** A bar on a terminal of some columns, or lines. */
    ProgressBar(PrintWriter err, boolean bar, boolean lines, int width, LongSupplier nanoClock) {
        this.err = err;
        this.bar = bar;
        this.lines = lines;
        this.width = width;
        this.nanoClock = nanoClock;
        begin();
    }

    /** What suits the place that stderr goes to. */
    static ProgressBar of(PrintWriter err, boolean lines) {
        Terminal terminal = Terminal.here();
        return new ProgressBar(err, !lines && terminal.isStderr() && terminal.canRedraw(), lines, terminal.width(),
                System::nanoTime);
    }

    /** Begins to count seconds. */
    void begin() {
        began = nanoClock.getAsLong();
        drawn.set(began - REDRAW_NANOS);
    }

    double seconds() {
        return (nanoClock.getAsLong() - began) / 1e9;
    }

    /** Whether a bar is shown and is to be drawn again; true for one of several threads that ask at once. */
    boolean isDue() {
        long last = drawn.get();
        long time = nanoClock.getAsLong();
        return bar && time - last >= REDRAW_NANOS && drawn.compareAndSet(last, time);
    }

    /** Whether lines are shown, and a share lies in a tenth that none was printed for. */
    boolean isInNewTenth(double share) {
        return !bar && tenth(share) > tenth;
    }

    /** Draws the bar between two texts. */
    synchronized void draw(String head, double share, String tail) {
        if (ended) {
            return; // something that still passed somewhere
        }
        int room = width - 1 - head.length() - tail.length() - 2; // a full line would make the terminal begin another
        int cells = Math.max(SHORTEST, Math.min(LONGEST, room));
        int full = (int) (share * cells);
        err.print(CLEAR + head + "[" + "#".repeat(full) + "-".repeat(cells - full) + "]" + tail);
        err.flush();
    }

    /** Prints a line with the tenth that is reached between two texts, where one is asked for or it takes long. */
    synchronized void line(String head, double share, String tail) {
        if (!isInNewTenth(share)) {
            return;
        }
        tenth = tenth(share);
        if (tenth < TENTHS && (lines || seconds() >= PATIENCE_SECONDS)) {
            err.println(head + tenth + "0 %" + tail);
            err.flush();
        }
    }

    private static int tenth(double share) {
        return (int) (TENTHS * share + SMALL);
    }

    /** How much time is left where a share is done: "0:07 left". */
    String left(double share) {
        return (share <= TOO_EARLY ? "-:--" : clock(seconds() * (1 - share) / share)) + " left";
    }

    /** The bar goes. */
    synchronized void end() {
        boolean there = bar && drawn.get() >= began;
        ended = true;
        if (there) {
            err.print(CLEAR);
            err.flush();
        }
    }

    /** Seconds as 0:07, 12:34 or 3:02:01. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
