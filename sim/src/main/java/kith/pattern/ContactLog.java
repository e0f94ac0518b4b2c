package kith.pattern;

import java.util.Arrays;
import kith.process.ContactListener;
import kith.society.Ticks;
import kith.society.World;

/** Who met whom and how long, over the last four weeks of a run. */
final class ContactLog implements ContactListener {
    /** Length of the window, days. */
    static final int DAYS = 28;

    private final long from;
    private int[] seeker = new int[1024];
    private int[] other = new int[1024];
    private double[] hours = new double[1024];
    private int size;

    /** The log of a run of this length. */
    ContactLog(int horizonDays) {
        from = Ticks.midnight(horizonDays - DAYS);
    }

    @Override
    public void contact(World world, int a, int b, int role, double hoursOfIt, long tick) {
        if (tick >= from) {
            add(a, b, hoursOfIt);
        }
    }

    /** Adds a contact. */
    void add(int a, int b, double hoursOfIt) {
        if (size == seeker.length) {
            seeker = Arrays.copyOf(seeker, 2 * size);
            other = Arrays.copyOf(other, 2 * size);
            hours = Arrays.copyOf(hours, 2 * size);
        }
        seeker[size] = a;
        other[size] = b;
        hours[size++] = hoursOfIt;
    }

    /** Hours and number of contacts by partner. */
    record Hours(int[] partner, double[] hours, int[] times) {
        double total() {
            return Arrays.stream(hours).sum();
        }

        double with(int person) {
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] == person) {
                    return hours[i];
                }
            }
            return 0;
        }
    }

    /** For each person the hours and contacts with everybody met, in the order of first meeting. */
    Hours[] byPerson(int people) {
        int[] start = new int[people + 1];
        for (int i = 0; i < size; i++) {
            start[seeker[i] + 1]++;
            start[other[i] + 1]++;
        }
        for (int person = 0; person < people; person++) {
            start[person + 1] += start[person];
        }
        int[] next = start.clone();
        int[] entry = new int[2 * size];
        for (int i = 0; i < size; i++) {
            entry[next[seeker[i]]++] = i;
            entry[next[other[i]]++] = i;
        }
        Hours[] all = new Hours[people];
        for (int person = 0; person < people; person++) {
            all[person] = ofPerson(person, entry, start[person], start[person + 1]);
        }
        return all;
    }

    private Hours ofPerson(int person, int[] entry, int from, int to) {
        int[] partner = new int[to - from];
        double[] sum = new double[to - from];
        int[] times = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            int contact = entry[i];
            int met = seeker[contact] == person ? other[contact] : seeker[contact];
            int at = 0;
            while (at < count && partner[at] != met) {
                at++;
            }
            partner[at] = met;
            sum[at] += hours[contact];
            times[at]++;
            count = Math.max(count, at + 1);
        }
        return new Hours(Arrays.copyOf(partner, count), Arrays.copyOf(sum, count), Arrays.copyOf(times, count));
    }
}
