package kith.process;

import java.util.Arrays;
import kith.ledger.Cause;
import kith.random.Portable;
import kith.relation.Facet;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.Ties;
import kith.scenario.settings.CopingSettings;
import kith.scenario.settings.DistressSettings;
import kith.scenario.settings.LonelinessSettings;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.WellBeingSettings;
import kith.society.People;
import kith.society.Trait;

/**
 * Lasting loneliness and well-being: two slow linear filters of what people get and what they desire, kept by cause.
 *
 * <p>With s_kc the satisfaction of need k from source c, theta its worth (1 from people, {@code ai_worth} from AI),
 * u_c the part of the gap that is held over a day (desired, raised standards, ties):
 *
 * <pre>
 *   tau_L dL_c/dt = u_c - theta_c sum_k a_k s_kc - L_c                      loneliness L = sum of L_c
 *   tau_W dW_c/dt = theta_c kappa sum_k w_k s_kc / sum w - k_L L_c - W_c    well-being  = set-point + sum of W_c
 *   u_desired = strength x (desired + e(standard from people - reference)) + o - d x,
 *   u_raised = strength x e x raised part,
 *   u_ties = -t (1 - exp(-sum of closeness / scale))
 * </pre>
 *
 * <p>All time constants differ, so the equations separate ({@link Separation}): L_c = u_c + M_c + theta sum_k b_k s_kc
 * and W_c = -k_L u_c + V_c + beta M_c + theta sum_k g_k s_kc, where M_c and V_c fade with tau_L and tau_W alone. A
 * contact is a jump of s_kc under which L_c and W_c are continuous. Hence exact values at any instant, and a ledger
 * that adds up by construction: what is booked to a cause between two days is the change of L_c (or W_c). The reference
 * levels of satisfaction and loneliness are a constant of W_desired, so that it moves to other ones as slowly as to all
 * else.
 *
 * <p>o is what a measured loneliness leaves unexplained ({@link #measure}), 0 for everybody of whom nothing was
 * measured.
 *
 * <p>Coping c ({@link Coping}) takes u_coping = -a c strength x desired from what is desired, and lifts well-being at
 * once by b c max(0, bound - set-point - x), x the spell of distress ({@link Distress}); both are booked to coping.
 *
 * <p>Life events have a part of their own in well-being: dW_life/dt = -W_life/tau_E beside a part that stays and the
 * spell of distress x, the mood ({@link Mood}) and hardship ({@link Hardship}); on loneliness they act through ties and
 * contacts, and a bad spell through what is desired (d x). Withdrawal moves W_withdrawal alone,
 * which fades with tau_W ({@link Withdrawal}).
 *
 * <p><i>Source:</i> form: set-point return, Luhmann 2012; loneliness as gap between desired and achieved: assumption.
 * <i>Draws:</i> none.
 */
public final class Feelings {
    /** Mean and sd of the scale on which loneliness is reported (Russell 1996 students, from memory). */
    private static final double SCALE_MEAN = 40;

    private static final double SCALE_SD = 9.5;
    private static final int FIRST_HELD = Cause.RAISED_STANDARDS.ordinal();
    private static final int COPING = Cause.COPING.ordinal();
    private static final int LIFE_EVENT = Cause.LIFE_EVENT.ordinal();
    private static final int WITHDRAWAL = Cause.WITHDRAWAL.ordinal();
    private static final int NORM_DISCOMFORT = Cause.NORM_DISCOMFORT.ordinal();

    private final Separation separated;
    private final double[] lonelinessOfNeed;
    private final double[] wellBeingOfNeed;
    private final double[] lonelinessJump;
    private final double[] wellBeingJump;
    private final double modeInWellBeing;
    private final double aiWorth;
    private final double constant;
    private final LonelinessSettings loneliness;
    private final WellBeingSettings wellBeing;
    private final CopingSettings coping;
    private final DistressSettings distress;
    private final double[] facetWeight;
    private final double[] ofSource = new double[Cause.SOURCES];

