package kith.scenario;

import java.util.Collection;
import kith.scenario.Settings.Setting;

/** What must hold of claims: a metric, a group and an observed day that exist, a size that fits the word, a reference. */
final class ClaimRules {
    private static final String CLAIMS = "claims";
    private static final String EVERYBODY = "all";

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
        day(path);
        size(path);
        Setting reference = settings.get("reference");
        if (reference != null && reference.value().equals("none")) {
            problems.add(
                    settings.around(path),
                    path,
                    "a claim says how a scenario differs from its reference, and this one has none"
                            + "; name a 'reference', or leave the claim out");
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
        boolean small = says.value().equals("too_small");
        Setting wrong = settings.get(path + (small ? ".at_least" : ".at_most"));
        if (wrong != null) {
            problems.add(
                    wrong.at(),
                    path + (small ? ".at_least" : ".at_most"),
                    "does not go with '" + says.value() + "'; " + (small ? "'at_most'" : "'at_least'") + " does");
        }
        if (small && settings.get(path + ".at_most") == null && !problems.touch(path + ".at_most")) {
            problems.add(
                    says.at(),
                    path + ".at_most",
                    "missing; 'too_small' needs the largest size that is too small, in the metric's own unit");
        }
    }
}
