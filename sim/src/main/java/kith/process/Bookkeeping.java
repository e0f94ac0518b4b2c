package kith.process;

import kith.ledger.Balances;
import kith.ledger.Cause;
import kith.ledger.Outcome;
import kith.society.People;
import kith.society.World;

/** Reads from a world at a midnight what stands booked to each cause. <i>Draws:</i> none. */
public final class Bookkeeping {
    private Bookkeeping() {}

    /** The balances of everybody now. */
    public static Balances balances(World world, Model model) {
        People people = world.people();
        Feelings feelings = model.feelings();
        Moment now = model.moment();
        int count = people.count();
        double[][] amounts = new double[Outcome.values().length][count * Cause.COUNT];
        double[][] levels = new double[Outcome.values().length][count];
        for (int person = 0; person < count; person++) {
            for (int cause = 0; cause < Cause.FEELING; cause++) {
                int at = person * Cause.COUNT + cause;
                amounts[Outcome.LONELINESS.ordinal()][at] = feelings.pointsPerGap()
                        * feelings.rawLoneliness(people, person, cause, now);
                amounts[Outcome.WELL_BEING.ordinal()][at] = feelings.wellBeing(people, person, cause, now);
            }
            for (int cause = 0; cause < Cause.COUNT; cause++) {
                amounts[Outcome.DEPENDENCY.ordinal()][person * Cause.COUNT + cause] = people.dependency().entered(
                        person,
                        cause);
            }
            levels[Outcome.LONELINESS.ordinal()][person] = feelings.loneliness(people, person, now);
            levels[Outcome.WELL_BEING.ordinal()][person] = feelings.wellBeing(people, person, now);
            levels[Outcome.DEPENDENCY.ordinal()][person] = people.dependency().index(person);
        }
        return new Balances(count, amounts, levels);
    }
}
