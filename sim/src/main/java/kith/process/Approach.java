package kith.process;

import kith.random.Portable;
import kith.scenario.settings.ChoiceSettings;
import kith.society.Ticks;
import kith.society.World;

/**
 * Stimulation by relief: an AI session of worth y makes turning to people easier for some hours. r += max(0, min(1, y))
 * (1 - r), and dr/dt = -r/tau; {@code approach_pull} x r is added to the log odds of turning to people ({@link
 * PartnerChoice}). It is kept anchored at midnight, as fatigue is.
 *
 * <p><i>Source:</i> assumption; 23 % of students who used Replika said that it led them to people, second-hand (Maples
 * 2024, 10.1038/s44184-023-00047-6). <i>Draws:</i> none.
 */
final class Approach implements Mechanism {
    private final double pull;
    private final double perDay;
    private final double dayKept;

    Approach(ChoiceSettings settings) {
        pull = settings.approachPull();
        perDay = 24 / settings.approachFadesOverHours();
        dayKept = Portable.exp(-perDay);
    }

    @Override
    public String name() {
        return "approach";
    }

    /** The person had a session of this worth. */
    void raise(World world, int person, double worth, Moment now) {
        if (pull > 0) {
            double kept = kept(now);
            double approach = world.people().approach(person) * kept;
            double raised = approach + Math.max(0, Math.min(1, worth)) * (1 - approach);
            world.people().setApproach(person, raised / kept);
        }
    }

    /** What it adds to the log odds of turning to people. */
    double pull(World world, int person, Moment now) {
        double approach = world.people().approach(person);
        return approach == 0 ? 0 : pull * approach * kept(now);
    }

    private double kept(Moment now) {
        return Portable.exp(-perDay * Ticks.fraction(now.tick()));
    }

    @Override
    public void dayEnd(World world, int person) {
        world.people().setApproach(person, world.people().approach(person) * dayKept);
    }
}
