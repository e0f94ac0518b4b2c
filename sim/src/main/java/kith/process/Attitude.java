package kith.process;

import kith.companion.AiRole;
import kith.companion.Conduct;
import kith.random.Portable;
import kith.relation.NeedCatalogue;
import kith.scenario.settings.AttitudeSettings;
import kith.scenario.settings.Scenario;
import kith.society.Background;
import kith.society.People;
import kith.society.World;

/**
 * A person's general attitude d towards AI companionship, in scores from where it started. Openness to AI is the part
 * that stays; d is what sessions have added.
 *
 * <pre>
 *   session:   d += e (g (r - r0) - k W u - d)     at most 3 either way
 *   midnight:  d *= exp(-1/tau)
 * </pre>
 *
 * <p>r is the reward of the session ({@link AiLearning}), r0 the reward available elsewhere, W the warmth of the
 * conduct, and u how far the role does not call for warmth at this need ({@link AiRole}). Adoption multiplies its
 * hazard by exp(a d) ({@link Uptake}). Turning to an AI gains b d of log odds, times the share of the need that care
 * or love serves ({@link AiSession}).
 *
 * <p><i>Source:</i> sessions move the intention to seek AI companionship, by dose and topic: Kirk et al. 2025,
 * arXiv:2512.01991; form and sizes: assumption. <i>Draws:</i> none.
 */
final class Attitude implements Mechanism {
    /** Bound of the attitude, scores. */
    private static final double MOST = 3;

    private final AttitudeSettings settings;
    private final double elsewhere;
    private final double dayKept;
    private final double[] feeling;

    Attitude(Scenario scenario, NeedCatalogue needs) {
        settings = scenario.ai().attitude();
        elsewhere = scenario.ai().partner().rewardElsewhere();
        dayKept = Portable.exp(-1 / settings.fadesOverDays());
        feeling = needs.feelings();
    }

    @Override
    public String name() {
        return "attitude";
    }

    /** A session of this reward has been had, with warmth that the role does or does not call for. */
    void afterSession(People people, int person, double reward, Conduct conduct, double uncalled) {
        if (settings.rate() > 0) {
            Background background = people.background();
            double attitude = background.attitude(person);
            double leadsTo = settings.reward() * (reward - elsewhere)
                    - settings.pressing() * conduct.warmth() * uncalled;
            double bounded = Math.max(-MOST, Math.min(MOST, leadsTo));
            background.setAttitude(person, attitude + settings.rate() * (bounded - attitude));
        }
    }

    /** What it adds to the log hazard of taking up an AI. */
    double adoption(People people, int person) {
        return settings.adoptionEffect() * people.background().attitude(person);
    }

    /** What it adds to the log odds of turning to an AI for a need. */
    double pull(People people, int person, int need) {
        return settings.pull() * feeling[need] * people.background().attitude(person);
    }

    /** A day has passed. */
    @Override
    public void dayEnd(World world, int person) {
        Background background = world.people().background();
        background.setAttitude(person, background.attitude(person) * dayKept);
    }
}
