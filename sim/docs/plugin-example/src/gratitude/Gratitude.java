package gratitude;

import java.util.List;
import java.util.stream.IntStream;
import kith.process.Mechanism;
import kith.process.MechanismMetric;
import kith.process.MechanismStatistic;
import kith.random.Portable;
import kith.scenario.settings.Parameter;
import kith.society.World;

/**
 * Gratitude g of a person, from 0 to 1. Each contact with a person raises it, g += rise (1 - g), for both. An
 * intervention with the name of the setting raises it likewise, once a day. At midnight it fades: g is multiplied by
 * exp(-1/tau).
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
                    max = 3650, source = "assumption") double fadesOverDays,
            @Parameter(value = "thanks", text = "Name of the intervention that thanks people.") String intervention,
            @Parameter(value = "0.2", text = "Share of the way to 1 that a day of this intervention adds.",
                    unit = "share", min = 0, max = 1) double thanked) {}

    @Override
    public String name() {
        return "gratitude";
    }

    @Override
    public void contact(World world, int seeker, int other, int role, double hours, long tick) {
        raise(world, seeker, settings.rise());
        raise(world, other, settings.rise());
    }

    private void raise(World world, int person, double share) {
        double g = world.extensions().get(LEVEL, person);
        world.extensions().set(LEVEL, person, g + share * (1 - g));
    }

    @Override
    public void treated(World world, String intervention, int person, int day) {
        if (intervention.equals(settings.intervention())) {
            raise(world, person, settings.thanked());
        }
    }

    @Override
    public void dayEnd(World world, int person) {
        world.extensions().set(LEVEL, person, world.extensions().get(LEVEL, person) * kept);
    }

    @Override
    public List<MechanismMetric> metrics() {
        return List.of(new MechanismMetric("gratitude", "Gratitude", "share", 3,
                (world, model, person) -> world.extensions().get(LEVEL, person)));
    }

    @Override
    public List<MechanismStatistic> statistics() {
        return List.of(new MechanismStatistic("gratitude_mean", "share", "Mean gratitude on the last day.", 1,
                (world, model) -> IntStream.range(0, world.people().count()).filter(world.people()::here)
                        .mapToDouble(person -> world.extensions().get(LEVEL, person)).average().orElse(Double.NaN)));
    }
}
