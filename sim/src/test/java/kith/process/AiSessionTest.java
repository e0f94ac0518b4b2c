package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.relation.Need;
import kith.society.Ticks;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/**
 * One session by hand. Facets 1, .92, .675744: value .2 + .5152 + .16217856 = .87737856, as expected. Liking 80 and
 * authenticity .62 + .3 x .5 = .77: companionship (fit .68) has scale .5236. Warmth, disclosure, retention and distance
 * of values stay out until a test lets them in.
 */
final class AiSessionTest {
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();
    private static final int GUIDANCE = Need.GUIDANCE.ordinal();
    private static final double VALUE = 0.87737856;

    private static HandmadeWorld world(String... more) {
        List<String> sets = new ArrayList<>(List.of(
                "ai.conduct.retention=0", "ai.partner.warmth_humanness=0", "ai.partner.value_misfit_cost=0",
                "contact.hours_spread=0",
                "ai.partner.authenticity=0.62"));
        sets.addAll(Arrays.asList(more));
        return HandmadeWorld.of(1, sets.toArray(String[]::new));
    }

    private static AiSession session(HandmadeWorld world) {
        world.uptake().adopt(world.world, 0, world.product, 0);
        world.world.partners().setFelt(0, 80, 30, 0.2);
        return world.session();
    }

    /** What a session gives a need when nothing of it is satisfied. */
    private static double gained(int need, String... sets) {
        HandmadeWorld world = world(sets);
        session(world).take(world.world, 0, 0, need, 7, world.now);
        return world.satisfied(0, need);
    }

    @Test
    void whatASessionGives() {
        HandmadeWorld world = world();
        AiSession session = session(world);
        world.at(2, 0.25);
        session.take(world.world, 0, 0, COMPANIONSHIP, 7, world.now);
        double gained = 0.75 * 0.5236 * VALUE;
        assertEquals(gained, world.satisfied(0, COMPANIONSHIP), 1e-12);
        assertEquals(gained, world.tag(0, COMPANIONSHIP, Cause.AI_CONTACT.ordinal()), 1e-12);
        assertEquals(gained, world.people.today().aiGain(0), 1e-12);
        assertEquals(gained, world.people.today().allGain(0), 1e-12);
        assertEquals(0.3, world.people.today().aiHours(0), 1e-12);
        assertEquals(1, world.people.today().aiContacts(0));
        assertEquals(world.now.tick() + Ticks.ofHours(0.3), world.people.busyUntil(0));
        assertEquals(2, world.world.partners().lastUseDay(0));
        assertEquals(0, world.people.fatigue(0), "an AI tires nobody");
        // The second meets what is left open.
        double liking = world.world.partners().liking(0);
        session.take(world.world, 0, 0, COMPANIONSHIP, 8, world.now);
        assertEquals(gained + (1 - gained) * gained * liking / 80, world.satisfied(0, COMPANIONSHIP), 1e-9);
    }

    /** Mattering: fit .1 x .5 = .05, so scale .0385. */
    @Test
    void anAiLetsNobodyMatterMuch() {
        assertEquals(0.75 * 0.0385 * VALUE, gained(Need.MATTERING.ordinal()), 1e-12);
    }

    /** Guidance: fit .9 x .25 = .225, its authenticity .9. */
    @Test
    void practicalNeedsAskForLessAuthenticity() {
        assertEquals(0.75 * 0.225 * 0.9 * VALUE, gained(GUIDANCE, "ai.partner.authenticity_practical=0.9"), 1e-12);
    }

    /** Expected availability 1.5 x: standard 1 above by .2 x .5 = .1: takes .8 x .5236 x .1, booked to the AI, too. */
    @Test
    void anAiCanDisappoint() {
        HandmadeWorld world = world();
        AiSession session = session(world);
        world.world.partners().setExpected(0, 0, 1.5);
        session.take(world.world, 0, 0, COMPANIONSHIP, 7, world.now);
        assertEquals(0.75 * 0.5236 * (VALUE - 0.08), world.tag(0, COMPANIONSHIP, Cause.AI_CONTACT.ordinal()), 1e-12);
        assertEquals(0, world.tag(0, COMPANIONSHIP, Cause.DISAPPOINTMENT.ordinal()));
        assertEquals(1.45, world.world.partners().expected(0, 0), 1e-12, "and a tenth is learned");
    }

