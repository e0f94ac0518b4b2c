package kith.process;

import kith.society.People;
import kith.society.World;

/**
 * Midnight, last part: a new day opens. Standards and ties are read for what is held over the day, hours and counts
 * start at 0, and the day's limit on social time is drawn.
 */
public final class DayStart {
    private final Feelings feelings;
    private final Availability availability;

    DayStart(Feelings feelings, Availability availability) {
        this.feelings = feelings;
        this.availability = availability;
    }

    /** Opens a day. */
    public void open(World world, int day) {
        People people = world.people();
        for (int person = 0; person < people.count(); person++) {
            feelings.hold(people, world.ties(), person);
            people.startDay(person, availability.dayLimit(world, person, day));
        }
    }
}
