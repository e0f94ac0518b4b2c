package kith.pattern;

import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.engine.Observer;
import kith.process.Model;
import kith.society.People;
import kith.society.World;

/**
 * How well a feeling of the same people at one time predicts that at a later time: Pearson's r of loneliness and of
 * well-being on the last day with a day before it, across people who were here from one to the other. It is without
 * errors of measurement, so that a trait gives 1 and a state of the moment gives 0.
 */
public final class Retest implements Observer {
    /** Days of the short distance. */
    static final int WEEKS = 35;
    /** Days of the long distance. */
    static final int YEAR = 365;

    private final int lastDay;
    private final double[][] lonely = new double[3][];
    private final double[][] well = new double[3][];

    /** The last days of a run of this length. */
    Retest(int horizonDays) {
        lastDay = horizonDays;
    }

    @Override
    public void midnight(World world, Model model, int day) {
        int back = lastDay - day;
        if (back != 0 && back != WEEKS && back != YEAR) {
            return;
        }
        People people = world.people();
        see(back,
                IntStream.range(0, people.count()).mapToDouble(p -> people.here(p)
                        ? model.feelings().loneliness(people, p, model.moment()) : Double.NaN).toArray(),
                IntStream.range(0, people.count()).mapToDouble(p -> people.here(p)
                        ? model.feelings().wellBeing(people, p, model.moment()) : Double.NaN).toArray());
    }

    /** Takes in what was felt so many days before the end; not a number of people who are not here. */
    void see(int back, double[] loneliness, double[] wellBeing) {
        int wave = back == 0 ? 0 : back == WEEKS ? 1 : 2;
        lonely[wave] = loneliness;
        well[wave] = wellBeing;
    }

    /** r of loneliness over a year. */
    public double lonelinessOverYear() {
        return r(lonely, 2);
    }

    /** r of well-being over five weeks. */
    public double wellBeingOverWeeks() {
        return r(well, 1);
    }

    /** r of well-being over a year. */
    public double wellBeingOverYear() {
        return r(well, 2);
    }

    private double r(double[][] waves, int earlier) {
        if (waves[earlier] == null) {
            return Double.NaN;
        }
        int[] both = IntStream.range(0, waves[0].length)
                .filter(p -> !Double.isNaN(waves[earlier][p]) && !Double.isNaN(waves[0][p]))
                .toArray();
        return Association.pearson(
                IntStream.of(both).mapToDouble(p -> waves[earlier][p]).toArray(),
                IntStream.of(both).mapToDouble(p -> waves[0][p]).toArray());
    }
}
