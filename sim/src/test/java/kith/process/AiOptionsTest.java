package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import kith.random.Draws;
import kith.relation.Need;
import org.junit.jupiter.api.Test;

/** Which of several AIs: in proportion to their weights, and one that is left out gives its place to the others. */
final class AiOptionsTest {
    @Test
    void whichOfThreeAis() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "ai.products.a.role=companion", "ai.products.b.role=tutor", "ai.products.c.role=assistant",
                "ai.partner.reward_spread=0");
        for (int product = 0; product < 3; product++) {
            world.uptake().adopt(world.world, 0, world.products.get(product), 0);
            world.world.partners().setFelt(product, 80, 20 * product, 0.2);
        }
        AiSession session = world.session();
        int guidance = Need.GUIDANCE.ordinal();
        double[] weight = new double[3];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            weight[i] = StrictMath.exp(session.utility(world.world, 0, i, guidance, 1, 2.6));
            sum += weight[i];
        }
        AiOptions options = new AiOptions(session);
        options.weigh(world.world, 0, guidance, 1, 2.6);
        assertEquals(sum, options.total(), 1e-9);
        for (int i = 0; i < 3; i++) {
            int at = i;
            Frequency.of(30_000, k -> options.pick(world.world.partners(), Draws.mix(k)) == at)
                    .is(weight[i] / sum, 1.0 / 3 + (weight[i] > sum / 3 ? -0.02 : 0.02), "weights left out");
        }
        options.exclude(1);
        assertEquals(sum - weight[1], options.total(), 1e-9);
        for (int k = 0; k < 1_000; k++) {
            assertNotEquals(1, options.pick(world.world.partners(), Draws.mix(k)));
        }
        options.exclude(0);
        options.exclude(2);
        assertEquals(0, options.total());
    }

    /** The AI of a trial's arm and the product that it is like, liked alike: each is turned to half of the time. */
    @Test
    void anArmsAiRunsBesideTheProductThatItIsLike() {
        HandmadeWorld world = HandmadeWorld.of(
                1, "trial.arms.a.treatment=ai", "trial.arms.a.free_use=true", "trial.scales.s.measures=wanting",
                "trial.scales.s.days=1");
        world.uptake().adopt(world.world, 0, world.product, 0);
        world.uptake().adopt(world.world, 0, world.products.ofArm("a"), 0);
        AiOptions options = new AiOptions(world.session());
        options.weigh(world.world, 0, Need.COMPANIONSHIP.ordinal(), 1, 2.6);
        Frequency.of(20_000, k -> options.pick(world.world.partners(), Draws.mix(k)) == 0).is(0.5, 0,
                "one luck for both");
    }

    /** An ended partnership is no option, and who has none has none. */
    @Test
    void onlyActivePartnershipsCount() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiOptions options = new AiOptions(world.session());
        options.weigh(world.world, 0, 0, 1, 2.6);
        assertEquals(0, options.total());
        world.world.partners().end(world.uptake().adopt(world.world, 0, world.product, 0));
        options.weigh(world.world, 0, 0, 1, 2.6);
        assertEquals(0, options.total());
    }
}
