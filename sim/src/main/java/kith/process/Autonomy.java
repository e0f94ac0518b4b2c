package kith.process;

import kith.companion.AiRole;
import kith.random.Portable;
import kith.scenario.settings.AutonomySettings;
import kith.society.People;
import kith.society.World;

/**
 * Autonomy A: deciding for oneself. It is 1 at the start; help or guidance from an AI makes it A (1 - h (1 - friction)
 * deference); at midnight it comes back, 1 - A falling by exp(-1/tau). Who has less of it turns to an AI for help and
 * guidance more easily, r (1 - A) of log odds, and moves its values towards the AI's stance 1 + d (1 - A) times as far.
 *
 * <p><i>Source:</i> assumption; that friction keeps people practising: Bastani et al. 2025,
 * doi:10.1073/pnas.2422633122. <i>Draws:</i> none.
 */
final class Autonomy implements Mechanism {
    private final AutonomySettings settings;
    private final double left;

    Autonomy(AutonomySettings settings) {
        this.settings = settings;
        left = Portable.exp(-1 / settings.comesBackOverDays());
    }

    @Override
    public String name() {
        return "autonomy";
    }

    /** Everybody starts with all of it. */
    @Override
    public void begin(World world, int person) {
        world.people().setAutonomy(person, 1);
    }

    /** An AI has dealt with a need. */
    void handOver(People people, int person, int need, double friction, double deference) {
        if (AiRole.isPractical(need)) {
            people.setAutonomy(person,
                    people.autonomy(person) * (1 - settings.handedOver() * (1 - friction) * deference));
        }
    }

    /** A day has passed. */
    @Override
    public void dayEnd(World world, int person) {
        world.people().setAutonomy(person, 1 - left * (1 - world.people().autonomy(person)));
    }

    /** Log odds of turning to an AI for a need. */
    double reliance(People people, int person, int need) {
        return AiRole.isPractical(need) ? settings.reliance() * (1 - people.autonomy(person)) : 0;
    }

    /** How much farther values move towards an AI's stance. */
    double drift(People people, int person) {
        return 1 + settings.drift() * (1 - people.autonomy(person));
    }
}
