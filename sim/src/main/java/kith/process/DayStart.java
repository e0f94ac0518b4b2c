package kith.process;

import java.util.List;
import kith.companion.Steering;
import kith.random.Portable;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Midnight, last part: a new day opens. Standards and ties are read for what is held over the day, hours and counts
 * start at 0, and the day's limit on social time is drawn, less the hours that taking part in decisions takes.
 * Loneliness as it is now decides how attentive a person is today: trait x exp(-k L), L in sd of its scale above the
 * mean; this is how loneliness passes on. Then each mechanism opens the day.
 *
 * <p><i>Source:</i> that loneliness passes between people: Cacioppo et al. 2009, doi:10.1037/a0016076; the way:
 * assumption. <i>Draws:</i> DAY_LIMIT.
 */
public final class DayStart {
    private final Moment moment;
    private final Feelings feelings;
    private final Availability availability;
    private final double lonelinessInattention;
    private final List<Mechanism> mechanisms;

    DayStart(
            Moment moment, Feelings feelings, Availability availability, double lonelinessInattention,
            List<Mechanism> mechanisms) {
        this.mechanisms = mechanisms;
        this.moment = moment;
        this.feelings = feelings;
        this.availability = availability;
        this.lonelinessInattention = lonelinessInattention;
    }

    /** Opens a day. */
    public void open(World world, int day) {
        People people = world.people();
        for (int person = 0; person < people.count(); person++) {
            if (people.here(person)) {
                feelings.hold(people, world.ties(), person);
                people.today().start(person,
                        availability.dayLimit(world, person, day) - duty(world.steering(), person));
                double loneliness = feelings.lonelinessScore(people, person, moment);
                double attention = people.trait(person, Trait.ATTENTIVENESS)
                        * Portable.exp(-lonelinessInattention * loneliness);
                people.today().setMood(person, loneliness, attention);
            }
        }
        for (Mechanism each : mechanisms) {
            each.dayStart(world, day);
        }
    }

    private static double duty(Steering steering, int person) {
        double hours = steering.duty(person);
        if (hours > 0) {
            steering.setDuty(person, 0);
        }
        return hours;
    }
}
