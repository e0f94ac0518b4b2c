package kith.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.ledger.Cause;
import kith.relation.Need;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * Contacts that a trial gives its participants, whatever they would have sought themselves: a session with the arm's
 * AI, a meeting with another participant, time alone over a journal.
 *
 * <p>A session is as any other with an AI ({@link AiSession}), a meeting as any other contact, in the role of friends
 * ({@link HumanContact}); both serve the need that the arm's sessions are about, and take time even past the day's
 * limit. A journal takes time, lets people practise what it is about, and gives nothing else.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> those of the contacts.
 */
public final class GivenContact {
    /** What an arm gives; no product where it has no AI. */
    private record Given(int need, double hoursMean, Product product) {}

    private final List<Given> arms = new ArrayList<>();
    private final AiSession session;
    private final AiLearning learning;
    private final Uptake uptake;
    private final Dependency dependency;
    private final SocialConfidence confidence;
    private final HumanContact contact;
    private final Skill skill;
    private final Duration duration;
    private final int friends;
    private final int therapy;
    private final double friendsHours;
    private final double therapyCloseness;
    private final TieBeginning beginning;
    private final RoleCatalogue roles;

    GivenContact(
            Scenario scenario,
            ProductCatalogue products,
            RoleCatalogue roles,
            AiSession session,
            AiLearning learning,
            Uptake uptake,
            Dependency dependency,
            SocialConfidence confidence,
            HumanContact contact,
            Skill skill,
            TieBeginning beginning) {
        this.session = session;
        this.learning = learning;
        this.uptake = uptake;
        this.dependency = dependency;
        this.confidence = confidence;
        this.contact = contact;
        this.skill = skill;
        this.roles = roles;
        this.beginning = beginning;
        friends = roles.indexOf(RoleNames.FRIENDS);
        therapy = roles.indexOf(RoleNames.THERAPIST);
        therapyCloseness = roles.get(therapy).settings().startCloseness();
        duration = new Duration(scenario.contact().hoursSpread());
        double ofFriends = scenario.contact().hoursMean() * roles.get(friends).settings().hoursFactor();
        friendsHours = ofFriends;
        scenario.trial().arms().forEach((name, arm) -> arms.add(new Given(
                Need.valueOf(arm.need().toUpperCase(Locale.ROOT)).ordinal(),
                arm.sessionHours().orElse(ofFriends),
                arm.hasAi() ? products.ofArm(name) : null)));
    }

    /** The participant gets the AI of its arm; the partnership. */
    public int begin(World world, int person, int arm, int day) {
        if (world.partners().activeOf(person) >= 0) {
            dependency.book(world, person, Cause.AI_CONTACT);
        }
        int at = uptake.adopt(world, person, arms.get(arm).product(), day);
        dependency.bookUptake(world, person);
        return at;
    }

    /** The participant has the AI no longer. */
    public void end(World world, int person, int partnership) {
        if (world.partners().active(partnership)) {
            world.partners().end(partnership);
            dependency.bookUptake(world, person);
        }
    }

    /** The participant knows today that access will end: the threat of loss is full. */
    public void announce(World world, int person, int partnership, int arm) {
        if (world.partners().active(partnership)) {
            learning.foresee(world.partners(), partnership, arms.get(arm).product(), 1,
                    world.inForce().threatLeft(person));
            dependency.book(world, person, Cause.THREAT);
        }
    }

    /** A session with the arm's AI. */
    public void session(World world, int person, int partnership, int arm, long luck, Moment now) {
        session.take(world, person, partnership, arms.get(arm).need(), luck, now);
    }

    /** A meeting with another participant, as friends or as whatever the two are to each other. */
    public void meet(World world, int person, int other, int arm, long luck, Moment now) {
        Ties ties = world.ties();
        int slot = ties.find(person, other);
        confidence.practised(world.people(), person);
        contact.take(world, person, other, slot, slot >= 0 ? ties.role(slot) : friends, slot >= 0 ? ties.side(slot) : 0,
                arms.get(arm).need(), arms.get(arm).hoursMean(), luck, now);
        skill.practised(world.people(), person, arms.get(arm).need());
    }

    /** Time alone over a journal. */
    public void write(World world, int person, int arm, long luck, Moment now) {
        People people = world.people();
        skill.practised(people, person, arms.get(arm).need());
        people.setBusyUntil(person, now.tick() + Ticks.ofHours(duration.hours(arms.get(arm).hoursMean(), luck)));
    }

    /**
     * Somebody of the neighbourhood comes to see a person for company, as friends or as what the two are to each other.
     */
    public void visit(World world, int person, int visitor, long luck, Moment now) {
        Ties ties = world.ties();
        int slot = ties.find(person, visitor);
        confidence.practised(world.people(), person);
        contact.take(world, person, visitor, slot, slot >= 0 ? ties.role(slot) : friends,
                slot >= 0 ? ties.side(slot) : 0,
                Need.COMPANIONSHIP.ordinal(), friendsHours, luck, now);
    }

    /** Whether a person is the client of a therapist. */
    public boolean hasTherapist(World world, int person) {
        Ties ties = world.ties();
        for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
            if (ties.role(slot) == therapy && ties.side(slot) == 1) {
                return true;
            }
        }
        return false;
    }

    /** A therapist takes on a client; nothing happens between people who know each other. */
    public void takeOn(World world, int therapist, int client, int day) {
        if (world.ties().find(therapist, client) < 0) {
            beginning.of(world, therapist, client, roles.get(therapy), 0, therapyCloseness, day);
        }
    }
}
