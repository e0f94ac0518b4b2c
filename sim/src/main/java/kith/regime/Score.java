package kith.regime;

import kith.companion.AiPartners;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.ObjectiveSettings.Signal;
import kith.scenario.settings.ProviderSettings;
import kith.society.World;

/**
 * What a provider makes of one user, from what it can measure:
 *
 * <pre>
 * score = signal + r sessions/day - t dependency + h hours with people/day + a autonomy + s skill + w (well-being +
 * error)
 *           - audits x fine x breach x coverage x sessions/day
 * </pre>
 *
 * The signal is sessions a day (engagement), liking/100 while the user stays (approval), or well-being as measured
 * (welfare). Who has left has no sessions and no liking, but may still be measured.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> MEASURED_WELFARE.
 */
final class Score {
    private final ProviderSettings settings;
    private final Regime regime;
    private final Feeling feeling;

    Score(Regime regime, Feeling feeling) {
        this.regime = regime;
        settings = regime.settings();
        this.feeling = feeling;
    }

    /** What was so before a round: the same score, out of averages of the weeks before. */
    double before(World world, int at, int day) {
        double hours = world.people().today().humanHours(world.partners().person(at));
        return of(world, at, world.partners().sessionsPerDay(at), hours, 0, day, 0);
    }

    /** What came of a round of so many days, at a breach of the contract by this share. */
    double after(World world, int at, int days, double breach, int day) {
        return of(world, at, world.partners().sessionsOfRound(at) / days, world.steering().hours(at) / days, breach,
                day, 1);
    }

    private double of(World world, int at, double sessions, double hours, double breach, int day, int end) {
        AiPartners partners = world.partners();
        int person = partners.person(at);
        double wellBeing = needsWellBeing() ? measured(world, person, day, end) : 0;
        double signal = switch (settings.objective().signal()) {
            case ENGAGEMENT -> sessions;
            case APPROVAL -> partners.active(at) ? partners.liking(at) / 100 : 0;
            case WELFARE -> wellBeing;
            case PREFERENCE, CONSTITUTION -> 0;
        };
        double perSession = settings.economics().revenuePerUse()
                - settings.contract().audits() * settings.contract().fine() * breach * settings.contract().coverage();
        return signal
                + perSession * sessions
                - settings.economics().dependencyTax()
                        * (partners.active(at) ? world.people().dependency().index(person) : 0)
                + settings.positive().humanTies() * hours
                + settings.positive().autonomy() * world.people().autonomy(person)
                + settings.positive().skill() * world.people().skill(person)
                + settings.positive().wellBeing() * wellBeing;
    }

    private boolean needsWellBeing() {
        return settings.objective().signal() == Signal.WELFARE || settings.positive().wellBeing() > 0;
    }

    private double measured(World world, int person, int day, int end) {
        long key = world.draws().key(Purpose.MEASURED_WELFARE, Draws.then(world.people().key(person), regime.key()),
                day);
        return feeling.wellBeing(world, person)
                + settings.knowledge().welfareError() * Draws.normal(Draws.then(key, end));
    }
}
