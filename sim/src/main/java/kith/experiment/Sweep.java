package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.design.Design;
import kith.scenario.files.ExperimentReader;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Descriptions;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Shape;
import kith.scenario.settings.ExperimentSettings;
import kith.scenario.settings.RivalSetting;
import kith.scenario.settings.SampledSetting;
import kith.scenario.settings.Scenario;

/**
 * All worlds of an experiment: one scenario with its reference under every combination of the varied values, at each
 * point of the sample. Values hold in the reference too, where it has the setting.
 *
 * @param settings the experiment
 * @param worlds its worlds; the last of the varied settings varies fastest, and the point of the sample slowest
 * @param refused points of the sample that no world can have, since the values do not go together
 */
public record Sweep(ExperimentSettings settings, List<World> worlds, List<Refused> refused) {
    /** Folder of the results of all worlds, within that of the experiment. */
    private static final String FOLDER = "worlds";

    public Sweep {
        worlds = List.copyOf(worlds);
        refused = List.copyOf(refused);
    }

    /**
     * A combination that no world can have.
     *
     * @param number the number that the world would have
     * @param values its values
     * @param why what is wrong, in a line
     */
    public record Refused(int number, List<String> values, String why) {
        public Refused {
            values = List.copyOf(values);
        }
    }

    /**
     * One combination.
     *
     * @param number its number, from 1
     * @param values its values of the varied settings and then of the sampled ones, in their order
     * @param plan what is run
     * @param placebo the same with a placebo AI, where the scenario asks for it
     */
    public record World(int number, List<String> values, StudyPlan plan, Optional<RivalPlan> placebo) {
        public World {
            values = List.copyOf(values);
        }

        /** Its folder within that of the experiment: its number and its values. */
        public String folder() {
            String clean = String.join("-", values).replaceAll("[^A-Za-z0-9.-]", "_");
            return FOLDER + "/" + String.format(Locale.ROOT, "%05d", number) + "-"
                    + clean.substring(0, Math.min(60, clean.length()));
        }

        /** Its runs, those with a placebo AI included. */
        Stream<PlannedRun> allRuns() {
            return Stream.concat(plan.runs().stream(),
                    placebo.stream().flatMap(each -> each.plan().runs().stream()));
        }
    }

