package kith.experiment;

import java.util.List;
import java.util.Optional;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.ResolvedScenario;
import kith.scenario.Scenario;
import kith.society.Population;
import kith.society.Survey;
import kith.society.Ticks;
import kith.society.World;

/**
 * One run of a study.
 *
 * @param runId hash of everything that decides its rows: an equal id means the same run
 * @param designId design point; 0 where a study has one
 * @param scenario what is run
 * @param burnIn the scenario under whose parameters its world lives until day 0
 * @param survey what is known of its people and ties
 * @param replicate index of the replicate, from 0
 * @param seed seed of the study
 * @param startsAlike whether all scenarios of the study share their burn-in, so that groups settled at day 0 hold the
 *     same people
 * @param usersOf the scenario in whose world it is seen who comes to use AI; empty where no users are told apart
 */
public record PlannedRun(
        String runId, int designId, ResolvedScenario scenario, ResolvedScenario burnIn, Survey survey, int replicate, long seed,
        boolean startsAlike, Optional<ResolvedScenario> usersOf) {
    /** Name of the scenario. */
    public String scenarioId() {
        return scenario.scenario().name();
    }

    /** Draws the people of this run and lets them live to day 0 under a model; there they are as they were measured. */
    public World begin(Model early, Progress progress) {
        Scenario settings = early.scenario();
        World world = Population.draw(settings, early.roles(), survey, seed, replicate);
        early.beginning().of(world);
        early.moment().moveTo(Ticks.midnight(world.day()));
        early.measure(world);
        new LiveRun(world, early, List.of(progress.watching(this, -settings.burnInDays()))).runTo(0);
        early.measure(world);
        return world;
    }

    /** Whether it is this run that shows who comes to use AI. */
    boolean showsUsers() {
        return usersOf.filter(scenario::equals).isPresent();
    }
}
