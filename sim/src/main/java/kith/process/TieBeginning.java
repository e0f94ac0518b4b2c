package kith.process;

import kith.random.Draws;
import kith.relation.RelationalRole;
import kith.relation.Ties;
import kith.society.People;
import kith.society.World;

/**
 * Two people become tied: each expects of the other what the standard of the role's class expects of anybody, and
 * their last contact is today.
 *
 * <p><i>Source:</i> definition. <i>Draws:</i> none.
 */
final class TieBeginning {
    private final Standards standards;

    TieBeginning(Standards standards) {
        this.standards = standards;
    }

    /**
     * Ties two people who have no tie.
     *
     * @param sideOfA side of the role that {@code a} is on
     * @return key of the pair
     */
    long of(World world, int a, int b, RelationalRole role, int sideOfA, double closeness, int day) {
        People people = world.people();
        Ties ties = world.ties();
        int c = role.relationClass().ordinal();
        long pair = Draws.pairKey(people.key(a), people.key(b));
        int slot = ties.add(a, b, pair, role.index(), sideOfA, closeness, standards.fromPeople(people, a, c), day);
        ties.setLearned(ties.mate(slot), standards.fromPeople(people, b, c));
        world.tally().tiesFormed++;
        return pair;
    }
}
