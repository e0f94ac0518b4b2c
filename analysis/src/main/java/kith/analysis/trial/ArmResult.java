package kith.analysis.trial;

import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;

/**
 * One arm at one time point of one scale, by what was observed.
 *
 * @param runs runs in which somebody of the arm was observed
 * @param enrolled participants per run who should have been measured
 * @param n participants per run who were
 * @param mean mean over runs of the mean
 * @param meanInterval its 95 % interval over runs
 * @param sd between-person sd within a run, pooled over runs as the root of the mean square
 * @param change mean over runs of the mean change of a person since the baseline
 * @param changeInterval its 95 % interval over runs
 * @param difference mean over runs of the difference from the control arm; not-a-number for that arm itself
 * @param interval its 95 % interval over runs
 * @param d mean over runs of Cohen's d
 * @param dInterval its 95 % interval over runs
 * @param oneTrial what one trial alone reports: the 95 % interval of the difference within a run, its ends averaged
 * over runs
 * @param clearShare share of runs whose own interval is clear of zero
 * @param controlSd the sd of the control arm; not-a-number where there is none
 * @param runMeans the mean of each run in the order of runs; not-a-number where nobody was observed
 */
public record ArmResult(
        String scenarioId, String scale, int day, String arm, String controlArm, int runs, double enrolled, double n,
        double mean,
        Interval meanInterval, double sd, double change, Interval changeInterval, double difference, Interval interval,
        double d,
        Interval dInterval, Interval oneTrial, double clearShare, double controlSd, double[] runMeans) {
    /** The smallest difference of interest in standard deviations of the control arm: the choice of the analysis. */
    public static final double SMALLEST_SD = 0.1;

    /** Whether the arm is one that others are compared with. */
    public boolean isControl() {
        return arm.equals(controlArm);
    }

    /** Whether it is compared with a control arm. */
    public boolean compares() {
        return !Double.isNaN(difference);
    }

    /**
     * The smallest difference of interest: {@value #SMALLEST_SD} sd of the control arm; not-a-number where there is
     * none.
     */
    public double smallest() {
        return controlSd > 0 ? SMALLEST_SD * controlSd : Double.NaN;
    }

    /** The word for the difference from the control arm; run-to-run variation only. */
    public Word word() {
        Word word = Word.of(compares() ? runs : 0, n, interval, smallest());
        return smallest() > 0 ? word : word.unsized();
    }
}
