package kith.process;

import kith.random.Portable;
import kith.scenario.settings.ConfidenceSettings;
import kith.society.People;
import kith.society.World;

/**
 * Social confidence q: turning to somebody who is there gives q += p (1 - q), a session with an AI the same times
 * friction and {@code skill.social_practice} (and, where it is about support, companionship or intimacy, the same times
 * {@code disclosure_practice} and what it was worth), a refusal takes q -= l q, and at midnight q is multiplied by
 * exp(-1/tau), so that without practice it erodes. It adds b (q - q0) to the log odds of turning to people ({@link
 * PartnerChoice}).
 *
 * <p><i>Source:</i> assumption; no rate of loss with isolation was found. Social anxiety rose as restrictions eased
 * (Lim et al. 2022, fpsyt.2022.818030). <i>Draws:</i> none.
 */
final class SocialConfidence implements Mechanism {
    private final ConfidenceSettings settings;
    private final double aiPractice;
    private final double kept;

    SocialConfidence(ConfidenceSettings settings, double aiPractice) {
        this.settings = settings;
        this.aiPractice = aiPractice;
        kept = Portable.exp(-1 / settings.erodesOverDays());
    }

    @Override
    public String name() {
        return "confidence";
    }

    /** Everybody starts at the level that neither encourages nor holds back. */
    @Override
    public void begin(World world, int person) {
        world.people().setConfidence(person, settings.start());
    }

    /** The person turned to somebody, and it worked out. */
    void practised(People people, int person) {
        double q = people.confidence(person);
        people.setConfidence(person, q + settings.practice() * (1 - q));
    }

    /**
     * The person had a session with an AI of this friction.
     *
     * @param disclosed what the session was worth if it was about feelings, else 0
     */
    void practisedWithAi(People people, int person, double friction, double disclosed) {
        double q = people.confidence(person);
        double byFriction = settings.practice() * aiPractice * friction * (1 - q);
        double byDisclosure = settings.practice() * settings.disclosurePractice() * Math.max(0, disclosed) * (1 - q);
        people.setConfidence(person, Math.min(1, q + byFriction + byDisclosure));
    }

    /** The person was refused. */
    void refused(People people, int person) {
        double q = people.confidence(person);
        people.setConfidence(person, q - settings.refusalLoss() * q);
    }

    /** A day has passed. */
    @Override
    public void dayEnd(World world, int person) {
        world.people().setConfidence(person, world.people().confidence(person) * kept);
    }

    /** What it adds to the log odds of turning to people. */
    double pull(People people, int person) {
        return settings.pull() * (people.confidence(person) - settings.start());
    }
}
