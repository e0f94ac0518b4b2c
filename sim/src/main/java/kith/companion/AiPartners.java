package kith.companion;

import java.util.Arrays;
import kith.relation.Facet;

/**
 * Partnerships of people with AIs, in rows. A partnership is named by
 * its row, which is never used again: one that has ended stays, marked.
 */
public final class AiPartners {
    private static final int LIKING = 0;
    private static final int WANTING = 1;
    private static final int HABIT = 2;
    private static final int ADAPTATION = 3;
    private static final int SENSITISATION = 4;
    private static final int SESSIONS_PER_DAY = 5;
    private static final int SESSIONS_TODAY = 6;
    private static final int LIKING_TRAIT = 7;
    private static final int WANTING_TRAIT = 8;
    private static final int EXPECTED = 9;
    private static final int WIDTH = EXPECTED + Facet.COUNT;

    private final int[] newest;
    private final int[] adoptions;
    private int count;
    private int[] person = new int[16];
    private int[] lastUseDay = new int[16];
    private boolean[] active = new boolean[16];
    private double[] row = new double[16 * WIDTH];

    /** No partnerships among this many people. */
    public AiPartners(int people) {
        newest = new int[people];
        Arrays.fill(newest, -1);
        adoptions = new int[people];
    }

    private AiPartners(AiPartners from) {
        newest = from.newest.clone();
        adoptions = from.adoptions.clone();
        count = from.count;
        person = from.person.clone();
        lastUseDay = from.lastUseDay.clone();
        active = from.active.clone();
        row = from.row.clone();
    }

    /** The same partnerships, sharing nothing. */
    public AiPartners copy() {
        return new AiPartners(this);
    }

    /** Number of partnerships there ever were. */
    public int count() {
        return count;
    }

    /** The active partnership of a person, or -1. */
    public int activeOf(int who) {
        int at = newest[who];
        return at >= 0 && active[at] ? at : -1;
    }

    /** How often a person has adopted an AI: the ordinal of the next adoption. */
    public int adoptions(int who) {
        return adoptions[who];
    }

    /** Starts a partnership; nothing is learned yet. */
    public int start(int who, int day, double likingTrait, double wantingTrait) {
        if (count == person.length) {
            grow();
        }
        int at = count++;
        person[at] = who;
        newest[who] = at;
        adoptions[who]++;
        lastUseDay[at] = day;
        active[at] = true;
        row[at * WIDTH + LIKING_TRAIT] = likingTrait;
        row[at * WIDTH + WANTING_TRAIT] = wantingTrait;
        return at;
    }

    /** Ends a partnership. */
    public void end(int at) {
        active[at] = false;
    }

    /** Whose it is. */
    public int person(int at) {
        return person[at];
    }

    /** True until it ends. */
    public boolean active(int at) {
        return active[at];
    }

    /** Day of the last session, or of the start. */
    public int lastUseDay(int at) {
        return lastUseDay[at];
    }

    /** Liking, points 0-100. */
    public double liking(int at) {
        return row[at * WIDTH + LIKING];
    }

    /** Wanting, points 0-100. */
    public double wanting(int at) {
        return row[at * WIDTH + WANTING];
    }

    /** Habit, in [0, 1]. */
    public double habit(int at) {
        return row[at * WIDTH + HABIT];
    }

    /** Adaptation to warmth, in [0, 1]. */
    public double adaptation(int at) {
        return row[at * WIDTH + ADAPTATION];
    }

    /** Sensitisation of wanting, in [0, 1]. */
    public double sensitisation(int at) {
        return row[at * WIDTH + SENSITISATION];
    }

    /** Sessions a day, decaying average. */
    public double sessionsPerDay(int at) {
        return row[at * WIDTH + SESSIONS_PER_DAY];
    }

    /** The person's own part of liking, points. */
    public double likingTrait(int at) {
        return row[at * WIDTH + LIKING_TRAIT];
    }

    /** The person's own part of wanting, points. */
    public double wantingTrait(int at) {
        return row[at * WIDTH + WANTING_TRAIT];
    }

    /** What the person has learned to expect of this AI, by facet. */
    public double expected(int at, int facet) {
        return row[at * WIDTH + EXPECTED + facet];
    }

    /** Sets what the person expects of this AI. */
    public void setExpected(int at, int facet, double value) {
        row[at * WIDTH + EXPECTED + facet] = value;
    }

    /** Sets the states that sessions move. */
    public void set(int at, double liking, double wanting, double habit, double adaptation, double sensitisation) {
        int base = at * WIDTH;
        row[base + LIKING] = liking;
        row[base + WANTING] = wanting;
        row[base + HABIT] = habit;
        row[base + ADAPTATION] = adaptation;
        row[base + SENSITISATION] = sensitisation;
    }

    /** Counts a session today. */
    public void countSession(int at, int day) {
        row[at * WIDTH + SESSIONS_TODAY]++;
        lastUseDay[at] = day;
    }

    /** Folds today's sessions into the decaying average, which keeps the given share of its old value. */
    public void foldSessions(int at, double kept) {
        int base = at * WIDTH;
        row[base + SESSIONS_PER_DAY] = kept * row[base + SESSIONS_PER_DAY] + (1 - kept) * row[base + SESSIONS_TODAY];
        row[base + SESSIONS_TODAY] = 0;
    }

    private void grow() {
        int length = count * 2;
        person = Arrays.copyOf(person, length);
        lastUseDay = Arrays.copyOf(lastUseDay, length);
        active = Arrays.copyOf(active, length);
        row = Arrays.copyOf(row, length * WIDTH);
    }

    /** Bytes held by the rows. */
    public long bytes() {
        return newest.length * 8L + person.length * 9L + row.length * 8L;
    }

    /** A hash of the whole state of one person's active partnership. */
    public long stateHash(int who) {
        int at = activeOf(who);
        long h = adoptions[who];
        if (at >= 0) {
            for (int i = at * WIDTH, end = i + WIDTH; i < end; i++) {
                h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(row[i]);
            }
            h = h * 31 + lastUseDay[at];
        }
        return h;
    }
}
