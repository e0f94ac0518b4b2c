package kith.process;

import kith.ledger.Cause;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.society.People;
import kith.society.World;

/**
 * The first midnight: everybody at rest near the equilibrium, so that the burn-in can be short. Satisfaction starts at
 * {@code start_satisfied} of each need, renewed as fast as it fades, from contact with people (mattering: from care
 * given); loneliness and well-being start where that, the first standards and the first ties lead.
 *
 * <p><i>Source:</i> assumption; the burn-in takes the start out of the results. <i>Draws:</i> none.
 */
public final class Beginning {
    private final Feelings feelings;
    private final NeedCatalogue needs;

    Beginning(Feelings feelings, NeedCatalogue needs) {
        this.feelings = feelings;
        this.needs = needs;
    }

    /** Gives everybody a first state. */
    public void of(World world) {
        People people = world.people();
        for (int person = 0; person < people.count(); person++) {
            boolean alone = people.settings(person).length == 0 && world.ties().degree(person) == 0;
            for (int need = 0; need < Need.COUNT && !alone; need++) {
                Cause source = need == Need.MATTERING.ordinal() ? Cause.CARE_GIVEN : Cause.HUMAN_CONTACT;
                feelings.settleSatisfaction(people, person, need, source.ordinal(), needs.startSatisfied(need));
            }
            feelings.hold(people, world.ties(), person);
            feelings.settle(people, person);
        }
    }
}
