package kith.pattern;

import java.util.Arrays;
import kith.process.ContactListener;
import kith.society.Ticks;
import kith.society.World;

/**
 * Contacts with people in the six hours after a session with an AI, against moments of the same person at the same time
 * of day without one: the nearest day within a week, before or after, on which the person has no session from six hours
 * before that time to six hours after it. Over the last four weeks of a run.
 */
final class AfterSession implements ContactListener {
    private static final int DAYS = 28;
    private static final int FARTHEST = 7;
    private static final long WINDOW = Ticks.ofHours(6);

    private final long from;
    private final long end;
    private final Moments contacts;
    private final Moments sessions;

    /** Times by person, in the order in which they come. */
    private static final class Moments {
        private final long[][] ticks;
        private final int[] count;

        private Moments(int people) {
            ticks = new long[people][];
            count = new int[people];
        }

        private void add(int person, long tick) {
            if (ticks[person] == null) {
                ticks[person] = new long[16];
            } else if (count[person] == ticks[person].length) {
                ticks[person] = Arrays.copyOf(ticks[person], 2 * count[person]);
            }
            ticks[person][count[person]++] = tick;
        }

        /** How many after a time and up to another. */
        private int within(int person, long after, long upTo) {
            int n = 0;
            for (int i = 0; i < count[person]; i++) {
                n += ticks[person][i] > after && ticks[person][i] <= upTo ? 1 : 0;
            }
            return n;
        }
    }

    AfterSession(int people, int horizonDays) {
        from = Ticks.midnight(horizonDays - DAYS);
        end = Ticks.midnight(horizonDays);
        contacts = new Moments(people);
        sessions = new Moments(people);
    }

    @Override
    public void contact(World world, int seeker, int other, int role, double hours, long tick) {
        met(seeker, tick);
        met(other, tick);
    }

    /** A contact of a person. */
    void met(int person, long tick) {
        if (tick >= from) {
            contacts.add(person, tick);
        }
    }

    @Override
    public void session(World world, int person, long tick) {
        if (tick >= from) {
            sessions.add(person, tick);
        }
    }

    /** Mean over sessions of contacts after it minus contacts after its match; not-a-number where none has a match. */
    double difference() {
        double sum = 0;
        int matched = 0;
        for (int person = 0; person < sessions.count.length; person++) {
            for (int i = 0; i < sessions.count[person]; i++) {
                long tick = sessions.ticks[person][i];
                long match = match(person, tick);
                if (match >= 0 && tick + WINDOW <= end) {
                    sum += contacts.within(person, tick, tick + WINDOW)
                            - contacts.within(person, match, match + WINDOW);
                    matched++;
                }
            }
        }
        return matched == 0 ? Double.NaN : sum / matched;
    }

    /** The matched moment; -1 where there is none. */
    private long match(int person, long tick) {
        for (int days = 1; days <= FARTHEST; days++) {
            for (long sign = -1; sign <= 1; sign += 2) {
                long at = tick + sign * days * Ticks.PER_DAY;
                if (at - WINDOW >= from && at + WINDOW <= end
                        && sessions.within(person, at - WINDOW, at + WINDOW) == 0) {
                    return at;
                }
            }
        }
        return -1;
    }
}
