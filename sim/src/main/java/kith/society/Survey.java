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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kith.analysis.table.FileFault;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/**
 * What a scenario's people file and ties file say. Either may be absent; then people or ties are drawn. What a people
 * file leaves out is drawn by the person's own key, so it does not depend on who else is in the file.
 */
public final class Survey {
    /** Neither file: everything is drawn. */
    public static final Survey NONE = new Survey(Optional.empty(), Optional.empty(), Collections.emptyMap(), List.of());

    /** Most people that a file may have; as many as {@code population.people_count}. */
    static final int MOST_PEOPLE = 3_000_000;

    private static final String USERS = "user_share";
    private static final String AI_HOURS = "ai_hours_per_day";

    private static final long LARGEST_BYTES = 1L << 30;

    private final Optional<SurveyPeople> people;
    private final Optional<SurveyTies> ties;
    private final Map<String, String> checksums;
    private final List<Problem> warnings;

    private Survey(
            Optional<SurveyPeople> people, Optional<SurveyTies> ties, Map<String, String> checksums,
            List<Problem> warnings) {
        this.people = people;
        this.ties = ties;
        this.checksums = checksums;
        this.warnings = warnings;
    }

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
                    SurveyPeople read = SurveyPeople.read(text, problems, ofPeople,
                            scenario.population().covariateNames());
                    noneIsIsolated(read, scenario, problems);
                    return read;
                });
        Map<String, Integer> places = found.isEmpty() ? places(scenario, people) : Collections.emptyMap();
        ImplausiblePairs pairs = new ImplausiblePairs(people, ofTies);
        Optional<SurveyTies> ties = file(
                scenario.population().tiesFile(), "ties_file", sums, found,
                (text, problems) -> SurveyTies.read(text, problems, places, scenario.roles().human(), pairs));
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
            if (ids.contains(isolatedId(i))) {
                problems.add(
                        "'" + isolatedId(i) + "' is also the id of one of population.isolated_count isolated people");
            }
        }
    }

    /** Place of each person that can have ties, by id. */
    private static Map<String, Integer> places(Scenario scenario, Optional<SurveyPeople> people) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int count = people.map(p -> p.ids().size()).orElse(scenario.population().peopleCount());
        for (int i = 0; i < count; i++) {
            places.put(people.isPresent() ? people.get().ids().get(i) : syntheticId(i), i);
        }
        return places;
    }

    /** External id of the person at this place of a synthetic population. */
    static String syntheticId(int place) {
        return String.format(Locale.ROOT, "p%07d", place + 1);
    }

    /** External id of an isolated person. */
    static String isolatedId(int place) {
        return String.format(Locale.ROOT, "i%07d", place + 1);
    }

    Optional<SurveyPeople> people() {
        return people;
    }

    Optional<SurveyTies> ties() {
        return ties;
    }

    /** How many people a scenario has with it, isolated ones included. */
    public int peopleCount(Scenario scenario) {
        return people.map(p -> p.ids().size()).orElse(scenario.population().peopleCount())
                + scenario.population().isolatedCount();
    }

    /** Means of what the files say of states that a run writes, too, by the name of the metric; empty without files. */
    public List<Measured> means(Scenario scenario) {
        List<Measured> means = new ArrayList<>();
        ties.ifPresent(known -> means.add(new Measured(
                "ties", peopleCount(scenario), 2.0 * known.ties().size() / peopleCount(scenario))));
        people.ifPresent(known -> {
            mean("loneliness", known, known.answers()::loneliness).ifPresent(means::add);
            mean("well_being", known, known.answers()::wellBeing).ifPresent(means::add);
            mean(USERS, known, person -> uses(known.answers().aiSessions(person))).ifPresent(means::add);
            mean(AI_HOURS, known, known.answers()::aiHours).ifPresent(means::add);
        });
        return means;
    }

    private static double uses(double sessions) {
        return Double.isNaN(sessions) ? sessions : sessions > 0 ? 1 : 0;
    }

    /** Whether some people of the file use an AI, as was measured. */
    public boolean measuresUsers() {
        return people.isPresent() && IntStream.range(0, people.get().ids().size()).anyMatch(
                person -> people.get().answers().aiSessions(person) > 0 || people.get().answers().aiHours(person) > 0);
    }

    /** Whether the file gives its people weights. */
    public boolean hasWeights() {
        return people.isPresent() && IntStream.range(0, people.get().ids().size())
                .anyMatch(person -> !Double.isNaN(people.get().answers().weight(person)));
    }

    private static Optional<Measured> mean(String variable, SurveyPeople people, IntToDoubleFunction value) {
        double[] known = IntStream.range(0, people.ids().size()).mapToDouble(value).filter(x -> !Double.isNaN(x))
                .toArray();
        return known.length == 0 ? Optional.empty()
                : Optional.of(new Measured(variable, known.length, DoubleStream.of(known).sum() / known.length));
    }

    /** Labels of a column that is carried along, each once, empty ones left out. */
    public Set<String> labels(String covariate) {
        Set<String> labels = new LinkedHashSet<>();
        people.ifPresent(known -> IntStream.range(0, known.ids().size())
                .mapToObj(person -> known.answers().label(person, covariate))
                .filter(label -> !label.isEmpty())
                .forEach(labels::add));
        return labels;
    }

    /**
     * A mean of the data.
     *
     * @param variable name of the metric
     * @param peopleCount people of whom it is known
     * @param mean their mean
     */
    public record Measured(String variable, int peopleCount, double mean) {
        /** Whether it is about the use of AI. */
        public boolean isOfAi() {
            return variable.equals(USERS) || variable.equals(AI_HOURS);
        }
    }

    /** What the files say that is possible and unlikely. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** SHA-256 of the files as they were read, by the setting that names them. */
    public Map<String, String> checksums() {
        return checksums;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
