package kith.scenario.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.scenario.format.Defaults;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.ScaleSettings;
import kith.scenario.settings.ScaleSettings.When;
import kith.scenario.settings.WholeNumbers;

/**
 * What must hold of a trial: arms and scales go together, names exist, and everything fits between its first day and
 * the run's last.
 */
public final class TrialRules {
    private static final String TRIAL = "trial";
    private static final String ARMS = "trial.arms";
    private static final String SCALES = "trial.scales";
    private static final Shape.Section ARM = Shape.section(ArmSettings.class);
    /** What an arm says of its AI. */
    private static final List<String> OF_AI = List.copyOf(ARM.parts().keySet());
    private static final Shape.Section SCALE = Shape.section(ScaleSettings.class);

    private final Settings settings;
    private final Settings defaults;
    private final Problems problems;
    private final int horizon;
    private final Set<Integer> sessionDays = new TreeSet<>();

    private TrialRules(Settings settings, Settings defaults, Problems problems) {
        this.settings = settings;
        this.defaults = defaults;
        this.problems = problems;
        horizon = (Integer) settings.get("horizon_days").value();
    }

    public static void check(Settings settings, Settings defaults, Problems problems) {
        TrialRules rules = new TrialRules(settings, defaults, problems);
        Set<String> arms = settings.namesUnder(ARMS);
        Set<String> scales = settings.namesUnder(SCALES);
        if (problems.touch(ARMS) && arms.isEmpty() || problems.touch(SCALES) && scales.isEmpty()) {
            return;
        }
        if (arms.isEmpty()) {
            rules.withoutArms();
        } else {
            rules.trial(arms, scales);
        }
    }

    /** Settings of a trial that there is none of. */
    private void withoutArms() {
        for (String path : settings.paths()) {
            if (path.startsWith(TRIAL + ".") && !isDefault(path)) {
                problems.add(settings.get(path).at(), path,
                        "a trial needs arms; add them under 'trial.arms', or leave the trial out");
                return;
            }
        }
    }

    private void trial(Set<String> arms, Set<String> scales) {
        int start = whole("trial.start_day");
        if (start >= horizon) {
            problems.add(settings.get("trial.start_day").at(), "trial.start_day",
                    "found " + start + "; expected a day before the run ends (horizon_days " + horizon + ")");
        }
        if (scales.isEmpty()) {
            problems.add(settings.around(ARMS), SCALES, "missing; a trial needs at least one scale");
        }
        Setting share = settings.get("trial.share");
        Setting count = settings.get("trial.people_count");
        if (count != null && !isDefault("trial.share")) {
            problems.add(share.at(), "trial.share",
                    "cannot be used together with 'people_count'; write only one of them");
        }
        if (count == null && !problems.touch("trial.share") && (Double) share.value() == 0) {
            problems.add(share.at(), "trial.share",
                    "found 0, so nobody takes part; set it above 0, or leave the trial out");
        }
        new Bounds("trial.eligible.age_from", "trial.eligible.age_to", true).check(settings, problems);
        new Bounds("trial.eligible.well_being_above", "trial.eligible.well_being_below", true)
                .check(settings, problems);
        known(settings.get("trial.control_arm"), "trial.control_arm", ARMS, arms);
        List<String> withAi = new ArrayList<>();
        for (String arm : arms) {
            arm(Shape.join(ARMS, arm), start, withAi);
        }
        scales.forEach(scale -> scale(Shape.join(SCALES, scale), start, withAi));
        alike(ARMS, arms);
        alike(SCALES, scales);
    }

    /** Entries that tables and charts would call the same. */
    private void alike(String kind, Set<String> names) {
        Map<String, String> called = new LinkedHashMap<>();
        for (String name : names) {
            Setting text = settings.get(Shape.join(kind, name) + ".text");
            String label = text == null ? name.replace('_', ' ') : (String) text.value();
            String other = called.putIfAbsent(label, name);
            if (other != null) {
                problems.add(text == null ? settings.around(Shape.join(kind, name)) : text.at(),
                        Shape.join(kind, name) + ".text",
                        "'" + Words.shown(label, 60) + "' is already the text of '" + other
                                + "'; tables and charts could not distinguish them");
            }
        }
    }

