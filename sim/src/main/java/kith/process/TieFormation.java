package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.TieSettings;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Meeting a stranger may start a tie: probability f exp(-d/d0) exp(-|age gap|/a0) exp(sociability effect), d the mean
 * number of ties of the two.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> FORMATION.
 */
final class TieFormation {
    private final TieSettings settings;
    private final Standards standards;
    private final RoleCatalogue roles;
    private final double sociabilityEffect;

    TieFormation(TieSettings settings, Standards standards, RoleCatalogue roles, double sociabilityEffect) {
        this.settings = settings;
        this.standards = standards;
        this.roles = roles;
        this.sociabilityEffect = sociabilityEffect;
    }

    void meet(World world, int a, int b, int role, int sideOfA, long candidate, int day) {
        People people = world.people();
        Ties ties = world.ties();
        double degree = 0.5 * (ties.degree(a) + ties.degree(b));
        double ageGap = Math.abs(people.trait(a, Trait.AGE) - people.trait(b, Trait.AGE));
        double sociability = 0.5 * (people.trait(a, Trait.SOCIABILITY) + people.trait(b, Trait.SOCIABILITY));
        double probability = settings.formation()
                * Portable.exp(sociabilityEffect * sociability - degree / settings.formationDegree() - ageGap / settings.formationAgeGapYears());
        if (Draws.uniform(Draws.luck(candidate, Purpose.FORMATION, 0)) < probability) {
            int c = roles.get(role).relationClass().ordinal();
            long key = Draws.pairKey(people.key(a), people.key(b));
            int slot = ties.add(a, b, key, role, sideOfA, settings.newCloseness(), standards.fromPeople(people, a, c), day);
            ties.setLearned(ties.mate(slot), standards.fromPeople(people, b, c));
            world.tally().tiesFormed++;
        }
    }
}
