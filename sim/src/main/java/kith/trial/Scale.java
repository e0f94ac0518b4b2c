package kith.trial;

import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Need;
import kith.scenario.settings.ScaleSettings;
import kith.society.People;
import kith.society.World;

/**
 * A scale: the state of a participant it stands for, and what is observed of it, value + error_sd z, cut to what the
 * scale can say. Intention is 100 times the probability of turning to the arm's AI when company is wanted, had it no
 * rival among AIs. Momentary loneliness is 100 (1 - company as it seems now).
 *
 * <p><i>Source:</i> classical test theory. <i>Draws:</i> TRIAL_MEASUREMENT, by person, day and scale.
 */
record Scale(String name, ScaleSettings settings) {
    private static final double POINTS = 100;
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();

    /** The true value; not-a-number where there is none. */
    double value(World world, Model model, Participant participant) {
        People people = world.people();
        int person = participant.person;
        return switch (settings.measures()) {
            case WANTING ->
                    participant.partnership < 0 ? Double.NaN : world.partners().wanting(participant.partnership);
            case LIKING ->
                    participant.partnership < 0 ? Double.NaN : world.partners().liking(participant.partnership);
            case INTENTION -> participant.partnership < 0
                    ? Double.NaN
                    : POINTS * model.personEvent().turnsTo(world, person, participant.partnership, COMPANIONSHIP,
                            model.moment());
            case LONELINESS -> model.feelings().loneliness(people, person, model.moment());
            case MOMENTARY_LONELINESS -> POINTS * (1 - model.feelings().company(people, person, model.moment()));
            case WELL_BEING -> model.feelings().wellBeing(people, person, model.moment());
            case SKILL -> people.skill(person);
            case DEPENDENCY -> people.dependency().index(person);
        };
    }

    /** What is observed of a value. */
    double observed(World world, int person, int day, double value) {
        long key = Draws.then(world.draws().key(Purpose.TRIAL_MEASUREMENT, world.people().key(person), day),
                Draws.textKey(name));
        double seen = value + settings.errorSd() * Draws.normal(key);
        return Math.max(settings.low().orElse(Double.NEGATIVE_INFINITY),
                Math.min(settings.high().orElse(Double.POSITIVE_INFINITY), seen));
    }
}