    @Test
    void theSwitchesTakeTimeAndGainAway() {
        HandmadeWorld world = world("ai.takes_time=0", "ai.gives=false");
        session(world).take(world.world, 0, 0, COMPANIONSHIP, 7, world.now);
        assertEquals(0, world.people.today().socialHours(0));
        assertEquals(0.3, world.people.today().aiHours(0), 1e-12, "it lasts as long as ever");
        assertEquals(1, world.people.today().aiContacts(0));
        assertEquals(Long.MIN_VALUE, world.people.busyUntil(0));
        assertEquals(0, world.satisfied(0, COMPANIONSHIP));
        assertEquals(0, world.people.today().allGain(0));
    }

    /** A share of sessions takes the place of something; with a higher share the same sessions do, and more. */
    @Test
    void aShareOfSessionsTakesSocialTime() {
        HandmadeWorld world = world("ai.takes_time=0.3");
        AiSession some = session(world);
        HandmadeWorld other = world("ai.takes_time=0.7");
        AiSession more = session(other);
        boolean[] took = new boolean[4_000];
        Frequency.of(took.length, i -> took[i] = some.take(world.world, 0, 0, COMPANIONSHIP, Draws.mix(i), world.now))
                .is(0.3, 0.35, "another share");
        Frequency.of(took.length, i -> {
            boolean now = more.take(other.world, 0, 0, COMPANIONSHIP, Draws.mix(i), other.now);
            assertTrue(now || !took[i], "session " + i);
            return now;
        }).is(0.7, 0.75, "another share");
        assertEquals(7, some.keyAfter(7), "the person goes on with the same draws");
    }

    /** A placebo is learned like the real one, and nothing else of the person moves. */
    @Test
    void aPlaceboActsOnThePartnershipAlone() {
        String[] acting = {"ai.conduct.bridging=0.5", "ai.conduct.friction=0.5", "standards.spillover=1",
                "ai.conduct.value_x=2", "ai.norms.reluctance=0"};
        HandmadeWorld real = world(acting);
        HandmadeWorld world = world(Stream.concat(Arrays.stream(acting), Stream.of("ai.placebo=1"))
                .toArray(String[]::new));
        AiSession session = session(world);
        AiSession taken = session(real);
        for (int need : new int[] {COMPANIONSHIP, GUIDANCE}) {
            assertFalse(session.take(world.world, 0, 0, need, 7, world.now));
            assertTrue(taken.take(real.world, 0, 0, need, 7, real.now));
        }
        AiPartners partners = world.world.partners();
        assertEquals(real.world.partners().habit(0), partners.habit(0));
        assertEquals(real.world.partners().wanting(0), partners.wanting(0), 0.5);
        assertEquals(2, partners.sessionsToday(0));
        double attitude = world.people.background().attitude(0);
        assertNotEquals(0, attitude, "attitude towards AI is a part of use");
        assertEquals(real.people.background().attitude(0), attitude, 0.05);
        HandmadeWorld before = world(acting);
        before.uptake().adopt(before.world, 0, before.product, 0);
        for (HandmadeWorld each : List.of(world, real)) {
            boolean moved = each.satisfied(0, COMPANIONSHIP) != before.satisfied(0, COMPANIONSHIP)
                    || each.people.skill(0) != before.people.skill(0)
                    || each.people.autonomy(0) != before.people.autonomy(0)
                    || each.people.bridged(0) != before.people.bridged(0)
                    || each.people.confidence(0) != before.people.confidence(0)
                    || each.people.today().allGain(0) != 0
                    || each.people.today().socialHours(0) != 0
                    || each.people.busyUntil(0) != Long.MIN_VALUE;
            assertEquals(each == real, moved);
        }
        assertNotEquals(7, session.keyAfter(7), "what follows has other draws");
    }

