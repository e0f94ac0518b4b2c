package kith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;

/**
 * Progress on stderr: on a terminal a bar that goes when the runs have ended; elsewhere, if asked for or if a study
 * takes long, a line at each tenth.
 */
final class ProgressDisplay implements Progress {
    private static final long PATIENCE_SECONDS = 10;
    private static final long REDRAW_NANOS = 200_000_000;
    private static final int LONGEST_BAR = 32;
    private static final int SHORTEST_BAR = 4;
    private static final String CLEAR = "\r\u001B[K";

    private final String command;
    private final PrintWriter err;
    private final boolean bar;
    private final boolean lines;
    private final int width;
    private final LongSupplier nanoClock;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong drawn = new AtomicLong();
    private long total;
    private int runs;
    private int runsDone;
    private long began;
    private int tenth;
    private boolean ended;

    /** A display as a bar on a terminal of some columns, or as lines that begin with the command. */
    ProgressDisplay(String command, PrintWriter err, boolean bar, boolean lines, int width, LongSupplier nanoClock) {
        this.command = command;
        this.err = err;
        this.bar = bar;
        this.lines = lines;
        this.width = width;
        this.nanoClock = nanoClock;
    }

    /** What suits the place that stderr goes to. */
    static ProgressDisplay of(String command, PrintWriter err, boolean lines) {
        Terminal terminal = Terminal.here();
        boolean bar = !lines && terminal.isStderr() && terminal.canRedraw();
        return new ProgressDisplay(command, err, bar, lines, terminal.width(), System::nanoTime);
    }

    @Override
    public void warn(String sentence) {
        new Warnings(command, err).warn(sentence);
    }

    @Override
    public synchronized void begin(long days, int allRuns, int reused) {
        total = days;
        runs = allRuns - reused;
        began = nanoClock.getAsLong();
        drawn.set(began - REDRAW_NANOS);
        if (reused > 0) {
            err.println(command + ": " + reused + " of " + allRuns + " runs are already finished and are reused");
            err.flush();
        }
    }

    @Override
    public void days(PlannedRun run, int days) {
        long now = done.addAndGet(days);
        if (bar) {
            long last = drawn.get();
            long time = nanoClock.getAsLong();
            if (time - last >= REDRAW_NANOS && drawn.compareAndSet(last, time)) {
                draw();
            }
        } else if (now * 10 / Math.max(1, total) > tenth) {
            line();
        }
    }

    private synchronized void draw() {
        if (ended) {
            return; // a day that still passed somewhere
        }
        double share = (double) done.get() / Math.max(1, total);
        double seconds = (nanoClock.getAsLong() - began) / 1e9;
        String runsSoFar = (isPlain() ? "" : command.substring(command.indexOf(", ") + 2) + ": ") + runsDone + " of "
                + runs + " runs [";
        String left = String.format(Locale.ROOT, "] %3.0f %%, %,.0f days/s, %s left", Math.floor(100 * share),
                done.get() / seconds, clock(seconds * (1 - share) / share));
        int room = width - 1 - runsSoFar.length() - left.length(); // a full line would make the terminal begin another
        int cells = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, room));
        int full = (int) (share * cells);
        err.print(CLEAR + runsSoFar + "#".repeat(full) + "-".repeat(cells - full) + left);
        err.flush();
    }

    /** Whether it stands for the command alone, not for a part of it that is named after a comma. */
    private boolean isPlain() {
        return !command.contains(", ");
    }

    private synchronized void line() {
        int reached = (int) (done.get() * 10 / Math.max(1, total));
        double seconds = (nanoClock.getAsLong() - began) / 1e9;
        if (reached <= tenth) {
            return;
        }
        tenth = reached;
        if (reached < 10 && (lines || seconds >= PATIENCE_SECONDS)) {
            double share = (double) done.get() / total;
            err.println(String.format(Locale.ROOT, "%s: %d0 %%, %d of %d runs, %,.0f days/s, %s left", command,
                    reached, runsDone, runs, done.get() / seconds, clock(seconds * (1 - share) / share)));
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

    @Override
    public synchronized void runEnded(PlannedRun run, boolean succeeded) {
        runsDone++;
    }

    @Override
    public synchronized void end() {
        if (bar) {
            ended = true;
            err.print(CLEAR);
            err.flush();
        }
    }
}
