package kith.pattern;

import java.util.Arrays;
import kith.relation.Ties;

/**
 * Whom people spend their contact hours with: for a person, h(first k) / h(all), everybody met counted in h(all),
 * ties or not; then the mean over people who are here and have any hours. The closest are ranked at the end of the
 * window; people with fewer ties than asked for have those they have.
 *
 * @param fiveClosest share with the five closest
 * @param nextTenClosest share with the sixth to fifteenth closest
 * @param fiveMostMet share with the five on whom most hours are spent
 * @param nextTenMostMet share with the sixth to fifteenth by hours
 */
public record ContactShares(double fiveClosest, double nextTenClosest, double fiveMostMet, double nextTenMostMet) {
    private static final int CORE = 5;
    private static final int NEXT = 15;

    static ContactShares of(ContactLog log, Ties ties, int rows, int... people) {
        double[] sum = new double[4];
        int counted = 0;
        ContactLog.Hours[] hours = log.byPerson(rows);
        for (int person : people) {
            double total = hours[person].total();
            if (total > 0) {
                counted++;
                int[] closest = Closest.of(ties, person, NEXT);
                for (int rank = 0; rank < closest.length; rank++) {
                    sum[rank < CORE ? 0 : 1] += hours[person].with(closest[rank]) / total;
                }
                double[] sorted = hours[person].hours().clone();
                Arrays.sort(sorted);
                for (int rank = 0; rank < Math.min(NEXT, sorted.length); rank++) {
                    sum[rank < CORE ? 2 : 3] += sorted[sorted.length - 1 - rank] / total;
                }
            }
        }
        return new ContactShares(sum[0] / counted, sum[1] / counted, sum[2] / counted, sum[3] / counted);
    }
}
