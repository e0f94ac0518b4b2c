package kith.society;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/** Reads a {@link Survey} from the rows of the people file and the ties file that a scenario names. */
final class SurveyReader {
    private final Scenario scenario;
    private final SurveySource source;
    private final List<Problem> found = new ArrayList<>();

    private SurveyReader(Scenario scenario, SurveySource source) {
        this.scenario = scenario;
        this.source = source;
    }

    /**
     * Reads the files a scenario names.
     *
     * @throws ScenarioException with the problems of both files
     */
    static Survey read(Scenario scenario, SurveySource source) throws ScenarioException {
        return new SurveyReader(scenario, source).read();
    }

    private Survey read() throws ScenarioException {
        String peopleFile = scenario.population().peopleFile();
        String tiesFile = scenario.population().tiesFile();
        SurveyProblems ofPeople = new SurveyProblems(source.shown(peopleFile));
        SurveyProblems ofTies = new SurveyProblems(source.shown(tiesFile));
        Optional<SurveyPeople> people = file(peopleFile, "people_file", (rows, problems) -> {
            SurveyPeople read = SurveyPeopleFile.read(rows, problems, ofPeople, scenario.population().covariateNames());
            noneIsIsolated(read, problems);
            return read;
        });
        Map<String, Integer> places = found.isEmpty() ? places(people) : Collections.emptyMap();
        ImplausiblePairs pairs = new ImplausiblePairs(people, ofTies);
        Optional<SurveyTies> ties = file(tiesFile, "ties_file", (rows, problems) -> SurveyTiesFile.read(rows, problems,
                places, scenario.roles().human(), pairs));
        if (!found.isEmpty()) {
            throw new ScenarioException(found);
        }
        List<Problem> warnings = new ArrayList<>(ofPeople.all());
        warnings.addAll(ofTies.all());
        return new Survey(people, ties, source.checksums(), List.copyOf(warnings));
    }

    private <T> Optional<T> file(String name, String setting, BiFunction<SurveyRows, SurveyProblems, T> reader) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        SurveyProblems problems = new SurveyProblems(source.shown(name));
        Optional<T> read = source.rows(name, setting, problems).map(rows -> reader.apply(rows, problems));
        found.addAll(problems.all());
        return read;
    }

    private void noneIsIsolated(SurveyPeople people, SurveyProblems problems) {
        Set<String> ids = new LinkedHashSet<>(people.ids());
        for (int i = 0; i < scenario.population().isolatedCount(); i++) {
            if (ids.contains(Survey.isolatedId(i))) {
                problems.add(
                        "'" + Survey.isolatedId(i)
                                + "' is also the id of one of population.isolated_count isolated people");
            }
        }
    }

    /** Place of each person that can have ties, by id. */
    private Map<String, Integer> places(Optional<SurveyPeople> people) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int count = people.map(p -> p.ids().size()).orElse(scenario.population().peopleCount());
        for (int i = 0; i < count; i++) {
            places.put(people.isPresent() ? people.get().ids().get(i) : Survey.syntheticId(i), i);
        }
        return places;
    }
}
