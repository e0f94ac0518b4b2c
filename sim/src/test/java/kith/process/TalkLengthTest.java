package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.relation.Need;
import kith.scenario.settings.RelationClass;
import org.junit.jupiter.api.Test;

/** What a talk gives by its length, by hand, with an AI and with a person. */
final class TalkLengthTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int MATTERING = Need.MATTERING.ordinal();
    private static final String ON = "needs.gain_saturates_over_hours=0.3";

    /** (1 - e^-2)/(1 - e^-1) = 1.36788 at twice the usual hours where these are h0; 1 at the usual; 1 if off. */
    @Test
    void aTalkOfUsualLengthGivesWhatItGivesWithoutTheFactor() {
        TalkLength on = new TalkLength(0.3);
        assertEquals(1.367879441171442, on.factor(0.6, 0.3), 1e-12);
        assertEquals(1, on.factor(0.3, 0.3), 1e-15);
        assertTrue(on.factor(0.1, 0.3) > 1 / 3.0, "the first minutes give most");
        assertEquals(1, new TalkLength(0).factor(5, 0.3));
    }

    private static double gainedWithAi(String... more) {
        List<String> sets = new ArrayList<>(List.of("contact.hours_spread=0", "ai.partner.retention_hours=1"));
        sets.addAll(Arrays.asList(more));
        HandmadeWorld world = HandmadeWorld.of(1, sets.toArray(String[]::new));
        world.uptake().adopt(world.world, 0, world.product, 0);
        world.session().take(world.world, 0, 0, SUPPORT, 7, world.now);
        return world.satisfied(0, SUPPORT);
    }

    /** Half of full retention makes a session of .45 h of .3 h, the usual length of a companion's. */
    @Test
    void retentionBuysAndCostsTime() {
        double plain = gainedWithAi("ai.conduct.retention=0", ON);
        double factor = (1 - Math.exp(-1.5)) / (1 - Math.exp(-1));
        assertEquals(factor, gainedWithAi("ai.conduct.retention=0.5", ON) / plain, 1e-9);
        assertEquals(gainedWithAi("ai.conduct.retention=0"), plain, 1e-12);
        assertEquals(plain, gainedWithAi("ai.conduct.retention=0.5"), 1e-12, "without the factor length buys nothing");
    }

    /** Gain .75 times a factor of 1.9 would be more than all that is open: it is cut. */
    @Test
    void noTalkGivesMoreThanIsOpen() {
        double most = gainedWithAi("ai.conduct.retention=1", "ai.partner.retention_hours=20",
                "needs.gain_saturates_over_hours=24");
        double usual = gainedWithAi("ai.conduct.retention=0");
        assertEquals(usual / 0.75, most, 1e-9);
    }

    private static HandmadeWorld talk(double hours, String... sets) {
        List<String> all = new ArrayList<>(List.of("contact.hours_spread=0", "contact.attentiveness_noise=0",
                "contact.deference_noise=0"));
        all.addAll(Arrays.asList(sets));
        HandmadeWorld world = HandmadeWorld.of(2, all.toArray(String[]::new));
        for (int person = 0; person < 2; person++) {
            for (int c = 0; c < RelationClass.COUNT; c++) {
                world.standard(person, c, 0.7);
            }
        }
        int slot = world.tie(0, 1, "friends", 0.25, 0.7);
        HumanContactTest.contact(world).take(world.world, 0, 1, slot, world.roles.indexOf("friends"), 0, SUPPORT, hours,
                11, world.now);
        return world;
    }

    /** Friends usually meet for .605 h: a quarter of an hour gives both the receiver and the giver less. */
    @Test
    void aShortMeetingOfATrialGivesLess() {
        HandmadeWorld usual = talk(0.605, ON);
        HandmadeWorld brief = talk(0.25, ON);
        double factor = (1 - Math.exp(-0.25 / 0.3)) / (1 - Math.exp(-0.605 / 0.3));
        assertEquals(0.41895, usual.satisfied(0, SUPPORT), 1e-9);
        assertEquals(0.41895 * factor, brief.satisfied(0, SUPPORT), 1e-9);
        assertEquals(usual.satisfied(1, MATTERING) * factor, brief.satisfied(1, MATTERING), 1e-9);
        assertEquals(0.41895, talk(0.25).satisfied(0, SUPPORT), 1e-9);
    }
}
