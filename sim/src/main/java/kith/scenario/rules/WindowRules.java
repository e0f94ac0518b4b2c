package kith.scenario.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kith.scenario.settings.Phase;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.PartialScenario;
import kith.scenario.settings.WindowSettings;

/**
 * What must hold of windows: days in order and within the run, roles that exist, and in every phase what {@link Rules}
 * say.
 */
public final class WindowRules {
    private static final String WINDOWS = "at_day";

    private final Settings settings;
    private final Problems problems;

    private WindowRules(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    public static void check(Settings settings, Problems problems) {
        WindowRules rules = new WindowRules(settings, problems);
        settings.namesUnder(WINDOWS).forEach(name -> rules.window(Shape.join(WINDOWS, name)));
        rules.phases();
    }

    private void window(String path) {
        Setting from = settings.get(path + ".from_day");
        Setting to = settings.get(path + ".to_day");
        int horizon = (Integer) settings.get("horizon_days").value();
        if (from != null && (Integer) from.value() >= horizon) {
            problems.add(
                    from.at(),
                    path + ".from_day",
                    "found " + from.value() + "; expected a day before the run ends (horizon_days " + horizon + ")");
        }
        if (to != null && (Integer) to.value() > horizon) {
            problems.add(
                    to.at(),
                    path + ".to_day",
                    "found " + to.value() + "; expected a day up to the end of the run (horizon_days " + horizon
                            + "), or leave the key out");
        } else {
            new Bounds(path + ".from_day", path + ".to_day", true).check(settings, problems);
        }
        for (String kind : List.of("roles.human", "roles.ai", "ai.products", "ai.providers")) {
            Set<String> known = settings.namesUnder(kind);
            for (String role : settings.namesUnder(path + ".set." + kind)) {
                String at = path + ".set." + kind + "." + role;
                if (!known.contains(role) && !problems.touch(at)) {
                    problems.add(
                            settings.around(at),
                            at,
                            "a window can change only existing " + (kind.startsWith("ai") ? kind.substring(3) : "roles")
                                    + "; '" + Words.shown(role, 60) + "' is not a name under "
                                    + kind + Words.advice(role, known));
                }
            }
        }
        for (String name : settings.namesUnder(path + ".set.interventions")) {
            String at = path + ".set.interventions." + name;
            problems.add(settings.around(at), at, "an intervention has its own days; write it outside the windows");
        }
        Setting shock = settings.get(path + ".set.shock.happens");
        if (shock != null) {
            problems.add(shock.at(), path + ".set.shock.happens",
                    "a shock can happen only on day 0; write it outside the windows");
        }
        if (settings.paths().stream().noneMatch(each -> each.startsWith(path + ".set."))
                && !problems.touch(path + ".set")) {
            problems.add(
                    settings.around(path + ".set"),
                    path + ".set",
                    "missing; expected the changed settings, nested as in a scenario");
        }
    }

    /** Every phase is a scenario of its own. */
    private void phases() {
        List<String> names = new ArrayList<>(settings.namesUnder(WINDOWS));
        List<WindowSettings> spans = names.stream().map(this::span).toList();
        for (int day : Phase.days(spans, Integer.MAX_VALUE)) {
            Settings phase = settings.copy();
            for (int i = 0; i < names.size(); i++) {
                if (spans.get(i).holdsOn(day)) {
                    String prefix = Shape.join(WINDOWS, names.get(i)) + ".set.";
                    settings.paths().stream()
                            .filter(path -> path.startsWith(prefix))
                            .forEach(path -> phase.put(
                                    path.substring(prefix.length()),
                                    settings.get(path).at(),
                                    settings.get(path).value()));
                }
            }
            Rules.check(phase, problems);
        }
    }

    private WindowSettings span(String name) {
        Setting from = settings.get(Shape.join(WINDOWS, name) + ".from_day");
        Setting to = settings.get(Shape.join(WINDOWS, name) + ".to_day");
        return new WindowSettings(
                from == null ? 0 : (Integer) from.value(),
                to == null ? OptionalInt.empty() : OptionalInt.of((Integer) to.value()),
                new PartialScenario(java.util.Map.of()));
    }
}
