package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.ledger.Cause;
import kith.random.Draws;
import org.junit.jupiter.api.Test;

/** Dependency is (salience + habit + wanting/100)/3, and each move of it has a cause. */
final class DependencyTest {
    private static double booked(HandmadeWorld world, Cause cause) {
        return world.people.dependency().entered(0, cause.ordinal());
    }

    /**
     * Averages 2 of 8, so .25; a day fades both by e^(-1/28) = .9649156 to 1.9298312 and 7.7193248 and adds 1 of 3:
     * 2.9298312/10.7193248 = .2733224. People gave 2: -.5 (1.9298312 + 2.9298312) 2/(7.7193248 x 10.7193248) =
     * -.0587299, the AI the rest, .0820523.
     */
    @Test
    void salienceIsSplitBetweenPeopleAndAi() {
        HandmadeWorld world = HandmadeWorld.of(1);
        Dependency dependency = new Dependency(world.scenario.ai().partner());
        world.people.dependency().setGains(0, 2, 8);
        world.people.today().addGain(0, 2, 0);
        world.people.today().addGain(0, 1, 1);
        dependency.foldGains(world.world, 0, true);
        assertEquals(0.2733224, world.people.dependency().salience(0), 1e-6);
        assertEquals(-0.0587299 / 3, booked(world, Cause.HUMAN_CONTACT), 1e-6);
        assertEquals(0.0820523 / 3, booked(world, Cause.AI_CONTACT), 1e-6);
        assertEquals(0, world.people.today().allGain(0), "the day's count begins anew");
    }

    /**
     * Half a step's split is that of the steps: what each of many days books adds up to what the ratio moved, exactly.
     */
    @Test
    void theSplitIsExactOverManyDays() {
        HandmadeWorld world = HandmadeWorld.of(1);
        Dependency dependency = new Dependency(world.scenario.ai().partner());
        double human = 0;
        for (int day = 0; day < 500; day++) {
            double fromPeople = day % 7 == 3 ? 0 : 3 * Draws.uniform(Draws.then(1, day));
            double fromAi = day % 5 == 0 ? 0 : Draws.uniform(Draws.then(2, day));
            world.people.today().addGain(0, fromPeople, 0);
            world.people.today().addGain(0, fromAi, fromAi);
            dependency.foldGains(world.world, 0, true);
            double sum = booked(world, Cause.HUMAN_CONTACT) + booked(world, Cause.AI_CONTACT);
            assertEquals(world.people.dependency().salience(0) / 3, sum, 1e-12);
            assertEquals(world.people.dependency().index(0), sum, 1e-12);
            if (fromPeople == 0) {
                assertEquals(human, booked(world, Cause.HUMAN_CONTACT), 1e-15, "who gave nothing moved nothing");
            }
            human = booked(world, Cause.HUMAN_CONTACT);
        }
    }

    @Test
    void noGainIsNoSalience() {
        HandmadeWorld world = HandmadeWorld.of(1);
        new Dependency(world.scenario.ai().partner()).foldGains(world.world, 0, true);
        assertEquals(0, world.people.dependency().salience(0));
        assertEquals(0, world.people.dependency().index(0));
    }

    @Test
    void theFirstGainFromAiIsAllItsOwn() {
        HandmadeWorld world = HandmadeWorld.of(1);
        world.people.today().addGain(0, 1, 1);
        new Dependency(world.scenario.ai().partner()).foldGains(world.world, 0, true);
        assertEquals(1, world.people.dependency().salience(0));
        assertEquals(1.0 / 3, booked(world, Cause.AI_CONTACT), 1e-15);
        assertEquals(0, booked(world, Cause.HUMAN_CONTACT));
    }

    /**
     * Taking up: (.25 + 0 + .2)/3 = .15; sessions lift habit to .3: +.1; fading to .27 and 19: -.01 - .00333; leaving:
     * to 0.
     */
    @Test
    void everyMoveHasItsCause() {
        HandmadeWorld world = HandmadeWorld.of(1);
        Dependency dependency = new Dependency(world.scenario.ai().partner());
        AiPartners partners = world.world.partners();
        world.people.dependency().setGains(0, 2, 8);
        int at = partners.start(0, 0, 0, Disposition.MEDIAN);
        partners.setFelt(at, 70, 20, 0);
        dependency.bookUptake(world.world, 0);
        assertEquals(0.15, world.people.dependency().index(0), 1e-15);
        partners.setFelt(at, 70, 20, 0.3);
        dependency.book(world.world, 0, Cause.AI_CONTACT);
        partners.setFelt(at, 70, 19, 0.27);
        dependency.book(world.world, 0, Cause.FADING);
        assertEquals(0.15, booked(world, Cause.UPTAKE), 1e-15);
        assertEquals(0.1, booked(world, Cause.AI_CONTACT), 1e-15);
        assertEquals(-0.01 - 0.01 / 3, booked(world, Cause.FADING), 1e-15);
        partners.end(at);
        dependency.bookUptake(world.world, 0);
        assertEquals(0, world.people.dependency().index(0));
        assertEquals(-0.1 + 0.01 + 0.01 / 3, booked(world, Cause.UPTAKE), 1e-15);
    }

    /**
     * Habit .2 with one AI, wanting 40 with another: (0 + .2 + .4)/3; a sense of the end lifts 40 to 52: + .04. What
     * has ended counts no more.
     */
    @Test
    void habitAndWantingAreThoseOfThePartnershipWhereEachIsHighest() {
        HandmadeWorld world = HandmadeWorld.of(1);
        Dependency dependency = new Dependency(world.scenario.ai().partner());
        AiPartners partners = world.world.partners();
        int one = partners.start(0, 0, 0, Disposition.MEDIAN);
        int two = partners.start(0, 1, 0, Disposition.MEDIAN);
        partners.setFelt(one, 50, 30, 0.2);
        partners.setFelt(two, 50, 40, 0.1);
        dependency.bookUptake(world.world, 0);
        assertEquals(0.2, world.people.dependency().index(0), 1e-15);
        partners.setThreat(two, 0.3);
        dependency.book(world.world, 0, Cause.THREAT);
        assertEquals(0.04, booked(world, Cause.THREAT), 1e-15);
        partners.end(two);
        dependency.bookUptake(world.world, 0);
        assertEquals(0.5 / 3, world.people.dependency().index(0), 1e-15);
    }
}