    /** .6 + 2.6 x .5236 x .87737856 + 1.2 x .2 + 1.6 x .3 = 2.5144203. */
    @Test
    void howStronglyOneTurnsToIt() {
        HandmadeWorld world = world("ai.partner.pull=0.6", "ai.partner.habit_pull=1.2", "ai.partner.wanting_pull=1.6");
        AiSession session = session(world);
        assertEquals(0.6 + 2.6 * 0.5236 * VALUE + 0.24 + 0.48,
                session.utility(world.world, 0, 0, COMPANIONSHIP, 1, 2.6), 1e-12);
        world.set(0, Trait.ANTHROPOMORPHISM, 1);
        assertEquals(0.6 + 2.6 * 0.68 * 0.92 * VALUE + 0.72, session.utility(world.world, 0, 0, COMPANIONSHIP, 1, 2.6),
                1e-12);
    }

    /** Novelty .5 at a pull of .8 adds .4. */
    @Test
    void whatIsNewIsSoughtMore() {
        HandmadeWorld world = world("ai.partner.novelty_pull=0.8");
        AiSession session = session(world);
        world.world.partners().setNovelty(0, 0);
        double known = session.utility(world.world, 0, 0, COMPANIONSHIP, 1, 2.6);
        world.world.partners().setNovelty(0, 0.5);
        assertEquals(known + 0.4, session.utility(world.world, 0, 0, COMPANIONSHIP, 1, 2.6), 1e-12);
    }

    /** Odds of mean 1 and log sd 1 over 4,000 people: the mean log is -.5 within 6 standard errors of 1/63. */
    @Test
    void somePeopleTurnToItMuchMoreThanOthers() {
        int count = 4000;
        HandmadeWorld plain = HandmadeWorld.of(count);
        HandmadeWorld spread = HandmadeWorld.of(count, "ai.partner.use_spread=1");
        double sum = 0;
        double squares = 0;
        for (int person = 0; person < count; person++) {
            plain.world.partners().start(person, 0, 0, Disposition.MEDIAN);
            spread.world.partners().start(person, 0, 0, Disposition.MEDIAN);
            double more = spread.session().utility(spread.world, person, person, COMPANIONSHIP, 1, 2.6)
                    - plain.session().utility(plain.world, person, person, COMPANIONSHIP, 1, 2.6);
            sum += more;
            squares += more * more;
        }
        assertEquals(-0.5, sum / count, 6.0 / 63);
        assertEquals(1, squares / count - 0.25, 0.15);
    }

    @Test
    void itIsThereAsOftenAsItsAvailability() {
        HandmadeWorld always = world();
        AiSession there = session(always);
        for (int i = 0; i < 1_000; i++) {
            assertTrue(there.available(always.world, 0, COMPANIONSHIP, Draws.mix(i), 0, 3));
        }
        HandmadeWorld world = world("ai.conduct.availability=0.7");
        AiSession session = session(world);
        Frequency.of(20_000, i -> session.available(world.world, 0, COMPANIONSHIP, Draws.mix(i), 1, 3)).is(0.7, 0.73,
                "another availability");
        AiPartners partners = world.world.partners();
        assertEquals(0.7, partners.expected(0, 0), "as announced");
        session.notThere(world.world, 0, 0);
        assertEquals(0.63, partners.expected(0, 0), 1e-12);
        assertEquals(1, partners.absentToday(0));
        assertEquals(1, world.world.tally().aiAbsences);
        assertEquals(0, world.people.today().aiContacts(0));
    }

    private static final String[] TWO_OF_ONE_PROVIDER = {
            "ai.products.a.role=companion", "ai.products.a.outages=0.3", "ai.products.b.role=tutor",
            "ai.products.b.outages=0.3",
            "ai.products.c.role=tutor", "ai.products.c.outages=0.3", "ai.products.c.provider=other"
    };

    /** What one provider operates is out on the same days, at any hour; another provider on days of its own. */
    @Test
    void aProviderIsOutForADay() {
        HandmadeWorld world = world(TWO_OF_ONE_PROVIDER);
        for (int product = 0; product < 3; product++) {
            world.uptake().adopt(world.world, 0, world.products.get(product), 0);
        }
        AiSession session = world.session();
        Frequency.of(20_000, day -> !session.available(world.world, 0, COMPANIONSHIP, day, 0, day)).is(0.3, 0.33,
                "another rate");
        int apart = 0;
        for (int day = 0; day < 1_000; day++) {
            boolean there = session.available(world.world, 0, COMPANIONSHIP, 1, 0, day);
            assertEquals(there, session.available(world.world, 0, COMPANIONSHIP, Draws.mix(day), 2, day));
            assertEquals(there, session.available(world.world, 1, COMPANIONSHIP, 5, 0, day));
            apart += there == session.available(world.world, 2, COMPANIONSHIP, 5, 0, day) ? 0 : 1;
        }
        // 2 x .3 x .7 = .42 of 1000: sd 15.6, 5 sd.
        assertEquals(420, apart, 80);
    }

