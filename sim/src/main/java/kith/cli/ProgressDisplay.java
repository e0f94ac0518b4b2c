package kith.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on stderr: a bar on a terminal; elsewhere, if asked for or if a study takes long, a line at each tenth. */
final class ProgressDisplay implements Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean bar;
    private final boolean lines;
    private final AtomicLong done = new AtomicLong();
    private long total;
    private int runs;
    private int runsDone;
    private long began;
    private int tenth;
    private ProgressBar shown;

    private ProgressDisplay(PrintWriter err, boolean bar, boolean lines) {
        this.err = err;
        this.bar = bar;
        this.lines = lines;
    }

    static Progress of(PrintWriter err, boolean lines) {
        return new ProgressDisplay(err, Terminal.isStderr() && !lines, lines);
    }

    @Override
    public synchronized void begin(long days, int allRuns, int reused) {
        total = days;
        runs = allRuns - reused;
        began = System.nanoTime();
        if (reused > 0) {
            err.println("kith run: " + reused + " of " + allRuns + " runs are finished already and are used as they are");
        }
        if (bar && days > 0) {
            shown = new ProgressBarBuilder()
                    .setTaskName(runs + " runs")
                    .setInitialMax(days)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setUnit(" days", 1)
                    .build();
        }
    }

    @Override
    public void days(PlannedRun run, int days) {
        long now = done.addAndGet(days);
        if (shown != null) {
            shown.stepBy(days);
        } else if (now * 10 / Math.max(1, total) > tenth) {
            line();
        }
    }

    private synchronized void line() {
        int reached = (int) (done.get() * 10 / Math.max(1, total));
        double seconds = (System.nanoTime() - began) / 1e9;
        if (reached <= tenth) {
            return;
        }
        tenth = reached;
        if (reached < 10 && (lines || seconds * 10 / reached > PATIENCE.toSeconds())) {
            double share = (double) done.get() / total;
            err.println(String.format(Locale.ROOT, "kith run: %d0 %%, %d of %d runs, %.0f s, about %.0f s left",
                    reached, runsDone, runs, seconds, seconds * (1 - share) / share));
            err.flush();
        }
    }

    @Override
    public synchronized void runEnded(PlannedRun run, boolean succeeded) {
        runsDone++;
    }

    @Override
    public void end() {
        if (shown != null) {
            shown.close();
        }
    }
}
