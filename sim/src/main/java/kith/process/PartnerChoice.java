package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.Need;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.ChoiceSettings;
import kith.scenario.settings.ChoiceSettings.AiRule;
import kith.society.Trait;
import kith.society.World;

/**
 * Whom a person turns to, in two keyed stages.
 *
 * <p>Out of reach ({@link Reach}) only people who are close can be called, with w times a share; there is no setting
 * and no bridging. Weight of a known person: w = exp(v fit cf learned + c closeness - effort), cf = c0 + (1 - c0)
 * sqrt(closeness), of a friend less by g (age - 45)/20 in its exponent; of the setting ("ambient"): exp(a). Stage one,
 * one logit: H = exp(confidence + bridging + approach - avoidance) (sum of w + ambient), N = exp(nobody), A = sum over
 * AIs of exp(utility ({@link AiSession}) + avoidance). It is drawn in two independent steps, AI or not with A/(A+H+N),
 * then human or nobody with H/(H+N): without an AI the second step is the same draw, so an AI option never turns a
 * choice of a human into nobody, or the other way round. The rival rule puts AI and nobody into a nest of scale m: N =
 * (A^(1/m) + exp(nobody)^(1/m))^m against H, and then A against nobody within it, each under its power 1/m; with the
 * same draws, so that an AI takes from people only what N grows by. Stage two is a race: the arrival of each known
 * person is an exponential keyed by the candidate and the pair, divided by w; the first wins, and after a refusal the
 * next. So luck belongs to pairs, not to places in a list.
 *
 * <p><i>Source:</i> assumption (logit choice). <i>Draws:</i> TURN_TO_AI, TURN_TO_HUMAN, PARTNER (the setting runs in
 * the race under the seeker's own key).
 */
final class PartnerChoice {
    /** Stage one: nobody. */
    static final int NOBODY = 0;
    /** Stage one: a human. */
    static final int HUMAN = 1;
    /** Stage one: the AI. */
    static final int AI = 2;
    /** Stage two: somebody who is there. */
    static final int AMBIENT = -1;

    private static final double MIDDLE_YEARS = 45;

    private final ChoiceSettings settings;
    private final SocialConfidence confidence;
    private final Approach approach;
    private final Reach reach;
    private final double strangerFactor;
    private final RoleNorms norms;
    private final double[] effort;
    private final int friends;
    private final boolean nested;
    private final double ambientPull;
    private final double nobodyPull;
    private double[] weight = new double[64];
    private int first;
    private int count;
    private double ambient;
    private double known;
    /** What bridging and approach add to the log odds of turning to people. */
    private double ease;

    PartnerChoice(
            ChoiceSettings settings,
            SocialConfidence confidence,
            Approach approach,
            Reach reach,
            double strangerFactor,
            RoleCatalogue roles,
            RoleNorms norms) {
        this.settings = settings;
        this.confidence = confidence;
        this.approach = approach;
        this.reach = reach;
        this.strangerFactor = strangerFactor;
        this.norms = norms;
        effort = new double[roles.count()];
        for (RelationalRole role : roles.all()) {
            effort[role.index()] = role.settings().effort();
        }
        friends = roles.indexOf(RoleNames.FRIENDS);
        nested = settings.aiRule() == AiRule.AI_OR_NOBODY_NEST;
        ambientPull = Portable.exp(settings.ambient() + reach.ambientMore());
        nobodyPull = Portable.exp(settings.nobody());
    }

    /** What people hold that roles owe. */
    RoleNorms norms() {
        return norms;
    }

    /** Closeness factor: how much of the fit comes through at this closeness. */
    double closenessFactor(double closeness) {
        return strangerFactor + (1 - strangerFactor) * Math.sqrt(closeness);
    }

    /**
     * Weighs everybody the person could turn to for this need.
     *
     * @param out whether nobody is around, so that only close people can be called
     */
    void weigh(World world, int person, int need, boolean out, Moment now) {
        Ties ties = world.ties();
        first = ties.first(person);
        count = ties.degree(person);
        if (count > weight.length) {
            weight = new double[count * 2];
        }
        boolean giving = need == Need.MATTERING.ordinal();
        double[] pull = weight;
        double perValue = settings.expectedValue();
        double perCloseness = settings.closeness();
        double pastFriends = settings.friendsAgeEffect() == 0 ? 0
                : settings.friendsAgeEffect() * (world.people().trait(person, Trait.AGE) - MIDDLE_YEARS) / 20;
        for (int i = 0; i < count; i++) {
            int slot = first + i;
            int role = ties.role(slot);
            int providerSide = giving ? ties.side(slot) : 1 - ties.side(slot);
            double closeness = ties.closeness(slot);
            double expected = norms.fit(world, person, role, providerSide, need) * closenessFactor(closeness)
                    * ties.learned(slot);
            pull[i] = perValue * expected + perCloseness * closeness - effort[role]
                    - (role == friends ? pastFriends : 0);
        }
        // A loop of its own: exponentials that do not wait for each other overlap.
        double sum = 0;
        for (int i = 0; i < count; i++) {
            pull[i] = Portable.exp(pull[i]);
            sum += pull[i];
        }
        known = out ? calls(ties) : sum;
        ambient = !out && world.people().settings(person).length > 0 ? ambientPull : 0;
        ease = approach.pull(world, person, now) + (out ? 0 : settings.bridgingPull() * world.people().bridged(person));
    }

