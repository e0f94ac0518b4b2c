package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.DistressSettings;
import kith.society.Background;
import kith.society.World;

/**
 * Spells of distress and their opposite: a slow state x of well-being, in points, that returns to 0 by itself. It
 * begins at s z; each midnight x becomes k x + s sqrt(1 - k^2) z, k = exp(-1/tau), so that its mean stays 0 and its sd
 * s. People who are chosen because they feel bad are on average in a spell, and so recover somewhat without treatment.
 * It moves well-being alone and is booked to life events.
 *
 * <p><i>Source:</i> regression to the mean; form and sizes: assumption. <i>Draws:</i> DISTRESS.
 */
final class Distress implements Mechanism {
    private final double spread;
    private final double kept;
    private final double added;

    Distress(DistressSettings settings) {
        spread = settings.spread();
        kept = Portable.exp(-1 / settings.lastsOverDays());
        added = spread * Math.sqrt(1 - kept * kept);
    }

    @Override
    public String name() {
        return "distress";
    }

    @Override
    public void begin(World world, int person) {
        if (spread > 0) {
            long key = world.draws().key(Purpose.DISTRESS, world.people().key(person));
            world.people().background().setDistress(person, spread * Draws.normal(key));
        }
    }

    /** A day of it has passed. */
    @Override
    public void dayEnd(World world, int person) {
        Background background = world.people().background();
        double x = background.distress(person);
        if (spread > 0) {
            long key = world.draws().key(Purpose.DISTRESS, world.people().key(person), world.day());
            background.setDistress(person, kept * x + added * Draws.normal(key));
        } else if (x != 0) {
            background.setDistress(person, kept * x);
        }
    }
}
