package kith.intervention;

import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.InterventionSettings;
import kith.scenario.settings.InterventionSettings.TargetSettings;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Whom an intervention reaches: who is of the target group at day 0 and has a uniform below the coverage. Whether
 * somebody has an AI is asked on the day.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> COVERAGE (person and name of the intervention).
 */
public final class Coverage {
    private Coverage() {}

    /** By rows, as the world is at day 0. */
    public static boolean[] of(World world, Model model, String name, InterventionSettings settings) {
        People people = world.people();
        boolean[] reached = new boolean[people.count()];
        for (int person = 0; person < reached.length; person++) {
            long key = Draws.then(world.draws().key(Purpose.COVERAGE, people.key(person)), Draws.textKey(name));
            reached[person] = isMeant(world, model, person, settings.target())
                    && Draws.uniform(key) < settings.coverage();
        }
        return reached;
    }

    private static boolean isMeant(World world, Model model, int person, TargetSettings target) {
        People people = world.people();
        double age = people.trait(person, Trait.AGE);
        return people.here(person)
                && age >= target.ageFrom()
                && age <= target.ageTo()
                && target.community().includes(people.community(person))
                && (target.lonelinessAbove().isEmpty()
                        || model.feelings().loneliness(people, person, model.moment())
                                > target.lonelinessAbove().getAsDouble());
    }

    /** Whom any intervention of a scenario reaches, whether it happens or not; nobody where there is none. */
    public static boolean[] ofAny(World world, Model model) {
        boolean[] any = new boolean[world.people().count()];
        model.scenario().interventions().forEach((name, settings) -> {
            boolean[] reached = of(world, model, name, settings);
            for (int person = 0; person < any.length; person++) {
                any[person] |= reached[person];
            }
        });
        return any;
    }
}