    public Feelings(Scenario scenario, NeedCatalogue needs) {
        loneliness = scenario.loneliness();
        wellBeing = scenario.wellBeing();
        coping = scenario.coping();
        distress = scenario.distress();
        aiWorth = loneliness.aiWorth();
        separated = Separation.of(scenario, needs);
        lonelinessOfNeed = separated.lonelinessOfNeed();
        wellBeingOfNeed = separated.wellBeingOfNeed();
        lonelinessJump = separated.lonelinessJump();
        wellBeingJump = separated.wellBeingJump();
        modeInWellBeing = separated.modeInWellBeing();
        constant = -wellBeing.satisfaction() * wellBeing.satisfactionReference()
                + wellBeing.loneliness() * wellBeing.lonelinessReference();
        facetWeight = Experience.facetWeights(scenario.standards());
    }

    /**
     * A contact adds to the satisfaction of a need.
     *
     * @param gained satisfaction gained now (lost, if negative)
     */
    public void satisfy(People people, int person, int need, int source, double gained, Moment now) {
        people.addTag(person, need, source, gained / now.needKept(need));
        double felt = source == Cause.AI_CONTACT.ordinal() ? aiWorth * gained : gained;
        people.feelings().addLonelinessMode(person, source, lonelinessJump[need] * felt / now.lonelinessKept());
        people.feelings().addWellBeingMode(person, source, wellBeingJump[need] * felt / now.wellBeingKept());
    }

    /**
     * A person was heard: for some hours company seems larger than the satisfaction of companionship alone. Nothing
     * lasting moves.
     *
     * @param share share of the distance to being heard in full, at most 1
     */
    void hear(People people, int person, double share, Moment now) {
        double kept = now.heardKept();
        double heard = people.feelings().heard(person) * kept;
        people.feelings().setHeard(person, (heard + Math.min(1, share) * (1 - heard)) / kept);
    }

    /** Company as it seems at this moment, in [0, 1]: s + (1 - s) heard, s the satisfaction of companionship. */
    public double company(People people, int person, Moment now) {
        int companionship = Need.COMPANIONSHIP.ordinal();
        double satisfied = people.satisfied(person, companionship) * now.needKept(companionship);
        double heard = people.feelings().heard(person);
        return heard == 0 ? satisfied : satisfied + (1 - satisfied) * heard * now.heardKept();
    }

    /** Reads at midnight what is held over the coming day: standards, ties and coping as they are now. */
    public void hold(People people, Ties ties, int person) {
        double fromPeople = 0;
        double raised = 0;
        int close = RelationClass.CLOSE.ordinal();
        for (int facet = 0; facet < Facet.COUNT; facet++) {
            fromPeople += facetWeight[facet] * people.standards().standard(person, close, facet);
            raised += facetWeight[facet] * people.standards().raised(person, close, facet);
        }
        double strength = people.trait(person, Trait.STRENGTH);
        double effect = strength * loneliness.standardEffect();
        double closeness = ties.closenessSum(person);
        setHeld(people, person, Cause.RAISED_STANDARDS, effect * raised);
        setHeld(people, person, Cause.DESIRED,
                strength * loneliness.desired() + effect * (fromPeople - loneliness.standardReference())
                        + people.feelings().ownGap(person)
                        - distress.lonelinessEffect() * people.background().distress(person));
        setHeld(people, person, Cause.TIES,
                -loneliness.ties() * (1 - Portable.exp(-closeness / loneliness.tiesScale())));
        double coped = people.coping(person);
        setHeld(people, person, Cause.COPING,
                coped == 0 ? 0 : -coping.desiredEffect() * coped * strength * loneliness.desired());
    }

    private void setHeld(People people, int person, Cause cause, double value) {
        int c = cause.ordinal();
        double change = value - people.feelings().held(person, c - FIRST_HELD);
        people.feelings().setHeld(person, c - FIRST_HELD, value);
        people.feelings().addLonelinessMode(person, c, -change);
        people.feelings().addWellBeingMode(person, c, (wellBeing.loneliness() + modeInWellBeing) * change);
    }

