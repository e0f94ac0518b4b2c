package kith.analysis.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a study is about, from manifest.json: its size, its scenarios, and the dictionaries of metrics, groups and
 * causes. Fields that are not named here are passed over.
 */
public record Manifest(
        String kithVersion, long seed, String study, String question, int people, int days, int replicates,
        List<Scenario> scenarios, List<Difference> differences, List<Metric> metrics, List<Group> groups,
        List<Cause> causes, Grades parameters,
        int evidenceEndsDay, Boolean startsAlike, List<DataMean> dataAtStart, List<String> peopleFileHolds,
        List<RivalRun> rivals, RivalRun placebo, OtherWorlds otherWorlds) {

    /** Completes lists that were left out and refuses a manifest without a study or a scenario. */
    public Manifest {
        needed(study, "study");
        startsAlike = startsAlike == null || startsAlike;
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
        differences = differences == null ? List.of() : List.copyOf(differences);
        metrics = metrics == null ? List.of() : metrics.stream().filter(Metric::isMetric).toList();
        groups = groups == null ? List.of() : List.copyOf(groups);
        causes = causes == null ? List.of() : List.copyOf(causes);
        rivals = rivals == null ? List.of() : List.copyOf(rivals);
        dataAtStart = dataAtStart == null ? List.of() : List.copyOf(dataAtStart);
        peopleFileHolds = peopleFileHolds == null ? List.of() : List.copyOf(peopleFileHolds);
        parameters = Objects.requireNonNullElse(parameters, new Grades(0, 0, 0, 0, 0));
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios: at least one is needed");
        }
    }

    /**
     * A rival assumption under which the study was run as well: a setting, its value, and the folder of the results
     * within its own.
     *
     * @param settingInWords the setting in plain words; empty where it has none
     * @param valueInWords what the value assumes, in plain words; empty where it has none
     */
    public record RivalRun(String path, String value, String folder, String settingInWords, String valueInWords) {
        /** Refuses one that names no setting, or a folder outside. */
        public RivalRun {
            needed(path, "rivals: path");
            needed(folder, "rivals: folder");
            settingInWords = Objects.requireNonNullElse(settingInWords, "");
            valueInWords = Objects.requireNonNullElse(valueInWords, "");
            if (!folder.matches("rivals/[A-Za-z0-9._-]*[A-Za-z0-9_-]")) {
                throw new IllegalArgumentException("rivals: folder '" + folder + "' is not one within rivals");
            }
        }
    }

    /**
     * A mean of what data files measured, and what the world made of it.
     *
     * @param peopleCount people of whom it was measured
     * @param day0 mean over everybody on day 0
     * @param lastDay mean over everybody on the last day
     * @param lastDayOf the scenario whose last day that is
     */
    public record DataMean(String variable, int peopleCount, double inData, @JsonProperty("day_0") Double day0,
            Double lastDay, String lastDayOf) {}

    /**
     * A setting in which scenario and reference differ; a value is empty where its side has no such setting.
     *
     * @param scenarioId whose difference it is; null where the study does not say
     */
    public record Difference(String path, String scenario, String reference, String scenarioId) {}

    /**
     * In what a scenario differs from the reference; a study that does not say whose a difference is has one scenario.
     */
    public List<Difference> differencesOf(String scenarioId) {
        return differences.stream().filter(d -> d.scenarioId() == null || d.scenarioId().equals(scenarioId)).toList();
    }

    /** Whether any world of the study has an AI; a study that does not say is taken to have one. */
    public boolean hasAi() {
        return scenarios.stream().anyMatch(scenario -> !Boolean.FALSE.equals(scenario.ai()));
    }

    /**
     * A scenario of the study; the one with the role "reference" is what the others are compared with.
     *
     * @param ai whether its world has an AI; null where that is not told
     * @param set what was set on the command line, in its order; for the reference, what was set in it as well
     * @param trial the trial it holds; null where there is none
     * @param question the question it asks; empty where there is none
     * @param shows the outcome that answers the question; null where that is not told
     * @param providers those who decide on the conduct of an AI
     * @param aiRuleInWords the same in plain words; empty where it has none
     * @param aiRule how an AI competes with people for a felt need ({@code choice.ai_rule}); empty where that is not
     * told
     */
    public record Scenario(
            String scenarioId, String label, String regime, String role, Boolean ai, List<SetValue> set,
            List<Window> windows,
            List<Claim> claims, String caution, TrialDesign trial, String aiRule, String aiRuleInWords, String question,
            Shows shows, List<Provider> providers) {
        /** A scenario without a label is called by its id. */
        public Scenario {
            needed(scenarioId, "scenario_id");
            label = Objects.requireNonNullElse(label, scenarioId);
            set = set == null ? List.of() : List.copyOf(set);
            windows = windows == null ? List.of() : List.copyOf(windows);
            claims = claims == null ? List.of() : List.copyOf(claims);
            caution = caution == null ? "" : caution;
            aiRule = aiRule == null ? "" : aiRule;
            aiRuleInWords = aiRuleInWords == null ? "" : aiRuleInWords;
            question = question == null ? "" : question;
            providers = providers == null ? List.of() : List.copyOf(providers);
        }

        boolean isReference() {
            return "reference".equals(role);
        }
    }

    /**
     * A provider that decides on its conduct.
     *
     * @param scores what its A/B tests score, in words; empty where it makes none
     * @param scoredMetric the metric that is the whole of its score; empty where there is none
     */
    public record Provider(String name, String scores, String scoredMetric) {
        /** Completes what was left out. */
        public Provider {
            needed(name, "providers: name");
            scores = Objects.requireNonNullElse(scores, "");
            scoredMetric = Objects.requireNonNullElse(scoredMetric, "");
        }
    }

    /**
     * A setting that was given on the command line.
     *
     * @param value the value it was given; empty for an empty text
     * @param shippedValue the value from the scenario's files and the defaults; empty where they have none
     * @param worlds {@code all}: it holds in every scenario and the reference; {@code scenarios}: in the scenarios
     * alone
     * @param idle whether it changes nothing in this study, such as a count of people beside a file of people
     */
    public record SetValue(String path, String value, String shippedValue, String worlds, Boolean idle) {
        /** A value that acts. */
        public SetValue(String path, String value, String shippedValue, String worlds) {
            this(path, value, shippedValue, worlds, false);
        }

        /** Completes what was left out. */
        public SetValue {
            needed(path, "set: path");
            value = Objects.requireNonNullElse(value, "");
            shippedValue = Objects.requireNonNullElse(shippedValue, "");
            worlds = Objects.requireNonNullElse(worlds, "all");
            idle = Boolean.TRUE.equals(idle);
        }

        /** Whether it holds in every scenario and the reference. */
        public boolean isEverywhere() {
            return worlds.equals("all");
        }

        /** Whether the value is another one than the shipped one. */
        public boolean isChange() {
            return !value.equals(shippedValue);
        }

        /** Whether it is told as a change; seed and replicates are told elsewhere. */
        public boolean isTold() {
            return isChange() && !idle && !path.matches("seed|replicates");
        }
    }

    /**
     * Days of a run on which some settings have other values.
     *
     * @param toDay values go back before this day; null where they never do
     * @param settingsCount how many settings change
     */
    public record Window(String name, int fromDay, Integer toDay, int settingsCount) {
        /** The name in words. */
        public String label() {
            return name.replace('_', ' ');
        }

        /** The day before which it ends, or the last day. */
        public int end(int lastDay) {
            return toDay == null ? Math.max(lastDay, fromDay) : toDay;
        }
    }

    /**
     * What is claimed of the difference from the reference, or of the level.
     *
     * @param says higher, lower or too_small, of the difference; between, of the level
     * @param size least size of a difference that is higher or lower, largest of one that is too small; null for a
     * level
     * @param low lower end of a level; null for a difference
     * @param high upper end of a level; null for a difference
     * @param sizeSd the size in standard deviations of the metric, which {@link #measured} turns into its unit; null
     * for a size in that unit
     * @param beyondPlacebo whether the difference is the excess over a placebo AI; null for no
     */
    public record Claim(
            String name, String text, String variable, String group, int day, String says, Double size, Double low,
            Double high, Double sizeSd, Boolean beyondPlacebo) {
        /** Whether it is about the excess over a placebo AI. */
        public boolean isBeyondPlacebo() {
            return Boolean.TRUE.equals(beyondPlacebo);
        }

        /** The claim with its size in the unit of the metric, of which one standard deviation is known. */
        public Claim measured(double oneSd) {
            return sizeSd == null ? this
                    : new Claim(name, text, variable, group, day, says, sizeSd * oneSd, low, high, sizeSd,
                            beyondPlacebo);
        }

        /** Whether it is about the scenario's own level, so that no reference is needed. */
        public boolean ofLevel() {
            return says.equals("between");
        }
    }

    /**
     * A measured quantity. One sd is the between-person sd of the reference at day 0, read from {@code sdVariable};
     * without one the metric has only its own unit.
     *
     * @param lowerBound the lowest possible value; null where there is none
     * @param axisLow where the axis of its values always begins; null where that follows the values
     * @param axisHigh where it always ends
     * @param kind {@code metric}, or what else a variable of the tables is; only metrics are compared
     * @param cutOff what people are counted above; null where it is no count of such people
     */
    public record Metric(
            String name, String label, String scale, String unit, int decimals, boolean headline,
            double smallestEffectSd, String sdVariable, String grade, List<String> restsOn, boolean assumedStar,
            Double lowerBound, Double axisLow, Double axisHigh, String kind, CutOff cutOff) {
        private static final String METRIC = "metric";

        /** A metric. */
        public Metric(
                String name, String label, String scale, String unit, int decimals, boolean headline,
                double smallestEffectSd,
                String sdVariable, String grade, List<String> restsOn, boolean assumedStar, Double lowerBound,
                Double axisLow,
                Double axisHigh) {
            this(name, label, scale, unit, decimals, headline, smallestEffectSd, sdVariable, grade, restsOn,
                    assumedStar,
                    lowerBound, axisLow, axisHigh, METRIC, null);
        }

        /** Completes what was left out: the label is the name, the grade is D, nothing is named that it rests on. */
        public Metric {
            needed(name, "metrics: name");
            label = Objects.requireNonNullElse(label, name);
            scale = Objects.requireNonNullElse(scale, "");
            unit = Objects.requireNonNullElse(unit, "");
            grade = Objects.requireNonNullElse(grade, "D");
            restsOn = restsOn == null ? List.of() : List.copyOf(restsOn);
            kind = Objects.requireNonNullElse(kind, METRIC);
        }

        boolean isMetric() {
            return kind.equals(METRIC);
        }
    }

    /**
     * What people are counted above.
     *
     * @param of the metric that is cut
     */
    public record CutOff(String of, double above) {}

    /**
     * A group of people, {@code all} or {@code dimension:value}.
     *
     * @param samePeople whether it holds the same people in both worlds of a pair; taken for granted where it is not
     * told
     */
    public record Group(String name, String label, Boolean samePeople) {}

    /** How many settings hold each grade of evidence. */
    public record Grades(
            int total, @JsonProperty("A") int a, @JsonProperty("B") int b, @JsonProperty("C") int c,
            @JsonProperty("D") int d) {}

    private static JsonMapper json() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
    }

    /** The manifest that a JSON text holds, as kith writes it. */
    public static Manifest of(String text) {
        return json().readValue(text, Manifest.class);
    }

    /** Reads manifest.json of a results folder. */
    public static Manifest read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw TableException.in(file, "is missing; is this a results folder?");
        }
        try {
            return json().readValue(file.toFile(), Manifest.class);
        } catch (JacksonException e) {
            String what = e.getCause() instanceof IllegalArgumentException cause
                    ? cause.getMessage()
                    : e.getOriginalMessage();
            throw e.getLocation() == null
                    ? TableException.in(file, what, e)
                    : TableException.at(file, Math.max(1, e.getLocation().getLineNr()), what);
        }
    }

    /** Refuses a text that is missing. */
    static void needed(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    /** What the others are compared with, where the study names it. */
    public Optional<Scenario> reference() {
        return scenarios.stream().filter(Scenario::isReference).findFirst();
    }

    /** The scenarios other than the reference, in the order of the study. */
    public List<Scenario> compared() {
        return scenarios.stream().filter(s -> !s.isReference()).toList();
    }

    /**
     * The world whose use of AI forms the groups of eventual users: the reference, else the first by name that has an
     * AI.
     */
    public Optional<Scenario> usersOf() {
        return reference().filter(scenario -> Boolean.TRUE.equals(scenario.ai())).or(() -> scenarios.stream()
                .filter(scenario -> Boolean.TRUE.equals(scenario.ai()))
                .min(Comparator.comparing(Scenario::scenarioId)));
    }

    /** The metrics of the first table, in its order. */
    public List<Metric> headline() {
        return metrics.stream().filter(Metric::headline).toList();
    }

    /** A metric by name. */
    public Optional<Metric> metric(String name) {
        return metrics.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The outcome that groups and causes are told for: loneliness, or the first headline metric without it. */
    public Optional<Metric> mainOutcome() {
        return metric("loneliness").or(() -> headline().stream().findFirst());
    }

    /** A cause by name; one the manifest does not list is told by its own name, as neither human nor AI. */
    public Cause cause(String name) {
        return causes.stream().filter(c -> c.name().equals(name)).findFirst()
                .orElse(new Cause(name, name.replace('_', ' '), Cause.Kind.OTHER, false));
    }

    /** Whether a group holds the same people in both worlds of a pair, so that they can be compared. */
    public boolean samePeople(String group) {
        return groups.stream().noneMatch(g -> g.name().equals(group) && Boolean.FALSE.equals(g.samePeople()));
    }

    /** The name of a group for readers. */
    public String groupLabel(String name) {
        return groups.stream().filter(g -> g.name().equals(name)).map(Group::label).findFirst().orElse(name);
    }
}
