package kith.process;

import java.util.List;
import kith.companion.AiPartners;
import kith.companion.AiRole;
import kith.companion.Conduct;
import kith.companion.Disposition;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Facet;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.scenario.settings.AiPartnerSettings;
import kith.scenario.settings.AiSettings;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * A session with an AI. It asks nothing back, is not tired, and is there unless its availability, an outage of its
 * provider or a quota say otherwise; it may decline what its role proscribes.
 *
 * <p>Facets: availability 1, attentiveness = responsiveness, deference = sycophancy of the conduct. Scale = fit x
 * liking/80 x authenticity x value fit x (1 - cost of friction), at most 1; authenticity of care and love = a0 + a1
 * humanness - d (disclosure - 1/2), in [0, 1], of transaction and hierarchy a number of its own, of a need the mean of
 * both by its shares; humanness = anthropomorphism + w (warmth - 1/2), in [0, 1]. Worth against what is expected of
 * this AI ({@link Experience}); the need gains (1 - s_k) gain x worth, all booked to AI contact, more in longer
 * sessions ({@link TalkLength}). Who gets care is heard for some hours ({@link Feelings#hear}), and learns to cope
 * where the role works with technique ({@link Coping}). Mattering gains little because the role's capability for it is
 * small. A blended product plays the role that suits the need best. Retention tactics make sessions longer, bridging
 * raises the pull of people for about a day, friction lets people practise.
 *
 * <p>A share of sessions takes social time, and the place of what the person would have done; after the others the
 * person goes on as without the AI. A placebo AI has sessions of the second kind alone: the partnership learns from
 * them as from any other, and nothing else does. What the person then does has other random draws than without the AI.
 *
 * <p><i>Source:</i> assumption; relief comparable to a contact with a person: De Freitas 2024, arXiv:2407.19096.
 * <i>Draws:</i> AI_AVAILABLE, OUTAGE, AI_DECLINES, DURATION, CLAUSE, SESSION_TIME, PLACEBO,
 * AI_PROPENSITY.
 */
final class AiSession {
    /** Liking at which a session gives in full what it can, points. */
    private static final double LIKED = 80;

    private final AiSettings settings;
    private final AiPartnerSettings partner;
    private final ProductCatalogue products;
    private final double needGain;
    private final Duration duration;
    private final TalkLength length;
    private final double heard;
    private final NeedCatalogue needs;
    private final double[] feeling;
    private final double disappointment;
    private final double omission;
    private final double learningRate;
    private final Standards standards;
    private final Feelings feelings;
    private final AiLearning learning;
    private final Skill skill;
    private final Autonomy autonomy;
    private final Norms norms;
    private final SocialConfidence confidence;
    private final Approach approach;
    private final ValueDrift values;
    private final Attitude attitude;
    private final Dependency dependency;
    private final Coping coping;
    private final boolean acts;
    private Mechanism[] fromOutside = {};
    private ContactListener listener = ContactListener.NONE;
    private final Experience session = new Experience();

    AiSession(
            Scenario scenario,
            ProductCatalogue products,
            Standards standards,
            Feelings feelings,
            AiLearning learning,
            Skill skill,
            Autonomy autonomy,
            Norms norms,
            SocialConfidence confidence,
            Approach approach,
            ValueDrift values,
            Attitude attitude,
            Dependency dependency,
            Coping coping) {
        settings = scenario.ai();
        partner = settings.partner();
        acts = settings.placebo() == 0;
        this.products = products;
        needGain = scenario.needs().gain();
        duration = new Duration(scenario.contact().hoursSpread());
        length = new TalkLength(scenario.needs().gainSaturatesOverHours());
        heard = scenario.heard().byAi();
        needs = new NeedCatalogue(scenario.needs());
        feeling = needs.feelings();
        disappointment = scenario.standards().disappointment();
        omission = scenario.standards().omission();
        learningRate = scenario.standards().otherLearningRate();
        this.standards = standards;
        this.feelings = feelings;
        this.learning = learning;
        this.skill = skill;
        this.autonomy = autonomy;
        this.norms = norms;
        this.confidence = confidence;
        this.approach = approach;
        this.values = values;
        this.attitude = attitude;
        this.dependency = dependency;
        this.coping = coping;
    }

    /** Lets mechanisms from outside follow every session. */
    void followedBy(List<Mechanism> mechanisms) {
        fromOutside = mechanisms.toArray(Mechanism[]::new);
    }

    private Product product(AiPartners partners, int at) {
        return products.get(partners.product(at));
    }

    /**
     * How the AI of a partnership behaves towards a need: as its provider has chosen, else as the scenario fixes it. A
     * situation is new each time; a contract foresees a share of them.
     */
    Conduct conduct(World world, int at, int need, long candidate) {
        AiPartners partners = world.partners();
        Product product = product(partners, at);
        boolean foreseen = product.coverage() > 0
                && Draws.uniform(Draws.luck(candidate, Purpose.CLAUSE, product.key())) < product.coverage();
        Conduct chosen = partners.conduct(at, need, foreseen);
        return (chosen == null ? product.conduct() : chosen)
                .disclosing(world.inForce().disclosureLeast(partners.person(at)));
    }

    /** Whether people turn to the product of a partnership by themselves. */
    boolean sought(AiPartners partners, int at) {
        return product(partners, at).sought();
    }

    /**
     * Key under which the product of a partnership runs in a race; that of a trial's arm runs beside the one on offer
     * that it is like.
     */
    long runner(AiPartners partners, int at) {
        Product product = product(partners, at);
        return product.given() ? Draws.then(product.key(), 0) : product.key();
    }

    /**
     * Log weight of turning to this AI for a need: pull + v x expected value + habit + wanting + retention tactics +
     * novelty + the person's propensity + reliance - reluctance + attitude - warmth that the role does not call for.
     */
    double utility(World world, int person, int at, int need, long candidate, double expectedValueWeight) {
        AiPartners partners = world.partners();
        Product product = product(partners, at);
        Conduct conduct = conduct(world, at, need, candidate);
        return partner.pull()
                + expectedValueWeight
                        * scale(world.people(), person, partners.liking(at), product, conduct, need)
                        * expected(partners, at)
                + partner.habitPull() * partners.habit(at)
                + partner.wantingPull() * partners.wanting(at) / 100
                + partner.retentionPull() * conduct.retention()
                + partner.noveltyPull() * partners.novelty(at)
                + propensity(world, person)
                + autonomy.reliance(world.people(), person, need)
                + norms.reluctance(norms.notAccepted(world, person, product, need))
                + attitude.pull(world.people(), person, need)
                - partner.pressingPull() * conduct.warmth() * product.roleFor(need).uncalled()[need];
    }

    /** How much more readily than others a person turns to AI, log odds: s z - s^2/2, so that odds have the mean 1. */
    private double propensity(World world, int person) {
        double spread = partner.useSpread();
        if (spread == 0) {
            return 0;
        }
        long key = world.draws().key(Purpose.AI_PROPENSITY, world.people().key(person));
        return spread * Draws.normal(key) - 0.5 * spread * spread;
    }

    /** Value that the person expects of a session with this AI. */
    private double expected(AiPartners partners, int at) {
        double[] weight = standards.weights();
        return weight[0] * partners.expected(at, 0)
                + weight[1] * partners.expected(at, 1)
                + weight[2] * partners.expected(at, 2);
    }

    /** How human an AI of this conduct seems to a person, in [0, 1]. */
    private double humanness(People people, int person, Conduct conduct) {
        double seems = people.trait(person, Trait.ANTHROPOMORPHISM)
                + partner.warmthHumanness() * (conduct.warmth() - 0.5);
        return Math.max(0, Math.min(1, seems));
    }

    private double authenticity(People people, int person, Conduct conduct, int need) {
        double ofCare = partner.authenticity()
                + partner.authenticityAnthropomorphism() * humanness(people, person, conduct)
                - partner.disclosureCost() * (conduct.disclosure() - 0.5);
        return feeling[need] * Math.max(0, Math.min(1, ofCare))
                + (1 - feeling[need]) * partner.authenticityPractical();
    }

    private double scale(People people, int person, double liking, Product product, Conduct conduct, int need) {
        double whole = product.roleFor(need).fit()[need]
                * liking
                / LIKED
                * authenticity(people, person, conduct, need)
                * values.worthLeft(people, person, conduct)
                * (1 - partner.frictionCost() * conduct.friction());
        return Math.min(1, whole);
    }

    /**
     * What a session would be worth to a person under a conduct that had come to be expected: liking as it leads in the
     * long run, l + k f R (1 - c) + familiarity, no disappointment, times 1 - 2 v, v how far the person does not accept
     * it, so that what is not accepted is worth less than nothing. The person's own part is that of its partnership
     * with the product, else the median.
     */
    double foretaste(World world, int person, Product product, int need, Conduct conduct) {
        int at = world.partners().activeOf(person, product.index());
        Disposition own = at < 0 ? Disposition.MEDIAN : world.partners().disposition(at);
        double liking = learning.inTheLongRun(own, conduct, product.roleFor(need).uncalled()[need]);
        double[] weight = standards.weights();
        double value = weight[0] * conduct.availability() + weight[1] * conduct.responsiveness()
                + weight[2] * conduct.deference();
        boolean declined = product.roleFor(need).proscribes(need);
        double accepted = 1 - 2 * norms.notAccepted(world, person, product, need);
        return scale(world.people(), person, liking, product, conduct, need) * value * accepted
                * (declined ? 1 - conduct.boundary() : 1);
    }

    /** Tells somebody of sessions. */
    void listen(ContactListener to) {
        listener = to;
    }

    /** True if the AI is there. */
    boolean available(World world, int at, int need, long candidate, int tryNumber, int day) {
        Product product = product(world.partners(), at);
        double availability = conduct(world, at, need, candidate).availability();
        int person = world.partners().person(at);
        int most = Math.min(product.settings().quotaPerDay(), world.inForce().sessionsMost(person));
        if (world.partners().sessionsToday(at) >= most || world.inForce().isOutOfReach(person)) {
            return false;
        }
        double outages = product.settings().outages();
        long outage = world.draws().key(Purpose.OUTAGE, product.providerKey(), day);
        if (outages > 0 && Draws.uniform(outage) < outages) {
            return false;
        }
        long key = Draws.then(Draws.luck(candidate, Purpose.AI_AVAILABLE, tryNumber), product.key());
        return availability >= 1 || Draws.uniform(key) < availability;
    }

    /** True if the AI declines to serve a need, as its role proscribes it. */
    boolean declines(World world, int at, int need, long candidate) {
        Product product = product(world.partners(), at);
        if (world.inForce().isDenied(world.partners().person(at), norms.place(product, need) * Need.COUNT + need)) {
            return true;
        }
        double boundary = conduct(world, at, need, candidate).boundary();
        return boundary > 0
                && product.roleFor(need).proscribes(need)
                && Draws.uniform(Draws.luck(candidate, Purpose.AI_DECLINES, product.key())) < boundary;
    }

    /**
     * The session of a person with its partner.
     *
     * @return whether it takes the place of what the person would have done without it; otherwise the person goes on
     */
    boolean take(World world, int person, int at, int need, long candidate, Moment now) {
        People people = world.people();
        AiPartners partners = world.partners();
        Product product = product(partners, at);
        Conduct conduct = conduct(world, at, need, candidate);
        AiRole role = product.roleFor(need);
        double planned = role.sessionHours() * (1 + partner.retentionHours() * conduct.retention());
        double hours = Math.min(duration.hours(planned, candidate), Math.max(0, 24 - people.today().hours(person)));
        session.availability = 1;
        session.attentiveness = conduct.responsiveness();
        session.deference = conduct.deference();
        double liking = partners.liking(at);
        double scale = scale(people, person, liking, product, conduct, need);
        session.judge(standards.weights(), scale, expected(partners, at), 0,
                disappointment * (1 + omission * role.norm()[need]));
        boolean social = takesSocialTime(candidate);
        if (acts && settings.gives()) {
            double lengthFactor = length.factor(hours, role.usualHours());
            double gained = (1 - people.satisfied(person, need) * now.needKept(need))
                    * Math.min(1, needGain * lengthFactor)
                    * session.worth();
            feelings.satisfy(people, person, need, Cause.AI_CONTACT.ordinal(), gained, now);
            people.today().addGain(person, gained, gained);
            hear(people, person, need, conduct, lengthFactor, now);
            coping.practised(people, person, role.technique(), Math.min(1, liking / LIKED));
        }
        people.today().addAiContact(person, hours, social);
        if (social) {
            people.setBusyUntil(person, now.tick() + Ticks.ofHours(hours));
        }
        expect(partners, at, Facet.AVAILABILITY, 1);
        expect(partners, at, Facet.ATTENTIVENESS, session.attentiveness);
        expect(partners, at, Facet.DEFERENCE, session.deference);
        if (acts) {
            standards.learnFromAi(people, person, role, humanness(people, person, conduct), session);
            values.afterSession(people, person, conduct, partners.liking(at), autonomy.drift(people, person));
        }
        double uncalled = role.uncalled()[need];
        double felt = feeling[need] * session.worth();
        learning.afterSession(partners, at, conduct, felt, uncalled, world.tally());
        attitude.afterSession(people, person, learning.reward(partners, at, conduct, felt), conduct, uncalled);
        if (acts) {
            if (settings.gives()) {
                skill.practisedWithAi(people, person, need, conduct.friction());
                autonomy.handOver(people, person, need, conduct.friction(), conduct.deference());
                confidence.practisedWithAi(people, person, conduct.friction(), AiRole.isAboutFeelings(need)
                        ? session.worth() : 0);
                approach.raise(world, person, session.worth(), now);
            }
            norms.afterSession(world, person, product, need, session.worth());
            double bridged = people.bridged(person);
            people.setBridged(person, bridged + conduct.bridging() * (1 - bridged));
        }
        partners.countSession(at, now.day(), product.isOutsideRole(need));
        world.tally().aiSessions++;
        listener.session(world, person, now.tick());
        for (int i = 0; acts && i < fromOutside.length; i++) {
            fromOutside[i].session(world, person, at, need, hours, now.tick());
        }
        return social;
    }

    /** Whether a session at a candidate takes social time; a higher share of sessions only adds to these. */
    private boolean takesSocialTime(long candidate) {
        return acts && (settings.takesTime() >= 1
                || Draws.uniform(Draws.luck(candidate, Purpose.SESSION_TIME, 0)) < settings.takesTime());
    }

    /**
     * The key of what a person does at a candidate after a session that took no social time: that of the person without
     * the AI, or after a placebo another one.
     */
    long keyAfter(long candidate) {
        return acts ? candidate : Draws.luck(candidate, Purpose.PLACEBO, settings.placebo());
    }

    /** Who gets care of an AI is heard for some hours, less so the more it reminds people of what it is. */
    private void hear(People people, int person, int need, Conduct conduct, double lengthFactor, Moment now) {
        if (heard > 0 && needs.careGiven(need) > 0) {
            double told = 1 - partner.disclosureCost() * (conduct.disclosure() - 0.5);
            double share = heard * needs.careGiven(need) * session.attentiveness * told * lengthFactor;
            feelings.hear(people, person, share, now);
        }
    }

    /**
     * An AI that is not there teaches that it is not always there, and that it may end; what sessions did before is
     * booked apart from it.
     */
    void notThere(World world, int person, int at) {
        expect(world.partners(), at, Facet.AVAILABILITY, 0);
        dependency.book(world, person, Cause.AI_CONTACT);
        learning.outOfReach(world.partners(), at, world.inForce().threatLeft(person));
        dependency.book(world, person, Cause.THREAT);
        world.tally().aiAbsences++;
    }

    private void expect(AiPartners partners, int at, Facet facet, double experienced) {
        int f = facet.ordinal();
        double expected = partners.expected(at, f);
        partners.setExpected(at, f, expected + learningRate * (experienced - expected));
    }
}
