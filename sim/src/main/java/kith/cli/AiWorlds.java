package kith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.experiment.StudyPlan;
import kith.pattern.AiMeasurement;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;

/**
 * The worlds with AI that {@code kith validate --ai} measures, from the words of its command, null where not given: a
 * year in which a companion is on offer, and the trials among the shipped scenarios. What is set holds in all of them;
 * people and days are those of the year.
 *
 * @param folder where the scenarios lie
 * @param reader a reader that knows the plug-ins
 */
record AiWorlds(
        Path folder, GivenValues given, String people, String days, String replicates, String seed,
        ScenarioReader reader) {
    private static final String REPLICATES = "20";
    private static final List<String> PRESENT = List.of("ai.present=true");

    /**
     * The worlds.
     *
     * @throws ScenarioException with all problems of all files and options
     */
    AiMeasurement measurement() throws ScenarioException {
        return without(List.of());
    }

    /**
     * The same with further values set, each as {@code path=value}.
     *
     * @throws ScenarioException with all problems of all files and options
     */
    AiMeasurement without(List<String> ablated) throws ScenarioException {
        List<Problem> refused = given.refused(set -> GivenValues.part(set).isOfOneScenario()
                ? Optional.of("belongs to one scenario; patterns use several fixed worlds")
                : Optional.empty());
        if (!refused.isEmpty()) {
            throw new ScenarioException(refused);
        }
        List<String> all = new ArrayList<>(
                List.of("replicates=" + (replicates == null ? REPLICATES : replicates), "reference=none"));
        if (seed != null) {
            all.add("seed=" + seed);
        }
        all.addAll(given.all());
        all.addAll(ablated);
        List<String> ofTheYear = new ArrayList<>(all);
        if (people != null) {
            ofTheYear.add("population.people_count=" + people);
        }
        if (days != null) {
            ofTheYear.add("horizon_days=" + days);
        }
        List<String> without = new ArrayList<>(ofTheYear);
        without.add("ai.present=false");
        List<String> placebo = new ArrayList<>(ofTheYear);
        placebo.add("ai.placebo=1");
        List<String> ofTheOutage = new ArrayList<>(all);
        if (people != null) {
            ofTheOutage.add("population.people_count=" + people);
        }
        return new AiMeasurement(
                read("companions", ofTheYear),
                read("companions", without).scenario(),
                read("companions", placebo).scenario(),
                read("outage", ofTheOutage),
                read("dose-trial", all),
                read("peer-ai-journal", all),
                read("one-session-relief", all),
                read("open-guarded-tutor", all),
                read("therapy-trial", all),
                read("therapy-trial-others", all));
    }

    /** Everything that makes the worlds, beside what their files say, each as {@code path=value}. */
    List<String> values() {
        List<String> all = new ArrayList<>(PRESENT);
        all.addAll(given.all());
        return all;
    }

    private ResolvedScenario read(String name, List<String> set) throws ScenarioException {
        Path file = folder.resolve(name + ".scenario.yaml");
        if (!Files.isRegularFile(file)) {
            throw new ScenarioException(
                    List.of(new Problem(file.toString(), "", "does not exist; the patterns of AI are measured in it")));
        }
        try {
            return StudyPlan.takenByPlugins(reader.ofReferences().read(file, set));
        } catch (ScenarioException e) {
            throw new ScenarioException(e.problems().stream().map(given::asGiven).toList());
        }
    }
}
