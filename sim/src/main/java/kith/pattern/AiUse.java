package kith.pattern;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.engine.Observer;
import kith.process.Model;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Who uses an AI at the end of a run in which it is on offer, and what goes with it, across people who were here
 * throughout. Contacts are means of the last four weeks; the twin is the same person without the AI.
 *
 * @param ageYears age
 * @param sessionsPerDay sessions a day over the last weeks
 * @param everUsed whether the person ever took one up
 * @param loneliness loneliness, points
 * @param ties number of ties
 * @param dependency dependency index
 * @param contactsPerDay contacts with people
 * @param twinContactsPerDay those of the twin
 */
public record AiUse(
        double[] ageYears,
        double[] sessionsPerDay,
        boolean[] everUsed,
        double[] loneliness,
        double[] ties,
        double[] dependency,
        double[] contactsPerDay,
        double[] twinContactsPerDay) {
    private static final int DAYS = 28;

    /** Counts contacts of the last weeks of a run. */
    static final class Contacts implements Observer {
        private final double[] sum;
        private final int from;

        Contacts(int people, int lastDay) {
            sum = new double[people];
            from = lastDay - DAYS;
        }

        @Override
        public void midnight(World world, Model model, int day) {
            for (int person = 0; day > from && person < sum.length; person++) {
                sum[person] += world.people().today().humanContacts(person) / DAYS;
            }
        }
    }

    static AiUse of(World world, Model model, Contacts contacts, World twin, Contacts ofTwin) {
        People people = world.people();
        int[] rows = IntStream.range(0, people.count())
                .filter(p -> people.here(p) && twin.people().here(p) && people.register().lifetimes().comes()[p] < 0)
                .toArray();
        return new AiUse(
                values(rows, p -> people.trait(p, Trait.AGE)),
                values(rows, p -> world.partners().sessionsPerDayOf(p)),
                flags(rows, p -> world.partners().firstOf(p) >= 0),
                values(rows, p -> model.feelings().loneliness(people, p, model.moment())),
                values(rows, p -> world.ties().degree(p)),
                values(rows, people.dependency()::index),
                values(rows, p -> contacts.sum[p]),
                values(rows, p -> ofTwin.sum[p]));
    }

    private static double[] values(int[] rows, IntToDoubleFunction value) {
        return Arrays.stream(rows).mapToDouble(value).toArray();
    }

    private static boolean[] flags(int[] rows, IntPredicate flag) {
        boolean[] flags = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            flags[i] = flag.test(rows[i]);
        }
        return flags;
    }

    private double share(double ageFrom, double ageTo, IntPredicate counts) {
        int all = 0;
        int counted = 0;
        for (int i = 0; i < ageYears.length; i++) {
            if (ageYears[i] >= ageFrom && ageYears[i] < ageTo) {
                all++;
                counted += counts.test(i) ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : (double) counted / all;
    }

    /** Share of people of an age with at least so many sessions a day. */
    double usersFrom(double ageFrom, double ageTo, double atLeast) {
        return share(ageFrom, ageTo, i -> sessionsPerDay[i] >= atLeast);
    }

    /** Share of adults who ever took an AI up. */
    double everUsedByAdults() {
        return share(18, Double.POSITIVE_INFINITY, i -> everUsed[i]);
    }

    /** Share of everybody's sessions that the heaviest tenth of users have: a tenth if all use as much. */
    double ofHeaviestTenth() {
        double[] use = Arrays.stream(users()).mapToDouble(i -> sessionsPerDay[i]).sorted().toArray();
        int tenth = (use.length + 9) / 10;
        return Arrays.stream(use, use.length - tenth, use.length).sum() / Arrays.stream(use).sum();
    }

    /** Share of the people who ever took an AI up who use none at the end. */
    double leftOfEverUsed() {
        int ever = 0;
        int left = 0;
        for (int i = 0; i < everUsed.length; i++) {
            ever += everUsed[i] ? 1 : 0;
            left += everUsed[i] && sessionsPerDay[i] == 0 ? 1 : 0;
        }
        return ever == 0 ? Double.NaN : (double) left / ever;
    }

    /** Correlation of use with something, across everybody. */
    double useAnd(double[] other) {
        return Association.pearson(sessionsPerDay, other);
    }

    /** Correlation of use with something, across users. */
    double amongUsers(double[] other) {
        int[] users = users();
        return users.length < 3 ? Double.NaN : Association.pearson(at(users, sessionsPerDay), at(users, other));
    }

    private int[] users() {
        return IntStream.range(0, sessionsPerDay.length).filter(i -> sessionsPerDay[i] > 0).toArray();
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * Contacts with people that a session with the AI takes the place of: what users lack against their twins, over
     * their sessions.
     */
    double displacedPerSession() {
        double lacking = 0;
        double sessions = 0;
        for (int i : users()) {
            lacking += twinContactsPerDay[i] - contactsPerDay[i];
            sessions += sessionsPerDay[i];
        }
        return sessions > 0 ? lacking / sessions : Double.NaN;
    }

    /** Share of users who have fewer contacts with people than their twins by more than a tenth; with sign -1, more. */
    double usersWithFewerContacts(double sign) {
        int[] users = users();
        int found = 0;
        for (int i : users) {
            found += sign * (twinContactsPerDay[i] - contactsPerDay[i]) > 0.1 * twinContactsPerDay[i] ? 1 : 0;
        }
        return users.length == 0 ? Double.NaN : (double) found / users.length;
    }
}
