package kith.scenario.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.ClaimSettings.Says;
import kith.scenario.settings.ClaimSettings.SizeUnit;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.ShockSettings;

/**
 * What must hold of claims: a metric, a group and an observed day that exist, a size that fits the word, a reference to
 * differ from.
 */
public final class ClaimRules {
    private static final String CLAIMS = "claims";
    private static final String EVERYBODY = "all";
    private static final List<String> SIZES = List.of("at_least", "at_most", "low", "high");
    private static final Map<String, String> MISSING = Map.of(
            "at_most", "missing; 'too_small' needs the largest difference that is too small, in the unit of the metric",
            "low", "missing; 'between' needs the lower end, in the unit of the metric",
            "high", "missing; 'between' needs the upper end, in the unit of the metric");

    private final Settings settings;
    private final ClaimNames names;
    private final Problems problems;

    private ClaimRules(Settings settings, ClaimNames names, Problems problems) {
        this.settings = settings;
        this.names = names;
        this.problems = problems;
    }

    /** Checks all claims, and fills in the group where it was left out. */
    public static void check(Settings settings, ClaimNames names, Problems problems) {
        ClaimRules rules = new ClaimRules(settings, names, problems);
        settings.namesUnder(CLAIMS).forEach(name -> rules.claim(Shape.join(CLAIMS, name)));
    }

    private void claim(String path) {
        known(path + ".variable", "metric", names.variables());
        if (settings.get(path + ".group") == null) {
            settings.put(path + ".group", Location.DEFAULTS, EVERYBODY);
        }
        known(path + ".group", "group", groups());
        Setting group = settings.get(path + ".group");
        Setting event = settings.get("shock.event");
        if (((String) group.value()).startsWith("treated:") && event != null
                && event.value() == ShockSettings.Event.NONE
                && settings.namesUnder("interventions").isEmpty()) {
            problems.add(group.at(), path + ".group", "'" + group.value()
                    + "' needs a shock or an intervention, and there is none; set 'shock.event' or add interventions");
        }
        day(path);
        size(path);
        beyondPlacebo(path);
        sizeUnit(path);
        Setting reference = settings.get("reference");
        Setting says = settings.get(path + ".says");
        boolean ofDifference = says == null || says.value() != Says.BETWEEN;
        if (ofDifference && GroupRules.changesDaily(settings, (String) group.value())) {
            problems.add(
                    group.at(),
                    path + ".group",
                    "'" + group.value()
                            + "' holds different people in each world, so no difference can be computed; expected "
                            + (((String) group.value()).startsWith(GroupSettings.OWN)
                                    ? "a group by would_use: instead of use:" : "'would_" + group.value() + "'")
                            + " (the same simulated people in both worlds) or a value ('between')");
        }
        if (ofDifference && reference != null && reference.value().equals("none")) {
            problems.add(
                    settings.around(path),
                    path,
                    "a claim needs a reference, and this scenario has none"
                            + "; set 'reference', or claim a range of the value ('between')");
        }
    }

    private List<String> groups() {
        return groups(settings, names);
    }

    /** The groups that claims and shown outcomes may name: those of every run, and the scenario's own. */
    static List<String> groups(Settings settings, ClaimNames names) {
        List<String> all = new ArrayList<>(names.groups());
        if (!all.isEmpty()) {
            settings.namesUnder(GroupRules.GROUPS).forEach(name -> all.add(GroupSettings.column(name)));
        }
        return all;
    }

    private void known(String path, String what, Collection<String> known) {
        Setting setting = settings.get(path);
        if (setting != null && !known.isEmpty() && !known.contains((String) setting.value())) {
            String found = (String) setting.value();
            String advice = known.contains(GroupSettings.column(found))
                    ? "; did you mean '" + GroupSettings.column(found) + "'?"
                    : Words.advice(found, known);
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
                    "found " + day + ", on which " + (everybody ? "nothing" : "no group") + " is observed (" + grid
                            + " "
                            + every + "); the nearest observed days are " + below + " and "
                            + Math.min(horizon, below + every));
        }
    }

    /** Only a difference can exceed that with a placebo. */
    private void beyondPlacebo(String path) {
        Setting beyond = settings.get(path + ".beyond_placebo");
        Setting says = settings.get(path + ".says");
        if (beyond != null && beyond.value().equals(true) && says != null && says.value() == Says.BETWEEN) {
            problems.add(beyond.at(), path + ".beyond_placebo",
                    "cannot be true with 'between'; expected higher, lower or too_small");
        }
    }

    /** Sizes in standard deviations are those of a difference, in a metric that has one. */
    private void sizeUnit(String path) {
        Setting unit = settings.get(path + ".size_unit");
        if (unit == null || unit.value() != SizeUnit.SD) {
            return;
        }
        Setting says = settings.get(path + ".says");
        Setting variable = settings.get(path + ".variable");
        if (says != null && says.value() == Says.BETWEEN) {
            problems.add(unit.at(), path + ".size_unit",
                    "cannot be 'sd' with 'between'; expected 'metric'");
        } else if (variable != null && names.variables().contains((String) variable.value())
                && !names.withSd().contains((String) variable.value())) {
            problems.add(unit.at(), path + ".size_unit", "cannot be 'sd' for '" + variable.value()
                    + "', which has no standard deviation; expected 'metric', or one of the metrics "
                    + String.join(", ", names.withSd()));
        }
    }

    private void size(String path) {
        Setting says = settings.get(path + ".says");
        if (says == null) {
            return;
        }
        List<String> fitting = switch ((Says) says.value()) {
            case TOO_SMALL -> List.of("at_most");
            case BETWEEN -> List.of("low", "high");
            case HIGHER, LOWER -> List.of("at_least");
        };
        for (String key : SIZES) {
            Setting wrong = settings.get(path + "." + key);
            if (wrong != null && !fitting.contains(key)) {
                problems.add(
                        wrong.at(),
                        path + "." + key,
                        "cannot be used with '" + says.text() + "'; expected '" + String.join("' and '", fitting)
                                + "'");
            }
        }
        for (String key : fitting) {
            if (!key.equals("at_least") && settings.get(path + "." + key) == null
                    && !problems.touch(path + "." + key)) {
                problems.add(says.at(), path + "." + key, MISSING.get(key));
            }
        }
        new Bounds(path + ".low", path + ".high", true).check(settings, problems);
    }
}
