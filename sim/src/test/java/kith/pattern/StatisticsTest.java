package kith.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.analysis.stats.Moments;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Ties;
import org.junit.jupiter.api.Test;

/** Each statistic on people, ties and contacts written by hand. */
final class StatisticsTest {
    private static Ties ties(int people, double[]... pairs) {
        Ties ties = new Ties(people);
        for (double[] pair : pairs) {
            int a = (int) pair[0];
            int b = (int) pair[1];
            ties.add(a, b, Draws.pairKey(a, b), (int) pair[3], 0, pair[2], 0.5, 0);
        }
        return ties;
    }

    private static double[] tie(int a, int b, double closeness) {
        return new double[] {a, b, closeness, 0};
    }

    @Test
    void driftIsTheSlopeInSdPerYear() {
        double[] mean = IntStream.rangeClosed(0, 10).mapToDouble(day -> 5 + 0.02 * day).toArray();
        Course course = Course.of(mean, new double[] {3, 7}); // sd √8
        assertEquals(365 * 0.02 / Math.sqrt(8), course.driftPerYear(), 1e-9);
        assertEquals(0.2 / Math.sqrt(8), course.farthest(), 1e-12);
        assertEquals(0, Course.of(new double[] {4, 4, 4}, new double[] {3, 7}).driftPerYear(), 1e-12);
        assertEquals(0.5, new Course(new double[] {4, 3, 4.5}, 2).farthest(), 1e-12);
    }

    @Test
    void transitivityOfATriangleWithATail() {
        Ties tail = ties(4, tie(0, 1, 0.5), tie(1, 2, 0.5), tie(2, 0, 0.5), tie(2, 3, 0.5));
        // 3 closed of 1 + 1 + 3 pairs: 3 × 1 triangle / 5
        assertEquals(3.0 / 5, Transitivity.of(tail, 4), 1e-12);
        assertEquals(1, Transitivity.of(ties(3, tie(0, 1, 1), tie(1, 2, 1), tie(2, 0, 1)), 3), 1e-12);
        assertEquals(0, Transitivity.of(ties(3, tie(0, 1, 1), tie(1, 2, 1)), 3), 1e-12);
        assertTrue(Double.isNaN(Transitivity.of(ties(2, tie(0, 1, 1)), 2)));
    }

    /**
     * A triangle with a tail: persons 0 and 1 know two who know each other (1 of 1), 2 knows three (1 of 3), 3 knows
     * one.
     */
    @Test
    void localClusteringIsAMeanOverPeople() {
        Ties tail = ties(4, tie(0, 1, 0.5), tie(1, 2, 0.5), tie(2, 0, 0.5), tie(2, 3, 0.5));
        assertEquals((1 + 1 + 1.0 / 3) / 3, LocalClustering.of(tail, 4), 1e-12);
        assertEquals(1, LocalClustering.of(ties(3, tie(0, 1, 1), tie(1, 2, 1), tie(2, 0, 1)), 3), 1e-12);
        assertEquals(0, LocalClustering.of(ties(3, tie(0, 1, 1), tie(1, 2, 1)), 3), 1e-12);
        assertTrue(Double.isNaN(LocalClustering.of(ties(2, tie(0, 1, 1)), 2)));
    }

    /** 0 meets 1 four times, 2 three times and the stranger 3 five times; 4 meets nobody. */
    @Test
    void tiesMetWeeklyAndMonthly() {
        Ties ties = ties(5, tie(0, 1, 0.9), tie(0, 2, 0.8), tie(0, 4, 0.7));
        ContactLog log = new ContactLog(100);
        for (int i = 0; i < 5; i++) {
            log.add(0, 3, 1);
            if (i < 4) {
                log.add(i % 2, 1 - i % 2, 0.1);
            }
            if (i < 3) {
                log.add(2, 0, 2);
            }
        }
        Meetings meetings = Meetings.of(log, ties, 5, 0, 1, 2, 3, 4);
        assertEquals((1 + 1) / 5.0, meetings.weekly(), 1e-12);
        assertEquals((2 + 1 + 1) / 5.0, meetings.monthly(), 1e-12);
    }

    @Test
    void closestComeFirst() {
        Ties ties = ties(4, tie(0, 1, 0.2), tie(0, 2, 0.9), tie(0, 3, 0.5));
        assertArrayEquals(new int[] {2, 3, 1}, Closest.of(ties, 0, 5));
        assertArrayEquals(new int[] {2}, Closest.of(ties, 0, 1));
    }

