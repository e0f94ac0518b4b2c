package kith.scenario.rules;

import java.util.List;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.RivalSetting;
import kith.scenario.settings.ShownMetric;
import kith.scenario.settings.ShowsSettings;

/** Checks the outcome that a scenario shows: a metric and groups that exist, and days in order within the run. */
public final class ShowsRules {
    private static final String VARIABLE = "shows.variable";
    private static final String GROUPS = "shows.groups";
    private static final String FROM = "shows.from_day";
    private static final String TO = "shows.to_day";
    public static final String RIVALS = "shows.rivals";
    private static final String ANSWER = "shows.answer_day";
    private static final int MOST_GROUPS = 4;
    private static final int MOST_METRICS = 3;
    private static final String PRODUCTS = "ai.products";
    /** Says which world is run, and is no assumption about it. */
    private static final String AI_PRESENT = "ai.present";

    private ShowsRules() {}

    /** Adds what is wrong to the problems. */
    public static void check(Settings settings, ClaimNames names, Problems problems) {
        Setting variable = settings.get(VARIABLE);
        if (variable != null) {
            metrics(variable, settings, names, problems);
        }
        Setting groups = settings.get(GROUPS);
        if (groups != null) {
            List<String> listed = ShowsSettings.names((String) groups.value());
            listed.forEach(
                    group -> known(groups, GROUPS, "group", group, ClaimRules.groups(settings, names), problems));
            if (listed.isEmpty() || listed.size() > MOST_GROUPS) {
                problems.add(groups.at(), GROUPS,
                        "found " + listed.size() + " groups; expected 1 to " + MOST_GROUPS + ", separated by commas");
            }
        }
        rivals(settings, problems);
        days(settings, problems);
    }

    private static void metrics(Setting variable, Settings settings, ClaimNames names, Problems problems) {
        List<ShownMetric> listed = ShownMetric.all((String) variable.value());
        for (ShownMetric shown : listed) {
            List<String> known = shown.byProvider()
                    ? names.byProvider().stream().map(name -> new ShownMetric(name, true).text()).toList()
                    : names.variables();
            known(variable, VARIABLE, "metric", shown.text(), known, problems);
        }
        if (listed.isEmpty() || listed.size() > MOST_METRICS) {
            problems.add(variable.at(), VARIABLE,
                    "found " + listed.size() + " metrics; expected 1 to " + MOST_METRICS + ", separated by commas");
        }
        long providers = settings.namesUnder(PRODUCTS).stream()
                .map(product -> settings.get(PRODUCTS + "." + product + ".provider"))
                .map(provider -> provider == null ? "" : provider.text()).distinct().count();
        if (listed.stream().anyMatch(ShownMetric::byProvider) && providers < 2) {
            problems.add(variable.at(), VARIABLE, "found 'by provider', but the scenario names "
                    + (providers == 0 ? "no provider" : "one provider")
                    + "; expected products of at least two in " + PRODUCTS);
        }
    }

    private static void rivals(Settings settings, Problems problems) {
        Setting rivals = settings.get(RIVALS);
        if (rivals == null) {
            return;
        }
        for (String item : RivalSetting.items((String) rivals.value())) {
            if (!RivalSetting.isWhole(item)) {
                problems.add(rivals.at(), RIVALS, "found '" + Words.shown(item, 60)
                        + "'; expected a setting and its values, such as choice.ai_rule=one_logit|ai_or_nobody_nest, "
                        + "or none");
                continue;
            }
            String path = RivalSetting.all(item).get(0).path();
            List<String> known = settings.get(path) != null ? List.of(path)
                    : Descriptions.all().stream().map(Description::path).toList(); // slow, and mostly not needed
            if (!known.contains(path)) {
                problems.add(rivals.at(), RIVALS,
                        "no setting is called '" + Words.shown(path, 60) + "'" + Words.advice(path, known));
            } else if (path.equals(AI_PRESENT) || Shape.partOf(path).holdsNoAssumption()) {
                problems.add(rivals.at(), RIVALS, "'" + Words.shown(path, 60)
                        + "' says what is run or shown; expected a setting that holds an assumption, such as "
                        + "choice.ai_rule");
            }
        }
    }

    private static void known(
            Setting setting, String path, String what, String found, List<String> known, Problems problems) {
        if (!known.isEmpty() && !known.contains(found)) {
            String advice = known.contains(GroupSettings.column(found))
                    ? "; did you mean '" + GroupSettings.column(found) + "'?"
                    : Words.advice(found, known);
            problems.add(setting.at(), path, "no " + what + " is called '" + Words.shown(found, 60) + "'"
                    + (advice.isEmpty() ? "; expected one of: " + String.join(", ", known) : advice));
        }
    }

    private static void days(Settings settings, Problems problems) {
        Setting from = settings.get(FROM);
        Setting to = settings.get(TO);
        Setting horizon = settings.get("horizon_days");
        if (horizon == null) {
            return;
        }
        int last = (Integer) horizon.value();
        int end = to == null ? last : (Integer) to.value();
        if (end > last) {
            problems.add(to.at(), TO, "found " + end + "; expected a day up to the end of the run (horizon_days " + last
                    + "), or leave the key out");
        }
        Setting answer = settings.get(ANSWER);
        int first = from == null ? 0 : (Integer) from.value();
        if (answer != null && ((Integer) answer.value() < first || (Integer) answer.value() > end)) {
            problems.add(answer.at(), ANSWER,
                    "found " + answer.value() + "; expected a day that is shown, " + first + " to " + end);
        }
        if (from != null && (Integer) from.value() >= Math.min(end, last)) {
            problems.add(from.at(), FROM, "found " + from.value() + "; expected a day before "
                    + (to == null ? "the end of the run, " : "to_day, ") + Math.min(end, last));
        }
    }
}
