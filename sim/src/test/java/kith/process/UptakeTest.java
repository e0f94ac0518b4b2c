package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.companion.AiPartners;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/** Hazards by hand, and how often they come true. */
final class UptakeTest {
    private static Uptake uptake(HandmadeWorld world) {
        return new Uptake(world.scenario, world.conduct, new AiLearning(world.scenario.ai().partner()), world.feelings);
    }

    /**
     * Raw loneliness 0 is (0 - .227)/.118 = -1.923729 sd; openness 1; age 40: logistic(-10/6) = .158869. Hazard .05 e^(.25 x
     * -1.923729 + .49 - .98 x .158869) = .05 x .863619; half of the peers: x 1.5 = .0647714, so .0627183; no peers .0422619.
     */
    @Test
    void peopleTakeUpAnAi() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.adoption.hazard_per_day=0.05", "loneliness.scale_mean=0.227", "loneliness.scale_sd=0.118");
        world.set(0, Trait.OPENNESS, 1);
        Uptake uptake = uptake(world);
        int n = 40_000;
        Frequency.of(n, day -> uptake.takesUp(world.world, 0, day, 0.5, world.now)).is(0.0627183, 0.0422619, "peers left out");
        Frequency.of(n, day -> uptake.takesUp(world.world, 0, day, 0, world.now)).is(0.0422619, 0.0627183, "peers added");
        world.set(0, Trait.AGE, 80);
        // logistic(5) = .993307: .05 x e^(-.480932 + .49 - .973441) = .0190620, so .0188815
        Frequency.of(n, day -> uptake.takesUp(world.world, 0, day, 0, world.now)).is(0.0188815, 0.0422619, "age left out");
        world.set(0, Trait.AGE, 40);
        world.set(0, Trait.OPENNESS, 0);
        // .05 x e^(-.636624) = .0264536, so .0261068
        Frequency.of(n, day -> uptake.takesUp(world.world, 0, day, 0, world.now)).is(0.0261068, 0.0422619, "openness left out");
    }

    /** .2 e^(-1.5 x .4 - 1.2 x .3 - .6 x .5) = .2 x .2836540 = .0567308, so .0551516; unused 4 x: .2269232, so .2030178. */
    @Test
    void peopleLeaveAnAi() {
        HandmadeWorld world = HandmadeWorld.of(60, "ai.adoption.leave_hazard_per_day=0.2", "ai.adoption.unused_after_days=1000");
        Uptake uptake = uptake(world);
        AiPartners partners = world.world.partners();
        for (int person = 0; person < 60; person++) {
            world.set(person, Trait.OPENNESS, 0.5);
            partners.set(partners.start(person, 0, 0, 0), 70, 30, 0.4, 0, 0);
        }
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, i / 60)).is(0.0551516, 0.0780933, "wanting left out");
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, 1_001 + i / 60)).is(0.2030178, 0.0551516, "disuse left out");
        for (int person = 0; person < 60; person++) {
            partners.countSession(person, 1_000);
        }
        Frequency.of(60_000, i -> uptake.leaves(world.world, i % 60, 1_001 + i / 60)).is(0.0551516, 0.2030178, "use forgotten");
    }

    @Test
    void theInitialShareBeginsAtDayZero() {
        HandmadeWorld world = HandmadeWorld.of(5_000, "ai.present=true", "ai.adoption.initial_share=0.3");
        uptake(world).begin(world.world, new Dependency(world.scenario.ai().partner()));
        Frequency.of(5_000, person -> world.world.partners().activeOf(person) >= 0).is(0.3, 0.34, "another share");
        HandmadeWorld absent = HandmadeWorld.of(50, "ai.adoption.initial_share=1");
        uptake(absent).begin(absent.world, new Dependency(absent.scenario.ai().partner()));
        assertEquals(0, absent.world.partners().count(), "where there is no AI nobody begins with one");
        assertFalse(uptake(absent).present());
    }

    @Test
    void whatAPartnershipBeginsWith() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.partner.liking_spread=0", "ai.partner.wanting_spread=0", "ai.conduct.availability=0.9");
        world.set(0, Trait.ANXIETY, 2);
        uptake(world).adopt(world.world, 0, 3);
        AiPartners partners = world.world.partners();
        assertEquals(0, partners.likingTrait(0));
        assertEquals(8, partners.wantingTrait(0), "4 points per unit of anxiety");
        assertEquals(0.9, partners.expected(0, 0));
        assertEquals(0.92, partners.expected(0, 1));
        assertEquals(0.675744, partners.expected(0, 2), 1e-12);
        assertEquals(74.34069, partners.liking(0), 1e-4);
        assertEquals(0.5 * 47.22398, partners.wanting(0), 1e-4);
    }

    /** A second partnership is luck of its own, and the first has the same luck whenever it begins. */
    @Test
    void partnershipsBelongToThePersonAndTheOrdinal() {
        HandmadeWorld early = HandmadeWorld.of(1);
        HandmadeWorld late = HandmadeWorld.of(1);
        uptake(early).adopt(early.world, 0, 1);
        uptake(late).adopt(late.world, 0, 77);
        assertEquals(early.world.partners().likingTrait(0), late.world.partners().likingTrait(0));
        uptake(early).adopt(early.world, 0, 2);
        assertTrue(early.world.partners().likingTrait(0) != early.world.partners().likingTrait(1));
    }

    @Test
    void peersAreTheShareOfTiesWithAnAi() {
        HandmadeWorld world = HandmadeWorld.of(5);
        assertEquals(0, Uptake.peerShare(world.world, 0), "no ties, no peers");
        world.tie(0, 1, "friends", 0.5, 0.7);
        world.tie(0, 2, "friends", 0.1, 0.7);
        world.tie(3, 0, "siblings", 0.9, 0.7);
        assertEquals(0, Uptake.peerShare(world.world, 0));
        world.world.partners().start(2, 0, 0, 0);
        world.world.partners().start(4, 0, 0, 0);
        assertEquals(1.0 / 3, Uptake.peerShare(world.world, 0), 1e-15);
        assertEquals(0, Uptake.peerShare(world.world, 2), "oneself does not count");
    }
}
