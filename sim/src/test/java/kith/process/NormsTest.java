package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.companion.AiNorms;
import kith.ledger.Cause;
import kith.relation.Need;
import org.junit.jupiter.api.Test;

/** What people find an AI may do, on paper. */
final class NormsTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int GUIDANCE = Need.GUIDANCE.ordinal();
    private static final int INTIMACY = Need.INTIMACY.ordinal();
    private static final int CARE = 0;
    private static final int MATING = 3;
    private static final int DISCOMFORT = Cause.NORM_DISCOMFORT.ordinal();

    private static HandmadeWorld world(String... more) {
        String[] sets = new String[2 + more.length];
        sets[0] = "ai.present=true";
        sets[1] = "ai.norms.spread=0";
        System.arraycopy(more, 0, sets, 2, more.length);
        HandmadeWorld world = HandmadeWorld.of(3, sets);
        world.norms().dayZero(world.world);
        return world;
    }

    private static double accepted(HandmadeWorld world, int person, int function) {
        return world.world.norms().acceptance(person, world.norms().placeOf("companion"), function);
    }

    @Test
    void acceptanceStartsAtTheNormsOfTheRole() {
        HandmadeWorld world = world();
        assertEquals(1, accepted(world, 0, CARE));
        assertEquals(-0.5, accepted(world, 0, MATING));
        assertEquals(0, world.norms().notAccepted(world.world, 0, world.product, SUPPORT));
        assertEquals(0.5, world.norms().notAccepted(world.world, 0, world.product, GUIDANCE), 1e-12, "hierarchy, -.5");
        assertEquals(0.125, world.norms().notAccepted(world.world, 0, world.product, INTIMACY), 1e-12,
                ".25 of care, .75 of mating");
    }

    @Test
    void aSessionAgainstOnesNormsIsAViolationAndCostsWellBeing() {
        HandmadeWorld world = world("ai.norms.discomfort=0.8");
        Norms norms = world.norms();
        norms.afterSession(world.world, 0, world.product, SUPPORT, 0.3);
        assertEquals(0, world.world.tally().violations);
        norms.afterSession(world.world, 0, world.product, GUIDANCE, 0.3);
        assertEquals(1, world.world.tally().violations);
        assertEquals(0.5, world.world.norms().violationsToday(0), 1e-12);
        double days = world.scenario.wellBeing().followsOverDays();
        double lonely = world.feelings.rawLoneliness(world.people, 0, world.now);
        norms.dayEnd(world.world, 0);
        assertEquals(-0.8 * 0.5 * (1 - StrictMath.exp(-1 / days)),
                world.feelings.wellBeing(world.people, 0, DISCOMFORT, world.now), 1e-12);
        assertEquals(lonely, world.feelings.rawLoneliness(world.people, 0, world.now));
        world.world.norms().startDay(0);
        assertEquals(0, world.world.norms().violationsToday(0));
    }

    @Test
    void reluctanceTakesLogOdds() {
        HandmadeWorld without = world("ai.norms.reluctance=0");
        HandmadeWorld with = world("ai.norms.reluctance=2");
        without.world.partners().start(0, 0, 0, kith.companion.Disposition.MEDIAN);
        with.world.partners().start(0, 0, 0, kith.companion.Disposition.MEDIAN);
        double lost = without.session().utility(without.world, 0, 0, GUIDANCE, 1, 2.6)
                - with.session().utility(with.world, 0, 0, GUIDANCE, 1, 2.6);
        assertEquals(1, lost, 1e-12);
    }

    @Test
    void aWeekTeachesOnceAndTiesPull() {
        HandmadeWorld world = world("ai.norms.experience=0.1", "ai.norms.taken_for_granted=0.3",
                "ai.norms.neighbours=0.2", "ai.norms.campaign=0.01");
        AiNorms norms = world.world.norms();
        int role = world.norms().placeOf("companion");
        norms.setAcceptance(0, role, CARE, 0.5);
        norms.setAcceptance(1, role, CARE, 0);
        norms.setAcceptance(2, role, CARE, -0.4);
        world.tie(0, 1, "friends", 0.3, 0.5);
        world.tie(0, 2, "friends", 0.1, 0.5);
        world.norms().afterSession(world.world, 0, world.product, SUPPORT, 0.8);
        world.norms().reflect(world.world, 6);
        assertEquals(0.5, accepted(world, 0, CARE), "not on a sixth day");
        world.norms().reflect(world.world, 7);
        double around = (0.3 * 0 + 0.1 * -0.4) / 0.4;
        assertEquals(0.5 + 0.1 * 0.5 + 0.2 * (around - 0.5) + 0.01, accepted(world, 0, CARE), 1e-12);
        assertEquals(0.2 * 0.5 + 0.01, accepted(world, 1, CARE), 1e-12, "from the state before anybody moved");
        double now = accepted(world, 0, CARE);
        double pulled = 0.2 * ((0.3 * accepted(world, 1, CARE) + 0.1 * accepted(world, 2, CARE)) / 0.4 - now);
        world.norms().reflect(world.world, 14);
        assertEquals(now + pulled + 0.01, accepted(world, 0, CARE), 1e-12, "the first week is forgotten");
    }

    @Test
    void communitiesDifferAndAcceptanceStaysWithinItsEnds() {
        HandmadeWorld world = world("ai.norms.campaign=1");
        for (int week = 1; week < 5; week++) {
            world.norms().reflect(world.world, 7 * week);
        }
        assertEquals(1, accepted(world, 0, MATING));
        assertTrue(world("ai.norms.spread=1").world.norms().acceptance(0, 0, CARE) <= 1);
    }

    @Test
    void autonomyIsHandedOverAndComesBack() {
        HandmadeWorld world = world("autonomy.handed_over=0.1", "autonomy.comes_back_over_days=10",
                "autonomy.reliance=2", "autonomy.drift=3");
        Autonomy autonomy = new Autonomy(world.scenario.autonomy());
        autonomy.handOver(world.people, 0, SUPPORT, 0, 1);
        assertEquals(1, world.people.autonomy(0), "care takes none");
        autonomy.handOver(world.people, 0, GUIDANCE, 0.5, 0.8);
        assertEquals(1 - 0.1 * 0.5 * 0.8, world.people.autonomy(0), 1e-12);
        assertEquals(2 * 0.04, autonomy.reliance(world.people, 0, GUIDANCE), 1e-12);
        assertEquals(0, autonomy.reliance(world.people, 0, SUPPORT));
        assertEquals(1 + 3 * 0.04, autonomy.drift(world.people, 0), 1e-12);
        autonomy.dayEnd(world.world, 0);
        assertEquals(1 - 0.04 * StrictMath.exp(-0.1), world.people.autonomy(0), 1e-12);
    }
}
