package kith.process;

import kith.random.Portable;
import kith.society.World;

/**
 * An AI that steers people to people is felt for about a day: at midnight what is left of it is multiplied by exp(-1).
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> none.
 */
final class Bridging implements Mechanism {
    private static final double DAY_KEPT = Portable.exp(-1);

    @Override
    public String name() {
        return "bridging";
    }

    @Override
    public void dayEnd(World world, int person) {
        world.people().setBridged(person, world.people().bridged(person) * DAY_KEPT);
    }
}
