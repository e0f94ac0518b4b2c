package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Need;
import kith.relation.RelationalRole;
import kith.relation.RoleNames;
import org.junit.jupiter.api.Test;

/** Neighbours: care 0, transaction .5, hierarchy -.5, mating -.5; capability for support .7, for help .8. */
final class RoleNormsTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int HELP = Need.HELP.ordinal();
    private static final int GUIDANCE = Need.GUIDANCE.ordinal();

    @Test
    void withoutSpreadEverybodyHoldsTheNormsOfTheRoles() {
        HandmadeWorld world = HandmadeWorld.of(1);
        for (RelationalRole role : world.roles.all()) {
            for (int side = 0; side < 2; side++) {
                for (int need = 0; need < Need.COUNT; need++) {
                    assertEquals(role.fit()[side][need],
                            world.roleNorms().fit(world.world, 0, role.index(), side, need));
                    assertEquals(1, world.roleNorms().omission(world.world, 0, role.index(), side, need));
                }
            }
        }
    }

    /** Prescribed help 1 + .4 x .5, neutral support 1, proscribed guidance 1 - .4 x .5. */
    @Test
    void leavingOutWhatARolePrescribesCostsMore() {
        HandmadeWorld world = HandmadeWorld.of(1, "standards.omission=0.4");
        int neighbours = world.roles.indexOf(RoleNames.NEIGHBOURS);
        assertEquals(1.2, world.roleNorms().omission(world.world, 0, neighbours, 0, HELP), 1e-12);
        assertEquals(1, world.roleNorms().omission(world.world, 0, neighbours, 0, SUPPORT), 1e-12);
        assertEquals(0.8, world.roleNorms().omission(world.world, 0, neighbours, 0, GUIDANCE), 1e-12);
    }

    /** A friend owes support (1) and no help (0): at omission 1 a refusal of support costs twice as much. */
    @Test
    void aRefusalCostsMoreWhereItIsOwed() {
        assertEquals(2, loss(SUPPORT, 1) / loss(SUPPORT, 0), 1e-9);
        assertEquals(1, loss(HELP, 1) / loss(HELP, 0), 1e-9);
    }

    private static double loss(int need, double omission) {
        HandmadeWorld world = HandmadeWorld.of(2, "standards.omission=" + omission);
        int friends = world.roles.indexOf(RoleNames.FRIENDS);
        world.standard(0, world.roles.get(friends).relationClass().ordinal(), 0.9);
        world.feelings.satisfy(world.people, 0, need, Cause.HUMAN_CONTACT.ordinal(), 0.5, world.now);
        new Refusal(world.scenario.contact().refusalCost(), world.standards, world.feelings, world.coping()).meet(
                world.people, 0, need, world.roles.get(friends).relationClass(), 0.8,
                world.roleNorms().omission(world.world, 0, friends, 0, need), world.now);
        return -world.tag(0, need, Cause.DISAPPOINTMENT.ordinal());
    }

    /** Care of a friend is 1, of a neighbour 0: practice .0022 x .5 of the distance .5 to 1, or none. */
    @Test
    void careEncouragesLearning() {
        assertEquals(0.5 + 0.0022 * 0.5 * 0.5, skill("friends", GUIDANCE, 0.5), 1e-12);
        assertEquals(0.5, skill("neighbours", GUIDANCE, 0.5), "no care is owed");
        assertEquals(0.5, skill("friends", SUPPORT, 0.5), "nothing to learn");
        assertEquals(0.5, skill("friends", GUIDANCE, 0), "off");
    }

    private static double skill(String role, int need, double encouragement) {
        HandmadeWorld world = HandmadeWorld.of(2, "skill.encouragement=" + encouragement);
        int slot = world.tie(0, 1, role, 0.5, 0.7);
        HumanContactTest.contact(world).take(world.world, 0, 1, slot, world.ties.role(slot), 0, need, 7, world.now);
        return world.people.skill(0);
    }

    /** Support of a neighbour: .7 x (1 + .2 z)/2, z the draw of the person and of care; another person has another. */
    @Test
    void normsSpreadAroundThoseOfTheRole() {
        HandmadeWorld world = HandmadeWorld.of(400, "standards.norm_spread=0.2");
        int neighbours = world.roles.indexOf(RoleNames.NEIGHBOURS);
        RoleNorms norms = world.roleNorms();
        long key = world.world.draws().key(Purpose.ROLE_NORM, world.people.key(3));
        double z = Draws.normal(Draws.then(key, 0));
        norms.fit(world.world, 4, neighbours, 0, SUPPORT);
        assertEquals(0.35 * (1 + 0.2 * z), norms.fit(world.world, 3, neighbours, 0, SUPPORT), 1e-12);
        double[] fit = IntStream.range(0, 400).mapToDouble(p -> norms.fit(world.world, p, neighbours, 0, SUPPORT))
                .toArray();
        double mean = IntStream.range(0, 400).mapToDouble(p -> fit[p]).average().orElseThrow();
        double sd = StrictMath.sqrt(IntStream.range(0, 400).mapToDouble(p -> (fit[p] - mean) * (fit[p] - mean))
                .average().orElseThrow());
        assertEquals(0.35, mean, 4 * 0.07 / 20, "about the norm of the role");
        assertEquals(0.07, sd, 4 * 0.07 / StrictMath.sqrt(800), "as wide as set");
        double partner = norms.fit(world.world, 3, world.roles.indexOf(RoleNames.PARTNERS), 0, SUPPORT);
        assertTrue(partner <= 1 && partner >= 0, "a norm of 1 is the most");
    }
}
