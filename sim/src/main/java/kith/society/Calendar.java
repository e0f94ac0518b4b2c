package kith.society;

import java.util.Comparator;
import java.util.TreeSet;
import kith.random.Draws;

/**
 * What is to happen in a world, as data: entries by instant, then by {@link DayOrder}, then as they were added. A part
 * of the world, so that a fork goes on where the original stands.
 */
public final class Calendar {
    /**
     * An entry.
     *
     * @param tick when
     * @param order what, and its place at that instant
     * @param added place among the entries of the same kind at the same instant
     * @param subject whom or what it is about, as its handler knows it
     * @param luck key of its draws; 0 where it has none
     */
    public record Entry(long tick, DayOrder order, long added, long subject, long luck) {}

    private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::tick).thenComparing(Entry::order)
            .thenComparingLong(Entry::added);

    private final TreeSet<Entry> entries;
    private long added;

    /** An empty calendar. */
    public Calendar() {
        entries = new TreeSet<>(ORDER);
    }

    private Calendar(Calendar from) {
        entries = new TreeSet<>(from.entries);
        added = from.added;
    }

    /** A calendar with the same entries. */
    Calendar copy() {
        return new Calendar(this);
    }

    /** Adds an entry. */
    public void add(long tick, DayOrder order, long subject, long luck) {
        entries.add(new Entry(tick, order, added++, subject, luck));
    }

    /** Adds an entry about nothing but its instant. */
    public void add(long tick, DayOrder order) {
        add(tick, order, 0, 0);
    }

    /** The entry that comes first; null where there is none. */
    public Entry first() {
        return entries.isEmpty() ? null : entries.first();
    }

    /** Takes the first entry off. */
    public Entry take() {
        return entries.pollFirst();
    }

    /** Takes all entries off. */
    public void clear() {
        entries.clear();
    }

    /** A hash of what is to happen, in its order. */
    long stateHash() {
        long hash = entries.size();
        for (Entry entry : entries) {
            hash = Draws.mix(
                    Draws.mix(Draws.mix(hash + entry.tick) + entry.order.ordinal()) + entry.subject * 31 + entry.luck);
        }
        return hash;
    }
}
