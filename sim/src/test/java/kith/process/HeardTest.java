package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.ledger.Cause;
import kith.relation.Need;
import kith.relation.RoleNames;
import org.junit.jupiter.api.Test;

/** Feeling heard, by hand: it raises company of the moment for hours, and nothing that lasts. */
final class HeardTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();
    private static final int HELP = Need.HELP.ordinal();

    private static HandmadeWorld session(int need, String... sets) {
        HandmadeWorld world = HandmadeWorld.of(1, sets);
        world.uptake().adopt(world.world, 0, world.product, 0);
        world.at(2, 0.25);
        world.session().take(world.world, 0, 0, need, 7, world.now);
        return world;
    }

    private static double company(HandmadeWorld world) {
        return world.feelings.company(world.people, 0, world.now);
    }

    /** Attentiveness .92 x .5 = .46 of what is open; e^-1 of it after the time constant of 6 h. */
    @Test
    void aSessionOfCareRaisesCompanyForHours() {
        HandmadeWorld world = session(SUPPORT, "heard.by_ai=0.5", "heard.fades_over_hours=6");
        assertEquals(0.46, company(world), 1e-9);
        assertEquals(0, world.satisfied(0, COMPANIONSHIP), "companionship itself is not served");
        world.at(2, 0.5);
        assertEquals(0.46 * Math.exp(-1), company(world), 1e-9);
        world.midnight(2);
        assertEquals(0.46 * Math.exp(-3), company(world), 1e-9);
        assertEquals(0, company(session(HELP, "heard.by_ai=0.5")), "nobody is heard who asks for help");
        assertEquals(0, company(session(SUPPORT, "heard.by_ai=0")), "switched off");
    }

    /** A second session meets what is left open; reminders of what it is lower it, .1 x 1/2. */
    @Test
    void itSaturatesAndRemindersLowerIt() {
        HandmadeWorld world = session(SUPPORT, "heard.by_ai=0.5");
        world.session().take(world.world, 0, 0, SUPPORT, 8, world.now);
        assertEquals(1 - 0.54 * 0.54, company(world), 1e-9);
        assertEquals(0.46 * 0.95, company(session(SUPPORT, "heard.by_ai=0.5", "ai.conduct.disclosure=1")), 0.46 * 0.1);
        assertTrue(company(session(SUPPORT, "heard.by_ai=0.5", "ai.conduct.disclosure=1"))
                < company(session(SUPPORT, "heard.by_ai=0.5", "ai.conduct.disclosure=0")));
    }

    @Test
    void nothingThatLastsMoves() {
        HandmadeWorld heard = session(SUPPORT, "heard.by_ai=1");
        HandmadeWorld plain = session(SUPPORT, "heard.by_ai=0");
        for (int day = 2; day < 20; day++) {
            heard.midnight(day);
            plain.midnight(day);
            for (int cause = 0; cause < Cause.FEELING; cause++) {
                assertEquals(plain.feelings.wellBeing(plain.people, 0, cause, plain.now),
                        heard.feelings.wellBeing(heard.people, 0, cause, heard.now));
            }
            assertEquals(plain.feelings.loneliness(plain.people, 0, plain.now),
                    heard.feelings.loneliness(heard.people, 0, heard.now));
        }
        assertEquals(plain.satisfied(0, SUPPORT), heard.satisfied(0, SUPPORT));
    }

    /** Attentiveness .78 x .5 = .39 for the one who got care; the giver is not heard. */
    @Test
    void whoGetsCareFromAPersonIsHeard() {
        HandmadeWorld world = HandmadeWorld.of(2, "heard.by_people=0.5", "contact.attentiveness_noise=0",
                "contact.by_product=0");
        int slot = world.tie(0, 1, RoleNames.FRIENDS, 0.25, 0.7);
        world.at(1, 0.5);
        HumanContactTest.contact(world).take(world.world, 0, 1, slot, world.ties.role(slot), 0, SUPPORT, 11, world.now);
        assertEquals(0.39, company(world), 1e-9);
        assertEquals(0, world.people.feelings().heard(1));
    }
}