    /** Leaves those who can be called, each with less weight; gives their sum. */
    private double calls(Ties ties) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            weight[i] *= reach.isClose(ties.role(first + i)) ? reach.callShare() : 0;
            sum += weight[i];
        }
        return sum;
    }

    /**
     * Stage one: human, AI or nobody.
     *
     * @param ais summed weight of the AIs, 0 where there is none
     */
    int turn(World world, int person, long candidate, int tryNumber, double ais) {
        double human = human(world, person);
        if (ais > 0) {
            double ai = ai(world, person, ais);
            if (nested) {
                return turnInNest(candidate, tryNumber, human, ai);
            }
            if (Draws.uniform(Draws.luck(candidate, Purpose.TURN_TO_AI, tryNumber)) * (ai + human + nobodyPull) < ai) {
                return AI;
            }
        }
        return Draws.uniform(Draws.luck(candidate, Purpose.TURN_TO_HUMAN, tryNumber)) * (human + nobodyPull) < human
                ? HUMAN : NOBODY;
    }

    private double human(World world, int person) {
        return (known + ambient)
                * Portable.exp(confidence.pull(world.people(), person)
                        + ease
                        - world.inForce().meetingCost(person)
                        - settings.avoidanceHuman() * world.people().trait(person, Trait.AVOIDANCE));
    }

    private double ai(World world, int person, double ais) {
        return ais * Portable.exp(
                settings.avoidanceAi() * world.people().trait(person, Trait.AVOIDANCE) - reach.aiLess());
    }

    /** Probability that stage one gives the AI at the first try, of those just weighed. */
    double aiShare(World world, int person, double ais) {
        double human = human(world, person);
        double ai = ai(world, person, ais);
        if (!nested) {
            return ai / (ai + human + nobodyPull);
        }
        double scale = settings.nestScale();
        double aiInNest = Portable.exp(Portable.log(ai) / scale);
        double inNest = aiInNest + Portable.exp(Portable.log(nobodyPull) / scale);
        double nest = Portable.exp(scale * Portable.log(inNest));
        return nest / (human + nest) * aiInNest / inNest;
    }

    private int turnInNest(long candidate, int tryNumber, double human, double ai) {
        double scale = settings.nestScale();
        double aiInNest = Portable.exp(Portable.log(ai) / scale);
        double inNest = aiInNest + Portable.exp(Portable.log(nobodyPull) / scale);
        double nest = Portable.exp(scale * Portable.log(inNest));
        if (Draws.uniform(Draws.luck(candidate, Purpose.TURN_TO_HUMAN, tryNumber)) * (human + nest) < human) {
            return HUMAN;
        }
        return Draws.uniform(Draws.luck(candidate, Purpose.TURN_TO_AI, tryNumber)) * inNest < aiInNest ? AI : NOBODY;
    }

    /** Stage two: the slot of the known person who wins the race, or {@link #AMBIENT}. */
    int who(World world, int person, long candidate) {
        Ties ties = world.ties();
        double best = Double.POSITIVE_INFINITY;
        int winner = AMBIENT;
        if (ambient > 0) {
            best = Draws.exponential(Draws.luck(candidate, Purpose.PARTNER, world.people().key(person))) / ambient;
        }
        for (int i = 0; i < count; i++) {
            double w = weight[i];
            if (w > 0) {
                double uniform = Draws.uniform(Draws.luck(candidate, Purpose.PARTNER, ties.pairKey(first + i)));
                // -ln u is at least 1 - u: most runners are out before their logarithm is needed.
                if (1 - uniform < best * w) {
                    double arrival = -Portable.log(uniform) / w;
                    if (arrival < best) {
                        best = arrival;
                        winner = first + i;
                    }
                }
            }
        }
        return winner;
    }

    /** Leaves the known person of this slot out of further tries. */
    void exclude(int slot) {
        known -= weight[slot - first];
        if (known < 0) {
            known = 0;
        }
        weight[slot - first] = 0;
    }

    /** Leaves the setting out of further tries. */
    void excludeAmbient() {
        ambient = 0;
    }

    int triesMax() {
        return settings.triesMax();
    }

    double expectedValueWeight() {
        return settings.expectedValue();
    }
}
