package kith.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.scenario.Settings.Setting;

/** What must hold of claims: a metric, a group and an observed day that exist, a size that fits the word, a reference to differ from. */
final class ClaimRules {
    private static final String CLAIMS = "claims";
    private static final String EVERYBODY = "all";
    /** Beginning of the groups that tell people apart by what they do in their own world. */
    private static final String TODAY = "use:";
    private static final List<String> SIZES = List.of("at_least", "at_most", "low", "high");
    private static final Map<String, String> MISSING = Map.of(
            "at_most", "missing; 'too_small' needs the largest size that is too small, in the metric's own unit",
            "low", "missing; 'between' needs the lower end, in the metric's own unit",
            "high", "missing; 'between' needs the upper end, in the metric's own unit");

    private final Settings settings;
    private final ClaimNames names;
    private final Problems problems;

    private ClaimRules(Settings settings, ClaimNames names, Problems problems) {
        this.settings = settings;
        this.names = names;
        this.problems = problems;
    }

    /** Checks all claims, and fills in the group where it was left out. */
    static void check(Settings settings, ClaimNames names, Problems problems) {
        ClaimRules rules = new ClaimRules(settings, names, problems);
        settings.namesUnder(CLAIMS).forEach(name -> rules.claim(Shape.join(CLAIMS, name)));
    }

    private void claim(String path) {
        known(path + ".variable", "metric", names.variables());
        if (settings.get(path + ".group") == null) {
            settings.put(path + ".group", Location.DEFAULTS, EVERYBODY);
        }
        known(path + ".group", "group", names.groups());
        Setting group = settings.get(path + ".group");
        Setting event = settings.get("shock.event");
        if (((String) group.value()).startsWith("treated:") && event != null && event.value().equals("none")
                && settings.namesUnder("interventions").isEmpty()) {
            problems.add(group.at(), path + ".group", "'" + group.value()
                    + "' are people told apart by a shock or an intervention, and there is none; set 'shock.event', or name interventions");
        }
        day(path);
        size(path);
        Setting reference = settings.get("reference");
        Setting says = settings.get(path + ".says");
        boolean ofDifference = says == null || !says.value().equals("between");
        if (ofDifference && ((String) group.value()).startsWith(TODAY)) {
            problems.add(
                    group.at(),
                    path + ".group",
                    "'" + group.value() + "' holds other people in each world, which no difference can be told of; expected '"
                            + "would_" + group.value() + "', the same people in both, or a level ('between')");
        }
        if (ofDifference && reference != null && reference.value().equals("none")) {
            problems.add(
                    settings.around(path),
                    path,
                    "a claim says how a scenario differs from its reference, and this one has none"
                            + "; name a 'reference', or say where the level lies ('between')");
        }
    }

    private void known(String path, String what, Collection<String> known) {
        Setting setting = settings.get(path);
        if (setting != null && !known.isEmpty() && !known.contains((String) setting.value())) {
            String found = (String) setting.value();
            String advice = Words.advice(found, known);
            problems.add(
                    setting.at(),
                    path,
                    "no " + what + " is called '" + Words.shown(found, 60) + "'"
                            + (advice.isEmpty() ? "; expected one of: " + String.join(", ", known) : advice));
        }
    }

    private void day(String path) {
        Setting setting = settings.get(path + ".day");
        if (setting == null) {
            return;
        }
        int day = (Integer) setting.value();
        int horizon = (Integer) settings.get("horizon_days").value();
        boolean everybody = settings.get(path + ".group").value().equals(EVERYBODY);
        String grid = everybody ? "observation.every_days" : "observation.group_every_days";
        int every = (Integer) settings.get(grid).value();
        if (day > horizon) {
            problems.add(
                    setting.at(),
                    path + ".day",
                    "found " + day + "; expected a day up to the end of the run (horizon_days " + horizon
                            + "), or leave the key out");
        } else if (day != horizon && day % every != 0) {
            int below = day - day % every;
            problems.add(
                    setting.at(),
                    path + ".day",
                    "found " + day + ", on which " + (everybody ? "nothing" : "no group") + " is observed (" + grid + " "
                            + every + "); the nearest observed days are " + below + " and "
                            + Math.min(horizon, below + every));
        }
    }

    private void size(String path) {
        Setting says = settings.get(path + ".says");
        if (says == null) {
            return;
        }
        List<String> fitting = switch ((String) says.value()) {
            case "too_small" -> List.of("at_most");
            case "between" -> List.of("low", "high");
            default -> List.of("at_least");
        };
        for (String key : SIZES) {
            Setting wrong = settings.get(path + "." + key);
            if (wrong != null && !fitting.contains(key)) {
                problems.add(
                        wrong.at(),
                        path + "." + key,
                        "does not go with '" + says.value() + "'; '" + String.join("' and '", fitting) + "' " + (fitting.size() > 1 ? "do" : "does"));
            }
        }
        for (String key : fitting) {
            if (!key.equals("at_least") && settings.get(path + "." + key) == null && !problems.touch(path + "." + key)) {
                problems.add(says.at(), path + "." + key, MISSING.get(key));
            }
        }
        new Bounds(path + ".low", path + ".high", true).check(settings, problems);
    }
}
