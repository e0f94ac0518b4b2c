package kith.experiment;

import java.util.List;
import kith.engine.LiveRun;
import kith.engine.Observer;
import kith.process.Model;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.Ticks;
import kith.society.World;

/**
 * A world at day 0, from which any number of scenarios go on. Whoever plays a world (run, validate, calibrate) begins
 * here, so that all of them play the same.
 *
 * @param world the world; it stays as it is
 * @param model the model under which it came there
 */
public record Start(World world, Model model) {
    /** Draws the people of a run and lets them live to day 0; there they are as they were measured. */
    public static Start of(PlannedRun run, Progress progress) {
        return of(run, run.burnIn().scenario(), progress);
    }

    /** The same under the settings of another scenario. */
    public static Start of(PlannedRun run, Scenario settings, Progress progress) {
        Model early = Model.ofBurnIn(settings);
        World world = Population.draw(settings, early.roles(), run.survey(), run.seed(), run.replicate());
        early.beginning().of(world);
        early.moment().moveTo(Ticks.midnight(world.day()));
        early.measure(world);
        new LiveRun(world, early, List.of(progress.watching(run, -settings.burnInDays()))).runTo(0);
        early.measure(world);
        return new Start(world, early);
    }

    /** A run of its own that goes on from here under a scenario, with all that it holds; from any thread. */
    public LiveRun under(Scenario scenario, List<Observer> observers) {
        World own;
        Model next = new Model(scenario);
        synchronized (world) {
            own = world.fork();
            next.takeOver(own, model);
        }
        return new LiveRun(own, next, observers);
    }
}
