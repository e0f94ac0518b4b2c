package kith.live;

import java.util.ArrayList;
import java.util.List;
import kith.process.ContactListener;
import kith.society.Ticks;
import kith.society.World;

/** The contacts with people and the AI sessions of one person who is followed, as they happen. It changes nothing. */
final class Lane implements ContactListener {
    private static final int NOBODY = -1;
    private static final int MOST = 2_000;

    private final List<double[]> events = new ArrayList<>();
    private int followed = NOBODY;

    /** Begins to follow a person, with nothing seen so far. */
    void follow(int person) {
        followed = person;
        events.clear();
    }

    /** The same up to now. */
    Lane copy() {
        Lane copy = new Lane();
        copy.followed = followed;
        copy.events.addAll(events);
        return copy;
    }

    @Override
    public void contact(World world, int seeker, int other, int role, double hours, long tick) {
        if (seeker == followed) {
            add(other, role, hours, tick);
        } else if (other == followed) {
            add(seeker, role, hours, tick);
        }
    }

    @Override
    public void session(World world, int person, long tick) {
        if (person == followed) {
            add(NOBODY, NOBODY, Double.NaN, tick);
        }
    }

    private void add(int other, int role, double hours, long tick) {
        if (events.size() == MOST) {
            events.remove(0);
        }
        events.add(new double[] {Ticks.day(tick) + Ticks.fraction(tick), other, role, hours});
    }

    /** The events from a day on: when, with whom (-1: the AI), in which role, for how many hours (not of sessions). */
    Reply from(int day) {
        List<double[]> told = events.stream().filter(event -> event[0] >= day).toList();
        Reply.Columns columns = new Reply.Columns();
        List<String> names = List.of("day", "other", "role", "hours");
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.numbers(names.get(i), told.stream().mapToDouble(event -> event[column]).toArray());
        }
        return columns.reply();
    }
}
