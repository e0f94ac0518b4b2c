package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.ledger.Cause;
import kith.relation.Need;
import kith.scenario.settings.RelationClass;
import kith.society.Ticks;
import org.junit.jupiter.api.Test;

/**
 * One contact without noise, by hand: friends of closeness .25 (closeness factor .75), standards .7 on every facet.
 * Attentiveness .78, deference .45; .55 x 1.1 = .605 hours. The seeker found the other available: 1, so .2 + .4368 +
 * .108 = .7448, .0448 above .7. The other learns nothing about availability: .7, so .14 + .5448 = .6848, .0152 below.
 */
final class HumanContactTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();
    private static final int MATTERING = Need.MATTERING.ordinal();
    private static final int CLOSE = RelationClass.CLOSE.ordinal();
    private static final int CONTACT = Cause.HUMAN_CONTACT.ordinal();
    private static final int CARE = Cause.CARE_GIVEN.ordinal();
    private static final double COMPANY = 0.35 * 0.7778175 * 0.75;

    private static HandmadeWorld world() {
        HandmadeWorld world = HandmadeWorld.of(
                3, "ties.growth_per_hour=0.011", "contact.hours_spread=0", "contact.attentiveness_noise=0",
                "contact.deference_noise=0", "ties.formation=1",
                "ties.formation_degree=100", "ties.formation_age_gap_years=200");
        for (int person = 0; person < 3; person++) {
            for (int c = 0; c < RelationClass.COUNT; c++) {
                world.standard(person, c, 0.7);
            }
        }
        world.tie(0, 1, "friends", 0.25, 0.7);
        world.at(3, 0.5);
        return world;
    }

    /** Contacts under the scenario of a world. */
    static HumanContact contact(HandmadeWorld world) {
        PartnerChoice choice = world.choice();
        TieFormation formation = new TieFormation(world.scenario.ties(), world.standards, world.roles, false);
        return new HumanContact(
                world.scenario, world.needs, world.roles, choice, world.standards, world.feelings,
                new TieGrowth(world.scenario.ties(), false), formation, world.coping(),
                new Skill(world.scenario.skill()));
    }

    private static void take(HandmadeWorld world, int seeker, int other, int need) {
        HumanContact contact = contact(world);
        int slot = world.ties.find(seeker, other);
        int role = slot >= 0 ? world.ties.role(slot) : world.roles.indexOf("friends");
        contact.take(world.world, seeker, other, slot, role, slot >= 0 ? world.ties.side(slot) : 0, need, 11,
                world.now);
    }

    /** Given .75 x .7448 = .5586, x .75 = .41895; care to the other .75 x .75 x 1 = .5625; company to both. */
    @Test
    void aSeekerOfSupport() {
        HandmadeWorld world = world();
        take(world, 0, 1, SUPPORT);
        assertEquals(0.41895, world.tag(0, SUPPORT, CONTACT), 1e-9);
        assertEquals(0.5625, world.tag(1, MATTERING, CARE), 1e-9);
        assertEquals(COMPANY, world.tag(0, COMPANIONSHIP, CONTACT), 1e-7);
        assertEquals(COMPANY, world.tag(1, COMPANIONSHIP, CONTACT), 1e-7);
        assertEquals(0, world.satisfied(1, SUPPORT));
        assertEquals(0, world.satisfied(0, MATTERING));
        assertEquals(0.41895 + COMPANY, world.people.today().allGain(0), 1e-7);
        assertEquals(0.5625 + COMPANY, world.people.today().allGain(1), 1e-7);
        assertEquals(0, world.people.today().aiGain(0));
    }

    /** Both learn .7 + .05 x difference; only the seeker learns of availability. */
    @Test
    void whatBothLearn() {
        HandmadeWorld world = world();
        take(world, 0, 1, SUPPORT);
        assertEquals(0.715, world.people.standards().standard(0, CLOSE, 0), 1e-12);
        assertEquals(0.7, world.people.standards().standard(1, CLOSE, 0), 1e-12);
        for (int person = 0; person < 2; person++) {
            assertEquals(0.704, world.people.standards().standard(person, CLOSE, 1), 1e-12);
            assertEquals(0.6875, world.people.standards().standard(person, CLOSE, 2), 1e-12);
        }
        int slot = world.ties.find(0, 1);
        assertEquals(0.70448, world.ties.learned(slot), 1e-12);
        assertEquals(0.69848, world.ties.learned(world.ties.mate(slot)), 1e-12);
    }

    /** Surprise (.0448 - .0152)/2 = .0148: .011 x .605 x 1.0592 = .00704898 of .75; fatigue .2 x .605 each. */
    @Test
    void whatItCostsAndWhatItDoesToTheTie() {
        HandmadeWorld world = world();
        take(world, 0, 1, SUPPORT);
        int slot = world.ties.find(0, 1);
        assertEquals(0.25 + 0.75 * 0.00704898, world.ties.closeness(slot), 1e-8);
        assertEquals(3, world.ties.lastContactDay(slot));
        for (int person = 0; person < 2; person++) {
            assertEquals(0.605, world.people.today().humanHours(person), 1e-12);
            assertEquals(1, world.people.today().humanContacts(person));
            assertEquals(0.121, world.people.fatigue(person) * world.now.fatigueKept(), 1e-12);
            assertEquals(world.now.tick() + Ticks.ofHours(0.605), world.people.busyUntil(person), 2);
        }
        assertEquals(1, world.world.tally().humanContacts);
        assertEquals(0, world.people.today().humanContacts(2));
    }

    /** The other receives: given .75 x .6848, less .8 x .75 x .0152; x .75. The seeker matters: .5625. */
    @Test
    void aSeekerOfMatteringGives() {
        HandmadeWorld world = world();
        take(world, 0, 1, MATTERING);
        assertEquals(0.3852, world.tag(1, SUPPORT, CONTACT), 1e-9);
        assertEquals(-0.00684, world.tag(1, SUPPORT, Cause.DISAPPOINTMENT.ordinal()), 1e-9);
        assertEquals(0.5625, world.tag(0, MATTERING, CARE), 1e-9);
        assertEquals(0, world.satisfied(0, SUPPORT));
        assertEquals(0.715, world.people.standards().standard(0, CLOSE, 0), 1e-12, "the seeker asked");
    }

    /** A parent guides a child in full (fit 1), a child its parent not at all. */
    @Test
    void rolesAreNotAlikeFromBothSides() {
        HandmadeWorld world = world();
        world.tie(1, 2, "parent_child", 0.25, 0.7);
        take(world, 2, 1, Need.GUIDANCE.ordinal());
        assertEquals(0.75 * 0.75 * 0.7448, world.satisfied(2, Need.GUIDANCE.ordinal()), 1e-9);
        assertEquals(0, world.satisfied(1, MATTERING), "guidance is hierarchy, not care");
        HandmadeWorld other = world();
        other.tie(1, 2, "parent_child", 0.25, 0.7);
        take(other, 1, 2, Need.GUIDANCE.ordinal());
        assertEquals(0, other.satisfied(1, Need.GUIDANCE.ordinal()));
    }

    /** Fatigue .4: attentiveness .78 x (1 - .5 x .4) = .624; the seeker's value .2 + .34944 + .108 = .65744. */
    @Test
    void theTiredAttendLess() {
        HandmadeWorld world = world();
        world.people.setFatigue(1, 0.4 / world.now.fatigueKept());
        take(world, 0, 1, SUPPORT);
        // .75 x .75 x (.65744 - .8 x .04256)
        assertEquals(0.5625 * (0.65744 - 0.8 * 0.04256), world.satisfied(0, SUPPORT), 1e-9);
        assertEquals(0.4 + 0.121 * 0.6, world.people.fatigue(1) * world.now.fatigueKept(), 1e-9);
    }

    /** A stranger has closeness factor .5, and becomes a tie (formation made certain). */
    @Test
    void aStrangerBecomesATie() {
        HandmadeWorld world = world();
        take(world, 0, 2, SUPPORT);
        assertEquals(0.75 * 0.5 * 0.7448, world.satisfied(0, SUPPORT), 1e-9);
        assertEquals(0.1, world.ties.closeness(world.ties.find(2, 0)));
    }

    @Test
    void theSatisfiedGainLess() {
        HandmadeWorld world = world();
        world.feelings.satisfy(world.people, 0, SUPPORT, CONTACT, 0.6, world.now);
        take(world, 0, 1, SUPPORT);
        assertEquals(0.6 + 0.4 * 0.41895, world.satisfied(0, SUPPORT), 1e-9);
        assertEquals(0.5625 * 0.4, world.satisfied(1, MATTERING), 1e-9, "care for who hardly needs it hardly matters");
    }
}
