package kith.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.experiment.StudyPlan;
import kith.explore.Offer;
import kith.live.LiveSession;
import kith.live.Reply;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;
import kith.society.PlayedCells;

/** The shipped scenarios, and messages about them. */
final class Scenarios {
    private Scenarios() {}

    /** All of them. */
    static List<StudyPlan> all(String... sets) throws IOException, ScenarioException {
        ScenarioReader reader = ScenarioReader.create();
        List<StudyPlan> plans = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../../scenarios"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".scenario.yaml")).sorted().toList()) {
                plans.add(StudyPlan.read(reader, file, List.of(sets)));
            }
        }
        return plans;
    }

    /** One of them. */
    static StudyPlan one(String name, String... sets) throws ScenarioException {
        return StudyPlan.read(ScenarioReader.create(), Path.of("../../scenarios", name + ".scenario.yaml"),
                List.of(sets));
    }

    /** One as the page offers it. */
    static Offer offer(String name) throws ScenarioException {
        return Offer.of(ScenarioReader.create(), Path.of("../../scenarios", name + ".scenario.yaml"));
    }

    /** The outage, from day 10 to day 20. */
    static StudyPlan outage(String... sets) throws ScenarioException {
        List<String> all = new ArrayList<>(List.of(sets));
        all.addAll(List.of("at_day.outage.from_day=10", "at_day.outage.to_day=20"));
        return one("outage", all.toArray(String[]::new));
    }

    /** The settings of a world with its windows, as messages have them. */
    static List<String> world(Scenario scenario) {
        List<String> texts = settings(scenario);
        for (int day : Phase.days(scenario.atDay().values(), scenario.horizonDays())) {
            texts.add("@" + day);
            Map<String, String> changes = new TreeMap<>();
            scenario.atDay().values().stream().filter(window -> window.holdsOn(day))
                    .forEach(window -> changes.putAll(ScenarioValues.unquoted(window.set())));
            changes.forEach((path, value) -> texts.add(path + "=" + value));
        }
        return texts;
    }

    /** The same without its windows. */
    static List<String> settings(Scenario scenario) {
        List<String> texts = new ArrayList<>();
        ScenarioValues.unquoted(scenario).forEach((path, value) -> {
            if (!path.startsWith("at_day.")) {
                texts.add(path + "=" + value);
            }
        });
        return texts;
    }

    /** The messages that play the first pair's scenario to a day. */
    static List<List<String>> script(StudyPlan plan, int day) throws ScenarioException {
        Scenario scenario = plan.scenario().scenario();
        List<List<String>> script = new ArrayList<>();
        if (!scenario.population().peopleFile().isEmpty()) {
            script.add(message(PlayedCells.people(scenario), "data", scenario.population().peopleFile()));
        }
        if (!scenario.population().tiesFile().isEmpty()) {
            script.add(message(PlayedCells.ties(scenario), "data", scenario.population().tiesFile()));
        }
        script.add(message(settings(plan.runs().get(0).burnIn().scenario()), "begin", "b",
                Long.toString(scenario.seed()), "0"));
        script.add(List.of("settle", "b", "0"));
        script.add(message(world(scenario), "start", "w", "b"));
        script.add(List.of("run", "w", Integer.toString(day)));
        return script;
    }

    private static List<String> message(List<String> settings, String... first) {
        List<String> message = new ArrayList<>(List.of(first));
        message.addAll(settings);
        return message;
    }

    /** Plays messages here; gives the answers. */
    static List<Reply> played(List<List<String>> script) {
        LiveSession session = new LiveSession(new ScenarioBinder());
        return script.stream().map(session::answer).toList();
    }
}
