package kith.society;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kith.analysis.table.FileFault;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/** Reads a {@link Survey} from the people file and the ties file that a scenario names. */
public final class SurveyFiles {
    private static final long LARGEST_BYTES = 1L << 30;

    private SurveyFiles() {}

    /**
     * Reads the files a scenario names.
     *
     * @throws ScenarioException with the problems of both files
     */
    public static Survey read(Scenario scenario) throws ScenarioException {
        List<Problem> found = new ArrayList<>();
        Map<String, String> sums = new LinkedHashMap<>();
        SurveyProblems ofPeople = new SurveyProblems(Path.of(scenario.population().peopleFile()));
        SurveyProblems ofTies = new SurveyProblems(Path.of(scenario.population().tiesFile()));
        Optional<SurveyPeople> people = file(scenario.population().peopleFile(), "people_file", sums, found,
                (text, problems) -> {
                    SurveyPeople read = SurveyPeopleFile.read(text, problems, ofPeople,
                            scenario.population().covariateNames());
                    noneIsIsolated(read, scenario, problems);
                    return read;
                });
        Map<String, Integer> places = found.isEmpty() ? places(scenario, people) : Collections.emptyMap();
        ImplausiblePairs pairs = new ImplausiblePairs(people, ofTies);
        Optional<SurveyTies> ties = file(
                scenario.population().tiesFile(), "ties_file", sums, found,
                (text, problems) -> SurveyTiesFile.read(text, problems, places, scenario.roles().human(), pairs));
        if (!found.isEmpty()) {
            throw new ScenarioException(found);
        }
        List<Problem> warnings = new ArrayList<>(ofPeople.all());
        warnings.addAll(ofTies.all());
        return new Survey(people, ties, sums, List.copyOf(warnings));
    }

    private static <T> Optional<T> file(
            String name, String setting, Map<String, String> sums, List<Problem> found,
            BiFunction<SurveyText, SurveyProblems, T> reader) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        SurveyProblems problems = new SurveyProblems(Path.of(name));
        Optional<T> read = Optional.empty();
        try {
            long size = Files.size(Path.of(name));
            if (size > LARGEST_BYTES) {
                problems.add("has " + size + " bytes; expected at most " + LARGEST_BYTES);
            } else {
                byte[] bytes = Files.readAllBytes(Path.of(name));
                sums.put(setting, sha256(bytes));
                read = SurveyText.of(bytes, problems).map(text -> reader.apply(text, problems));
            }
        } catch (IOException e) {
            problems.add("cannot be read (" + FileFault.words(e) + ")");
        }
        found.addAll(problems.all());
        return read;
    }

    private static void noneIsIsolated(SurveyPeople people, Scenario scenario, SurveyProblems problems) {
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
    private static Map<String, Integer> places(Scenario scenario, Optional<SurveyPeople> people) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int count = people.map(p -> p.ids().size()).orElse(scenario.population().peopleCount());
        for (int i = 0; i < count; i++) {
            places.put(people.isPresent() ? people.get().ids().get(i) : Survey.syntheticId(i), i);
        }
        return places;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
