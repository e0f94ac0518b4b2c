package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Shape;
import kith.scenario.settings.RivalSetting;

/**
 * The same study under a rival assumption: a value of one setting, in all worlds.
 *
 * @param path the setting
 * @param value its rival value
 * @param plan the study that is run under it
 */
public record RivalPlan(String path, String value, StudyPlan plan) {
    /** Folder of the results under rival assumptions, within that of the study. */
    static final String FOLDER = "rivals";

    private static final String RIVALS = "shows.rivals";
    private static final String PLACEBO = "ai.placebo";
    private static final int LONGEST = 100;

    /**
     * Reads the rivals that the scenarios of a plan name. There are none where no world has an AI, where people are
     * treated in a trial, or where several scenarios do not name the same. A value that the plan has already is no
     * rival, and a value named twice is one rival, also if it is written in another way (0.5 and 0.50).
     *
     * @throws ScenarioException if a rival value cannot be taken; the problem names the place of {@code shows.rivals}
     */
    public static List<RivalPlan> of(ScenarioReader reader, List<Path> files, GivenValues given, StudyPlan plan)
            throws ScenarioException {
        List<RivalSetting> settings = plan.scenario().scenario().shows().rivalList();
        boolean alike = plan.more().stream().allMatch(each -> each.scenario().shows().rivalList().equals(settings));
        if (!alike || !plan.hasAi() || plan.hasTrial() || plan.reference().isEmpty()) {
            return List.of();
        }
        Map<String, String> now = ScenarioValues.leaves(plan.scenario().scenario());
        List<RivalPlan> rivals = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RivalSetting setting : settings) {
            for (String value : setting.values()) {
                if (!value.equals(now.get(setting.path()))) {
                    read(reader, files, given, setting.path(), value, plan.scenario(), rivals, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return List.copyOf(rivals);
    }

    /**
     * Reads the same study in which the AI of the scenario is a placebo: people adopt and use it, but it has no effect
     * on their lives. What differs from the reference then is selection and chance. It has the runs of the reference in
     * common with the study.
     *
     * @throws ScenarioException if it cannot be read
     */
    public static RivalPlan placebo(ScenarioReader reader, List<Path> files, GivenValues given, StudyPlan plan)
            throws ScenarioException {
        String number = Integer.toString(plan.scenario().scenario().ai().placebo() + 1);
        return new RivalPlan(PLACEBO, number,
                StudyPlan.read(reader, files, given.with(List.of(PLACEBO + "=" + number))));
    }

    /** Says why a study cannot be told against a placebo; empty where it can. */
    public static Optional<String> noPlacebo(StudyPlan plan) {
        boolean withAi = plan.scenario().scenario().ai().present();
        return !plan.more().isEmpty() ? Optional.of("there are several scenarios; run each of them alone")
                : !withAi ? Optional.of("the scenario has no AI (ai.present)")
                : plan.hasTrial() ? Optional.of("the scenario has a trial, whose arms are its own controls")
                : plan.reference().isEmpty() ? Optional.of("the scenario has no reference")
                : plan.reference().get().scenario().ai().present()
                        ? Optional.of("the reference has an AI; expected a reference without AI, such as no-ai")
                : plan.tellsUsersApart() ? Optional.empty()
                : Optional.of("the worlds do not start alike");
    }

    private static void read(ScenarioReader reader, List<Path> files, GivenValues given, String path, String value,
            ResolvedScenario scenario, List<RivalPlan> rivals, List<Problem> problems) {
        try {
            StudyPlan plan = StudyPlan.read(reader, files, with(given, path + "=" + value, path));
            String read = ScenarioValues.leaves(plan.scenario().scenario()).getOrDefault(path, value);
            boolean known = read.equals(ScenarioValues.leaves(scenario.scenario()).get(path))
                    || rivals.stream().anyMatch(each -> each.path().equals(path) && each.value().equals(read));
            if (!known) {
                rivals.add(new RivalPlan(path, read, plan));
            }
        } catch (ScenarioException e) {
            String where = scenario.places().getOrDefault(RIVALS, String.valueOf(scenario.file()));
            e.problems().stream().map(problem -> new Problem(where, RIVALS, "under " + path + "=" + value + ": "
                    + problem.message())).forEach(problems::add);
        }
    }

    /** The values given on the command line, but this one in all worlds. */
    private static GivenValues with(GivenValues given, String value, String path) {
        return new GivenValues(
                Stream.concat(without(given.everywhere(), path), Stream.of(value)).toList(),
                without(given.set(), path).toList());
    }

    private static Stream<String> without(List<String> given, String path) {
        return given.stream().filter(each -> !each.strip().startsWith(path + "="));
    }

    /**
     * Folder of its results within those of the study. A name that cannot be a folder on every system is cleaned, and
     * gets a checksum, so that two assumptions never share a folder.
     */
    public String folder() {
        String name = path + "-" + value;
        String clean = name.replaceAll("[^a-z0-9._-]", "-");
        boolean plain = clean.equals(name) && name.length() <= LONGEST && !name.endsWith(".");
        return FOLDER + "/" + (plain ? name : clean.substring(0, Math.min(clean.length(), LONGEST)) + "-"
                + new Digest().add(path).add(value).hex().substring(0, 8));
    }

    /** What is in the way of its folder within that of the study; empty where nothing is. */
    public String obstacles(Path folder) {
        Obstacles obstacles = new Obstacles(folder);
        obstacles.folder(FOLDER);
        obstacles.folder(folder());
        return obstacles.text();
    }

    /** What it assumes, in plain words where the value has some, and as it is set on a command line. */
    public String words() {
        String plain = plainName();
        return plain.isEmpty() ? assumption() : "“" + plain + "” (" + assumption() + ")";
    }

    /** The plain name of the value; empty where it has none. */
    public String plainName() {
        return Shape.saying(path, value);
    }

    /** The plain name of the setting; empty where it has none. */
    String plainSubject() {
        return Shape.subject(path, value);
    }

    /** The option with which it is set on a command line. */
    public String option() {
        return isPlacebo() ? GivenValues.SET : GivenValues.SET_ALL;
    }

    /** Whether the AI of the scenario is a placebo in it, and all else as in the study. */
    public boolean isPlacebo() {
        return path.equals(PLACEBO);
    }

    /** What it assumes, as it is set on a command line. */
    public String assumption() {
        return path + "=" + value;
    }
}
