package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.Ties;
import kith.scenario.settings.LifeEventSettings;
import kith.society.Ticks;
import kith.society.World;

/**
 * A couple breaks up: yearly hazard h exp((0.9 - c)/c0) at closeness c, times a factor of satisfied intimacy ({@link
 * Intimacy}). The tie ends, and both lose points of
 * well-being, of which a share stays.
 *
 * <p><i>Source:</i> rate: Marino 2022, NCFMR FP-22-26; a loss that stays: Lucas 2005 (second-hand); form: assumption.
 * <i>Draws:</i> BREAK_UP.
 */
final class BreakUp {
    private static final double AT_CLOSENESS = 0.9;

    private final LifeEventSettings settings;
    private final Feelings feelings;
    private final Intimacy intimacy;
    private final Moment moment;

    BreakUp(LifeEventSettings settings, Feelings feelings, Intimacy intimacy, Moment moment) {
        this.settings = settings;
        this.feelings = feelings;
        this.intimacy = intimacy;
        this.moment = moment;
    }

    /** True if the couple of this half-tie breaks up on this day. */
    boolean comes(World world, int slot, int day) {
        Ties ties = world.ties();
        double hazard = settings.breakUpPerYear()
                / Ticks.YEAR_DAYS
                * Portable.exp((AT_CLOSENESS - ties.closeness(slot)) / settings.breakUpCloseness())
                * intimacy.breakUp(world, slot, moment);
        return Draws.uniform(world.draws().key(Purpose.BREAK_UP, ties.pairKey(slot), day)) < 1 - Portable.exp(-hazard);
    }

    /** They part. */
    void of(World world, int slot) {
        Ties ties = world.ties();
        int one = ties.other(ties.mate(slot));
        int other = ties.other(slot);
        ties.remove(slot);
        world.tally().tiesEnded++;
        world.tally().breakUps++;
        feelings.lifeEvent(world.people(), one, -settings.breakUpEffect(), settings.lastingShare());
        feelings.lifeEvent(world.people(), other, -settings.breakUpEffect(), settings.lastingShare());
    }
}
