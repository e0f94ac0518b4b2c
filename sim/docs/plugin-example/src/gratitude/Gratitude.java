package gratitude;

import java.util.List;
import kith.process.Mechanism;
import kith.process.MechanismMetric;
import kith.random.Portable;
import kith.scenario.settings.Parameter;
import kith.society.World;

/**
 * Gratitude g of a person, from 0 to 1. Each contact with a person raises it, g += rise (1 - g), for both. At midnight
 * it fades: g is multiplied by exp(-1/tau).
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> none.
 */
public final class Gratitude implements Mechanism {
    /** A row of the world holds the state: it is copied when a world is forked, and is in the hash of its state. */
    private static final String LEVEL = "gratitude.level";

    private final Settings settings;
    private final double kept;

    Gratitude(Settings settings) {
        this.settings = settings;
        kept = Portable.exp(-1 / settings.fadesOverDays());
    }

    /** The settings, under extensions.gratitude in a scenario. A rise of 0 switches the mechanism off. */
    public record Settings(
            @Parameter(value = "0.1", text = "Share of the way to 1 that one contact adds.", unit = "share", min = 0,
                    max = 1) double rise,
            @Parameter(value = "7", text = "Time constant with which gratitude fades.", unit = "day", min = 0.1,
                    max = 3650, source = "assumption") double fadesOverDays) {}

    @Override
    public String name() {
        return "gratitude";
    }

    @Override
    public void contact(World world, int seeker, int other, int role, double hours, long tick) {
        raise(world, seeker);
        raise(world, other);
    }

    private void raise(World world, int person) {
        double g = world.extensions().get(LEVEL, person);
        world.extensions().set(LEVEL, person, g + settings.rise() * (1 - g));
    }

    @Override
    public void dayEnd(World world, int person) {
        world.extensions().set(LEVEL, person, world.extensions().get(LEVEL, person) * kept);
    }

    @Override
    public List<MechanismMetric> metrics() {
        return List.of(new MechanismMetric("gratitude", "Gratitude", "share", 3,
                (world, person) -> world.extensions().get(LEVEL, person)));
    }
}
