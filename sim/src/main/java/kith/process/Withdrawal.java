package kith.process;

import kith.companion.AiPartners;
import kith.ledger.Cause;
import kith.random.Portable;
import kith.scenario.settings.AiSettings;
import kith.society.People;
import kith.society.World;

/**
 * Withdrawal: an AI that a person is used to is out of reach. Over a day W = max over partnerships of wanting/100 x
 * min(1, sessions a day) x absence; absence is 1 after the end, whoever ended it, until the same product is taken up
 * again, and before it the share of the times the person turned to it and found it gone. Well-being is pulled towards
 * -k W with its own time constant: at midnight its slow part loses k W (1 - exp(-1/tau)), all booked to withdrawal.
 * Wanting and the accustomed sessions fade without use, so withdrawal ends.
 *
 * <p><i>Source:</i> grief and worse mental health when a feature was removed (sign alone): De Freitas,
 * arXiv:2412.14190; form: assumption. <i>Draws:</i> none.
 */
final class Withdrawal implements Mechanism {
    private static final int WITHDRAWAL = Cause.WITHDRAWAL.ordinal();
    private final double pull;

    /** Withdrawal from AIs; without an effect where they are placebos. */
    Withdrawal(AiSettings ai, double wellBeingDays) {
        pull = ai.placebo() > 0 ? 0 : ai.withdrawal().effect() * (1 - Portable.exp(-1 / wellBeingDays));
    }

    @Override
    public String name() {
        return "withdrawal";
    }

    /** Sees how strongly the person went without, before sessions of the day are folded. */
    @Override
    public void dayOver(World world, int person) {
        world.people().background().setWithdrawal(person, of(world.partners(), person));
    }

    /** Pulls well-being down by a day of it. */
    @Override
    public void dayEnd(World world, int person) {
        People people = world.people();
        double strength = people.background().withdrawal(person);
        if (strength > 0) {
            people.feelings().addWellBeingMode(person, WITHDRAWAL, -pull * strength);
        }
    }

    /** How strongly a person goes without over the day that ends; sessions have not been folded yet. */
    static double of(AiPartners partners, int person) {
        double worst = 0;
        for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
            double missed = partners.wanting(at) / 100 * Math.min(1, partners.sessionsPerDay(at));
            if (missed > worst) {
                worst = Math.max(worst, missed * absence(partners, person, at));
            }
        }
        return worst;
    }

    /**
     * Share of the day's wish for it that came to nothing: all, if it has ended and there is no other of the product.
     */
    private static double absence(AiPartners partners, int person, int at) {
        if (!partners.active(at)) {
            return partners.activeOf(person, partners.product(at)) < 0 ? 1 : 0;
        }
        double absent = partners.absentToday(at);
        return absent == 0 ? 0 : absent / (absent + partners.sessionsToday(at));
    }
}
