package kith.relation;

import java.util.Arrays;

/**
 * Ties between people, as half-ties in rows of five longs: the half-ties of a person lie next to each other, with slack
 * for new ones (compressed sparse rows). The two halves of a tie are mates; closeness is the same on both, what was
 * learned of the other belongs to each.
 *
 * <p>A half-tie is named by its slot. Slots are valid until the next {@link #add} or {@link #remove}; their order
 * carries no meaning, and no draw depends on it.
 */
public final class Ties {
    private static final int WIDTH = 5;
    private static final int PAIR_KEY = 0;
    private static final int OTHER_MATE = 1;
    private static final int ROLE_DAY = 2;
    private static final int CLOSENESS = 3;
    private static final int LEARNED = 4;
    private static final int PLACE = 3;
    private static final int FIRST = 0;
    private static final int DEGREE = 1;
    private static final int CAPACITY = 2;
    private static final int SLACK = 4;
    private static final long LOW = 0xFFFFFFFFL;

    private final int people;
    private int[] place;
    private int slots;
    private long[] row;

    /** No ties among this many people. */
    public Ties(int people) {
        this.people = people;
        place = new int[people * PLACE];
        row = new long[16 * WIDTH];
    }

    private Ties(Ties from) {
        people = from.people;
        place = from.place.clone();
        slots = from.slots;
        row = Arrays.copyOf(from.row, slots * WIDTH);
    }

    /** The same ties, sharing nothing. */
    public Ties copy() {
        return new Ties(this);
    }

    /** First slot of a person. */
    public int first(int person) {
        return place[person * PLACE + FIRST];
    }

    /** Number of ties of a person. */
    public int degree(int person) {
        return place[person * PLACE + DEGREE];
    }

    /** Who is at the other end. */
    public int other(int slot) {
        return (int) (row[slot * WIDTH + OTHER_MATE] >>> 32);
    }

    /** The other half of the same tie. */
    public int mate(int slot) {
        return (int) row[slot * WIDTH + OTHER_MATE];
    }

    /** Place of the role pair in the catalogue. */
    public int role(int slot) {
        return (int) (row[slot * WIDTH + ROLE_DAY] >>> 33);
    }

    /** Gives the tie another role, on both halves; each keeps its side. */
    public void setRole(int slot, int role) {
        setRoleOfHalf(slot, role);
        setRoleOfHalf(mate(slot), role);
    }

    private void setRoleOfHalf(int slot, int role) {
        int at = slot * WIDTH + ROLE_DAY;
        row[at] = row[at] & ((1L << 33) - 1) | (long) role << 33;
    }

    /** Side of the role pair that the slot's owner is on: 0 first, 1 second. */
    public int side(int slot) {
        return (int) (row[slot * WIDTH + ROLE_DAY] >>> 32) & 1;
    }

    /** Day of the last contact. */
    public int lastContactDay(int slot) {
        return (int) row[slot * WIDTH + ROLE_DAY];
    }

    /** Key of the pair of people. */
    public long pairKey(int slot) {
        return row[slot * WIDTH + PAIR_KEY];
    }

    /** Closeness, in [0, 1]. */
    public double closeness(int slot) {
        return Double.longBitsToDouble(row[slot * WIDTH + CLOSENESS]);
    }

    /** What the owner has learned to expect of the other: the value of an experience, in [0, 1]. */
    public double learned(int slot) {
        return Double.longBitsToDouble(row[slot * WIDTH + LEARNED]);
    }

    /** Sets what the owner expects of the other. */
    public void setLearned(int slot, double value) {
        row[slot * WIDTH + LEARNED] = Double.doubleToRawLongBits(value);
    }

    /** Sets the closeness of the tie, on both halves. */
    public void setCloseness(int slot, double closeness) {
        long bits = Double.doubleToRawLongBits(closeness);
        row[slot * WIDTH + CLOSENESS] = bits;
        row[mate(slot) * WIDTH + CLOSENESS] = bits;
    }

    /** Marks a contact today, on both halves. */
    public void touch(int slot, int day) {
        touchHalf(slot, day);
        touchHalf(mate(slot), day);
    }

    private void touchHalf(int slot, int day) {
        int at = slot * WIDTH + ROLE_DAY;
        row[at] = row[at] & ~LOW | day & LOW;
    }

