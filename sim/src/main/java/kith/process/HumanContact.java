package kith.process;

import java.util.List;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Facet;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.settings.ContactSettings;
import kith.scenario.settings.NeedSettings;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * A contact between two people: it takes time from both, one gives and one receives, both judge the other.
 *
 * <p>Attentiveness a = trait exp(-k loneliness as the day began, in sd) (1 - b fatigue)(1 + n z), deference = m + d
 * z, both cut to [0, 1]; hours = mean x role factor x exp(s z - s^2/2). The receiver's need gains (1 - s_k) gain x
 * worth ({@link Experience}); both people's companionship gains (1 - s) min(1, by_product sqrt(hours) fit cf); a need
 * that care serves by a share y of at least half gives the giver mattering, (1 - s) min(1, y care_given_gain fit cf
 * (1 - s_k of the receiver)). When mattering is the felt need, the seeker is the giver and support is what the other
 * receives. What the receiver's need and the giver's mattering gain depends on the length of the contact ({@link
 * TalkLength}). Who receives care is heard for some hours ({@link Feelings#hear}); who gets help or guidance from a
 * role that prescribes care is encouraged to learn ({@link Skill}); who meets somebody on the first side of a role that
 * works with technique learns to cope ({@link Coping}). Fatigue: F += r h (1 - F).
 *
 * <p><i>Source:</i> forms: assumption; durations: 3.5 h over 6.5 contacts (Dunbar 2021; Reis and Wheeler from
 * memory). <i>Draws:</i> DURATION, ATTENTIVENESS, DEFERENCE.
 */
final class HumanContact {
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();
    private static final int MATTERING = Need.MATTERING.ordinal();
    private static final int SUPPORT = Need.SUPPORT.ordinal();

    private final ContactSettings settings;
    private final NeedSettings needs;
    private final RoleCatalogue roles;
    private final PartnerChoice choice;
    private final Standards standards;
    private final Feelings feelings;
    private final TieGrowth growth;
    private final TieFormation formation;
    private final double disappointment;
    private final double otherLearningRate;
    private final NeedCatalogue catalogue;
    private final Duration duration;
    private final TalkLength length;
    private final double heard;
    private final Coping coping;
    private final Skill skill;
    private ContactListener listener = ContactListener.NONE;
    private Mechanism[] fromOutside = {};
    private final Experience ofReceiver = new Experience();
    private final Experience ofGiver = new Experience();

    HumanContact(
            Scenario scenario,
            NeedCatalogue catalogue,
            RoleCatalogue roles,
            PartnerChoice choice,
            Standards standards,
            Feelings feelings,
            TieGrowth growth,
            TieFormation formation,
            Coping coping,
            Skill skill) {
        settings = scenario.contact();
        needs = scenario.needs();
        this.roles = roles;
        this.choice = choice;
        this.standards = standards;
        this.feelings = feelings;
        this.growth = growth;
        this.formation = formation;
        disappointment = scenario.standards().disappointment();
        otherLearningRate = scenario.standards().otherLearningRate();
        this.catalogue = catalogue;
        duration = new Duration(settings.hoursSpread());
        length = new TalkLength(needs.gainSaturatesOverHours());
        heard = scenario.heard().byPeople();
        this.coping = coping;
        this.skill = skill;
    }

    /** Who hears of every contact. */
    ContactListener listener() {
        return listener;
    }

    void listen(ContactListener to) {
        listener = to;
    }

    /** Lets mechanisms from outside follow every contact. */
    void followedBy(List<Mechanism> mechanisms) {
        fromOutside = mechanisms.toArray(Mechanism[]::new);
    }

    /**
     * The contact of a seeker with another.
     *
     * @param slot the seeker's half-tie, or -1 for a stranger
     * @param role role in which they meet
     * @param side side of the role that the seeker is on
     */
    void take(World world, int seeker, int other, int slot, int role, int side, int need, long candidate, Moment now) {
        take(world, seeker, other, slot, role, side, need, usualHours(roles.get(role)), candidate, now);
    }

    private double usualHours(RelationalRole role) {
        return settings.hoursMean() * role.settings().hoursFactor();
    }

    /** The same, with another mean duration in hours. */
    void take(World world, int seeker, int other, int slot, int role, int side, int need, double hoursMean,
            long candidate, Moment now) {
        People people = world.people();
        Ties ties = world.ties();
        RelationalRole relation = roles.get(role);
        int relationClass = relation.relationClass().ordinal();
        double hours = duration.hours(hoursMean, candidate);
        // A day has 24 hours: what is left of them bounds the longest contacts.
        double spent = Math.max(people.today().socialHours(seeker), people.today().socialHours(other));
        hours = Math.min(hours, 24 - spent);
        double lengthFactor = length.factor(hours, usualHours(relation));
        double closeness = slot >= 0 ? ties.closeness(slot) : 0;
        double cf = choice.closenessFactor(closeness);

        boolean giving = need == MATTERING;
        int giver = giving ? seeker : other;
        int receiver = giving ? other : seeker;
        int giverSide = giving ? side : 1 - side;
        int served = giving ? SUPPORT : need;

        attend(people, giver, candidate, ofReceiver, now);
        attend(people, receiver, candidate, ofGiver, now);
        asked(people, giving ? ofGiver : ofReceiver, giving ? ofReceiver : ofGiver, other, relationClass);

        double open = 1 - people.satisfied(receiver, served) * now.needKept(served);
        RoleNorms norms = choice.norms();
        judge(people, receiver, relationClass, norms.fit(world, receiver, role, giverSide, served) * cf,
                norms.omission(world, receiver, role, giverSide, served), ofReceiver);
        // The giver gets nothing from what it experiences, but judges it: scale 0.
        judge(people, giver, relationClass, 0, 1, ofGiver);
        receive(people, receiver, served, open * Math.min(1, needs.gain() * lengthFactor), now);
        double care = catalogue.careGiven(served);
        if (care > 0) {
            double needed = care * norms.fit(world, giver, role, giverSide, MATTERING) * cf * open;
            giveCare(people, giver, needed, lengthFactor, now);
            hear(people, receiver, care * heard * ofReceiver.attentiveness * lengthFactor, now);
        }
        skill.encouraged(people, receiver, served, norms.care(world, receiver, role, giverSide));
        double company = settings.byProduct() * Math.sqrt(hours) * cf;
        keepCompany(people, receiver, company * norms.fit(world, receiver, role, giverSide, COMPANIONSHIP), now);
        keepCompany(people, giver, company * norms.fit(world, giver, role, 1 - giverSide, COMPANIONSHIP), now);

        learn(people, receiver, relationClass, ofReceiver, receiver == seeker);
        learn(people, giver, relationClass, ofGiver, giver == seeker);
        spend(people, seeker, hours, now);
        spend(people, other, hours, now);
        world.tally().humanContacts++;
        listener.contact(world, seeker, other, role, hours, now.tick());
        if (slot >= 0) {
            int mate = ties.mate(slot);
            if (giverSide == 0 || relation.symmetric()) {
                coping.practised(people, receiver, relation.settings().technique(), ties.learned(giving ? mate : slot));
            }
            learnOther(ties, giving ? mate : slot, ofReceiver.value);
            learnOther(ties, giving ? slot : mate, ofGiver.value);
            growth.grow(ties, slot, hours, 0.5 * (ofReceiver.surprise + ofGiver.surprise));
            ties.touch(slot, now.day());
        } else {
            formation.meet(world, seeker, other, role, side, candidate, now.day());
        }
        for (Mechanism each : fromOutside) {
            each.contact(world, seeker, other, role, hours, now.tick());
        }
    }

    /** How somebody behaves in this contact, as the other will experience it. */
    private void attend(People people, int person, long candidate, Experience seenByOther, Moment now) {
        long key = people.key(person);
        double fatigue = people.fatigue(person) * now.fatigueKept();
        double noise = Draws.normal(Draws.luck(candidate, Purpose.ATTENTIVENESS, key));
        double rested = people.today().attention(person) * (1 - settings.fatigueInattention() * fatigue);
        seenByOther.attentiveness = cut(rested * (1 + settings.attentivenessNoise() * noise));
        double deference = Draws.normal(Draws.luck(candidate, Purpose.DEFERENCE, key));
        seenByOther.deference = cut(settings.deference() + settings.deferenceNoise() * deference);
    }

    /** The seeker found the other available; the other, who asked for nothing, learns nothing about availability. */
    private void asked(People people, Experience ofSeeker, Experience ofOther, int other, int relationClass) {
        ofSeeker.availability = 1;
        int f = Facet.AVAILABILITY.ordinal();
        ofOther.availability = people.standards().standard(other, relationClass, f)
                + people.standards().raised(other, relationClass, f);
    }

    private void judge(People people, int person, int relationClass, double scale, double omission,
            Experience experience) {
        experience.judge(
                standards.weights(),
                scale,
                standards.fromPeople(people, person, relationClass),
                standards.added(people, person, relationClass),
                disappointment * coping.disappointmentLeft(people, person) * omission);
    }

    private void receive(People people, int receiver, int need, double gain, Moment now) {
        feelings.satisfy(people, receiver, need, Cause.HUMAN_CONTACT.ordinal(), gain * ofReceiver.given, now);
        if (ofReceiver.disappointment != 0) {
            feelings.satisfy(people, receiver, need, Cause.DISAPPOINTMENT.ordinal(), gain * ofReceiver.disappointment,
                    now);
        }
        if (ofReceiver.raised != 0) {
            feelings.satisfy(people, receiver, need, Cause.RAISED_STANDARDS.ordinal(), gain * ofReceiver.raised, now);
        }
        people.today().addGain(receiver, gain * ofReceiver.worth(), 0);
    }

    private void hear(People people, int receiver, double share, Moment now) {
        if (share > 0) {
            feelings.hear(people, receiver, share, now);
        }
    }

    private void giveCare(People people, int giver, double needed, double lengthFactor, Moment now) {
        double open = 1 - people.satisfied(giver, MATTERING) * now.needKept(MATTERING);
        double gained = open * Math.min(1, settings.careGivenGain() * needed * lengthFactor);
        feelings.satisfy(people, giver, MATTERING, Cause.CARE_GIVEN.ordinal(), gained, now);
        people.today().addGain(giver, gained, 0);
    }

    private void keepCompany(People people, int person, double company, Moment now) {
        double open = 1 - people.satisfied(person, COMPANIONSHIP) * now.needKept(COMPANIONSHIP);
        double gained = open * Math.min(1, company);
        feelings.satisfy(people, person, COMPANIONSHIP, Cause.HUMAN_CONTACT.ordinal(), gained, now);
        people.today().addGain(person, gained, 0);
    }

    private void learn(People people, int person, int relationClass, Experience experience, boolean asked) {
        if (asked) {
            standards.learnFromPerson(people, person, relationClass, Facet.AVAILABILITY, experience.availability);
        }
        standards.learnFromPerson(people, person, relationClass, Facet.ATTENTIVENESS, experience.attentiveness);
        standards.learnFromPerson(people, person, relationClass, Facet.DEFERENCE, experience.deference);
    }

    private void learnOther(Ties ties, int slot, double value) {
        double learned = ties.learned(slot);
        ties.setLearned(slot, learned + otherLearningRate * (value - learned));
    }

    private void spend(People people, int person, double hours, Moment now) {
        people.today().addHumanContact(person, hours);
        people.setBusyUntil(person, now.tick() + Ticks.ofHours(hours));
        double fatigue = people.fatigue(person) * now.fatigueKept();
        double more = Math.min(1, settings.fatiguePerHour() * hours) * (1 - fatigue);
        people.setFatigue(person, (fatigue + more) / now.fatigueKept());
    }

    private static double cut(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