    /** Whether one is there says nothing of another: a is out at .5, and b then there at .5, as ever. */
    @Test
    void twoAisAreThereIndependently() {
        HandmadeWorld world = world("ai.products.a.role=companion", "ai.products.b.role=tutor",
                "ai.conduct.availability=0.5");
        for (int product = 0; product < 2; product++) {
            world.uptake().adopt(world.world, 0, world.products.get(product), 0);
        }
        AiSession session = world.session();
        Frequency
                .of(20_000,
                        i -> !session.available(world.world, 0, COMPANIONSHIP, Draws.mix(i), 0, 3)
                                && session.available(world.world, 1, COMPANIONSHIP, Draws.mix(i), 0, 3))
                .is(0.25, 0, "one luck for both");
    }

    /**
     * A session lifted wanting 50 to 60, then the AI was out of reach: (.6 - .5)/3 to the session, .6 x .2 x .3/3 to
     * the threat.
     */
    @Test
    void outOfReachIsBookedToTheThreatAndNotToTheSessionsBefore() {
        HandmadeWorld world = world("ai.withdrawal.threat_wanting=0.2", "ai.withdrawal.threat_per_absence=0.3");
        AiSession session = session(world);
        world.world.partners().setFelt(0, 70, 50, 0);
        new Dependency(world.scenario.ai().partner()).bookUptake(world.world, 0);
        double contact = world.people.dependency().entered(0, Cause.AI_CONTACT.ordinal());
        world.world.partners().setFelt(0, 70, 60, 0);
        session.notThere(world.world, 0, 0);
        assertEquals(0.1 / 3, world.people.dependency().entered(0, Cause.AI_CONTACT.ordinal()) - contact, 1e-15);
        assertEquals(0.036 / 3, world.people.dependency().entered(0, Cause.THREAT.ordinal()), 1e-15);
    }

    @Test
    void aQuotaEndsTheDay() {
        HandmadeWorld world = world("ai.products.a.role=companion", "ai.products.a.quota_per_day=2");
        AiSession session = session(world);
        for (int i = 0; i < 2; i++) {
            assertTrue(session.available(world.world, 0, COMPANIONSHIP, 1, 0, 0));
            session.take(world.world, 0, 0, COMPANIONSHIP, i, world.now);
        }
        assertFalse(session.available(world.world, 0, COMPANIONSHIP, 1, 0, 0));
        world.learning().fade(world.world.partners(), 0);
        assertTrue(session.available(world.world, 0, COMPANIONSHIP, 1, 0, 1), "the next day is another");
    }

    /** A companion should not guide (norm of hierarchy -.5), and should care. */
    @Test
    void aBoundaryDeclinesWhatTheRoleProscribes() {
        HandmadeWorld world = world("ai.conduct.boundary=0.4");
        AiSession session = session(world);
        Frequency.of(20_000, i -> session.declines(world.world, 0, GUIDANCE, Draws.mix(i))).is(0.4, 0.43,
                "another boundary");
        for (int i = 0; i < 1_000; i++) {
            assertFalse(session.declines(world.world, 0, COMPANIONSHIP, Draws.mix(i)));
        }
        HandmadeWorld without = world();
        assertFalse(session(without).declines(without.world, 0, GUIDANCE, 3));
    }

