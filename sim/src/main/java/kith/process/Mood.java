package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.MoodSettings;
import kith.society.Background;
import kith.society.World;

/**
 * Moods of days: a state m of well-being, in points, between the moment and the trait. It begins at s z; each midnight
 * m becomes k m + s sqrt(1 - k^2) z, k = exp(-1/tau), so that its mean stays 0 and its sd s. Nothing but well-being
 * depends on it. It is booked to life events.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> MOOD.
 */
final class Mood implements Mechanism {
    private final double spread;
    private final double kept;
    private final double added;

    Mood(MoodSettings settings) {
        spread = settings.spread();
        kept = Portable.exp(-1 / settings.lastsOverDays());
        added = spread * Math.sqrt(1 - kept * kept);
    }

    @Override
    public String name() {
        return "mood";
    }

    @Override
    public void begin(World world, int person) {
        if (spread > 0) {
            long key = world.draws().key(Purpose.MOOD, world.people().key(person));
            world.people().background().setMood(person, spread * Draws.normal(key));
        }
    }

    /** A day of it has passed. */
    @Override
    public void dayEnd(World world, int person) {
        Background background = world.people().background();
        double mood = background.mood(person);
        if (spread > 0) {
            long key = world.draws().key(Purpose.MOOD, world.people().key(person), world.day());
            background.setMood(person, kept * mood + added * Draws.normal(key));
        } else if (mood != 0) {
            background.setMood(person, kept * mood);
        }
    }
}
