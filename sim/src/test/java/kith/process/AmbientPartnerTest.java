package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kith.random.Draws;
import org.junit.jupiter.api.Test;

final class AmbientPartnerTest {
    private static final int FRIENDS = 3;

    /** Seeker 0 has friends 1 and 2; 1 knows 3 and 4 besides. Of 8 people in the setting each is met but the seeker. */
    private static HandmadeWorld world() {
        HandmadeWorld world = HandmadeWorld.of(8);
        world.tie(0, 1, "friends", 0.5, 0.7);
        world.tie(0, 2, "friends", 0.5, 0.7);
        world.tie(1, 3, "friends", 0.5, 0.7);
        world.tie(1, 4, "siblings", 0.5, 0.7);
        return world;
    }

    private static double[] met(HandmadeWorld world, int seeker, double share) {
        AmbientPartner ambient = new AmbientPartner(share, FRIENDS);
        double[] seen = new double[8];
        for (int i = 0; i < 20_000; i++) {
            assertTrue(ambient.find(world.world, seeker, Draws.mix(i)));
            seen[ambient.person()]++;
        }
        assertEquals(0, seen[seeker], "nobody meets oneself");
        return IntStream.range(0, 8).filter(p -> p != seeker).mapToDouble(p -> seen[p]).toArray();
    }

    @Test
    void membersOfTheSettingAreMetAlike() {
        for (int seeker : new int[] {0, 3, 7}) {
            double[] seen = met(world(), seeker, 0);
            assertTrue(Frequency.fits(seen, new double[] {1, 1, 1, 1, 1, 1, 1}));
            assertFalse(Frequency.fits(seen, new double[] {2, 1, 1, 1, 1, 1, 1}),
                    "the next in the list stands in for the seeker");
            assertFalse(Frequency.fits(seen, new double[] {1, 1, 1, 1, 1, 1, 1.2}));
        }
    }

    /** Through 1 half of the time, to 3 or 4; through 2, who knows nobody else, to the setting. */
    @Test
    void friendsOfFriendsAreMet() {
        double[] seen = met(world(), 0, 1);
        double setting = 0.5 / 7;
        assertTrue(Frequency.fits(
                seen, new double[] {setting, setting, 0.25 + setting, 0.25 + setting, setting, setting, setting}));
        assertFalse(Frequency.fits(seen, new double[] {1, 1, 1, 1, 1, 1, 1}), "the setting alone");
    }

    @Test
    void theRoleIsThatOfTheSettingOrOfFriends() {
        HandmadeWorld world = world();
        AmbientPartner through = new AmbientPartner(1, FRIENDS);
        AmbientPartner here = new AmbientPartner(0, FRIENDS);
        for (int i = 0; i < 200; i++) {
            assertTrue(here.find(world.world, 0, i));
            assertEquals(world.roles.indexOf("neighbours"), here.role());
            assertTrue(through.find(world.world, 3, i));
            assertEquals(FRIENDS, through.role());
            assertNotEquals(3, through.person());
        }
    }

    @Test
    void whoBelongsNowhereIsMetByNobody() {
        HandmadeWorld apart = HandmadeWorld.apart(3);
        assertFalse(new AmbientPartner(1, FRIENDS).find(apart.world, 0, 1));
        apart.tie(0, 1, "friends", 0.5, 0.7);
        assertFalse(new AmbientPartner(1, FRIENDS).find(apart.world, 0, 1), "a friend who knows nobody else");
        apart.tie(1, 2, "friends", 0.5, 0.7);
        assertTrue(new AmbientPartner(1, FRIENDS).find(apart.world, 0, 1));
        assertFalse(new AmbientPartner(1, FRIENDS).find(HandmadeWorld.of(1).world, 0, 1), "alone in the setting");
    }
}
