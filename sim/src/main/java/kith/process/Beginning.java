package kith.process;

import java.util.List;
import kith.ledger.Cause;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.scenario.settings.LifeEventSettings;
import kith.society.People;
import kith.society.World;

/**
 * The first midnight: everybody at rest near the equilibrium, so that the burn-in can be short. Satisfaction starts at
 * {@code start_satisfied} of each need, renewed as fast as it fades, from contact with people (mattering: from care
 * given); each mechanism gives a first state; loneliness and well-being start
 * where that, the first standards and the first ties lead.
 *
 * <p><i>Source:</i> assumption; the burn-in takes the start out of the results. <i>Draws:</i> none.
 */
public final class Beginning {
    private final Feelings feelings;
    private final List<Mechanism> mechanisms;
    private final NeedCatalogue needs;
    private final double startEffect;

    Beginning(
            Feelings feelings, List<Mechanism> mechanisms, NeedCatalogue needs, LifeEventSettings events) {
        startEffect = events.happen() ? events.startEffect() : 0;
        this.feelings = feelings;
        this.mechanisms = mechanisms;
        this.needs = needs;
    }

    /** Gives everybody who is here a first state. */
    public void of(World world) {
        for (int person = 0; person < world.people().count(); person++) {
            if (world.people().here(person)) {
                of(world, person);
            }
        }
    }

    /** Gives a person a first state. */
    void of(World world, int person) {
        People people = world.people();
        boolean alone = people.settings(person).length == 0 && world.ties().degree(person) == 0;
        for (int need = 0; need < Need.COUNT && !alone; need++) {
            Cause source = need == Need.MATTERING.ordinal() ? Cause.CARE_GIVEN : Cause.HUMAN_CONTACT;
            feelings.settleSatisfaction(people, person, need, source.ordinal(), needs.startSatisfied(need));
        }
        for (Mechanism each : mechanisms) {
            each.begin(world, person);
        }
        feelings.lifeEvent(people, person, startEffect, 0);
        // Days of the burn-in are negative: no small child until today means none.
        people.background().setChildUntil(person, world.day());
        feelings.hold(people, world.ties(), person);
        feelings.settle(people, person);
    }
}
