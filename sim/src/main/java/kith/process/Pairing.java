package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.Ties;
import kith.scenario.settings.LifeEventSettings;
import kith.society.People;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * Two friends become a couple: yearly hazard h c exp(-|age gap|/10) between adults of 18 or more who are both single,
 * c their closeness, times a factor of satisfied intimacy ({@link Intimacy}). The tie becomes that of partners, and
 * both win points of well-being, which fade.
 *
 * <p><i>Source:</i> assumption, set so that the number of couples about stays (6 % fewer after ten years).
 * <i>Draws:</i> PAIRING.
 */
final class Pairing {
    private static final double ADULT_YEARS = 18;
    private static final double AGE_GAP_YEARS = 10;

    private final LifeEventSettings settings;
    private final Feelings feelings;
    private final Intimacy intimacy;
    private final Moment moment;

    Pairing(LifeEventSettings settings, Feelings feelings, Intimacy intimacy, Moment moment) {
        this.settings = settings;
        this.feelings = feelings;
        this.intimacy = intimacy;
        this.moment = moment;
    }

    /** True if these friends become a couple on this day. */
    boolean comes(World world, int person, int slot, int day) {
        Ties ties = world.ties();
        People people = world.people();
        double age = people.trait(person, Trait.AGE);
        double other = people.trait(ties.other(slot), Trait.AGE);
        if (age < ADULT_YEARS || other < ADULT_YEARS) {
            return false;
        }
        double most = settings.pairingPerYear() / Ticks.YEAR_DAYS * ties.closeness(slot)
                * intimacy.pairing(world, slot, moment);
        double uniform = Draws.uniform(world.draws().key(Purpose.PAIRING, ties.pairKey(slot), day));
        // The hazard is below this, and a probability below its hazard, so most draws need no exponential.
        return uniform < most
                && uniform < 1 - Portable.exp(-most * Portable.exp(-Math.abs(age - other) / AGE_GAP_YEARS));
    }

    /** They become partners. */
    void of(World world, int person, int slot, int partners) {
        Ties ties = world.ties();
        ties.setRole(slot, partners);
        world.tally().pairings++;
        feelings.lifeEvent(world.people(), person, settings.pairingEffect(), 0);
        feelings.lifeEvent(world.people(), ties.other(slot), settings.pairingEffect(), 0);
    }
}
