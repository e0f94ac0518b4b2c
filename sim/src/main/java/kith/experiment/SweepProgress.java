package kith.experiment;

/** The progress of many studies as one: it begins and ends once, and its time left is that of all of them. */
public final class SweepProgress implements Progress {
    private final Progress shown;

    /** Passes on to a progress that somebody looks at. */
    public SweepProgress(Progress shown) {
        this.shown = shown;
    }

    /** All studies begin: so many days lie ahead, and so many runs were found finished. */
    public void beginAll(long days, int runs, int reused) {
        shown.begin(days, runs, reused);
    }

    /** All studies have ended, well or not. */
    public void endAll() {
        shown.end();
    }

    @Override
    public void warn(String sentence) {
        shown.warn(sentence);
    }

    @Override
    public void days(PlannedRun run, int days) {
        shown.days(run, days);
    }

    @Override
    public void runEnded(PlannedRun run, boolean succeeded) {
        shown.runEnded(run, succeeded);
    }
}
