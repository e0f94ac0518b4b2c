package kith.experiment;

import java.util.Optional;
import kith.scenario.files.ResolvedScenario;
import kith.society.Survey;

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
 * @param usersRun id of the run of the same replicate that shows who comes to use AI; empty where no users are told
 * apart
 */
public record PlannedRun(
        String runId, int designId, ResolvedScenario scenario, ResolvedScenario burnIn, Survey survey, int replicate,
        long seed,
        boolean startsAlike, Optional<String> usersRun) {
    /** Name of the scenario. */
    public String scenarioId() {
        return scenario.scenario().name();
    }
}
