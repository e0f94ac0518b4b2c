package kith.scenario.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.scenario.format.Problems;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.InterventionSettings;
import kith.scenario.settings.InterventionSettings.InterventionEffects;

/**
 * What must hold of interventions: days in order and within the run, a target group that can exist, an effect, and none
 * against another.
 */
public final class InterventionRules {
    private static final String ALL = "interventions";
    private static final List<String> FUNCTIONS = List.of("care", "transaction", "hierarchy", "mating");
    /** Narrows an effect, and is none by itself. */
    private static final String WHERE = "in_role";
    private static final List<String> OF_AI = effects(true);
    private static final List<String> OTHERS = effects(false);

    private final Settings settings;
    private final Problems problems;

    private InterventionRules(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    private static List<String> effects(boolean ofAi) {
        Shape.Section effects = Shape.section(InterventionEffects.class);
        return effects.fields().keySet().stream()
                .filter(name -> effects.parts().containsKey(name) == ofAi)
                .filter(name -> !name.equals(WHERE))
                .toList();
    }

    public static void check(Settings settings, Problems problems) {
        InterventionRules rules = new InterventionRules(settings, problems);
        for (String name : settings.namesUnder(ALL)) {
            rules.days(name);
            rules.target(name);
            rules.effects(name);
            rules.names(name);
        }
    }

    private static String at(String name, String path) {
        return ALL + "." + name + "." + path;
    }

    private Optional<Setting> given(String name, String path) {
        return Optional.ofNullable(settings.get(at(name, path))).filter(each -> !problems.touch(at(name, path)));
    }

    /** An effect that is set to something. */
    private Optional<Setting> effect(String name, String path) {
        return given(name, "effect." + path)
                .filter(each -> !List.of("none", "false", "0").contains(ScenarioValues.text(each.value()))
                        || path.equals("sessions_most") || path.equals("disclosure_least"));
    }

    private void days(String name) {
        int horizon = (Integer) settings.get("horizon_days").value();
        int from = given(name, "from_day").map(each -> (Integer) each.value()).orElse(0);
        given(name, "from_day").filter(each -> from >= horizon)
                .ifPresent(each -> problems.add(each.at(), at(name, "from_day"),
                        "found " + from + "; expected a day before the run ends (horizon_days " + horizon + ")"));
        given(name, "to_day").ifPresent(each -> {
            int to = (Integer) each.value();
            if (to > horizon) {
                problems.add(each.at(), at(name, "to_day"),
                        "found " + to + "; expected a day up to the end of the run (horizon_days " + horizon
                                + "), or leave the key out");
            } else {
                new Bounds(at(name, "from_day"), at(name, "to_day"), true).check(from, to, settings, problems);
            }
        });
        given(name, "announced_days").filter(each -> (Integer) each.value() > 0).ifPresent(each -> {
            if (effect(name, "out_of_reach").isEmpty() && effect(name, "removes").isEmpty()) {
                problems.add(each.at(), at(name, "announced_days"),
                        "there is nothing to announce; expected effect.out_of_reach or effect.removes");
            }
        });
    }

    private void target(String name) {
        double from = given(name, "target.age_from").map(each -> (Double) each.value()).orElse(13.0);
        double until = given(name, "target.age_to").map(each -> (Double) each.value()).orElse(120.0);
        new Bounds(at(name, "target.age_from"), at(name, "target.age_to"), false)
                .check(from, until, settings, problems);
        given(name, "coverage").filter(each -> (Double) each.value() == 0).ifPresent(each -> problems.add(
                each.at(), at(name, "coverage"),
                "found 0, which reaches nobody; set it above 0, or leave the intervention out"));
        given(name, "target.community").ifPresent(each -> {
            double share = switch ((InterventionSettings.TargetSettings.Members) each.value()) {
                case A -> share("community_a_share");
                case B -> share("community_b_share");
                case C -> 1 - share("community_a_share") - share("community_b_share");
                case ALL -> 1;
            };
            if (share <= 1e-9) {
                problems.add(each.at(), at(name, "target.community"),
                        "nobody is of community " + each.text() + " in this population");
            }
        });
    }

    private double share(String path) {
        return (Double) settings.get("population." + path).value();
    }

    private void effects(String name) {
        boolean any = OF_AI.stream().anyMatch(path -> effect(name, path).isPresent())
                || OTHERS.stream().anyMatch(path -> effect(name, path).isPresent());
        boolean mayBeOfPlugin = !settings.namesUnder("extensions").isEmpty();
        if (!any && !mayBeOfPlugin && !problems.touch(at(name, "effect"))) {
            List<String> all = new ArrayList<>(OF_AI);
            all.addAll(OTHERS);
            problems.add(settings.around(at(name, "effect")), at(name, "effect"),
                    "missing; an intervention needs an effect: one of " + String.join(", ", all));
        }
        Setting present = settings.get("ai.present");
        boolean happens = given(name, "happens").map(each -> (Boolean) each.value()).orElse(true);
        if (present != null && present.value().equals(false) && happens) {
            OF_AI.forEach(path -> effect(name, path).ifPresent(
                    each -> problems.add(each.at(), at(name, "effect." + path), "there is no AI; set 'ai.present'")));
        }
        against(name, "marketing", "barred", "a marketing push to people who may not start using an AI");
        against(name, "sessions_most", "out_of_reach", "a cap on an AI that is already out of reach");
        against(name, "continuity", "removes", "an assurance of continuity together with removal of the AI");
        effect(name, WHERE).ifPresent(each -> {
            if (!each.value().equals("all") && effect(name, "forbids").isEmpty()) {
                problems.add(each.at(), at(name, "effect.in_role"),
                        "there is no rule for this role; write effect.forbids");
            }
        });
        boolean everybody = List.of("age_from", "age_to", "community", "loneliness_above").stream()
                .allMatch(path -> given(name, "target." + path).isEmpty());
        double coverage = given(name, "coverage").map(each -> (Double) each.value()).orElse(1.0);
        effect(name, "clients_per_therapist").filter(each -> everybody && coverage == 1)
                .ifPresent(each -> problems.add(each.at(),
                        at(name, "effect.clients_per_therapist"),
                        "everybody would be a client and nobody a therapist; set coverage below 1, or set a target"));
        given(name, "cost.per_visit")
                .filter(each -> (Double) each.value() > 0 && effect(name, "visits_per_week").isEmpty())
                .ifPresent(each -> problems.add(each.at(), at(name, "cost.per_visit"),
                        "there are no visits; set effect.visits_per_week"));
    }

    private void against(String name, String one, String other, String what) {
        Optional<Setting> second = effect(name, other);
        effect(name, one).filter(each -> second.isPresent())
                .ifPresent(each -> problems.add(each.at(), at(name, "effect." + one), "contradicts "
                        + other + ": " + what + "; leave one out"));
    }

    private void names(String name) {
        listed(name, "effect.forbids", new TreeSet<>(FUNCTIONS), "a cooperative function");
        listed(name, "effect.without_needs", new TreeSet<>(settings.namesUnder("needs")), "a need");
        given(name, "effect.in_role").filter(each -> !each.value().equals("all")).ifPresent(each -> {
            Set<String> roles = settings.namesUnder("roles.ai");
            if (!roles.contains((String) each.value())) {
                problems.add(each.at(), at(name, "effect.in_role"), "found '" + Words.shown((String) each.value(), 60)
                        + "', which is not a name under roles.ai" + Words.advice((String) each.value(), roles));
            }
        });
    }

    private void listed(String name, String path, Set<String> known, String one) {
        given(name, path).filter(each -> !each.value().equals("none")).ifPresent(each -> {
            for (String word : ((String) each.value()).split(",", -1)) {
                if (!known.contains(word.strip())) {
                    problems.add(each.at(), at(name, path), "'" + Words.shown(word.strip(), 60) + "' is not " + one
                            + Words.advice(word.strip(), known));
                }
            }
        });
    }
}
