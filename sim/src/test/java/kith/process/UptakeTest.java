package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/** Hazards by hand, and how often they come true. */
final class UptakeTest {
    private static final String[] PINNED = {
            "ai.adoption.loneliness_effect=0.25", "ai.adoption.need_effect=0", "ai.adoption.openness_effect=0.49",
            "ai.adoption.age_effect=0.98",
            "ai.adoption.age_mid_years=50", "ai.adoption.age_scale_years=6", "ai.adoption.peer_effect=1",
            "loneliness.scale_mean=0.227",
            "loneliness.scale_sd=0.118", "ai.adoption.leave_habit_effect=1.5", "ai.adoption.leave_wanting_effect=1.2",
            "ai.adoption.leave_openness_effect=0.6", "ai.adoption.leave_liking_effect=1",
            "ai.adoption.leave_retention_effect=0",
            "ai.partner.liking_base=60", "ai.adoption.unused_factor=4"
    };

    private static HandmadeWorld world(int people, String... more) {
        List<String> sets = new ArrayList<>(Arrays.asList(PINNED));
        sets.addAll(Arrays.asList(more));
        return HandmadeWorld.of(people, sets.toArray(String[]::new));
    }

    private static double lonely(HandmadeWorld world) {
        return world.feelings.lonelinessScore(world.people, 0, world.now);
    }

    private static Frequency takesUp(HandmadeWorld world, double peers) {
        Uptake uptake = world.uptake();
        return Frequency.of(40_000,
                day -> uptake.takesUp(world.world, 0, world.product, day, lonely(world), () -> peers, 0, world.now));
    }

    /**
     * Raw loneliness 0 is (0 - .227)/.118 = -1.923729 sd; a companion is fit for .65 support, .68 companionship, .05
     * mattering, .3 help, .225 guidance, .153125 intimacy: care share 1.533125/2.058125 = .744914; openness 1; age 40:
     * logistic(-10/6) = .158869. Hazard .05 e^(.25 x .744914 x -1.923729 + .49 - .98 x .158869) = .05 x .976333 =
     * .0488166; half of the peers: x 1.5.
     */
    @Test
    void peopleTakeUpAnAi() {
        HandmadeWorld world = world(1, "ai.adoption.hazard_per_day=0.05");
        world.set(0, Trait.OPENNESS, 1);
        takesUp(world, 0.5).is(chance(0.0488166 * 1.5), chance(0.0488166), "peers left out");
        takesUp(world, 0).is(chance(0.0488166), chance(0.0488166 * 1.5), "peers added");
        world.set(0, Trait.AGE, 80);
        // logistic(5) = .993307 in the place of .158869
        takesUp(world, 0).is(chance(0.0488166 * StrictMath.exp(-0.98 * 0.834438)), chance(0.0488166), "age left out");
        world.set(0, Trait.AGE, 40);
        world.set(0, Trait.OPENNESS, 0);
        takesUp(world, 0).is(chance(0.0488166 * StrictMath.exp(-0.49)), chance(0.0488166), "openness left out");
    }

    private static double chance(double hazard) {
        return 1 - StrictMath.exp(-hazard);
    }

    /**
     * Nothing satisfied: unmet 1, e^(1 x .5); everything satisfied: e^-.5. Appeal 2 and marketing .5 make it 3 times.
     */
    @Test
    void needAppealAndMarketingDraw() {
        String[] sets = {
                "ai.adoption.hazard_per_day=0.02", "ai.adoption.loneliness_effect=0", "ai.adoption.age_effect=0",
                "ai.adoption.need_effect=1",
                "ai.products.a.role=companion", "ai.products.a.appeal=2", "ai.products.a.marketing=0.5"
        };
        HandmadeWorld world = world(1, sets);
        takesUp(world, 0).is(chance(0.06 * 1.648721), chance(0.06), "need left out");
        for (int need = 0; need < 6; need++) {
            world.people.addTag(0, need, 0, 1);
        }
        takesUp(world, 0).is(chance(0.06 * 0.606531), chance(0.06), "need left out");
        HandmadeWorld gone = world(1, "ai.adoption.hazard_per_day=1", "ai.products.a.role=companion",
                "ai.products.a.on_offer=false");
        assertFalse(gone.uptake().takesUp(gone.world, 0, gone.product, 3, lonely(gone), () -> 0, 0, gone.now),
                "what is not on offer is not taken up");
    }