    /**
     * Gives a person the loneliness and well-being that were measured: what the rest of the state does not explain of
     * loneliness becomes a part of what the person desires, what it does not explain of well-being a part of the
     * set-point. Both stay. Nothing changes where nothing was measured.
     */
    void measure(People people, int person, Moment now) {
        double points = people.register().answers().loneliness(person);
        if (!Double.isNaN(points)) {
            double raw = (points - loneliness(people, person, now)) / pointsPerGap();
            int desired = Cause.DESIRED.ordinal() - FIRST_HELD;
            people.feelings().addOwnGap(person, raw);
            people.feelings().setHeld(person, desired, people.feelings().held(person, desired) + raw);
        }
        double level = people.register().answers().wellBeing(person);
        if (!Double.isNaN(level)) {
            double point = people.trait(person, Trait.SET_POINT);
            double rest = wellBeing(people, person, now) - point - lift(people, person);
            people.setTrait(person, Trait.SET_POINT, setPoint(people, person, level - rest));
        }
    }

    /** The set-point that gives, with the lift by coping, a level. */
    private double setPoint(People people, int person, double level) {
        double share = coping.setPointEffect() * people.coping(person);
        double bound = coping.distressBelow() - people.background().distress(person);
        return level >= bound || share >= 1 ? level : bound - (bound - level) / (1 - share);
    }

    /** Points by which coping lifts the set-point of a person in distress. */
    private double lift(People people, int person) {
        double coped = people.coping(person);
        if (coped == 0) {
            return 0;
        }
        double point = people.trait(person, Trait.SET_POINT) + people.background().distress(person);
        return coping.setPointEffect() * coped * Math.max(0, coping.distressBelow() - point);
    }

    /** Puts a person at rest under the held parts: as if they had always been so. Used at the start only. */
    public void settle(People people, int person) {
        for (int c = FIRST_HELD; c < FIRST_HELD + Cause.HELD; c++) {
            people.feelings().addLonelinessMode(person, c, -people.feelings().lonelinessMode(person, c));
            people.feelings().addWellBeingMode(person, c, -people.feelings().wellBeingMode(person, c));
        }
    }

    /**
     * Puts a person at rest under a satisfaction that is renewed as fast as it fades: L_c and W_c are what a constant
     * s_kc would have led to. Used at the start only.
     */
    public void settleSatisfaction(People people, int person, int need, int source, double level) {
        people.addTag(person, need, source, level);
        double lastingL = separated.restingLoneliness(need) * level;
        double lastingW = separated.restingWellBeing(need) * level;
        double mode = lastingL - lonelinessOfNeed[need] * level;
        people.feelings().addLonelinessMode(person, source, mode);
        people.feelings().addWellBeingMode(person, source,
                lastingW - wellBeingOfNeed[need] * level - modeInWellBeing * mode);
    }

    /**
     * Takes a person over from other parameters at a midnight: loneliness and well-being, and what stands booked to
     * each cause, are the same before and after.
     *
     * @param before the feelings under the old parameters
     * @param now the midnight
     */
    public void takeOver(People people, int person, Feelings before, Moment now) {
        for (int cause = 0; cause < Cause.FEELING; cause++) {
            double lonely = before.rawLoneliness(people, person, cause, now);
            double well = before.wellBeing(people, person, cause, now);
            if (cause < Cause.LONELINESS) {
                people.feelings().addLonelinessMode(person, cause, lonely - rawLoneliness(people, person, cause, now));
            }
            people.feelings().addWellBeingMode(person, cause, well - wellBeing(people, person, cause, now));
        }
    }

    /**
     * A life event pushes well-being away from the set-point, at a midnight.
     *
     * @param points gained at once (lost, if negative)
     * @param lastingShare share of it that stays; the rest fades
     */
    void lifeEvent(People people, int person, double points, double lastingShare) {
        people.feelings().addWellBeingMode(person, LIFE_EVENT, (1 - lastingShare) * points);
        people.feelings().addLasting(person, lastingShare * points);
    }

    /** The part of raw loneliness that is booked to a cause. */
    public double rawLoneliness(People people, int person, int cause, Moment now) {
        return rawLoneliness(people, person, cause, ofTags(people, person, cause, lonelinessOfNeed, now), now);
    }

