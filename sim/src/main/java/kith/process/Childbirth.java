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
 * A couple has a child, by a yearly hazard, where the younger is 18 to 44 and no small child is there: for a while it
 * takes a share of both parents' social time ({@link Availability}), and both win points of well-being, which fade.
 * The child itself is nobody in the world.
 *
 * <p><i>Source:</i> assumption; 56 births per 1,000 women of 15-44 in 2022 (NVSR 73(2), USA). <i>Draws:</i> CHILD.
 */
final class Childbirth {
    private static final double FROM_YEARS = 18;
    private static final double TO_YEARS = 45;

    private final LifeEventSettings settings;
    private final Feelings feelings;
    private final double probability;

    Childbirth(LifeEventSettings settings, Feelings feelings) {
        this.settings = settings;
        this.feelings = feelings;
        probability = 1 - Portable.exp(-settings.childPerYear() / Ticks.YEAR_DAYS);
    }

    /** True if the couple of this half-tie has a child at the midnight that ends this day. */
    boolean comes(World world, int slot, int day) {
        People people = world.people();
        Ties ties = world.ties();
        int one = ties.other(ties.mate(slot));
        int other = ties.other(slot);
        double younger = Math.min(people.trait(one, Trait.AGE), people.trait(other, Trait.AGE));
        boolean could = younger >= FROM_YEARS
                && younger < TO_YEARS
                && people.background().childUntil(one) <= day + 1
                && people.background().childUntil(other) <= day + 1;
        return could && Draws.uniform(world.draws().key(Purpose.CHILD, ties.pairKey(slot), day)) < probability;
    }

    /** The child is there from this day on. */
    void of(World world, int slot, int day) {
        Ties ties = world.ties();
        for (int parent : new int[] {ties.other(ties.mate(slot)), ties.other(slot)}) {
            world.people().background().setChildUntil(parent, day + settings.childDays());
            feelings.lifeEvent(world.people(), parent, settings.childEffect(), 0);
        }
        world.tally().children++;
    }
}
