package kith.society;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.LifeEventSettings;

/**
 * How long a person lives: by age a at the start the yearly hazard is m 2^((a - 60)/b), and since age does not pass
 * within a run the time to death is exponential. Known at the start, so that nothing that happens, and no scenario,
 * changes who dies when.
 *
 * <p><i>Source:</i> Gompertz's law; numbers: see the settings. <i>Draws:</i> LIFETIME.
 */
final class Lifespan {
    private static final double LN_2 = 0.6931471805599453;

    private final LifeEventSettings settings;
    private final Draws draws;

    Lifespan(LifeEventSettings settings, Draws draws) {
        this.settings = settings;
        this.draws = draws;
    }

    /** First day no longer here, of a person who is here from this day. */
    int goes(long key, double ageYears, int from) {
        if (!settings.happen() || settings.deathPerYearAtSixty() == 0) {
            return Lifetimes.NEVER;
        }
        double hazard = settings.deathPerYearAtSixty()
                * Portable.exp(LN_2 * (ageYears - 60) / settings.deathDoublesOverYears());
        double days = Ticks.YEAR_DAYS * Draws.exponential(draws.key(Purpose.LIFETIME, key)) / hazard;
        return days < 1_000_000 ? from + 1 + (int) days : Lifetimes.NEVER;
    }
}