    /** Person 0 has seven ties; core 1–5. One core tie ends, one is overtaken by 7. */
    @Test
    void turnoverOfTheCore() {
        Ties before = ties(8, tie(0, 1, 0.9), tie(0, 2, 0.8), tie(0, 3, 0.7), tie(0, 4, 0.6), tie(0, 5, 0.5),
                tie(0, 6, 0.1), tie(0, 7, 0.2));
        Ties after = ties(8, tie(0, 2, 0.8), tie(0, 3, 0.7), tie(0, 4, 0.6), tie(0, 5, 0.01), tie(0, 6, 0.1),
                tie(0, 7, 0.9));
        CoreTurnover core = new CoreTurnover();
        assertTrue(Double.isNaN(core.endedShare()));
        core.look(before, 8, person -> true);
        core.look(after, 8, person -> true);
        // Core ties of 0: five, of 1 to 7: one each. Ended: 0–1, seen from both. Replaced: 0's 1 and 5, 1's 0.
        assertEquals(2.0 / 12, core.endedShare(), 1e-12);
        assertEquals(3.0 / 12, core.replacedShare(), 1e-12);
        CoreTurnover still = new CoreTurnover();
        still.look(before, 8, person -> true);
        still.look(before, 8, person -> true);
        assertEquals(0, still.endedShare());
        assertEquals(0, still.replacedShare());
        CoreTurnover without = new CoreTurnover();
        without.look(before, 8, person -> true);
        without.look(after, 8, person -> person != 0);
        // Person 0 died: the five of 0 are not counted, 1 to 7 are; of theirs the tie of 1 ended.
        assertEquals(1.0 / 7, without.endedShare(), 1e-12);
    }

    /** Person 0 meets seven people; 7 is a stranger with most of the hours. */
    @Test
    void sharesOfContactHours() {
        Ties ties = ties(9, tie(0, 1, 0.9), tie(0, 2, 0.8), tie(0, 3, 0.7), tie(0, 4, 0.6), tie(0, 5, 0.5),
                tie(0, 6, 0.4));
        ContactLog log = new ContactLog(100);
        log.add(0, 1, 0.5);
        log.add(1, 0, 0.5);
        log.add(0, 6, 2);
        log.add(0, 7, 7);
        ContactShares shares = ContactShares.of(log, ties, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        // Person 0: 1 of 10 h with the five closest, 2 with the next ten; persons 1 and 6: all with 0; 7: none of it;
        // 8: left out.
        assertEquals((0.1 + 1 + 1 + 0) / 4, shares.fiveClosest(), 1e-12);
        assertEquals(0.2 / 4, shares.nextTenClosest(), 1e-12);
        assertEquals(1, shares.fiveMostMet(), 1e-12);
        assertEquals(0, shares.nextTenMostMet(), 1e-12);
    }

    @Test
    void theLastDayByAge() {
        LastDay day = new LastDay(new int[] {0, 1, 2, 3}, new double[] {55, 45, 51, 30}, new double[] {6, 7, 5, 8},
                new double[] {2, 3, 1, 4}, new double[] {0, 1, -1, 2}, new double[] {13, 29.9, 30, 70}, 50);
        assertEquals(0.5, day.lonelyShare(13, 30, true));
        assertEquals(0.5, day.lonelyShare(13, 30, false));
        assertEquals(0.5, day.lonelyShare(0, Double.POSITIVE_INFINITY, true));
        assertEquals(45.25, day.lonelinessMean(), 1e-12);
        assertEquals(6.5, day.wellBeingMean(), 1e-12);
        assertEquals(1, day.tiesWellBeing(), 1e-12);
        assertEquals(1, day.sociabilityTies(), 1e-12);
        assertTrue(day.sociabilityLoneliness() < 0);
        assertTrue(day.lonelinessWellBeing() < 0);
        assertEquals(6.5, day.wellBeingMean(), 1e-12);
        assertEquals(2.5, day.tiesMean(), 1e-12);
    }

    /** Ties 1, 2, 3 and 10: mean 4, sd 4.0825 (of a sample), third moment 45 over 12.5^1.5; one has one. */
    @Test
    void theTailOfTies() {
        LastDay day = new LastDay(new int[4], new double[4], new double[4], new double[] {1, 2, 3, 10}, new double[4],
                new double[4], 50);
        assertEquals(4.082483 / 4, day.tiesVariation(), 1e-6);
        assertEquals(45 / Math.pow(12.5, 1.5), day.tiesSkewness(), 1e-12);
        assertEquals(0.25, day.withOneTieOrNone(), 1e-12);
    }

    /** Of four people one left and one came; the two others keep their order over weeks and change it over a year. */
    @Test
    void feelingsOfTheSamePeopleLater() {
        double no = Double.NaN;
        Retest retest = new Retest(400);
        retest.see(Retest.YEAR, new double[] {1, 2, 3, no}, new double[] {7, 6, 3, no});
        retest.see(Retest.WEEKS, new double[] {1, 2, no, 9}, new double[] {6, 7, no, 3});
        retest.see(0, new double[] {1, 3, no, 5}, new double[] {6, 8, no, 4});
        assertEquals(1, retest.lonelinessOverYear(), 1e-12);
        assertEquals(-1, retest.wellBeingOverYear(), 1e-12);
        // of (6, 7, 3) with (6, 8, 4): deviations .667, 1.667, -2.333 and 0, 2, -2
        assertEquals(8 / Math.sqrt(8.666667 * 8), retest.wellBeingOverWeeks(), 1e-6);
        assertTrue(Double.isNaN(new Retest(30).wellBeingOverYear()));
    }

    /** Person 0 of 20 spends 1 of 4 hours with a friend (role 3), 1 of 50 all of it: r = 1 of two people. */
    @Test
    void timeWithFriendsByAge() {
        Ties ties = new Ties(4);
        ties.add(0, 1, Draws.pairKey(0, 1), 3, 0, 0.5, 0.5, 0);
        ties.add(0, 2, Draws.pairKey(0, 2), 2, 0, 0.5, 0.5, 0);
        ContactLog log = new ContactLog(100);
        log.add(0, 1, 1);
        log.add(0, 2, 2);
        log.add(0, 3, 1);
        LastDay day = new LastDay(new int[] {0, 1}, new double[2], new double[2], new double[2], new double[2],
                new double[] {20, 50}, 50);
        assertEquals(1, FriendsTime.byAge(log, ties, 4, day, 3), 1e-12);
        assertEquals(-1, FriendsTime.byAge(log, ties, 4, day, 2), 1e-12);
    }

    /**
     * A path 0-1-2-3 with 0 and 1 lonely. One step: of the 3 pairs from lonely people 2 lead to lonely ones, of the 3
     * from others 1: 2/3 over 1/3, minus 1. Two steps: 0-2, 1-3 and back: from lonely people none is lonely, so minus
     * 1. Three: 0-3 and back: from the lonely one none.
     */
    @Test
    void lonelyOthersByStepsApart() {
        Ties ties = ties(4, tie(0, 1, 0.5), tie(1, 2, 0.5), tie(2, 3, 0.5));
        LastDay day = new LastDay(new int[] {0, 1, 2, 3}, new double[] {60, 60, 40, 40}, new double[4], new double[4],
                new double[4],
                new double[4], 50);
        LonelyNeighbours lonely = LonelyNeighbours.of(ties, day);
        assertEquals(1, lonely.at(1), 1e-12);
        assertEquals(-1, lonely.at(2), 1e-12);
        assertEquals(-1, lonely.at(3), 1e-12);
    }

    @Test
    void slopesOfTheOuterQuarters() {
        double[] hours = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] wellBeing = {0, 2, 9, 9, 9, 9, 4, 5};
        ContactSlopes slopes = ContactSlopes.of(hours, wellBeing, new double[8]);
        assertEquals(2, slopes.least(), 1e-12);
        assertEquals(1, slopes.most(), 1e-12);
        assertEquals(0.5, slopes.ratio(), 1e-12);
    }

