package kith.trial;

/**
 * What one scale says of one participant at one time point.
 *
 * @param personId external id
 * @param arm name of the arm
 * @param day day of the run
 * @param scale name of the scale
 * @param value what is so; not-a-number where there is nothing to measure, where a session was missed, and of a dropout
 * @param observed the same with the error of the measurement, cut to the scale
 * @param droppedOut whether the participant had left the trial by then
 */
public record TrialRow(String personId, String arm, int day, String scale, double value, double observed,
        boolean droppedOut) {}
