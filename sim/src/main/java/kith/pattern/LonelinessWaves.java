package kith.pattern;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.analysis.stats.Moments;
import kith.engine.Observer;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.society.Lifetimes;
import kith.society.People;
import kith.society.World;

/**
 * Loneliness in two waves five weeks apart, as it is and as a scale would measure it: y = x + e, e normal with variance
 * s² (1/r − 1), s² the between-person variance of the first wave and r the reliability, so that var x / var y = r.
 *
 * <p><i>Source:</i> reliability .885: assumption. <i>Draws:</i> MEASUREMENT, by person and day.
 */
public final class LonelinessWaves implements Observer {
    /** Days between the waves. */
    static final int DAYS = 35;
    /** Reliability of the scale (grade D). */
    static final double RELIABILITY = 0.885;

    private final int firstDay;
    private double[] first;
    private double[] second;
    private double[] firstMeasured;
    private double[] secondMeasured;
    private double errorSd;

    /** The last two waves of a run of this length. */
    LonelinessWaves(int horizonDays) {
        firstDay = horizonDays - DAYS;
    }

    @Override
    public void midnight(World world, Model model, int day) {
        if (day != firstDay && day != firstDay + DAYS) {
            return;
        }
        People people = world.people();
        // Both waves of the same people: those who are here from one to the other.
        int[] rows = IntStream.range(0, people.count())
                .filter(p -> people.here(p) && isHereThroughout(people.register().lifetimes(), p))
                .toArray();
        double[] wave = IntStream.of(rows).mapToDouble(p -> model.feelings().loneliness(people, p, model.moment()))
                .toArray();
        long[] keys = IntStream.of(rows).mapToLong(p -> world.draws().key(Purpose.MEASUREMENT, people.key(p), day))
                .toArray();
        if (day == firstDay) {
            first = wave;
            errorSd = errorSd(Moments.sd(wave), RELIABILITY);
            firstMeasured = measured(wave, keys, errorSd);
        } else {
            second = wave;
            secondMeasured = measured(wave, keys, errorSd);
        }
    }

    private boolean isHereThroughout(Lifetimes lifetimes, int person) {
        return lifetimes.comes()[person] <= firstDay && lifetimes.goes()[person] > firstDay + DAYS;
    }

    /** sd of the error of a scale of this reliability on people who differ by this sd. */
    static double errorSd(double sd, double reliability) {
        return sd * Math.sqrt(1 / reliability - 1);
    }

    /** What a scale shows: each value with its own error. */
    static double[] measured(double[] x, long[] keys, double errorSd) {
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> x[i] + errorSd * Draws.normal(keys[i]));
        return y;
    }

    /** Spearman's ρ between the waves. */
    public double stability() {
        return Association.spearman(first, second);
    }

    /** Spearman's ρ between the waves as measured. */
    public double measuredStability() {
        return Association.spearman(firstMeasured, secondMeasured);
    }
}
