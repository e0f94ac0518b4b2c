package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.HardshipSettings;
import kith.society.Background;
import kith.society.Setting;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * Spells of illness and of lost work. Each midnight a spell begins with probability p = 1 - exp(-h/365) and ends with
 * probability q = 1 - exp(-1/length); h of illness is r exp(a (age - 45)/20), h of lost work r, for people with a
 * workplace alone. At the start a spell is on with probability pi = p/(p + q), its share of time. While it is on
 * well-being is e points lower than else. The person's set-point is the mean over both times, so the part added is
 * -e (on - pi). An ill person has less social time ({@link Availability}); a person without work is met by nobody at
 * the workplace ({@link AmbientPartner}), keeps the place in it, and comes back. Booked to life events.
 *
 * <p><i>Source:</i> unemployment lowers well-being (Luhmann et al. 2012, doi:10.1037/a0025948); rates, lengths and
 * forms: assumption. <i>Draws:</i> HARDSHIP.
 */
final class Hardship implements Mechanism {
    private static final double MIDDLE_YEARS = 45;
    private static final int ILLNESS = 0;
    private static final int JOB_LOSS = 1;

    private final HardshipSettings settings;
    private final double illnessEnds;
    private final double jobLossEnds;

    Hardship(HardshipSettings settings) {
        this.settings = settings;
        illnessEnds = 1 - Portable.exp(-1 / settings.illnessDays());
        jobLossEnds = 1 - Portable.exp(-1 / settings.jobLossDays());
    }

    @Override
    public String name() {
        return "hardship";
    }

    @Override
    public void begin(World world, int person) {
        long key = world.draws().key(Purpose.HARDSHIP, world.people().key(person));
        double falls = fallsIll(world, person);
        double loses = losesWork(world, person);
        boolean ill = isOn(falls, illnessEnds, Draws.then(key, ILLNESS));
        boolean jobless = isOn(loses, jobLossEnds, Draws.then(key, JOB_LOSS));
        set(world, person, ill, jobless, falls, loses);
    }

    /** A day has passed: spells begin and end. */
    @Override
    public void dayEnd(World world, int person) {
        Background background = world.people().background();
        boolean wasIll = background.ill(person) > 0;
        boolean wasJobless = background.jobless(person) > 0;
        double falls = fallsIll(world, person);
        double loses = losesWork(world, person);
        if (falls > 0 || loses > 0 || wasIll || wasJobless || background.hardship(person) != 0) {
            long key = world.draws().key(Purpose.HARDSHIP, world.people().key(person), world.day());
            boolean ill = next(wasIll, falls, illnessEnds, Draws.then(key, ILLNESS));
            boolean jobless = next(wasJobless, loses, jobLossEnds, Draws.then(key, JOB_LOSS));
            set(world, person, ill, jobless, falls, loses);
        }
    }

    private static boolean isOn(double begins, double ends, long key) {
        return begins > 0 && Draws.uniform(key) < share(begins, ends);
    }

    private static boolean next(boolean on, double begins, double ends, long key) {
        return on ? Draws.uniform(key) >= ends : begins > 0 && Draws.uniform(key) < begins;
    }

    /** Share of time that spells take. */
    private static double share(double begins, double ends) {
        return begins / (begins + ends);
    }

    private void set(World world, int person, boolean ill, boolean jobless, double falls, double loses) {
        double sick = ill ? 1 : 0;
        double idle = jobless ? 1 : 0;
        double points = -settings.illnessEffect() * (sick - share(falls, illnessEnds))
                - settings.jobLossEffect() * (idle - share(loses, jobLossEnds));
        world.people().background().setHardship(person, sick, idle, points + 0.0);
    }

    /** Probability that a person who is well falls ill today. */
    private double fallsIll(World world, int person) {
        double years = world.people().trait(person, Trait.AGE) - MIDDLE_YEARS;
        return settings.illnessPerYear() == 0 ? 0 : 1 - Portable.exp(-settings.illnessPerYear()
                * Portable.exp(settings.illnessAgeEffect() * years / 20) / Ticks.YEAR_DAYS);
    }

    /** Probability that a person who works loses the work today. */
    private double losesWork(World world, int person) {
        if (settings.jobLossPerYear() > 0) {
            for (int which : world.people().settings(person)) {
                if (world.settings().get(which).kind() == Setting.Kind.WORKPLACE) {
                    return 1 - Portable.exp(-settings.jobLossPerYear() / Ticks.YEAR_DAYS);
                }
            }
        }
        return 0;
    }
}
