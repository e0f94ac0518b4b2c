package kith.pattern;

import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.relation.Ties;

/** What part of their contact hours people of different ages spend with friends, over four weeks. */
final class FriendsTime {
    private FriendsTime() {}

    /**
     * Pearson's r of age with the share of contact hours that a person spends with friends, across people with any
     * contact.
     *
     * @param friends place of the role friends in the catalogue
     */
    static double byAge(ContactLog log, Ties ties, int rows, LastDay last, int friends) {
        ContactLog.Hours[] met = log.byPerson(rows);
        double[] share = IntStream.of(last.person()).mapToDouble(p -> share(met[p], ties, p, friends)).toArray();
        int[] known = IntStream.range(0, share.length).filter(i -> !Double.isNaN(share[i])).toArray();
        return Association.pearson(
                IntStream.of(known).mapToDouble(i -> last.age()[i]).toArray(),
                IntStream.of(known).mapToDouble(i -> share[i]).toArray());
    }

    private static double share(ContactLog.Hours met, Ties ties, int person, int friends) {
        double all = 0;
        double withFriends = 0;
        for (int i = 0; i < met.partner().length; i++) {
            int slot = ties.find(person, met.partner()[i]);
            all += met.hours()[i];
            withFriends += slot >= 0 && ties.role(slot) == friends ? met.hours()[i] : 0;
        }
        return withFriends / all;
    }
}
