package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.ledger.Cause;
import kith.relation.Need;
import kith.relation.RoleNames;
import kith.scenario.settings.RelationClass;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/** Coping by hand: how sessions build it, how it fades, and the three things that it does. */
final class CopingTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int COPING = Cause.COPING.ordinal();
    private static final String[] SETS = {
            "ai.role=mental_health_provider", "roles.ai.mental_health_provider.technique=0.6",
            "roles.human.therapist_client.technique=0.8", "coping.rate=0.1", "coping.desired_effect=0.2",
            "coping.disappointment_effect=0.5", "coping.set_point_effect=0.7", "coping.distress_below=6",
            "coping.fades_over_days=100"
    };

    private static HandmadeWorld world(int people, String... more) {
        String[] sets = java.util.Arrays.copyOf(SETS, SETS.length + more.length);
        System.arraycopy(more, 0, sets, SETS.length, more.length);
        return HandmadeWorld.of(people, sets);
    }

    private static double afterSession(double liking, String... more) {
        HandmadeWorld world = world(1, more);
        world.uptake().adopt(world.world, 0, world.product, 0);
        world.world.partners().setFelt(0, liking, 30, 0);
        world.session().take(world.world, 0, 0, SUPPORT, 7, world.now);
        return world.people.coping(0);
    }

    /** .1 x .6 x liking/80; an AI of another role, or one that gives nothing, teaches nothing. */
    @Test
    void aSessionWithAnAiTeachesByTechniqueAndAlliance() {
        assertEquals(0.03, afterSession(40), 1e-12);
        assertEquals(0.06, afterSession(100), 1e-12);
        assertEquals(0, afterSession(80, "ai.role=companion"));
        assertEquals(0, afterSession(80, "ai.gives=false"));
        assertEquals(0, afterSession(80, "coping.rate=0"));
    }

    private static HandmadeWorld meeting(int seeker, int need, String... more) {
        HandmadeWorld world = world(2, more);
        for (int c = 0; c < RelationClass.COUNT; c++) {
            world.standard(0, c, 0.7);
            world.standard(1, c, 0.7);
        }
        world.tie(0, 1, RoleNames.THERAPIST, 0.25, 0.75);
        int slot = world.ties.find(seeker, 1 - seeker);
        HumanContactTest.contact(world).take(world.world, seeker, 1 - seeker, slot, world.ties.role(slot),
                world.ties.side(slot), need, 11, world.now);
        return world;
    }

    /** .1 x .8 x .75 for the client, who is on the second side, and never for the therapist. */
    @Test
    void aTherapistTeachesTheClientAlone() {
        HandmadeWorld sought = meeting(1, SUPPORT);
        assertEquals(0.06, sought.people.coping(1), 1e-12);
        assertEquals(0, sought.people.coping(0));
        assertEquals(0, meeting(0, SUPPORT).people.coping(0), "the client serves the therapist: no session");
        assertEquals(0, meeting(0, SUPPORT).people.coping(1));
        assertEquals(0.06, meeting(0, Need.MATTERING.ordinal()).people.coping(1), 1e-12, "the therapist turns to it");
        assertEquals(0, meeting(1, SUPPORT, "roles.human.therapist_client.technique=0").people.coping(1));
    }

    @Test
    void itSaturatesAndFades() {
        HandmadeWorld world = world(1);
        Coping coping = world.coping();
        coping.practised(world.people, 0, 0.5, 1);
        coping.practised(world.people, 0, 0.5, 1);
        assertEquals(1 - 0.95 * 0.95, world.people.coping(0), 1e-12);
        coping.dayEnd(world.world, 0);
        assertEquals((1 - 0.95 * 0.95) * Math.exp(-0.01), world.people.coping(0), 1e-12);
        coping.practised(world.people, 0, 0.5, -1);
        assertEquals((1 - 0.95 * 0.95) * Math.exp(-0.01), world.people.coping(0), 1e-12, "a bad one takes nothing");
    }

    /**
     * Coping .5 holds -.2 x .5 x .95 of the gap; well-being is lifted at once by .7 x .5 x (6 - set-point), and not at
     * all above the bound. All of it is booked to coping.
     */
    @Test
    void itLowersWhatIsDesiredAndLiftsTheSetPointInDistress() {
        HandmadeWorld world = world(2);
        world.set(0, Trait.SET_POINT, 4);
        double[] well = {wellBeing(world, 0), wellBeing(world, 1)};
        double lonely = world.feelings.rawLoneliness(world.people, 0, world.now);
        for (int person = 0; person < 2; person++) {
            world.people.setCoping(person, 0.5);
        }
        assertEquals(well[0] + 0.7, wellBeing(world, 0), 1e-12);
        assertEquals(well[1], wellBeing(world, 1), 1e-12);
        world.people.background().setDistress(1, -2);
        assertEquals(well[1] - 2 + 0.7 * 0.5 * 1, wellBeing(world, 1), 1e-12, "a spell of distress counts, too");
        for (int day = 0; day < 400; day++) {
            world.feelings.hold(world.people, world.ties, 0);
            world.midnight(day);
        }
        double gap = -0.2 * 0.5 * 0.95;
        assertEquals(gap, world.feelings.rawLoneliness(world.people, 0, COPING, world.now), 1e-6);
        assertEquals(0.7 - 5 * gap, world.feelings.wellBeing(world.people, 0, COPING, world.now), 1e-3);
        assertTrue(world.feelings.rawLoneliness(world.people, 0, world.now) != lonely);
    }

    private static double wellBeing(HandmadeWorld world, int person) {
        return world.feelings.wellBeing(world.people, person, world.now);
    }

    /** Half coped, a quarter of disappointment is gone: .8 x .75 in a contact, .1 x .75 in a refusal. */
    @Test
    void itTakesFromTheWeightOfDisappointment() {
        assertEquals(0.75 * disappointed(0), disappointed(0.5), 1e-12);
        assertTrue(disappointed(0) < 0);
        assertEquals(0.75 * refused(0), refused(0.5), 1e-12);
        assertTrue(refused(0) < 0);
    }

    private static double disappointed(double coped) {
        HandmadeWorld world = world(2, "contact.attentiveness_noise=0", "contact.deference_noise=0");
        world.standard(0, RelationClass.CLOSE.ordinal(), 0.9);
        world.people.setCoping(0, coped);
        int slot = world.tie(0, 1, RoleNames.FRIENDS, 0.25, 0.7);
        HumanContactTest.contact(world).take(world.world, 0, 1, slot, world.ties.role(slot), 0, SUPPORT, 11, world.now);
        return world.tag(0, SUPPORT, Cause.DISAPPOINTMENT.ordinal());
    }

    private static double refused(double coped) {
        HandmadeWorld world = world(1);
        world.standard(0, RelationClass.CLOSE.ordinal(), 0.9);
        world.people.setCoping(0, coped);
        world.feelings.satisfy(world.people, 0, SUPPORT, Cause.HUMAN_CONTACT.ordinal(), 0.5, world.now);
        new Refusal(world.scenario.contact().refusalCost(), world.standards, world.feelings, world.coping())
                .meet(world.people, 0, SUPPORT, RelationClass.CLOSE, 0.8, 1, world.now);
        return world.tag(0, SUPPORT, Cause.DISAPPOINTMENT.ordinal());
    }
}
