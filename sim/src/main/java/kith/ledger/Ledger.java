package kith.ledger;

/**
 * The entries between two days: for each person, outcome and cause the amount booked. The entries of a person and
 * outcome add up to the change of that outcome.
 *
 * <p>Rules. <i>Splits:</i> what a contact gives is booked to the contact, what falling short of the standard takes to
 * disappointment or raised standards; diminishing returns belong to the contact that meets them. <i>Clamps:</i>
 * inputs are cut before they are booked, states never. <i>Expiry:</i> what a source gave fades under that source, so
 * its fading is booked to it too; the ratio in dependency is split as in {@code Dependency}. <i>Ties and
 * standards</i> enter the loneliness gap as they stand at midnight, and are held over the day.
 */
public final class Ledger {
    private final Balances opening;
    private final Balances closing;

    public Ledger(Balances opening, Balances closing) {
        if (opening.people() != closing.people()) {
            throw new IllegalArgumentException(
                    "balances of (" + opening.people() + ") and (" + closing.people()
                            + ") people; they must be the same");
        }
        this.opening = opening;
        this.closing = closing;
    }

    /** Amount booked to a cause for a person. */
    public double amount(Outcome outcome, int person, Cause cause) {
        int at = person * Cause.COUNT + cause.ordinal();
        return closing.amounts()[outcome.ordinal()][at] - opening.amounts()[outcome.ordinal()][at];
    }

    /** Change of an outcome for a person. */
    public double change(Outcome outcome, int person) {
        return closing.levels()[outcome.ordinal()][person] - opening.levels()[outcome.ordinal()][person];
    }

    /** Mean amount booked to a cause over these people. */
    public double mean(Outcome outcome, int[] people, Cause cause) {
        double sum = 0;
        for (int person : people) {
            sum += amount(outcome, person, cause);
        }
        return people.length == 0 ? Double.NaN : sum / people.length;
    }
}
