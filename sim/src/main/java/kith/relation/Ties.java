package kith.relation;

import java.util.Arrays;

/**
 * Ties between people, as half-ties in rows: the half-ties of a person lie next to each other, with slack for new ones
 * (compressed sparse rows). The two halves of a tie are mates; closeness is the same on both, what was learned of the
 * other belongs to each.
 *
 * <p>A half-tie is named by its slot. Slots are valid until the next {@link #add} or {@link #remove}; their order
 * carries no meaning, and no draw depends on it.
 */
public final class Ties {
    private static final int INTS = 4;
    private static final int OTHER = 0;
    private static final int MATE = 1;
    private static final int ROLE_SIDE = 2;
    private static final int LAST_DAY = 3;
    private static final int DOUBLES = 2;
    private static final int CLOSENESS = 0;
    private static final int LEARNED = 1;
    private static final int SLACK = 4;

    private int people;
    private int[] first;
    private int[] degree;
    private int[] capacity;
    private int slots;
    private long[] pairKey;
    private int[] ints;
    private double[] doubles;
    private long formed;
    private long ended;

    /** No ties among this many people. */
    public Ties(int people) {
        this.people = people;
        first = new int[people];
        degree = new int[people];
        capacity = new int[people];
        pairKey = new long[16];
        ints = new int[16 * INTS];
        doubles = new double[16 * DOUBLES];
    }

    private Ties(Ties from) {
        people = from.people;
        first = from.first.clone();
        degree = from.degree.clone();
        capacity = from.capacity.clone();
        slots = from.slots;
        pairKey = Arrays.copyOf(from.pairKey, slots);
        ints = Arrays.copyOf(from.ints, slots * INTS);
        doubles = Arrays.copyOf(from.doubles, slots * DOUBLES);
        formed = from.formed;
        ended = from.ended;
    }

    /** The same ties, sharing nothing. */
    public Ties copy() {
        return new Ties(this);
    }

    /** First slot of a person. */
    public int first(int person) {
        return first[person];
    }

    /** Number of ties of a person. */
    public int degree(int person) {
        return degree[person];
    }

    /** Who is at the other end. */
    public int other(int slot) {
        return ints[slot * INTS + OTHER];
    }

    /** The other half of the same tie. */
    public int mate(int slot) {
        return ints[slot * INTS + MATE];
    }

    /** Place of the role pair in the catalogue. */
    public int role(int slot) {
        return ints[slot * INTS + ROLE_SIDE] >> 1;
    }

    /** Side of the role pair that the slot's owner is on: 0 first, 1 second. */
    public int side(int slot) {
        return ints[slot * INTS + ROLE_SIDE] & 1;
    }

    /** Day of the last contact. */
    public int lastContactDay(int slot) {
        return ints[slot * INTS + LAST_DAY];
    }

    /** Key of the pair of people. */
    public long pairKey(int slot) {
        return pairKey[slot];
    }

    /** Closeness, in [0, 1]. */
    public double closeness(int slot) {
        return doubles[slot * DOUBLES + CLOSENESS];
    }

    /** What the owner has learned to expect of the other: the value of an experience, in [0, 1]. */
    public double learned(int slot) {
        return doubles[slot * DOUBLES + LEARNED];
    }

    /** Sets what the owner expects of the other. */
    public void setLearned(int slot, double value) {
        doubles[slot * DOUBLES + LEARNED] = value;
    }

    /** Sets the closeness of the tie, on both halves. */
    public void setCloseness(int slot, double closeness) {
        doubles[slot * DOUBLES + CLOSENESS] = closeness;
        doubles[mate(slot) * DOUBLES + CLOSENESS] = closeness;
    }

    /** Marks a contact today, on both halves. */
    public void touch(int slot, int day) {
        ints[slot * INTS + LAST_DAY] = day;
        ints[mate(slot) * INTS + LAST_DAY] = day;
    }

    /** Slot of the tie between two people, or -1. */
    public int find(int person, int other) {
        for (int slot = first[person], end = slot + degree[person]; slot < end; slot++) {
            if (ints[slot * INTS + OTHER] == other) {
                return slot;
            }
        }
        return -1;
    }

