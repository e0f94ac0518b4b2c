package kith.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.Problem;
import kith.scenario.format.Words;
import kith.scenario.settings.GroupTerm;
import kith.society.Survey;

/**
 * Checks conditions of groups on columns of the people file against what the file says: labels that exist, numbers to
 * compare.
 */
final class CarriedGroups {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");

    private CarriedGroups() {}

    /** All problems of a scenario's groups. */
    static List<Problem> problems(ResolvedScenario scenario, Survey survey) {
        List<Problem> problems = new ArrayList<>();
        List<String> covariates = scenario.scenario().population().covariateNames();
        scenario.scenario().observation().groups().forEach((name, group) -> {
            String path = "observation.groups." + name + ".who";
            String where = scenario.places().getOrDefault(path, String.valueOf(scenario.file()));
            for (GroupTerm term : GroupTerm.all(group.who())) {
                String covariate = term.compares() ? term.name() : term.dimension();
                if (covariates.contains(covariate)) {
                    Set<String> labels = survey.labels(covariate);
                    if (!term.compares() && !labels.contains(term.value())) {
                        problems.add(new Problem(where, path,
                                "nobody in the people file has '" + Words.shown(term.value(), 60) + "' in the column '"
                                        + covariate + "'" + Words.advice(term.value(), labels)));
                    }
                    labels.stream().filter(label -> term.compares() && !NUMBER.matcher(label).matches()).findFirst()
                            .ifPresent(label -> problems.add(new Problem(where, path,
                                    "the column '" + covariate + "' of the people file holds '" + Words.shown(label, 40)
                                            + "', which is no number; expected a condition such as " + covariate + ":"
                                            + Words.shown(label, 40))));
                }
            }
        });
        return problems;
    }
}
