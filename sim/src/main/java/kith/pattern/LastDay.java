package kith.pattern;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.analysis.stats.Moments;
import kith.process.Model;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Everybody who is here on one day.
 *
 * @param person rows
 * @param cut loneliness above which a person counts as lonely
 */
public record LastDay(
        int[] person, double[] loneliness, double[] wellBeing, double[] ties, double[] sociability, double[] age,
        double cut) {
    static LastDay of(World world, Model model) {
        People people = world.people();
        int[] here = IntStream.range(0, people.count()).filter(people::here).toArray();
        return new LastDay(
                here,
                each(here, p -> model.feelings().loneliness(people, p, model.moment())),
                each(here, p -> model.feelings().wellBeing(people, p, model.moment())),
                each(here, p -> world.ties().degree(p)),
                each(here, p -> people.trait(p, Trait.SOCIABILITY)),
                each(here, p -> people.trait(p, Trait.AGE)),
                model.scenario().loneliness().lonelyAbove());
    }

    private static double[] each(int[] people, IntToDoubleFunction value) {
        return IntStream.of(people).mapToDouble(value).toArray();
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

    /** Pearson's r of loneliness and well-being. */
    public double lonelinessWellBeing() {
        return Association.pearson(loneliness, wellBeing);
    }

    /** Pearson's r of sociability and number of ties. */
    public double sociabilityTies() {
        return Association.pearson(sociability, ties);
    }

    /** Pearson's r of sociability and loneliness. */
    public double sociabilityLoneliness() {
        return Association.pearson(sociability, loneliness);
    }

    /** Between-person sd of well-being, points. */
    public double wellBeingSd() {
        return Moments.sd(wellBeing);
    }

    /** Mean number of ties. */
    public double tiesMean() {
        return Arrays.stream(ties).average().orElse(Double.NaN);
    }

    /** Spread of the number of ties between people relative to its mean: 0 if all have as many, 1 of an exponential. */
    public double tiesVariation() {
        return Moments.sd(ties) / tiesMean();
    }

    /** Skewness of the number of ties: 0 of a symmetric distribution, 2 of an exponential one. */
    public double tiesSkewness() {
        double mean = tiesMean();
        double variance = Arrays.stream(ties).map(d -> (d - mean) * (d - mean)).average().orElse(Double.NaN);
        double third = Arrays.stream(ties).map(d -> (d - mean) * (d - mean) * (d - mean)).average().orElse(Double.NaN);
        return third / (variance * Math.sqrt(variance));
    }

    /** Share of people with one tie or none. */
    public double withOneTieOrNone() {
        return Arrays.stream(ties).filter(d -> d <= 1).count() / (double) ties.length;
    }
}
