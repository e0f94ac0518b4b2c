package kith.process;

import kith.ledger.Cause;
import kith.relation.Facet;
import kith.scenario.settings.RelationClass;
import kith.society.People;

/**
 * A refusal disappoints: it takes cost x standard for availability x closeness factor x omission ({@link RoleNorms})
 * from the felt need (never below 0), and teaches that people of this class are there less. What spillover added to the
 * standard takes its share under raised standards. Coping lowers the loss ({@link Coping}).
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> none.
 */
final class Refusal {
    private final double cost;
    private final Standards standards;
    private final Feelings feelings;
    private final Coping coping;

    Refusal(double cost, Standards standards, Feelings feelings, Coping coping) {
        this.cost = cost;
        this.standards = standards;
        this.feelings = feelings;
        this.coping = coping;
    }

    void meet(People people, int person, int need, RelationClass relationClass, double closenessFactor, double omission,
            Moment now) {
        int c = relationClass.ordinal();
        int f = Facet.AVAILABILITY.ordinal();
        double fromPeople = people.standards().standard(person, c, f);
        double whole = fromPeople + people.standards().raised(person, c, f);
        double satisfied = people.satisfied(person, need) * now.needKept(need);
        double weight = coping.disappointmentLeft(people, person);
        double loss = Math.min(satisfied, cost * closenessFactor * Math.max(0, whole) * weight * omission);
        if (loss > 0) {
            double plain = loss * (fromPeople / whole);
            feelings.satisfy(people, person, need, Cause.DISAPPOINTMENT.ordinal(), -plain, now);
            if (plain != loss) {
                feelings.satisfy(people, person, need, Cause.RAISED_STANDARDS.ordinal(), plain - loss, now);
            }
        }
        people.today().addRefusal(person);
        standards.learnFromPerson(people, person, c, Facet.AVAILABILITY, 0);
    }
}
