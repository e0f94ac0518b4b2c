package kith.process;

import kith.companion.AiPartners;
import kith.companion.AiRole;
import kith.companion.Conduct;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Facet;
import kith.scenario.AiSettings;
import kith.scenario.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * A session with an AI. It asks nothing back, is not tired, and is there unless its availability says otherwise.
 *
 * <p>Facets: availability 1, attentiveness = responsiveness, deference = sycophancy of the conduct. Scale = fit x
 * liking/80 x authenticity, authenticity = a0 + a1 anthropomorphism, at most 1; worth against what was learned of this AI
 * ({@link Experience}); the need gains (1 - s_k) gain x worth, all booked to AI contact. Mattering gains little because the
 * role's capability for it is small.
 *
 * <p><i>Source:</i> assumption; relief comparable to a contact with a person: De Freitas 2024, arXiv:2407.19096.
 * <i>Draws:</i> AI_AVAILABLE, DURATION.
 */
final class AiSession {
    private final AiSettings settings;
    private final AiRole role;
    private final Conduct conduct;
    private final double needGain;
    private final Duration duration;
    private final double disappointment;
    private final double learningRate;
    private final Standards standards;
    private final Feelings feelings;
    private final AiLearning learning;
    private final Experience session = new Experience();

    AiSession(Scenario scenario, AiRole role, Conduct conduct, Standards standards, Feelings feelings, AiLearning learning) {
        settings = scenario.ai();
        this.role = role;
        this.conduct = conduct;
        needGain = scenario.needs().gain();
        duration = new Duration(scenario.contact().hoursSpread());
        disappointment = scenario.standards().disappointment();
        learningRate = scenario.standards().otherLearningRate();
        this.standards = standards;
        this.feelings = feelings;
        this.learning = learning;
    }

    /** Log weight of turning to this AI for a need: pull + v x expected value + habit + wanting. */
    double utility(World world, int person, int partner, int need, double expectedValueWeight) {
        AiPartners partners = world.partners();
        double expected = expected(partners, partner);
        return settings.partner().pull()
                + expectedValueWeight * scale(world.people(), person, partners, partner, need) * expected
                + settings.partner().habitPull() * partners.habit(partner)
                + settings.partner().wantingPull() * partners.wanting(partner) / 100;
    }

    /** Value that the person expects of a session with this AI. */
    private double expected(AiPartners partners, int partner) {
        double[] weight = standards.weights();
        return weight[0] * partners.expected(partner, 0)
                + weight[1] * partners.expected(partner, 1)
                + weight[2] * partners.expected(partner, 2);
    }

    private double scale(People people, int person, AiPartners partners, int partner, int need) {
        double authenticity = Math.min(
                1,
                settings.partner().authenticity()
                        + settings.partner().authenticityAnthropomorphism() * people.trait(person, Trait.ANTHROPOMORPHISM));
        return Math.min(1, role.fit()[need] * partners.liking(partner) / 80 * authenticity);
    }

    /** True if the AI is there. */
    boolean available(int person, long candidate, int tryNumber) {
        return conduct.availability() >= 1
                || Draws.uniform(Draws.luck(candidate, Purpose.AI_AVAILABLE, tryNumber)) < conduct.availability();
    }

    /** The session of a person with its partner. */
    void take(World world, int person, int partner, int need, long candidate, Moment now) {
        People people = world.people();
        AiPartners partners = world.partners();
        double hours = Math.min(duration.hours(role.sessionHours(), candidate), 24 - people.hoursToday(person));
        session.availability = 1;
        session.attentiveness = conduct.responsiveness();
        session.deference = conduct.deference();
        double[] weight = standards.weights();
        double standard = expected(partners, partner);
        session.judge(weight, scale(people, person, partners, partner, need), standard, 0, disappointment);
        if (settings.gives()) {
            double gained = (1 - people.satisfied(person, need) * now.needKept(need)) * needGain * session.worth();
            feelings.satisfy(people, person, need, Cause.AI_CONTACT.ordinal(), gained, now);
            people.addGain(person, gained, gained);
        }
        if (settings.takesTime()) {
            people.addAiContact(person, hours);
            people.setBusyUntil(person, now.tick() + Ticks.ofHours(hours));
        } else {
            people.addAiContact(person, 0);
        }
        expect(partners, partner, Facet.AVAILABILITY, 1);
        expect(partners, partner, Facet.ATTENTIVENESS, session.attentiveness);
        expect(partners, partner, Facet.DEFERENCE, session.deference);
        standards.learnFromAi(people, person, role, session);
        learning.afterSession(partners, partner, conduct);
        partners.countSession(partner, now.day());
        world.tally().aiSessions++;
    }

    /** An AI that is not there teaches that it is not always there. */
    void notThere(World world, int partner) {
        expect(world.partners(), partner, Facet.AVAILABILITY, 0);
    }

    private void expect(AiPartners partners, int partner, Facet facet, double experienced) {
        int f = facet.ordinal();
        double expected = partners.expected(partner, f);
        partners.setExpected(partner, f, expected + learningRate * (experienced - expected));
    }
}
