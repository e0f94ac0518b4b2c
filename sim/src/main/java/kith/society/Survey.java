package kith.society;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kith.random.Sum;
import kith.scenario.format.Problem;
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

    private final Optional<SurveyPeople> people;
    private final Optional<SurveyTies> ties;
    private final Map<String, String> checksums;
    private final List<Problem> warnings;

    Survey(
            Optional<SurveyPeople> people, Optional<SurveyTies> ties, Map<String, String> checksums,
            List<Problem> warnings) {
        this.people = people;
        this.ties = ties;
        this.checksums = checksums;
        this.warnings = warnings;
    }

    /** External id of the person at this place of a synthetic population. */
    static String syntheticId(int place) {
        return "p" + sevenDigits(place + 1);
    }

    /** External id of an isolated person. */
    static String isolatedId(int place) {
        return "i" + sevenDigits(place + 1);
    }

    private static String sevenDigits(int number) {
        return Integer.toString(10_000_000 + number).substring(1);
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
                : Optional.of(new Measured(variable, known.length, Sum.of(known) / known.length));
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
}
