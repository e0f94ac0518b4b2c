package kith.analysis.contrast;

import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;

/**
 * A variable of a group at a day in one scenario: its replicates and the interval of their mean.
 *
 * @param people how many people the group has, as a mean over these replicates; not-a-number where the runs do not tell
 * it
 */
public record Level(
        String scenarioId, int day, String group, String variable, String unit, Sample sample, Interval interval,
        double people) {

    static Level of(
            String scenarioId, int day, String group, String variable, String unit, double[] values,
            double[] people, StudentInterval student) {
        Sample sample = Sample.of(values);
        return new Level(scenarioId, day, group, variable, unit, sample, student.of(sample.values()),
                people(values, people));
    }

    /** The mean over the replicates that have a value. */
    private static double people(double[] values, double[] people) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(people[i])) {
                sum += people[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
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
