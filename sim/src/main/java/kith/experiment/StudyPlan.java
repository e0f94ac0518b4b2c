package kith.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.Worlds;
import kith.process.Model;
import kith.scenario.files.NameWarnings;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.format.SetValue;
import kith.scenario.format.Shape;
import kith.scenario.settings.Change;
import kith.scenario.settings.Part;
import kith.scenario.settings.Scenario;
import kith.society.Survey;
import kith.society.SurveyFiles;

/**
 * What a study will run: one or several scenarios and their reference, the same people in all, replicate by replicate.
 *
 * @param scenario the scenario asked about, the first of several
 * @param more the others
 * @param reference what it is compared with; empty for none
 * @param survey what is known of people and ties, in both
 * @param usersWorld the world in which it is seen who comes to use AI; empty where no users are told apart
 * @param runs all runs, in the order in which their rows are written: scenario, then replicate
 */
public record StudyPlan(
        ResolvedScenario scenario, List<ResolvedScenario> more, Optional<ResolvedScenario> reference, Survey survey,
        Optional<ResolvedScenario> usersWorld, List<PlannedRun> runs) {
    public StudyPlan {
        more = List.copyOf(more);
        runs = List.copyOf(runs);
    }

    /**
     * Reads a scenario and the reference it names; {@link PairReader} says what the two share.
     *
     * @throws ScenarioException with the problems of both files
     */
    public static StudyPlan read(ScenarioReader reader, Path file, List<String> sets) throws ScenarioException {
        return read(reader, List.of(file), sets);
    }

    /**
     * Reads several scenarios and the one reference they name.
     *
     * @throws ScenarioException with the problems of all files
     */
    public static StudyPlan read(ScenarioReader reader, List<Path> files, List<String> sets) throws ScenarioException {
        return read(reader, files, GivenValues.of(sets));
    }

    /**
     * Reads several scenarios and the one reference they name, with the values given on a command line.
     *
     * @throws ScenarioException with the problems of all files
     */
    public static StudyPlan read(ScenarioReader reader, List<Path> files, GivenValues given) throws ScenarioException {
        return new PairReader(reader).read(files, given);
    }

    /** Folder of the experiment that the scenario names ({@code shows.worlds}), if it is there. */
    public Optional<Path> experiment() {
        String named = scenario.scenario().shows().worlds();
        return !more.isEmpty() || named.isEmpty() || scenario.file() == null ? Optional.empty()
                : Optional.of(scenario.file().resolveSibling(named))
                        .filter(folder -> Files.isRegularFile(folder.resolve(Worlds.NAME)))
                        .filter(folder -> Experiment.read(folder).days() == scenario.scenario().horizonDays());
    }

    /** The plan of a scenario and its reference. */
    public static StudyPlan of(ResolvedScenario scenario, Optional<ResolvedScenario> reference)
            throws ScenarioException {
        return of(List.of(scenario), reference);
    }

    /**
     * The plan of scenarios and their reference, whose people are the same.
     *
     * @throws ScenarioException with the problems of the data files
     */
    public static StudyPlan of(List<ResolvedScenario> scenarios, Optional<ResolvedScenario> reference)
            throws ScenarioException {
        ResolvedScenario scenario = scenarios.get(0);
        Survey survey = SurveyFiles.read(scenario.scenario());
        List<Problem> problems = new ArrayList<>(CarriedGroups.problems(scenario, survey));
        Stream.concat(scenarios.stream(), reference.stream())
                .forEach(each -> problems.addAll(refusalOfPlugins(each)));
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        List<PlannedRun> runs = new ArrayList<>();
        boolean alike = reference.map(r -> scenarios.stream().allMatch(each -> startAlike(r, each))).orElse(true);
        Optional<ResolvedScenario> usersOf = alike ? withAi(scenarios, reference) : Optional.empty();
        Ids users = usersOf.map(each -> new Ids(each, burnInOf(each, reference), survey, alike, true)).orElse(null);
        long seed = scenario.scenario().seed();
        for (ResolvedScenario each : Stream.concat(scenarios.stream(), reference.stream()).toList()) {
            ResolvedScenario burnIn = burnInOf(each, reference);
            Ids ids = new Ids(each, burnIn, survey, alike, users != null);
            for (int replicate = 0; replicate < scenario.scenario().replicates(); replicate++) {
                int index = replicate;
                runs.add(new PlannedRun(ids.of(seed, index), 0, each, burnIn, survey, index, seed, alike,
                        Optional.ofNullable(users).map(u -> u.of(seed, index))));
            }
        }
        return new StudyPlan(scenario, scenarios.subList(1, scenarios.size()), reference, survey, usersOf, runs);
    }

    /**
     * Lets plug-ins look at their settings.
     *
     * @return the scenario, if each takes them
     * @throws ScenarioException with what one says that does not
     */
    public static ResolvedScenario takenByPlugins(ResolvedScenario scenario) throws ScenarioException {
        List<Problem> refusal = refusalOfPlugins(scenario);
        if (!refusal.isEmpty()) {
            throw new ScenarioException(refusal);
        }
        return scenario;
    }

    /** What a plug-in says that does not take its settings, though each lies within its bounds. */
    private static List<Problem> refusalOfPlugins(ResolvedScenario scenario) {
        try {
            return PluginEffects.missing(scenario, Model.fromOutside(scenario.scenario().extensions()));
        } catch (RuntimeException e) {
            return List.of(new Problem(String.valueOf(scenario.file() == null ? "--set" : scenario.file()),
                    "extensions", "a plug-in does not take its settings: " + e.getMessage()));
        }
    }

    /** The ids of the runs of a scenario. */
    record Ids(String deciding, String decidingBurnIn, boolean alike, boolean tellsUsersApart) {
        Ids(ResolvedScenario scenario, ResolvedScenario burnIn, Survey survey, boolean alike, boolean tellsUsersApart) {
            this(StudyPlan.deciding(scenario, survey), StudyPlan.deciding(burnIn, survey), alike, tellsUsersApart);
        }

        String of(long seed, int replicate) {
            return new Digest()
                    .add(deciding)
                    .add(decidingBurnIn)
                    .add(Long.toString(seed))
                    .add(Integer.toString(replicate))
                    .add(alike ? "alike" : "apart")
                    .add(tellsUsersApart ? "by use" : "")
                    .add(ModelDigest.get())
                    .hex()
                    .substring(0, 16);
        }
    }

    /**
     * Finds the world in which it is seen who comes to use AI: the reference's, so that whoever stops because of what
     * the scenario does still counts, or else that of the scenario with an AI whose name comes first. The order of the
     * files decides nothing. Empty where no world has an AI.
     */
    private static Optional<ResolvedScenario> withAi(List<ResolvedScenario> scenarios,
            Optional<ResolvedScenario> reference) {
        return reference.filter(StudyPlan::hasAi).or(() -> scenarios.stream()
                .filter(StudyPlan::hasAi)
                .min(Comparator.comparing(each -> each.scenario().name())));
    }

    private static boolean hasAi(ResolvedScenario each) {
        return each.scenario().ai().present();
    }

    /** The world of a scenario starts with the reference's, if both start with the same, else with its own. */
    private static ResolvedScenario burnInOf(ResolvedScenario of, Optional<ResolvedScenario> reference) {
        return reference.filter(r -> startAlike(r, of)).orElse(of);
    }

    private static boolean startAlike(ResolvedScenario a, ResolvedScenario b) {
        Set<String> shaping = Descriptions.all().stream()
                .filter(d -> d.parameter().change() == Change.RESTART)
                .map(Description::path)
                .collect(Collectors.toSet());
        return ScenarioValues.differences(a.scenario(), b.scenario()).stream()
                .noneMatch(d -> shaping.contains(d.path()));
    }

    /**
     * What decides the rows of a run: settings, checksums of plug-ins, and instead of the names of data files their
     * checksums.
     */
    private static String deciding(ResolvedScenario scenario, Survey survey) {
        return deciding(scenario, survey, path -> Shape.partOf(path).decidesNoRun());
    }

    /**
     * What decides a world at day 0 that lived under a scenario so far, replicate and seed apart: its days after day 0
     * and its name decide nothing.
     */
    static String decidingStart(ResolvedScenario burnIn, Survey survey) {
        return deciding(burnIn, survey, path -> Shape.partOf(path).decidesNoRun() || Shape.partOf(path) == Part.NAME
                || path.equals("horizon_days"));
    }

    private static String deciding(ResolvedScenario scenario, Survey survey, Predicate<String> decidesNothing) {
        StringBuilder text = new StringBuilder();
        boolean countIsIdle = survey.checksums().containsKey("people_file");
        boolean noAi = !SameWorlds.mayHaveAi(scenario.scenario());
        ScenarioValues.leaves(scenario.scenario()).forEach((path, value) -> {
            boolean idle = ResolvedScenario.DATA_FILES.contains(path)
                    || countIsIdle && path.equals("population.people_count")
                    || noAi && isIdleWithoutAi(path);
            if (!decidesNothing.test(path) && !idle) {
                text.append(path).append('=').append(value).append('\n');
            }
        });
        scenario.scenario().extensions().plugins().all()
                .forEach(each -> text.append("plugin.").append(each.name()).append('=').append(each.sha256())
                        .append('\n'));
        survey.checksums()
                .forEach((name, sum) -> text.append("population.").append(name).append('=').append(sum).append('\n'));
        return text.toString();
    }

    /** Whether a setting changes no byte of a world without AI. What people hold of AIs (norms) moves there too. */
    private static boolean isIdleWithoutAi(String path) {
        return Shape.partOf(path) == Part.AI && !path.equals("ai.present") && !path.startsWith("ai.norms.");
    }

    /** What is possible in its files and unlikely to be meant. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        worlds().forEach(each -> {
            warnings.addAll(NameWarnings.of(each));
            each.notices().stream().filter(notice -> !warnings.contains(notice)).forEach(warnings::add);
        });
        reference.ifPresent(r -> scenarios().forEach(each -> SameWorlds.warning(each, r, differences(each))
                .ifPresent(warnings::add)));
        FewPeople.warning(scenario, people()).ifPresent(warnings::add);
        warnings.addAll(survey.warnings());
        return warnings;
    }

    /** Whether any of its worlds has an AI. */
    boolean hasAi() {
        return withAi(scenarios(), reference).isPresent();
    }

    /** The scenario whose world decides who is in which group by eventual use; empty where there are no such groups. */
    public Optional<String> usersOf() {
        return usersWorld.map(each -> each.scenario().name());
    }

    /** Whether people are told apart by what they come to do in the world with AI. */
    boolean tellsUsersApart() {
        return usersWorld.isPresent();
    }

    /** Whether a world of it holds a trial. */
    boolean hasTrial() {
        return worlds().anyMatch(each -> each.scenario().trial().isThere());
    }

    /** Whether a scenario has providers that choose their conduct. */
    static boolean governs(Scenario scenario) {
        return scenario.ai().present() && !scenario.ai().providers().isEmpty();
    }

    /** How many people live in each of its worlds. */
    public int people() {
        return survey.peopleCount(scenario.scenario());
    }

    /** The scenarios asked about. */
    public List<ResolvedScenario> scenarios() {
        return Stream.concat(Stream.of(scenario), more.stream()).toList();
    }

    /** Scenarios and reference. */
    Stream<ResolvedScenario> worlds() {
        return Stream.concat(scenarios().stream(), reference.stream());
    }

    /** What the study is called: as its scenario, or as the first of several. */
    public String name() {
        return scenario.scenario().name() + (more.isEmpty() ? "" : "-and-" + more.size() + "-more");
    }

    /**
     * Settings in which scenarios and reference differ, names and words left out; of several without one, in which the
     * first differs from others.
     */
    public List<Difference> differences() {
        return scenarios().stream().flatMap(each -> differences(each).stream()).distinct().toList();
    }

    /** Settings in which one of its scenarios differs. */
    List<Difference> differences(ResolvedScenario each) {
        Optional<
                ResolvedScenario> other = reference.or(() -> more.isEmpty() ? Optional.empty() : Optional.of(scenario));
        return other.map(r -> ScenarioValues.differences(each.scenario(), r.scenario()).stream()
                .filter(d -> !happensNowhere(d.path(), each, r))
                .filter(d -> !Shape.partOf(d.path()).decidesNoRun()
                        || more.isEmpty() && Shape.partOf(d.path()) == Part.CLAIMS)
                .toList())
                .orElse(List.of());
    }

    /** Whether a setting is about an intervention that happens in neither of two worlds. */
    private static boolean happensNowhere(String path, ResolvedScenario one, ResolvedScenario other) {
        String[] parts = path.split("\\.", 3);
        return parts[0].equals("interventions") && parts.length > 1 && Stream.of(one, other)
                .map(each -> each.scenario().interventions().get(parts[1]))
                .noneMatch(intervention -> intervention != null && intervention.happens());
    }

    /** Settings that were set in the scenarios alone, though the reference has them too. */
    public List<SetInOneWorld> setInOneWorld() {
        return SetInOneWorld.of(this);
    }

    /**
     * Tells in which worlds a value of a scenario holds that was set on the command line: {@code all} or
     * {@code scenarios}.
     */
    public String worldsOf(SetValue set) {
        boolean all = reference.map(r -> r.set().stream()
                .anyMatch(each -> each.path().equals(set.path()) && each.value().equals(set.value())))
                .orElse(true);
        return all ? "all" : "scenarios";
    }

    /** All files that were read for it, each once. */
    List<Path> inputs() {
        List<Path> all = new ArrayList<>();
        worlds().forEach(each -> all.addAll(each.inputs()));
        all.addAll(scenario.dataFiles());
        return all.stream().distinct().toList();
    }
}
