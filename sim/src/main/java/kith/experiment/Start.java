package kith.experiment;

import java.util.ArrayList;
import java.util.List;
import kith.engine.BurnIn;
import kith.engine.LiveRun;
import kith.engine.Observer;
import kith.process.Model;
import kith.scenario.format.Phases;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * A world at day 0, from which any number of scenarios go on, on a thread that can be interrupted.
 *
 * @param burnIn the days before
 */
public record Start(BurnIn burnIn) {
    /** Ends a run whose thread was interrupted. */
    private static final Observer STOPS = (world, model, day) -> {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedRun();
        }
    };

    /** Draws the people of a run and lets them live to day 0. */
    public static Start of(PlannedRun run, Progress progress) {
        return of(run, run.burnIn().scenario(), progress);
    }

    /** The same under the settings of another scenario. */
    public static Start of(PlannedRun run, Scenario settings, Progress progress) {
        BurnIn burnIn = new BurnIn(settings, run.survey(), run.seed(), run.replicate(),
                List.of(STOPS, progress.watching(run, -settings.burnInDays())));
        burnIn.runTo(0);
        return new Start(burnIn);
    }

    /** The world at day 0; it stays as it is. */
    public World world() {
        return burnIn.world();
    }

    /** The model under which it came there. */
    public Model model() {
        return burnIn.model();
    }

    /** A run of its own that goes on from here under a scenario, with all that it holds; from any thread. */
    public LiveRun under(Scenario scenario, List<Observer> observers) {
        List<Observer> all = new ArrayList<>(observers);
        all.add(STOPS);
        return burnIn.under(scenario, Phases.of(scenario), all);
    }
}
