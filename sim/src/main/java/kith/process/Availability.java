package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.ContactSettings;
import kith.society.People;
import kith.society.World;

/**
 * Whether a person can and will be there: not in another contact, not past the day's limit on social time, and
 * willing with probability willingness (1 - b fatigue). The day's limit is budget x limit_of_budget x exp(spread z),
 * less the share that a small child takes, and the share that an illness takes.
 *
 * <p><i>Source:</i> budget: Dunbar 2021; the rest assumption. <i>Draws:</i> WILLING, DAY_LIMIT.
 */
final class Availability {
    private final ContactSettings settings;
    private final double childTimeShare;
    private final double illnessTimeShare;

    Availability(ContactSettings settings, double childTimeShare, double illnessTimeShare) {
        this.settings = settings;
        this.childTimeShare = childTimeShare;
        this.illnessTimeShare = illnessTimeShare;
    }

    /** Limit on social hours of a person's day. */
    double dayLimit(World world, int person, int day) {
        double z = Draws.normal(world.draws().key(Purpose.DAY_LIMIT, world.people().key(person), day));
        double left = day < world.people().background().childUntil(person) ? 1 - childTimeShare : 1;
        if (world.people().background().ill(person) > 0) {
            left *= 1 - illnessTimeShare;
        }
        return settings.budgetHours() * settings.limitOfBudget() * left * Portable.exp(settings.budgetSpread() * z);
    }

    /** True if the person is free now and has time left today. */
    boolean free(People people, int person, long tick) {
        return people.busyUntil(person) <= tick
                && people.today().socialHours(person) < Math.min(24, people.today().limit(person));
    }

    /** True if the person asked accepts. */
    boolean accepts(People people, int asked, long candidate, Moment now) {
        if (!free(people, asked, now.tick())) {
            return false;
        }
        double fatigue = people.fatigue(asked) * now.fatigueKept();
        double uniform = Draws.uniform(Draws.luck(candidate, Purpose.WILLING, people.key(asked)));
        return uniform < settings.willingness() * (1 - settings.fatigueRefusal() * fatigue);
    }
}