    /**
     * Loneliness and needs do not count: .03 of curiosity, .02 of work for who goes to work x (1 - .744914), .1 of
     * advice x closeness .8 x liking .5; openness 1: e^.49; young age: e^(-.98 x .158869), but for advice.
     */
    @Test
    void otherReasonsToTakeUpAnAi() {
        HandmadeWorld world = world(3, "ai.adoption.hazard_per_day=0", "ai.adoption.curiosity_per_day=0.03",
                "ai.adoption.work_per_day=0.02", "ai.adoption.advice_per_day=0.1");
        world.set(0, Trait.OPENNESS, 1);
        double young = StrictMath.exp(0.49 - 0.98 * 0.158869);
        takesUp(world, 0).is(chance(0.03 * young), chance((0.03 + 0.02 * 0.255086) * young), "no work there");
        world.tie(0, 1, "friends", 0.8, 0.7);
        world.tie(0, 2, "friends", 0.9, 0.7);
        AiPartners partners = world.world.partners();
        partners.setFelt(partners.start(1, 0, 0, Disposition.MEDIAN), 50, 30, 0.4);
        double advice = new Peers(partners, 3, 1).advice(world.ties, 0, 0);
        assertEquals(0.4, advice, 1e-12);
        Uptake uptake = world.uptake();
        double hazard = 0.03 * young + 0.1 * 0.4 * StrictMath.exp(0.49);
        Frequency.of(40_000, day -> uptake.takesUp(world.world, 0, world.product, day, 9, () -> 1, advice, world.now))
                .is(chance(hazard), chance(0.03 * young), "advice left out");
    }

