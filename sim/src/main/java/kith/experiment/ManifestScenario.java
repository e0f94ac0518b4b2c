package kith.experiment;

import java.util.ArrayList;
import java.util.List;
import kith.output.ByProvider;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.SetValue;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.ClaimSettings;
import kith.scenario.settings.PositiveSettings;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.ShownMetric;
import kith.scenario.settings.TrialSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What manifest.json says of a scenario: its name, what was set, windows, claims, trial and data files.
 *
 * @param plan the study
 */
record ManifestScenario(StudyPlan plan) {
    private static final String HORIZON = "horizon_days";
    private static final String DAYS = "\\d{1,9}";

    /** Whether somebody in the world can have an AI. */
    static boolean hasAi(Scenario scenario) {
        return scenario.ai().present() || scenario.trial().hasAi();
    }

    /** The entry of a scenario in its role, scenario or reference. */
    ObjectNode of(ResolvedScenario each, String role) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("scenario_id", each.scenario().name());
        node.put("label", each.scenario().label());
        node.put("regime", each.scenario().ai().present() ? "fixed conduct" : "no AI");
        node.put("role", role);
        node.put("ai", hasAi(each.scenario()));
        if (hasAi(each.scenario())) {
            node.put("ai_rule", each.scenario().choice().aiRule().word());
            double takesTime = each.scenario().ai().takesTime();
            node.put("ai_rule_in_words", each.scenario().choice().aiRule().plainName() + (takesTime == 1 ? ""
                    : "; " + Shape.saying("ai.takes_time", Words.number(takesTime))));
        }
        if (!each.scenario().caution().isEmpty()) {
            node.put("caution", each.scenario().caution());
        }
        if (!each.scenario().question().isEmpty()) {
            node.put("question", each.scenario().question());
        }
        shows(node.putObject("shows"), each.scenario());
        providers(node, each.scenario());
        set(node.putArray("set"), each, role);
        windows(node.putArray("windows"), each.scenario());
        claims(node.putArray("claims"), each);
        trial(node, each.scenario().trial());
        data(node, "people_file", each.scenario().population().peopleFile());
        data(node, "ties_file", each.scenario().population().tiesFile());
        return node;
    }

    /** What the A/B tests of its providers score, for those whose score is one thing alone. */
    private static void providers(ObjectNode node, Scenario scenario) {
        if (!StudyPlan.governs(scenario)) {
            return;
        }
        ArrayNode providers = node.putArray("providers");
        scenario.ai().providers().forEach((name, provider) -> {
            boolean alone = provider.economics().revenuePerUse() == 0 && provider.economics().dependencyTax() == 0
                    && provider.positive().equals(new PositiveSettings(0, 0, 0, 0));
            ObjectNode told = providers.addObject().put("name", name);
            switch (provider.objective().signal()) {
                case WELFARE -> told.put("scores", "well-being").put("scored_metric", alone ? "well_being" : "");
                case ENGAGEMENT -> told.put("scores", "sessions a day").put("scored_metric", "");
                case APPROVAL -> told.put("scores", "liking (0\u20131)").put("scored_metric", "");
                case PREFERENCE, CONSTITUTION -> told.put("scores", "").put("scored_metric", "");
            }
            if (!alone) {
                told.put("scores", "a mixed score");
            }
        });
    }

    private static void shows(ObjectNode node, Scenario scenario) {
        List<ShownMetric> metrics = scenario.shows().metrics();
        node.put("variable", metrics.get(0).variable());
        if (metrics.get(0).byProvider()) {
            ArrayNode parts = node.putArray("parts");
            ByProvider.providers(scenario).forEach(provider -> parts.addObject()
                    .put("variable", ByProvider.name(metrics.get(0).variable(), provider))
                    .put("label", "Provider " + provider));
        }
        if (metrics.size() > 1) {
            ArrayNode also = node.putArray("also");
            metrics.stream().skip(1).map(ShownMetric::variable).forEach(also::add);
        }
        ArrayNode groups = node.putArray("groups");
        scenario.shows().groupList().forEach(groups::add);
        node.put("from_day", scenario.shows().fromDay().orElse(0));
        int last = scenario.shows().toDay().orElse(scenario.horizonDays());
        node.put("to_day", last);
        node.put("answer_day", scenario.shows().answerDay().orElse(last));
    }

    /** Lists what was set on the command line; of the reference, what was set in it as well. */
    private void set(ArrayNode array, ResolvedScenario each, String role) {
        boolean isReference = role.equals("reference");
        for (SetValue set : each.set()) {
            if (!isReference || isAsked(set)) {
                ObjectNode node = array.addObject()
                        .put("path", set.path())
                        .put("value", set.value())
                        .put("shipped_value", set.shippedValue())
                        .put("worlds", isReference ? "all" : plan.worldsOf(set));
                if (isIdle(set, each.scenario())) {
                    node.put("idle", true);
                }
            }
        }
    }

    /** Whether it changes nothing: the people of a file are as many as they are. */
    private static boolean isIdle(SetValue set, Scenario scenario) {
        return set.path().equals("population.people_count") && !scenario.population().peopleFile().isEmpty();
    }

    /** Whether a value of the reference is one that was set in the scenarios. */
    private boolean isAsked(SetValue set) {
        return plan.scenario().set().stream()
                .anyMatch(each -> each.path().equals(set.path()) && each.value().equals(set.value()));
    }

    private static void windows(ArrayNode array, Scenario scenario) {
        scenario.atDay().forEach((name, window) -> {
            ObjectNode node = array.addObject().put("name", name).put("from_day", window.fromDay());
            window.toDay().ifPresent(day -> node.put("to_day", day));
            node.put("settings_count", window.set().values().size());
            ObjectNode set = node.putObject("set");
            window.set().values().forEach((path, value) -> set.put(path, ScenarioValues.text(value)));
        });
    }

    /** A claim without a day is about the last day that the scenario has without what was set. */
    private static void claims(ArrayNode array, ResolvedScenario each) {
        Scenario scenario = each.scenario();
        int written = each.set().stream().filter(set -> set.path().equals(HORIZON) && set.shippedValue().matches(DAYS))
                .mapToInt(set -> Integer.parseInt(set.shippedValue())).findFirst().orElse(scenario.horizonDays());
        scenario.claims().forEach((name, claim) -> {
            ObjectNode node = array.addObject()
                    .put("name", name)
                    .put("text", claim.text())
                    .put("variable", claim.variable())
                    .put("group", claim.group())
                    .put("day", claim.day().orElse(written))
                    .put("says", claim.says().word());
            if (claim.beyondPlacebo()) {
                node.put("beyond_placebo", true);
            }
            switch (claim.says()) {
                case BETWEEN -> node.put("low", claim.low().orElseThrow()).put("high", claim.high().orElseThrow());
                case TOO_SMALL -> node.put(size(claim), claim.atMost().orElseThrow());
                case HIGHER, LOWER -> node.put(size(claim), claim.atLeast().orElse(0));
            }
        });
    }

    private static String size(ClaimSettings claim) {
        return claim.sizeUnit() == ClaimSettings.SizeUnit.SD ? "size_sd" : "size";
    }

    private static void trial(ObjectNode scenario, TrialSettings trial) {
        if (!trial.isThere()) {
            return;
        }
        ObjectNode node = scenario.putObject("trial")
                .put("start_day", trial.startDay())
                .put("control_arm", trial.controlArm());
        trial.peopleCount().ifPresent(count -> node.put("people_count", count));
        ArrayNode arms = node.putArray("arms");
        List<ArmSettings> lines = new ArrayList<>();
        trial.arms().forEach((name, arm) -> {
            ObjectNode told = arms.addObject()
                    .put("name", name)
                    .put("label", arm.label(name))
                    .put("treatment", arm.treatment().word())
                    .put("sessions_count", arm.sessionsCount());
            if (arm.dose().isPresent()) { // arms that differ in their dose alone make a line
                if (!lines.contains(arm.withoutDose())) {
                    lines.add(arm.withoutDose());
                }
                told.put("dose", arm.dose().getAsDouble()).put("line", 1 + lines.indexOf(arm.withoutDose()));
            }
        });
        ArrayNode scales = node.putArray("scales");
        trial.scales().forEach((name, scale) -> {
            ObjectNode told = scales.addObject()
                    .put("name", name)
                    .put("label", scale.label(name))
                    .put("measures", scale.measures().word())
                    .put("when", scale.when().word())
                    .put("baseline", scale.baseline());
            scale.low().ifPresent(low -> told.put("low", low));
            scale.high().ifPresent(high -> told.put("high", high));
        });
    }

    /** Tells that a scenario used a data file: its name, and the checksum of what was read. */
    private void data(ObjectNode scenario, String setting, String file) {
        if (!file.isEmpty()) {
            scenario.putObject(setting).put("path", file).put("sha256", plan.survey().checksums().get(setting));
        }
    }
}
