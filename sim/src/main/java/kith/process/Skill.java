package kith.process;

import kith.companion.AiRole;
import kith.random.Portable;
import kith.scenario.settings.SkillSettings;
import kith.society.People;
import kith.society.World;

/**
 * Task skill q: each time help or guidance is needed and had, or done without, q += p e (1 - q); the effort e is 1
 * alone or with a person, and 1 - c (1 - friction) with an AI. Before it, help or guidance from a person gives q += p b
 * max(0, n) (1 - q), n the norm of care of that person's role: care includes encouraging to learn. At midnight q is
 * multiplied by exp(-1/tau). Who can do less needs help and guidance more: their deficits count 1 + r (q0 - q) times.
 *
 * <p><i>Source:</i> an open AI tutor crowds practice out, a guarded one does not: Bastani et al. 2025,
 * doi:10.1073/pnas.2422633122; care includes encouraging
 * learning: Earp et al. 2021, doi:10.1038/s41467-021-26067-4, table 1; sizes: assumption. <i>Draws:</i> none.
 */
final class Skill implements Mechanism {
    private final SkillSettings settings;
    private final double kept;

    Skill(SkillSettings settings) {
        this.settings = settings;
        kept = Portable.exp(-1 / settings.erodesOverDays());
    }

    @Override
    public String name() {
        return "skill";
    }

    /** Everybody starts alike. */
    @Override
    public void begin(World world, int person) {
        world.people().setSkill(person, settings.start());
    }

    /** The person dealt with a need, alone or with a person. */
    void practised(People people, int person, int need) {
        if (AiRole.isPractical(need)) {
            practise(people, person, 1);
        }
    }

    /** The person dealt with a need with an AI of this friction. */
    void practisedWithAi(People people, int person, int need, double friction) {
        if (AiRole.isPractical(need)) {
            practise(people, person, 1 - settings.crowdingOut() * (1 - friction));
        }
    }

    /** The person got help or guidance from somebody who owes this much care, which includes encouraging to learn. */
    void encouraged(People people, int person, int need, double care) {
        if (settings.encouragement() > 0 && care > 0 && AiRole.isPractical(need)) {
            practise(people, person, settings.encouragement() * care);
        }
    }

    private void practise(People people, int person, double effort) {
        double q = people.skill(person);
        people.setSkill(person, q + settings.practice() * effort * (1 - q));
    }

    /** A day has passed. */
    @Override
    public void dayEnd(World world, int person) {
        world.people().setSkill(person, world.people().skill(person) * kept);
    }
}