    /** Sociable people have more contact and more well-being; within each third the slope falls from 2 to 1. */
    @Test
    void slopesWithinThirdsOfSociability() {
        double[] hours = {1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24};
        double[] wellBeing = {0, 2, 4, 5, 50, 52, 54, 55, 90, 92, 94, 95};
        double[] sociability = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        ContactSlopes slopes = ContactSlopes.of(hours, wellBeing, sociability);
        assertEquals(2, slopes.below(), 1e-12);
        assertEquals(1, slopes.above(), 1e-12);
        assertEquals(0.5, slopes.ratioWithin(), 1e-12);
    }

    /** Kin keeps .8, one friendship .5, another has ended. */
    @Test
    void closenessKept() {
        Ties before = ties(4, new double[] {0, 1, 0.5, 1}, new double[] {1, 2, 0.4, 3}, new double[] {2, 3, 0.4, 3});
        Ties after = ties(4, new double[] {0, 1, 0.4, 1}, new double[] {1, 2, 0.2, 3});
        assertEquals(0.8, WithoutContact.kept(before, after, 4, 1, 2), 1e-12);
        assertEquals(0.25, WithoutContact.kept(before, after, 4, 3), 1e-12);
        assertTrue(Double.isNaN(WithoutContact.kept(before, after, 4, 7)));
    }

    /**
     * The error of the scale: reliability of 20,000 measured people within .885 ± .0075 (an sd of the estimate is .0016
     * or less, so a right sampler fails less than once in a hundred thousand); a scale without error and one with the
     * error's variance in the place of its sd fall outside.
     */
    @Test
    void aScaleHasItsReliability() {
        int n = 20_000;
        Draws draws = Draws.of(11, 0);
        double[] x = new double[n];
        long[] keys = new long[n];
        Arrays.setAll(x, i -> 40 + 9.5 * Draws.normal(draws.key(Purpose.TRAIT, i)));
        Arrays.setAll(keys, i -> draws.key(Purpose.MEASUREMENT, i, 3));
        double sd = Moments.sd(x);
        double error = LonelinessWaves.errorSd(sd, LonelinessWaves.RELIABILITY);
        assertEquals(0.885, reliability(x, LonelinessWaves.measured(x, keys, error)), 0.0075);
        assertTrue(Math.abs(reliability(x, LonelinessWaves.measured(x, keys, 0)) - 0.885) > 0.0075);
        assertTrue(Math.abs(reliability(x, LonelinessWaves.measured(x, keys, error * error / sd)) - 0.885) > 0.0075);
    }

    private static double reliability(double[] x, double[] measured) {
        return Moments.variance(x) / Moments.variance(measured);
    }
}