    /** Novelty .5 at effect 1.4 raises the hazard e^.7 times. */
    @Test
    void manyQuitWhileItIsNew() {
        HandmadeWorld world = world(60, "ai.adoption.leave_hazard_per_day=0.02", "ai.adoption.leave_novelty_effect=1.4",
                "ai.adoption.unused_after_days=2000");
        Uptake uptake = world.uptake();
        for (int person = 0; person < 60; person++) {
            int at = world.world.partners().start(person, 0, 0, Disposition.MEDIAN);
            world.world.partners().setFelt(at, 60, 0, 0);
            world.world.partners().setNovelty(at, 0.5);
        }
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, i / 60)).is(chance(0.02 * 2.013753), chance(0.02),
                "novelty left out");
    }

    /** .2 e^(-1.5 x .4 - 1.2 x .3 - .6 x .5 - 1 x (70 - 60)/100) = .0513324; unused 4 x. */
    @Test
    void peopleLeaveAnAi() {
        HandmadeWorld world = world(60, "ai.adoption.leave_hazard_per_day=0.2", "ai.adoption.unused_after_days=1000");
        Uptake uptake = world.uptake();
        AiPartners partners = world.world.partners();
        for (int person = 0; person < 60; person++) {
            world.set(person, Trait.OPENNESS, 0.5);
            partners.setFelt(partners.start(person, 0, 0, Disposition.MEDIAN), 70, 30, 0.4);
        }
        double hazard = 0.2 * StrictMath.exp(-1.36);
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, i / 60)).is(chance(hazard), chance(hazard * 1.43),
                "wanting left out");
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, 1_001 + i / 60)).is(chance(4 * hazard),
                chance(hazard), "disuse left out");
        for (int person = 0; person < 60; person++) {
            partners.countSession(person, 1_000, false);
        }
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, 1_001 + i / 60)).is(chance(hazard),
                chance(4 * hazard), "use forgotten");
    }

    /** Tactics in full raise the hazard e^.7 times. */
    @Test
    void retentionTacticsDriveAway() {
        HandmadeWorld world = world(60, "ai.adoption.leave_hazard_per_day=0.02",
                "ai.adoption.leave_retention_effect=0.7", "ai.conduct.retention=1",
                "ai.adoption.unused_after_days=2000");
        Uptake uptake = world.uptake();
        for (int person = 0; person < 60; person++) {
            world.world.partners().setFelt(world.world.partners().start(person, 0, 0, Disposition.MEDIAN), 60, 0, 0);
        }
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, i / 60)).is(chance(0.02 * 2.013753), chance(0.02),
                "tactics left out");
    }

    @Test
    void theInitialShareBeginsAtDayZero() {
        HandmadeWorld world = HandmadeWorld.of(5_000, "ai.present=true", "ai.adoption.initial_share=0.3");
        world.uptake().dayZero(world.world);
        Frequency.of(5_000, person -> world.world.partners().activeOf(person) >= 0).is(0.3, 0.34, "another share");
        HandmadeWorld absent = HandmadeWorld.of(50, "ai.adoption.initial_share=1");
        absent.uptake().dayZero(absent.world);
        assertEquals(0, absent.world.partners().count(), "where there is no AI nobody begins with one");
        assertFalse(absent.uptake().present());
    }

    @Test
    void whatAPartnershipBeginsWith() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "ai.partner.liking_spread=0", "ai.partner.wanting_spread=0", "ai.partner.liking_drift_spread=0",
                "ai.partner.wanting_drift_spread=0", "ai.partner.reward_spread=0", "ai.conduct.availability=0.9");
        world.set(0, Trait.ANXIETY, 2);
        world.uptake().adopt(world.world, 0, world.product, 3);
        AiPartners partners = world.world.partners();
        Disposition own = partners.disposition(0);
        assertEquals(8, own.wanting(), "4 points per unit of anxiety");
        assertEquals(1, own.rewardFactor());
        assertEquals(0, own.liking() + own.likingDrift() + own.wantingDrift(), 0);
        assertEquals(0.9, partners.expected(0, 0));
        assertEquals(0.92, partners.expected(0, 1));
        assertEquals(0.675744, partners.expected(0, 2), 1e-12);
        assertEquals(3, partners.lastUseDay(0));
    }

    /** Spreads as they are set, of 5,000 people; the false-alarm rate of each is that of 5 sd of a sample sd, 6e-7. */
    @Test
    void peopleDifferByTheSpreads() {
        HandmadeWorld world = HandmadeWorld.of(
                5_000, "ai.partner.liking_spread=12", "ai.partner.wanting_spread=20",
                "ai.partner.liking_drift_spread=24",
                "ai.partner.wanting_drift_spread=36", "ai.partner.reward_spread=0.4");
        double[][] squares = new double[5][1];
        for (int person = 0; person < 5_000; person++) {
            Disposition d = world.world.partners()
                    .disposition(world.uptake().adopt(world.world, person, world.product, 0));
            double[] values = {d.liking(), d.wanting(), d.likingDrift(), d.wantingDrift(),
                    StrictMath.log(d.rewardFactor())};
            for (int i = 0; i < 5; i++) {
                squares[i][0] += values[i] * values[i] / 5_000;
            }
        }
        double[] spreads = {12, 20, 24, 36, 0.4};
        for (int i = 0; i < 5; i++) {
            assertEquals(spreads[i], Math.sqrt(squares[i][0]), 0.05 * spreads[i]);
        }
    }

    /**
     * A second partnership is luck of its own; the first has the same luck whenever it begins and whatever else is on
     * offer.
     */
    @Test
    void partnershipsBelongToThePersonTheProductAndTheOrdinal() {
        HandmadeWorld early = HandmadeWorld.of(1);
        HandmadeWorld late = HandmadeWorld.of(1, "ai.products.x.role=tutor", "ai.products.y.role=companion");
        early.uptake().adopt(early.world, 0, early.product, 1);
        late.uptake().adopt(late.world, 0, late.products.get(0), 70);
        late.uptake().adopt(late.world, 0, late.products.get(1), 77);
        AiPartners partners = early.world.partners();
        assertEquals(partners.disposition(0), late.world.partners().disposition(1));
        assertNotEquals(partners.disposition(0), late.world.partners().disposition(0));
        early.uptake().adopt(early.world, 0, early.product, 2);
        assertNotEquals(partners.disposition(0), partners.disposition(1));
    }

    private static double peers(HandmadeWorld world, int person, int product) {
        return new Peers(world.world.partners(), 5, 2).share(world.world.ties(), person, product);
    }

    @Test
    void peersAreTheShareOfTiesWhoUseTheProduct() {
        HandmadeWorld world = HandmadeWorld.of(5);
        assertEquals(0, peers(world, 0, 0), "no ties, no peers");
        world.tie(0, 1, "friends", 0.5, 0.7);
        world.tie(0, 2, "friends", 0.1, 0.7);
        world.tie(3, 0, "siblings", 0.9, 0.7);
        assertEquals(0, peers(world, 0, 0));
        world.world.partners().start(2, 0, 0, Disposition.MEDIAN);
        world.world.partners().start(4, 0, 0, Disposition.MEDIAN);
        Peers before = new Peers(world.world.partners(), 5, 2);
        assertEquals(1.0 / 3, before.share(world.world.ties(), 0, 0), 1e-15);
        assertEquals(0, before.share(world.world.ties(), 0, 1), "another product");
        assertEquals(0, before.share(world.world.ties(), 2, 0), "oneself does not count");
        world.world.partners().end(0);
        assertEquals(1.0 / 3, before.share(world.world.ties(), 0, 0), 1e-15, "as it was, whoever leaves");
        assertEquals(0, peers(world, 0, 0));
    }
}
