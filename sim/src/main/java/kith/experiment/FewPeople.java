package kith.experiment;

import java.util.Optional;
import kith.analysis.wording.Word;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.Problem;

/** Warns of worlds with too few people for any verdict, before anything is run. */
final class FewPeople {
    private FewPeople() {}

    /** Makes the warning; empty where there are enough. */
    static Optional<Problem> warning(ResolvedScenario scenario, int people) {
        boolean ofFile = !scenario.scenario().population().peopleFile().isEmpty();
        return people >= Word.LEAST_PEOPLE ? Optional.empty()
                : Optional.of(new Problem(scenario.file() == null ? "defaults" : scenario.file().toString(),
                        ofFile ? "population.people_file" : "population.people_count",
                        "warning: these worlds hold " + people + " people. With fewer than " + Word.LEAST_PEOPLE
                                + " people no result has a verdict. "
                                + (ofFile ? "Use a file with more people" : "Set a larger number")));
    }
}
