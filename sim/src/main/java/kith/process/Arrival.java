package kith.process;

import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Kinship;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.scenario.settings.LifeEventSettings;
import kith.scenario.settings.LifeEventSettings.Newcomers;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Somebody comes in the place of a person who died: of the same age band and community, into the same settings and,
 * where {@code life_events.newcomers} is kin, tied to the kin the other left, as parent and child if 16 or more years
 * apart and else as siblings, with a closeness drawn as at the start. So families and settings keep their size over
 * the years.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> START_TIE.
 */
final class Arrival {
    private final boolean comes;
    private final boolean withKin;
    private final RoleCatalogue roles;
    private final TieBeginning tieBeginning;
    private final Beginning beginning;

    Arrival(LifeEventSettings settings, RoleCatalogue roles, Standards standards, Beginning beginning) {
        comes = settings.newcomers() != Newcomers.NONE;
        withKin = settings.newcomers() == Newcomers.KIN;
        this.roles = roles;
        tieBeginning = new TieBeginning(standards);
        this.beginning = beginning;
    }

    /** False where the places of the dead stay empty. */
    boolean comes() {
        return comes;
    }

    /** The person is here from the opening of this midnight's day on. */
    void of(World world, int person) {
        People people = world.people();
        int predecessor = people.register().lifetimes().predecessorOf(person);
        // While places stay empty nobody comes; who comes after that takes the place of the last one who lived in it.
        while (people.register().kinLeft(predecessor) == null) {
            predecessor = people.register().lifetimes().predecessorOf(predecessor);
        }
        people.register().come(person);
        people.setSettings(person, people.settings(predecessor).clone());
        for (int which : people.settings(person)) {
            world.joinSetting(person, which);
        }
        if (withKin) {
            for (int relative : people.register().kinLeft(predecessor)) {
                if (people.here(relative)) {
                    relate(world, person, relative);
                }
            }
        }
        beginning.of(world, person);
        world.tally().arrivals++;
    }

    private void relate(World world, int a, int b) {
        People people = world.people();
        double gap = people.trait(a, Trait.AGE) - people.trait(b, Trait.AGE);
        int older = gap >= 0 ? a : b;
        int younger = older == a ? b : a;
        RelationalRole role = roles.get(roles.indexOf(Kinship.role(gap)));
        long pair = Draws.pairKey(people.key(a), people.key(b));
        double closeness = role.startCloseness(Draws.normal(world.draws().key(Purpose.START_TIE, pair)));
        tieBeginning.of(world, older, younger, role, 0, closeness, world.day());
    }
}