    private double rawLoneliness(People people, int person, int cause, double ofTags, Moment now) {
        if (cause >= Cause.LONELINESS) {
            return 0;
        }
        double value = people.feelings().lonelinessMode(person, cause) * now.lonelinessKept();
        if (cause >= FIRST_HELD) {
            value += people.feelings().held(person, cause - FIRST_HELD);
        }
        if (cause < Cause.SOURCES) {
            value += worth(cause) * ofTags;
        }
        return value;
    }

    /** What satisfaction from one source comes to, needs weighed; 0 for what is no source. */
    private static double ofTags(People people, int person, int cause, double[] ofNeed, Moment now) {
        double sum = 0;
        for (int need = 0; cause < Cause.SOURCES && need < Need.COUNT; need++) {
            sum += ofNeed[need] * people.feelings().tag(person, need, cause) * now.needKept(need);
        }
        return sum;
    }

    /** The same for all sources at once, added up in the same order, side by side. */
    private void ofAllTags(People people, int person, double[] ofNeed, Moment now) {
        Arrays.fill(ofSource, 0);
        for (int need = 0; need < Need.COUNT; need++) {
            people.feelings().sumTags(person, need, ofNeed[need], now.needKept(need), ofSource);
        }
    }

    private double ofSource(int cause) {
        return cause < Cause.SOURCES ? ofSource[cause] : 0;
    }

    /** The part of well-being, in points, that is booked to a cause. */
    public double wellBeing(People people, int person, int cause, Moment now) {
        return wellBeing(people, person, cause, ofTags(people, person, cause, wellBeingOfNeed, now), now);
    }

    private double wellBeing(People people, int person, int cause, double ofTags, Moment now) {
        if (cause == LIFE_EVENT) {
            return people.feelings().wellBeingMode(person, cause) * now.lifeEventKept()
                    + people.feelings().lasting(person) + people.background().distress(person)
                    + people.background().mood(person) + people.background().hardship(person);
        }
        if (cause == WITHDRAWAL || cause == NORM_DISCOMFORT) {
            return people.feelings().wellBeingMode(person, cause) * now.wellBeingKept();
        }
        double value = people.feelings().wellBeingMode(person, cause) * now.wellBeingKept()
                + modeInWellBeing * people.feelings().lonelinessMode(person, cause) * now.lonelinessKept();
        if (cause >= FIRST_HELD) {
            value -= wellBeing.loneliness() * people.feelings().held(person, cause - FIRST_HELD);
        }
        if (cause == Cause.DESIRED.ordinal()) {
            value += constant;
        }
        if (cause == COPING) {
            value += lift(people, person);
        }
        if (cause < Cause.SOURCES) {
            value += worth(cause) * ofTags;
        }
        return value;
    }

    private double worth(int cause) {
        return cause == Cause.AI_CONTACT.ordinal() ? aiWorth : 1;
    }

    /** Raw loneliness: the gap, averaged over weeks. */
    public double rawLoneliness(People people, int person, Moment now) {
        ofAllTags(people, person, lonelinessOfNeed, now);
        double sum = 0;
        for (int cause = 0; cause < Cause.FEELING; cause++) {
            sum += rawLoneliness(people, person, cause, ofSource(cause), now);
        }
        return sum;
    }

    /** Loneliness in points of the UCLA-3 range: a straight line of the raw value, not cut. */
    public double loneliness(People people, int person, Moment now) {
        return SCALE_MEAN + SCALE_SD * lonelinessScore(people, person, now);
    }

    /** Loneliness in sd of the scale above its mean. */
    double lonelinessScore(People people, int person, Moment now) {
        return (rawLoneliness(people, person, now) - loneliness.scaleMean()) / loneliness.scaleSd();
    }

    /** UCLA points per unit of raw loneliness. */
    public double pointsPerGap() {
        return SCALE_SD / loneliness.scaleSd();
    }

    /** Well-being, points 0-10, not cut. */
    public double wellBeing(People people, int person, Moment now) {
        ofAllTags(people, person, wellBeingOfNeed, now);
        double sum = people.trait(person, Trait.SET_POINT);
        for (int cause = 0; cause < Cause.FEELING; cause++) {
            sum += wellBeing(people, person, cause, ofSource(cause), now);
        }
        return sum;
    }
}