    /** Summed closeness of a person's ties. */
    public double closenessSum(int person) {
        double sum = 0;
        for (int slot = first(person), end = slot + degree(person); slot < end; slot++) {
            sum += closeness(slot);
        }
        return sum;
    }

    /** Slot of the tie between two people, or -1. */
    public int find(int person, int other) {
        for (int slot = first(person), end = slot + degree(person); slot < end; slot++) {
            if (other(slot) == other) {
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
            throw new IllegalArgumentException(
                    "people (" + a + ") and (" + b + ") are one person or have a tie already");
        }
        makeRoom(a);
        makeRoom(b);
        int slotA = first(a) + place[a * PLACE + DEGREE]++;
        int slotB = first(b) + place[b * PLACE + DEGREE]++;
        write(slotA, b, slotB, role << 1 | side, day, key, closeness, learned);
        write(slotB, a, slotA, role << 1 | (1 - side), day, key, closeness, learned);
        return slotA;
    }

    /** Ends the tie of this slot. The last half-tie of each of the two people takes the free place. */
    public void remove(int slot) {
        int mate = mate(slot);
        int owner = other(mate);
        int other = other(slot);
        removeHalf(owner, slot);
        removeHalf(other, find(other, owner));
    }

    private void removeHalf(int person, int slot) {
        int last = first(person) + --place[person * PLACE + DEGREE];
        if (slot != last) {
            move(last, slot);
        }
    }

    /** Reads the cache lines of a person's ties; the sum means nothing. */
    public long fetch(int person) {
        long sum = 0;
        for (int at = first(person) * WIDTH, end = at + degree(person) * WIDTH; at < end; at += 8) {
            sum += row[at];
        }
        return sum;
    }

    /** Bytes held by the rows. */
    public long bytes() {
        return place.length * 4L + row.length * 8L;
    }

    private void write(int slot, int other, int mate, int roleSide, int day, long key, double closeness,
            double learned) {
        int at = slot * WIDTH;
        row[at + PAIR_KEY] = key;
        row[at + OTHER_MATE] = (long) other << 32 | mate;
        row[at + ROLE_DAY] = (long) roleSide << 32 | day & LOW;
        row[at + CLOSENESS] = Double.doubleToRawLongBits(closeness);
        row[at + LEARNED] = Double.doubleToRawLongBits(learned);
    }

    private void move(int from, int to) {
        System.arraycopy(row, from * WIDTH, row, to * WIDTH, WIDTH);
        setMate(mate(to), to);
    }

    private void setMate(int slot, int mate) {
        int at = slot * WIDTH + OTHER_MATE;
        row[at] = row[at] & ~LOW | mate;
    }

    private void makeRoom(int person) {
        int degree = degree(person);
        if (degree < place[person * PLACE + CAPACITY]) {
            return;
        }
        int wanted = degree + Math.max(SLACK, degree / 4);
        if ((slots + wanted) * WIDTH > row.length) {
            pack(wanted);
        }
        int start = slots;
        slots += wanted;
        for (int i = 0; i < degree; i++) {
            move(first(person) + i, start + i);
        }
        place[person * PLACE + FIRST] = start;
        place[person * PLACE + CAPACITY] = wanted;
    }

    /** Lays all rows out anew, without the holes that moved rows left, and with room for {@code wanted} more slots. */
    private void pack(int wanted) {
        int used = 0;
        int[] newFirst = new int[people];
        for (int person = 0; person < people; person++) {
            newFirst[person] = used;
            used += place[person * PLACE + CAPACITY];
        }
        int length = used + wanted + Math.max(64, used / 8);
        long[] packed = new long[length * WIDTH];
        for (int person = 0; person < people; person++) {
            System.arraycopy(row, first(person) * WIDTH, packed, newFirst[person] * WIDTH, degree(person) * WIDTH);
        }
        for (int person = 0; person < people; person++) {
            for (int i = 0; i < degree(person); i++) {
                int at = (newFirst[person] + i) * WIDTH + OTHER_MATE;
                int other = (int) (packed[at] >>> 32);
                packed[at] += newFirst[other] - first(other);
            }
        }
        for (int person = 0; person < people; person++) {
            place[person * PLACE + FIRST] = newFirst[person];
        }
        slots = used;
        row = packed;
    }
}
