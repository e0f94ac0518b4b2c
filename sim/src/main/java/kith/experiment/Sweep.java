package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.scenario.files.ExperimentReader;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Shape;
import kith.scenario.settings.ExperimentSettings;
import kith.scenario.settings.RivalSetting;

/**
 * All worlds of an experiment: one scenario with its reference under every combination of the varied values. Values
 * hold in the reference too, where it has the setting.
 *
 * @param settings the experiment
 * @param worlds its worlds; the last setting varies fastest
 */
public record Sweep(ExperimentSettings settings, List<World> worlds) {
    /** Folder of the results of all worlds, within that of the experiment. */
    private static final String FOLDER = "worlds";

    public Sweep {
        worlds = List.copyOf(worlds);
    }

    /**
     * One combination.
     *
     * @param number its number, from 1
     * @param values its values of the varied settings, in their order
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
        public int runs() {
            return plan.runs().size() + placebo.map(each -> each.plan().runs().size()).orElse(0);
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
        Set<Problem> problems = new LinkedHashSet<>();
        List<Path> files = List.of(settings.scenario());
        for (int number = 1; number <= settings.worlds(); number++) {
            List<String> values = values(settings.vary(), number - 1);
            List<String> own = new ArrayList<>(settings.set());
            for (int i = 0; i < values.size(); i++) {
                own.add(settings.vary().get(i).path() + "=" + values.get(i));
            }
            GivenValues all = new GivenValues(Stream.concat(own.stream(), given.everywhere().stream()).toList(),
                    given.set());
            try {
                StudyPlan plan = StudyPlan.read(reader, files, all);
                boolean placebo = plan.scenario().scenario().shows().placebo() && RivalPlan.noPlacebo(plan).isEmpty();
                worlds.add(new World(number, values, plan,
                        placebo ? Optional.of(RivalPlan.placebo(reader, files, all, plan)) : Optional.empty()));
                refuse(plan, settings, problems);
            } catch (ScenarioException e) {
                e.problems().forEach(problem -> problems.add(read.place(problem, own)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
        return new Sweep(settings, worlds);
    }

    private static void refuse(StudyPlan plan, ExperimentSettings settings, Set<Problem> problems) {
        String why = plan.reference().isEmpty() ? "has no reference, so there is no difference to tell"
                : plan.hasTrial() ? "has a trial, whose arms are compared within one world" : "";
        if (!why.isEmpty()) {
            problems.add(new Problem(settings.file().toString(), "scenario", "the scenario " + why
                    + "; expected one with a reference and without a trial"));
        }
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

    /** How many runs there are, those with a placebo AI included. */
    public int runs() {
        return worlds.stream().mapToInt(World::runs).sum();
    }

    /** How many of these are finished and kept in the folder of the experiment. */
    public int kept(Path folder) {
        return (int) kept(folder, true).count();
    }

    /** Days of the runs that are not finished yet, burn-ins included. */
    public long daysLeft(Path folder) {
        return RunQueue.days(kept(folder, false).toList());
    }

    private Stream<PlannedRun> kept(Path folder, boolean whether) {
        return worlds.stream().flatMap(world -> {
            Path own = folder.resolve(world.folder());
            RunStore store = new RunStore(own);
            return Stream.concat(world.plan().runs().stream().filter(run -> store.has(run) == whether),
                    world.placebo().stream().flatMap(each -> {
                        RunStore beside = new RunStore(own.resolve(each.folder()));
                        return each.plan().runs().stream().filter(run -> (beside.has(run) || store.has(run)) == whether
                                && (whether || !world.plan().runs().contains(run)));
                    }));
        });
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

    /** A value in plain words; empty where it has none. */
    public static String words(RivalSetting setting, String value) {
        return Shape.saying(setting.path(), value);
    }
}
