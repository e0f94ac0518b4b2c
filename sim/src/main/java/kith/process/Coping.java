package kith.process;

import kith.random.Portable;
import kith.scenario.settings.CopingSettings;
import kith.society.People;
import kith.society.World;

/**
 * Coping c, in [0, 1], learned in sessions with somebody who works with technique: a therapist, or an AI in such a
 * role. Each session gives c += r x technique x alliance x (1 - c); technique is a number of the role, alliance that of
 * the two: liking/80 of an AI, at most 1, or the value that the client has learned to expect of the therapist. At
 * midnight c is multiplied by exp(-1/tau).
 *
 * <p>It lowers what the person desires of others and lifts the set-point of people in distress ({@link Feelings}), and
 * takes the share d c from the weight of disappointment in contacts and refusals. All three are about how people read
 * others and themselves, none about how much contact they have.
 *
 * <p><i>Source:</i> what works best against loneliness acts on how people read others (Masi et al. 2011,
 * doi:10.1177/1088868310377394); form and sizes: assumption. <i>Draws:</i> none.
 */
final class Coping implements Mechanism {
    private final CopingSettings settings;
    private final double kept;

    Coping(CopingSettings settings) {
        this.settings = settings;
        kept = Portable.exp(-1 / settings.fadesOverDays());
    }

    @Override
    public String name() {
        return "coping";
    }

    /** The person has had a session with somebody who works with this technique, in this alliance. */
    void practised(People people, int person, double technique, double alliance) {
        if (technique > 0) {
            double c = people.coping(person);
            double share = Math.min(1, settings.rate() * technique * Math.max(0, alliance));
            people.setCoping(person, c + share * (1 - c));
        }
    }

    /** Share of the weight of disappointment that is left. */
    double disappointmentLeft(People people, int person) {
        return 1 - settings.disappointmentEffect() * people.coping(person);
    }

    /** A day has passed. */
    @Override
    public void dayEnd(World world, int person) {
        world.people().setCoping(person, world.people().coping(person) * kept);
    }
}
