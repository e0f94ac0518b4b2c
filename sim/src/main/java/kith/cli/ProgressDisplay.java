package kith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;

/** Progress of the runs on stderr. */
final class ProgressDisplay implements Progress {
    private final String command;
    private final PrintWriter err;
    private final ProgressBar bar;
    private final AtomicLong done = new AtomicLong();
    private long total;
    private int runs;
    private int runsDone;

    /** A display as a bar on a terminal of some columns, or as lines that begin with the command. */
    ProgressDisplay(String command, PrintWriter err, boolean bar, boolean lines, int width, LongSupplier nanoClock) {
        this(command, err, new ProgressBar(err, bar, lines, width, nanoClock));
    }

    private ProgressDisplay(String command, PrintWriter err, ProgressBar bar) {
        this.command = command;
        this.err = err;
        this.bar = bar;
    }

    /** What suits the place that stderr goes to. */
    static ProgressDisplay of(String command, PrintWriter err, boolean lines) {
        return new ProgressDisplay(command, err, ProgressBar.of(err, lines));
    }

    @Override
    public void warn(String sentence) {
        new Warnings(command, err).warn(sentence);
    }

    @Override
    public synchronized void begin(long days, int allRuns, int reused) {
        total = days;
        runs = allRuns - reused;
        bar.begin();
        if (reused > 0) {
            err.println(command + ": " + reused + " of " + allRuns + " runs are already finished and are reused");
            err.flush();
        }
    }

    @Override
    public void days(PlannedRun run, int days) {
        double share = (double) done.addAndGet(days) / Math.max(1, total);
        if (bar.isDue()) {
            draw();
        } else if (bar.isInNewTenth(share)) {
            line();
        }
    }

    private synchronized void draw() {
        bar.draw((isPlain() ? "" : command.substring(command.indexOf(", ") + 2) + ": ") + runsSoFar() + " ", share(),
                String.format(Locale.ROOT, " %3.0f %%, %s", Math.floor(100 * share()), rate()));
    }

    private synchronized void line() {
        bar.line(command + ": ", share(), ", " + runsSoFar() + ", " + rate());
    }

    private double share() {
        return (double) done.get() / Math.max(1, total);
    }

    private String runsSoFar() {
        return runsDone + " of " + runs + " runs";
    }

    private String rate() {
        return String.format(Locale.ROOT, "%,.0f days/s, %s", done.get() / bar.seconds(), bar.left(share()));
    }

    /** Whether it stands for the command alone, not for a part of it that is named after a comma. */
    private boolean isPlain() {
        return !command.contains(", ");
    }

    @Override
    public synchronized void runEnded(PlannedRun run, boolean succeeded) {
        runsDone++;
    }

    @Override
    public synchronized void end() {
        bar.end();
    }
}