    /**
     * Reads all worlds.
     *
     * @param given values of the command line, which win over those of the file
     * @throws ScenarioException with the problems of all worlds, each once
     */
    public static Sweep of(ScenarioReader reader, ExperimentReader.Read read, GivenValues given)
            throws ScenarioException {
        ExperimentSettings settings = read.settings();
        List<World> worlds = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        Optional<SampledPoints> points = Optional.empty();
        if (settings.sample().isPresent()) {
            Scenario base = base(reader, read, given);
            points = Optional.of(SampledPoints.of(settings.sample().get(), base.seed(), ScenarioValues.leaves(base)));
        }
        Optional<SampledPoints> drawn = points;
        // Worlds are read on all cores; what comes of them is put together in their order.
        List<Attempt> attempts = IntStream.rangeClosed(1, settings.worlds()).parallel()
                .mapToObj(number -> attempt(reader, settings, drawn, given, number)).toList();
        for (Attempt each : attempts) {
            if (each.problems().isEmpty()) {
                worlds.add(each.world().orElseThrow());
            } else {
                Problem first = each.problems().get(0);
                refused.add(new Refused(each.number(), each.values(), first.path() + ": " + first.message()));
            }
        }
        boolean none = settings.sample().isEmpty() ? !refused.isEmpty() : worlds.isEmpty();
        if (none || worlds.stream().anyMatch(world -> !unfit(world.plan()).isEmpty())) {
            attempts.forEach(each -> each.problems()
                    .forEach(problem -> problems.add(read.place(problem, each.own()))));
            worlds.stream().map(world -> unfit(world.plan())).filter(why -> !why.isEmpty()).findFirst()
                    .ifPresent(why -> problems.add(new Problem(settings.file().toString(), "scenario",
                            "the scenario " + why + "; expected one with a reference and without a trial")));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
        return new Sweep(settings, worlds, refused);
    }

    /**
     * What came of reading a world.
     *
     * @param own what the experiment sets in it
     * @param problems why it cannot be; empty where it can
     */
    private record Attempt(int number, List<String> values, List<String> own, Optional<World> world,
            List<Problem> problems) {}

    private static Attempt attempt(ScenarioReader reader, ExperimentSettings settings,
            Optional<SampledPoints> points, GivenValues given, int number) {
        List<String> values = new ArrayList<>(values(settings.vary(), (number - 1) % settings.combinations()));
        points.ifPresent(each -> values.addAll(each.values((number - 1) / settings.combinations())));
        List<String> own = new ArrayList<>(settings.set());
        for (int i = 0; i < values.size(); i++) {
            own.add(settings.varied().get(i) + "=" + values.get(i));
        }
        GivenValues all = new GivenValues(Stream.concat(own.stream(), given.everywhere().stream()).toList(),
                given.set());
        try {
            StudyPlan plan = StudyPlan.read(reader, settings.scenarios(), all);
            boolean placebo = plan.scenario().scenario().shows().placebo() && RivalPlan.noPlacebo(plan).isEmpty();
            return new Attempt(number, values, own, Optional.of(new World(number, values, plan, placebo
                    ? Optional.of(RivalPlan.placebo(reader, settings.scenarios(), all, plan)) : Optional.empty())),
                    List.of());
        } catch (ScenarioException e) {
            return new Attempt(number, values, own, Optional.empty(), e.problems());
        }
    }

    /** The first scenario as it is without what is sampled: with all that the file and the command line set. */
    private static Scenario base(ScenarioReader reader, ExperimentReader.Read read, GivenValues given)
            throws ScenarioException {
        List<String> own = read.settings().set();
        try {
            return reader.read(read.settings().scenarios().get(0), new GivenValues(
                    Stream.concat(own.stream(), given.everywhere().stream()).toList(), given.set())).scenario();
        } catch (ScenarioException e) {
            throw new ScenarioException(e.problems().stream().map(problem -> read.place(problem, own)).toList());
        }
    }

    /** Why a scenario cannot be compared in worlds; empty where it can. */
    private static String unfit(StudyPlan plan) {
        return plan.reference().isEmpty() ? "has no reference, so there is no difference to tell"
                : plan.hasTrial() ? "has a trial, whose arms are compared within one world" : "";
    }

    private static List<String> values(List<RivalSetting> vary, int number) {
        String[] values = new String[vary.size()];
        int left = number;
        for (int i = vary.size() - 1; i >= 0; i--) {
            List<String> of = vary.get(i).values();
            values[i] = of.get(left % of.size());
            left /= of.size();
        }
        return List.of(values);
    }

    /** All runs, each once, in the order of the worlds; those with a placebo AI included. */
    List<PlannedRun> runs() {
        Map<String, PlannedRun> runs = new LinkedHashMap<>();
        worlds.stream().flatMap(World::allRuns).forEach(run -> runs.putIfAbsent(run.runId(), run));
        return List.copyOf(runs.values());
    }

    /** The design of the sample; empty where nothing is sampled. */
    public Optional<Design> design() {
        long seed = worlds.get(0).plan().scenario().scenario().seed();
        return settings.sample().map(sample -> SampledPoints.design(sample.method(), sample.points(),
                sample.settings().stream().map(SampledSetting::path).toList(), seed));
    }

    /** The digest of the model that runs it. */
    public static String model() {
        return ModelDigest.get();
    }

    /** A setting in plain words; its path where it has none. */
    public static String words(RivalSetting setting) {
        String plain = Shape.subject(setting.path(), setting.values().get(0));
        return plain.isEmpty() ? setting.path() : plain;
    }

    /** A sampled setting in plain words; its path where it has none. */
    public static String words(SampledSetting setting) {
        String plain = Shape.subject(setting.path(), setting.at(0));
        return plain.isEmpty() ? setting.path() : plain;
    }

    /** The unit of a sampled setting; empty of one that is chosen from a list. */
    public static String unit(SampledSetting setting) {
        return setting.isChoice() ? "" : Descriptions.all().stream()
                .filter(each -> each.path().equals(setting.path())).findFirst()
                .map(each -> each.parameter().unit()).orElse("");
    }

    /** A value in plain words; empty where it has none. */
    public static String words(RivalSetting setting, String value) {
        return Shape.saying(setting.path(), value);
    }
}
