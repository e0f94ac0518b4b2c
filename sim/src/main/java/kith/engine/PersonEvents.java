package kith.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.process.FeltNeed;
import kith.process.Model;
import kith.random.Draws;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * Every person's events, in the total order (time, person, k).
 *
 * <p>Candidates that no state of their person could make a felt need are dropped at once (the draw and the bound depend
 * on nothing that happens). The others of a day are packed into one long each (36 bits of time, 22 of row, 6 of k; rows
 * are in key order), put into buckets by time, and sorted bucket by bucket. The unsigned order of the longs <i>is</i>
 * the documented order.
 */
public final class PersonEvents {
    private static final int K_BITS = 6;
    private static final int ROW_BITS = 22;
    private static final int FETCH = 16;

    private final World world;
    private final Model model;
    private final CandidateTimes times;
    private long[] events = new long[0];
    private long[] scratch = new long[0];
    private int count;
    private int next;
    private int fetched;
    private double sink;
    private int day = Integer.MIN_VALUE;

    public PersonEvents(World world, Model model, CandidateTimes times) {
        if (world.people().count() > 1 << ROW_BITS) {
            throw new IllegalArgumentException(
                    "(" + world.people().count() + ") people, those who come within the run included; at most ("
                            + (1 << ROW_BITS) + ") fit");
        }
        this.world = world;
        this.model = model;
        this.times = times;
    }

    /** The same events, as many of them played, in a world that was forked from this one. */
    PersonEvents fork(World into, Model under) {
        PersonEvents fork = new PersonEvents(into, under, times);
        fork.events = Arrays.copyOf(events, count);
        fork.count = count;
        fork.next = next;
        fork.fetched = next;
        fork.day = day;
        return fork;
    }

    /** The instant of the next event of the open day; the largest number where none is left. */
    long nextTick() {
        return next < count ? Ticks.midnight(day) + (events[next] >>> (ROW_BITS + K_BITS)) : Long.MAX_VALUE;
    }

    /** Lays out the candidates of a day. */
    public void openDay(int newDay) {
        day = newDay;
        next = 0;
        fetched = 0;
        People people = world.people();
        Draws draws = world.draws();
        int n = 0;
        for (int person = 0; person < people.count(); person++) {
            if (!people.here(person)) {
                continue;
            }
            long dayKey = FeltNeed.dayKey(draws, people.key(person), newDay);
            int candidates = FeltNeed.count(dayKey);
            if (n + candidates > scratch.length) {
                scratch = Arrays.copyOf(scratch, Math.max(1024, n + n / 2 + candidates));
            }
            double rateAtMost = model.personEvent().rateAtMost(world, person);
            world.tally().candidates += candidates;
            for (int k = 0; k < candidates; k++) {
                long candidate = FeltNeed.candidate(dayKey, k);
                if (FeltNeed.possible(candidate, rateAtMost)) {
                    long offset = model.personEvent().time(times.offset(candidate));
                    scratch[n++] = offset << (ROW_BITS + K_BITS) | (long) person << K_BITS | k;
                }
            }
        }
        count = n;
        sort();
    }

    /**
     * Reads a little of what the next events will read, all at once: rows lie far apart in a large population, and
     * memory serves many requests in the time of one. Changes nothing.
     */
    private void fetch() {
        int from = fetched;
        fetched = Math.min(count, from + FETCH);
        double sum = 0;
        for (int i = from; i < fetched; i++) {
            int person = person(events[i]);
            sum += world.people().fetch(person) + world.ties().first(person);
        }
        for (int i = from; i < fetched; i++) {
            sum += world.ties().fetch(person(events[i]));
        }
        sink = sum;
    }

    private static int person(long event) {
        return (int) (event >>> K_BITS) & ((1 << ROW_BITS) - 1);
    }

    private void sort() {
        if (events.length < count) {
            events = new long[scratch.length];
        }
        int bits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(1, count / 8)));
        int shift = 64 - bits;
        int[] start = new int[(1 << bits) + 1];
        for (int i = 0; i < count; i++) {
            start[(int) (scratch[i] >>> shift) + 1]++;
        }
        for (int b = 0; b < 1 << bits; b++) {
            start[b + 1] += start[b];
        }
        int[] at = Arrays.copyOf(start, 1 << bits);
        for (int i = 0; i < count; i++) {
            events[at[(int) (scratch[i] >>> shift)]++] = scratch[i];
        }
        for (int b = 0; b < 1 << bits; b++) {
            sortBucket(start[b], start[b + 1]);
        }
    }

    /** All longs of a bucket share their first bit, so that signed order within it is unsigned order. */
    private void sortBucket(int from, int to) {
        if (to - from > 48) {
            Arrays.sort(events, from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            long event = events[i];
            int j = i - 1;
            while (j >= from && events[j] > event) {
                events[j + 1] = events[j];
                j--;
            }
            events[j + 1] = event;
        }
    }

    /** An event that is due. */
    record Due(long tick, int person, int k) {}

    /** The events of the open day, in the order in which they are played. */
    List<Due> order() {
        List<Due> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long offset = events[i] >>> (ROW_BITS + K_BITS);
            order.add(new Due(Ticks.midnight(day) + offset, person(events[i]), (int) events[i] & ((1 << K_BITS) - 1)));
        }
        return order;
    }

    /**
     * Plays every event before a tick of the open day, or before its end.
     *
     * @throws IllegalStateException if the tick lies beyond the midnight that ends the open day
     */
    public void advanceTo(long tick) {
        if (count == next) {
            return;
        }
        long midnight = Ticks.midnight(day);
        long limit = tick - midnight;
        if (limit > Ticks.PER_DAY) {
            throw new IllegalStateException(
                    "tick (" + tick + ") lies beyond day (" + day + "); its end must be played first");
        }
        while (next < count) {
            long event = events[next];
            long offset = event >>> (ROW_BITS + K_BITS);
            if (offset >= limit) {
                return;
            }
            if (next == fetched) {
                fetch();
            }
            next++;
            int person = person(event);
            int k = (int) event & ((1 << K_BITS) - 1);
            long candidate = FeltNeed.candidate(FeltNeed.dayKey(world.draws(), world.people().key(person), day), k);
            model.personEvent().handle(world, person, candidate, midnight + offset, model.moment());
        }
    }
}