    private void arm(String path, int start, List<String> withAi) {
        Setting treatment = settings.get(path + ".treatment");
        if (treatment == null || problems.touch(path + ".sessions_count")
                || problems.touch(path + ".sessions_per_day")) {
            return;
        }
        if (treatment.value() == ArmSettings.Treatment.AI) {
            withAi.add(path);
            Set<String> products = new TreeSet<>(settings.namesUnder("ai.products"));
            products.addAll(settings.namesUnder("roles.ai"));
            known(settings.get(path + ".product"), path + ".product", "ai.products or roles.ai", products);
        } else {
            ofAi(path, treatment);
        }
        Setting count = settings.get(path + ".sessions_count");
        int[] days = ArmSettings.sessionDays(start, (Integer) value(ARM, path, "sessions_count"),
                (Integer) value(ARM, path, "sessions_per_day"),
                (Boolean) value(ARM, path, "weekdays_only"));
        for (int day : days) {
            sessionDays.add(day - start);
        }
        if (days.length > 0 && days[days.length - 1] >= horizon) {
            problems.add(count == null ? treatment.at() : count.at(), path + ".sessions_count",
                    "the last of " + days.length + (days.length == 1 ? " session" : " sessions") + " falls on day "
                            + days[days.length - 1]
                            + "; expected a day before the run ends (horizon_days " + horizon + ")");
        }
    }

    /** What says something of an AI, in an arm without one. */
    private void ofAi(String arm, Setting treatment) {
        for (String path : settings.paths()) {
            if (OF_AI.stream().anyMatch(name -> says(path, Shape.join(arm, name), ARM.fields().get(name)))) {
                problems.add(settings.get(path).at(), path,
                        "cannot be used with the treatment '" + treatment.text() + "', which has no AI");
            }
        }
    }

    /** Whether a path is a setting with another value than by default, or lies in a section. */
    private boolean says(String path, String of, Shape shape) {
        return shape instanceof Shape.Leaf leaf
                ? path.equals(of) && !settings.get(path).value().equals(Defaults.declared(leaf, path))
                : path.startsWith(of + ".");
    }

    private boolean isDefault(String path) {
        Setting given = defaults.get(path);
        return given != null && given.value().equals(settings.get(path).value());
    }

    private void scale(String path, int start, List<String> withAi) {
        Setting measures = settings.get(path + ".measures");
        if (measures != null && withAi.isEmpty() && ((ScaleSettings.State) measures.value()).isOfAi()) {
            problems.add(measures.at(), path + ".measures",
                    "'" + measures.text() + "' needs an AI, and no arm has one");
        }
        Setting days = settings.get(path + ".days");
        When when = (When) value(SCALE, path, "when");
        if (days != null && !problems.touch(path + ".when")) {
            boolean midnight = when == When.MIDNIGHT;
            for (int day : WholeNumbers.of((String) days.value())) {
                if (midnight && start + day > horizon) {
                    problems.add(days.at(), path + ".days", "day " + day + " of the trial is day " + (start + day)
                            + " of the run; expected days up to its end (horizon_days " + horizon + ")");
                } else if (!midnight && !sessionDays.contains(day)) {
                    problems.add(days.at(), path + ".days",
                            "no arm has a session on day " + day + " of the trial, so that nothing is taken "
                                    + when.word().replace('_', ' ') + " then");
                }
            }
        }
        baseline(path, measures);
        new Bounds(path + ".low", path + ".high", true).check(settings, problems);
    }

    /** A change is taken from a scale that is there and measures the same. */
    private void baseline(String path, Setting measures) {
        Setting baseline = settings.get(path + ".baseline");
        known(baseline, path + ".baseline", SCALES, settings.namesUnder(SCALES));
        Setting there = baseline == null ? null
                : settings.get(Shape.join(SCALES, (String) baseline.value()) + ".measures");
        if (there != null && measures != null && !there.value().equals(measures.value())) {
            problems.add(baseline.at(), path + ".baseline",
                    "'" + baseline.value() + "' measures " + there.text() + ", and this scale "
                            + measures.text() + "; no change between the two can be computed");
        }
    }

    private void known(Setting setting, String path, String names, Set<String> known) {
        if (setting != null && !problems.touch(path) && !known.contains((String) setting.value())) {
            String found = (String) setting.value();
            problems.add(setting.at(), path, "found '" + Words.shown(found, 60) + "', which is not a name under "
                    + names + Words.advice(found, known));
        }
    }

    /** What an entry has, or what it has by default. */
    private Object value(Shape.Section section, String path, String field) {
        Setting given = settings.get(path + "." + field);
        return given == null ? Defaults.declared((Shape.Leaf) section.fields().get(field), path + "." + field)
                : given.value();
    }

    private int whole(String path) {
        return (Integer) settings.get(path).value();
    }
}