    /** Guidance: as companion .225, as tutor .9; companionship .68 and .4 x .75. */
    @Test
    void aBlendedProductPlaysTheRoleThatSuits() {
        String[] blended = {"ai.products.a.role=companion", "ai.products.a.also=tutor, assistant",
                "ai.partner.authenticity_practical=0.9"};
        assertEquals(0.75 * 0.9 * 0.9 * VALUE, gained(GUIDANCE, blended), 1e-12);
        assertEquals(0.75 * 0.5236 * VALUE, gained(COMPANIONSHIP, blended), 1e-12);
        HandmadeWorld world = world(blended);
        AiSession session = session(world);
        session.take(world.world, 0, 0, GUIDANCE, 7, world.now);
        session.take(world.world, 0, 0, COMPANIONSHIP, 8, world.now);
        world.world.partners().foldSessions(0, 0);
        assertEquals(2, world.world.partners().sessionsPerDay(0));
        assertEquals(1, world.world.partners().outsidePerDay(0));
        assertEquals(0.75 * 0.225 * 0.9 * VALUE, gained(GUIDANCE, blended[0], "ai.products.a.also=none", blended[2]),
                1e-12);
    }

    /**
     * Full warmth seems .1 more human: authenticity + .03; disclosure 1 takes .1 x .5; at distance 1, e^-.2; full
     * friction takes .3.
     */
    @Test
    void whatConductDoesToASession() {
        assertEquals(0.75 * 0.68 * 0.8 * VALUE, gained(COMPANIONSHIP,
                "ai.partner.warmth_humanness=0.2", "ai.products.a.role=companion",
                "ai.products.a.conduct.relationship_seeking=1",
                "ai.products.a.conduct.sycophancy=0.675744"), 1e-9);
        assertEquals(0.75 * 0.68 * 0.72 * VALUE,
                gained(COMPANIONSHIP, "ai.partner.disclosure_cost=0.1", "ai.conduct.disclosure=1"), 1e-12);
        assertEquals(0.75 * 0.5236 * 0.8187307530779818 * VALUE,
                gained(COMPANIONSHIP, "ai.partner.value_misfit_cost=0.2", "ai.conduct.value_x=0.6",
                        "ai.conduct.value_y=-0.8"),
                1e-9);
        assertEquals(0.75 * 0.5236 * 0.7 * VALUE,
                gained(COMPANIONSHIP, "ai.partner.friction_cost=0.3", "ai.conduct.friction=1"), 1e-12);
    }

    /**
     * Values move .01 x .8 of the way; full bridging steers in full; friction practises skill and confidence; tactics
     * lengthen by .5.
     */
    @Test
    void whatConductDoesToThePerson() {
        HandmadeWorld world = world(
                "ai.conduct.value_x=1", "ai.partner.value_drift=0.01", "ai.conduct.bridging=0.6",
                "ai.conduct.retention=1",
                "ai.partner.retention_hours=0.5", "ai.conduct.friction=0.5", "skill.practice=0.1",
                "skill.crowding_out=0.6",
                "skill.social_practice=0.5", "confidence.practice=0.01");
        AiSession session = session(world);
        session.take(world.world, 0, 0, GUIDANCE, 7, world.now);
        assertEquals(0.008, world.people.background().valueX(0), 1e-12);
        assertEquals(0, world.people.background().valueY(0));
        assertEquals(0.6, world.people.bridged(0));
        assertEquals(0.45, world.people.today().aiHours(0), 1e-12);
        assertEquals(0.5 + 0.1 * (1 - 0.6 * 0.5) * 0.5, world.people.skill(0), 1e-12);
        assertEquals(0.5 + 0.01 * 0.5 * 0.5 * 0.5, world.people.confidence(0), 1e-12);
        double skill = world.people.skill(0);
        session.take(world.world, 0, 0, COMPANIONSHIP, 8, world.now);
        assertEquals(0.84, world.people.bridged(0), 1e-12);
        assertEquals(skill, world.people.skill(0), "company trains no task");
    }

    /** Log-normal of mean 1 around the role's hours. */
    @Test
    void sessionsLastAsLongAsTheRoleSaysOnAverage() {
        HandmadeWorld world = world("contact.hours_spread=0.6");
        AiSession session = session(world);
        int n = 20_000;
        double hours = 0;
        for (int i = 0; i < n; i++) {
            hours += world.people.today().aiHours(0);
            world.people.today().start(0, 100);
            session.take(world.world, 0, 0, COMPANIONSHIP, Draws.mix(i), world.now);
        }
        // sd of one .3 sqrt(e^.36 - 1) = .1974, of the mean .0014; 5 sd: false-alarm rate 6e-7. Without - s^2/2: .359.
        assertEquals(0.3, hours / n, 0.007);
    }
}
