package kith.pattern;

import java.util.Arrays;
import kith.analysis.stats.Association;
import kith.analysis.stats.Moments;
import kith.process.Model;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Everybody on one day.
 *
 * @param cut loneliness above which a person counts as lonely
 */
public record LastDay(double[] loneliness, double[] wellBeing, double[] ties, double[] age, double cut) {
    static LastDay of(World world, Model model) {
        People people = world.people();
        int count = people.count();
        LastDay day = new LastDay(new double[count], new double[count], new double[count], new double[count],
                model.scenario().loneliness().lonelyAbove());
        for (int person = 0; person < count; person++) {
            day.loneliness[person] = model.feelings().loneliness(people, person, model.moment());
            day.wellBeing[person] = model.feelings().wellBeing(people, person, model.moment());
            day.ties[person] = world.ties().degree(person);
            day.age[person] = people.trait(person, Trait.AGE);
        }
        return day;
    }

    /** Mean loneliness, UCLA points. */
    public double lonelinessMean() {
        return Moments.mean(loneliness);
    }

    /** Between-person sd of loneliness, UCLA points. */
    public double lonelinessSd() {
        return Moments.sd(loneliness);
    }

    /** Mean well-being, points. */
    public double wellBeingMean() {
        return Moments.mean(wellBeing);
    }

    /** Share above the cut among people whose age is (or is not) at least {@code from} and below {@code to}. */
    public double lonelyShare(double from, double to, boolean inside) {
        int all = 0;
        int lonely = 0;
        for (int person = 0; person < age.length; person++) {
            if ((age[person] >= from && age[person] < to) == inside) {
                all++;
                lonely += loneliness[person] > cut ? 1 : 0;
            }
        }
        return (double) lonely / all;
    }

    /** Pearson's r of number of ties and well-being. */
    public double tiesWellBeing() {
        return Association.pearson(ties, wellBeing);
    }

    /** Mean number of ties. */
    public double tiesMean() {
        return Arrays.stream(ties).average().orElse(Double.NaN);
    }
}
