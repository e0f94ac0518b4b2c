package kith.pattern;

import kith.relation.Ties;

/**
 * How many of the people they know people met, over the four weeks of a {@link ContactLog}: for a person the number
 * of ties with at least 4 contacts (weekly) and with at least one (monthly); then the mean over everybody who is
 * here, those who met nobody included. A contact counts for both, whoever sought it; people met without a tie do not
 * count.
 *
 * @param weekly ties met at least once a week on average
 * @param monthly ties met at least once
 */
public record Meetings(double weekly, double monthly) {
    private static final int ONCE_A_WEEK = ContactLog.DAYS / 7;

    static Meetings of(ContactLog log, Ties ties, int rows, int... people) {
        long weekly = 0;
        long monthly = 0;
        ContactLog.Hours[] met = log.byPerson(rows);
        for (int person : people) {
            for (int i = 0; i < met[person].partner().length; i++) {
                if (ties.find(person, met[person].partner()[i]) >= 0) {
                    monthly++;
                    weekly += met[person].times()[i] >= ONCE_A_WEEK ? 1 : 0;
                }
            }
        }
        return new Meetings((double) weekly / people.length, (double) monthly / people.length);
    }
}
