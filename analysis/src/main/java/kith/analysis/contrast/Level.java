package kith.analysis.contrast;

import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;

/** A variable of a group at a day in one scenario: its replicates and the interval of their mean. */
public record Level(
        String scenarioId, int day, String group, String variable, String unit, Sample sample, Interval interval) {

    static Level of(
            String scenarioId, int day, String group, String variable, String unit, double[] values,
            StudentInterval student) {
        Sample sample = Sample.of(values);
        return new Level(scenarioId, day, group, variable, unit, sample, student.of(sample.values()));
    }

    /** How many replicates had a value. */
    public int n() {
        return sample.n();
    }

    /** Mean over replicates. */
    public double mean() {
        return sample.mean();
    }

    /** Standard deviation between replicates, n − 1. */
    public double sd() {
        return Moments.sd(sample.values());
    }

    /** Standard error of the mean over replicates. */
    public double se() {
        return Moments.se(sample.values());
    }
}
