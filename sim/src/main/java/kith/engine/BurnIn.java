package kith.engine;

import java.util.List;
import kith.process.Model;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.Survey;
import kith.society.Ticks;
import kith.society.World;

/**
 * The days before day 0. People are drawn and live until their states have settled; at day 0 they are as they were
 * measured. From there any number of scenarios go on. Whoever plays a world begins here, so that all play the same.
 *
 * <p><i>Draws:</i> those of {@link Population}, and those of the days that are played.
 */
public final class BurnIn {
    private final World world;
    private final Model model;
    private final LiveRun run;

    /**
     * Draws the people of a replicate; they stand at the first day of the burn-in.
     *
     * @param settings what holds before day 0
     * @param survey what was measured of people and ties
     * @param observers who looks at the days
     */
    public BurnIn(Scenario settings, Survey survey, long seed, int replicate, List<Observer> observers) {
        model = Model.ofBurnIn(settings);
        world = Population.draw(settings, model.roles(), survey, seed, replicate);
        model.beginning().of(world);
        model.moment().moveTo(Ticks.midnight(world.day()));
        model.measure(world);
        run = new LiveRun(world, model, List.of(), observers);
    }

    /** Plays the days before a day, at most those before day 0. */
    public void runTo(int day) {
        run.runTo(Math.min(day, 0));
        if (day >= 0) {
            model.measure(world);
        }
    }

    /** The world; it stays as it is once it has come to day 0. */
    public World world() {
        return world;
    }

    /** The model under which it came there. */
    public Model model() {
        return model;
    }

    /** A run of its own that goes on from day 0 under a scenario; from any thread. */
    public LiveRun under(Scenario scenario, List<Phase> phases, List<Observer> observers) {
        World own;
        Model next = new Model(scenario);
        synchronized (world) {
            own = world.fork();
            next.takeOver(own, model);
        }
        return new LiveRun(own, next, phases, observers);
    }
}
