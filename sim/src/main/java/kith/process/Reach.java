package kith.process;

import java.util.Arrays;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.ReachSettings;
import kith.scenario.settings.RelationClass;
import kith.society.Setting;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * Whether anybody is around when a need is felt. With probability
 *
 * <pre>
 *   a = logistic(ln(o / (1 - o)) + s [no partner] + b (age - 45)/20 + sigma z + sigma_p z_place + n [night])
 * </pre>
 *
 * <p>a person is out of reach: nobody is around, so that only people of the classes intimate and close can be called,
 * each with its weight times {@code call_share} ({@link PartnerChoice}). z is the person's own {@link Trait#SOLITUDE},
 * z_place that of its neighbourhood (0 without one), night from 23:00 to 7:00. Needs are felt at {@code felt_factor}
 * times the rate ({@link FeltNeed}). Where people are around, the log odds of the setting grow by {@code ambient_more};
 * those of an AI are less by {@code ai_less}. Under the other rules of {@code choice.ai_rule}, or where o is 0,
 * everybody is always within reach.
 *
 * <p><i>Source:</i> assumption; how much time people are alone: ATUS; Danvers et al. (second-hand). Whom people would
 * have turned to when they used an AI was never measured. <i>Draws:</i> REACH (keyed by the candidate), PLACE_REACH.
 */
public final class Reach {
    /** More than the probabilities of {@link #isOut} can err by rounding. */
    private static final double ROUNDING = 1e-9;
    private static final double MIDDLE_YEARS = 45;
    private static final double HOURS = 24;
    private static final double NIGHT_ENDS = 7 / HOURS;
    private static final double NIGHT_BEGINS = 23 / HOURS;

    private final ReachSettings settings;
    private final boolean acts;
    private final int partners;
    private final boolean[] close;
    private final double logOdds;
    private final double singleFactor;
    private final double nightKept;
    /** Whose draws stand in {@link #ofPlace}. */
    private Draws drawnFrom;
    /** z_place of each setting; not-a-number until it is first asked for. */
    private double[] ofPlace = {};

    Reach(ReachSettings settings, boolean acts, RoleCatalogue roles) {
        this.settings = settings;
        this.acts = acts && settings.outShare() > 0;
        partners = roles.indexOf(RoleNames.PARTNERS);
        close = new boolean[roles.count()];
        for (int role = 0; role < close.length; role++) {
            RelationClass relation = roles.get(role).relationClass();
            close[role] = relation == RelationClass.INTIMATE || relation == RelationClass.CLOSE;
        }
        logOdds = Portable.log(settings.outShare() / (1 - settings.outShare()));
        singleFactor = Portable.exp(settings.singleEffect());
        double nightHours = nightRate() * (NIGHT_ENDS + 1 - NIGHT_BEGINS);
        nightKept = nightHours / (nightHours + NIGHT_BEGINS - NIGHT_ENDS);
    }

    /** Whether people can be out of reach at all. */
    boolean acts() {
        return acts;
    }

    /** Rate of felt needs at night, relative to the other hours. */
    private double nightRate() {
        return acts ? settings.nightRate() : 1;
    }

    /**
     * Ticks from midnight at which a candidate comes that would come at this offset if all hours were alike: fewer come
     * at night, and their order and number stay.
     */
    long time(long offset) {
        double night = nightRate();
        if (night == 1) {
            return offset;
        }
        double day = NIGHT_BEGINS - NIGHT_ENDS;
        double passed = offset * (1.0 / Ticks.PER_DAY) * (day + night * (1 - day));
        double beforeDay = night * NIGHT_ENDS;
        double time = passed < beforeDay ? passed / night
                : passed < beforeDay + day ? NIGHT_ENDS + (passed - beforeDay)
                : NIGHT_BEGINS + (passed - beforeDay - day) / night;
        return Math.min(Ticks.PER_DAY - 1, (long) (time * Ticks.PER_DAY));
    }

    /** Factor of the rate of felt needs. */
    double feltFactor() {
        return acts ? settings.feltFactor() : 1;
    }

    /** What is added to the log odds of contact with somebody in a setting. */
    double ambientMore() {
        return acts ? settings.ambientMore() : 0;
    }

    /** What is taken from the log odds of turning to an AI. */
    double aiLess() {
        return acts ? settings.aiLess() : 0;
    }

    /** Weight of a close person who can only be called, relative to that of the person nearby. */
    double callShare() {
        return settings.callShare();
    }

    /**
     * Whether nobody is around a person at a candidate. The draw is first held against the probabilities with a partner
     * and without; mostly it is below both or above both, and the ties need not be searched for one.
     */
    boolean isOut(World world, int person, long candidate, Moment now) {
        if (!acts()) {
            return false;
        }
        double draw = Draws.uniform(Draws.luck(candidate, Purpose.REACH, 0));
        double night = isNight(now.tick()) ? settings.nightEffect() : 0;
        double partnered = logistic(logOdds(world, person, true) + night);
        double single = partnered * singleFactor / (1 - partnered + partnered * singleFactor);
        if (draw < Math.min(partnered, single) - ROUNDING) {
            return true;
        }
        return draw < Math.max(partnered, single) + ROUNDING
                && draw < logistic(logOdds(world, person, hasPartner(world.ties(), person)) + night);
    }

    /** Probability that nobody is around when a person feels a need, over the hours of a day. */
    public double outShare(World world, int person) {
        if (!acts()) {
            return 0;
        }
        double byDay = logOdds(world, person, hasPartner(world.ties(), person));
        return nightKept * logistic(byDay + settings.nightEffect()) + (1 - nightKept) * logistic(byDay);
    }

    /** Whether a role is one of people who can be called. */
    boolean isClose(int role) {
        return close[role];
    }

    private double logOdds(World world, int person, boolean partnered) {
        double sum = logOdds
                + settings.ageEffect() * (world.people().trait(person, Trait.AGE) - MIDDLE_YEARS) / 20
                + settings.personSpread() * world.people().trait(person, Trait.SOLITUDE);
        if (!partnered) {
            sum += settings.singleEffect();
        }
        return settings.placeSpread() == 0 ? sum : sum + settings.placeSpread() * ofPlace(world, person);
    }

    private boolean hasPartner(Ties ties, int person) {
        for (int at = ties.first(person), end = at + ties.degree(person); at < end; at++) {
            if (ties.role(at) == partners) {
                return true;
            }
        }
        return false;
    }

    private double ofPlace(World world, int person) {
        if (drawnFrom != world.draws() || ofPlace.length != world.settings().size()) {
            drawnFrom = world.draws();
            ofPlace = new double[world.settings().size()];
            Arrays.fill(ofPlace, Double.NaN);
        }
        for (int setting : world.people().settings(person)) {
            if (world.settings().get(setting).kind() == Setting.Kind.NEIGHBOURHOOD) {
                if (Double.isNaN(ofPlace[setting])) {
                    ofPlace[setting] = Draws.normal(drawnFrom.key(Purpose.PLACE_REACH, setting));
                }
                return ofPlace[setting];
            }
        }
        return 0;
    }

    private static boolean isNight(long tick) {
        double fraction = Ticks.fraction(tick);
        return fraction < NIGHT_ENDS || fraction >= NIGHT_BEGINS;
    }

    private static double logistic(double x) {
        return 1 / (1 + Portable.exp(-x));
    }
}