    /**
     * Adds a tie; there is at most one between two people.
     *
     * @param side side of the role that {@code a} is on
     * @return the slot of {@code a}
     * @throws IllegalArgumentException if they are the same person or have a tie already
     */
    public int add(int a, int b, long key, int role, int side, double closeness, double learned, int day) {
        if (a == b || find(a, b) >= 0) {
            throw new IllegalArgumentException("people (" + a + ") and (" + b + ") are one person or have a tie already");
        }
        makeRoom(a);
        makeRoom(b);
        int slotA = first[a] + degree[a]++;
        int slotB = first[b] + degree[b]++;
        write(slotA, b, slotB, role << 1 | side, day, key, closeness, learned);
        write(slotB, a, slotA, role << 1 | (1 - side), day, key, closeness, learned);
        formed++;
        return slotA;
    }

    /** Ends the tie of this slot. The last half-tie of each of the two people takes the free place. */
    public void remove(int slot) {
        int mate = mate(slot);
        int owner = other(mate);
        int other = other(slot);
        removeHalf(owner, slot);
        removeHalf(other, find(other, owner));
        ended++;
    }

    private void removeHalf(int person, int slot) {
        int last = first[person] + --degree[person];
        if (slot != last) {
            move(last, slot);
        }
    }

    /** Ties formed since the world began, the first ties included. */
    public long formed() {
        return formed;
    }

    /** Ties ended since the world began. */
    public long ended() {
        return ended;
    }

    /** Bytes held by the rows. */
    public long bytes() {
        return 12L * people + pairKey.length * 8L + ints.length * 4L + doubles.length * 8L;
    }

    private void write(int slot, int other, int mate, int roleSide, int day, long key, double closeness, double learned) {
        ints[slot * INTS + OTHER] = other;
        ints[slot * INTS + MATE] = mate;
        ints[slot * INTS + ROLE_SIDE] = roleSide;
        ints[slot * INTS + LAST_DAY] = day;
        pairKey[slot] = key;
        doubles[slot * DOUBLES + CLOSENESS] = closeness;
        doubles[slot * DOUBLES + LEARNED] = learned;
    }

    private void move(int from, int to) {
        System.arraycopy(ints, from * INTS, ints, to * INTS, INTS);
        System.arraycopy(doubles, from * DOUBLES, doubles, to * DOUBLES, DOUBLES);
        pairKey[to] = pairKey[from];
        ints[mate(to) * INTS + MATE] = to;
    }

    private void makeRoom(int person) {
        if (degree[person] < capacity[person]) {
            return;
        }
        int wanted = degree[person] + Math.max(SLACK, degree[person] / 4);
        if (slots + wanted > pairKey.length) {
            pack(wanted);
        }
        int start = slots;
        slots += wanted;
        for (int i = 0; i < degree[person]; i++) {
            move(first[person] + i, start + i);
        }
        first[person] = start;
        capacity[person] = wanted;
    }

    /** Lays all rows out anew, without the holes that moved rows left, and with room for {@code wanted} more slots. */
    private void pack(int wanted) {
        int used = 0;
        for (int person = 0; person < people; person++) {
            used += capacity[person];
        }
        int length = used + wanted + Math.max(64, used / 8);
        int[] newFirst = new int[people];
        int at = 0;
        for (int person = 0; person < people; person++) {
            newFirst[person] = at;
            at += capacity[person];
        }
        long[] keys = new long[length];
        int[] newInts = new int[length * INTS];
        double[] newDoubles = new double[length * DOUBLES];
        for (int person = 0; person < people; person++) {
            int from = first[person];
            int to = newFirst[person];
            System.arraycopy(pairKey, from, keys, to, degree[person]);
            System.arraycopy(ints, from * INTS, newInts, to * INTS, degree[person] * INTS);
            System.arraycopy(doubles, from * DOUBLES, newDoubles, to * DOUBLES, degree[person] * DOUBLES);
            for (int i = 0; i < degree[person]; i++) {
                int other = newInts[(to + i) * INTS + OTHER];
                newInts[(to + i) * INTS + MATE] += newFirst[other] - first[other];
            }
        }
        first = newFirst;
        slots = at;
        pairKey = keys;
        ints = newInts;
        doubles = newDoubles;
    }
}
