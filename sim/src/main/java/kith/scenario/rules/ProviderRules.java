package kith.scenario.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.scenario.format.Defaults;
import kith.scenario.format.Problems;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Words;
import kith.scenario.settings.GranularitySettings.Pluralism;
import kith.scenario.settings.ObjectiveSettings.Signal;
import kith.scenario.settings.ParticipationSettings;
import kith.scenario.settings.ProviderSettings;

/** What must hold of providers: products that exist, levers that exist, blocks that do not contradict each other. */
final class ProviderRules {
    private static final String PROVIDERS = "ai.providers";
    private static final String ONLY = "one";
    private static final Section SHAPE = Shape.section(ProviderSettings.class);
    private static final Set<String> LEVERS = Set.of("relationship_seeking", "responsiveness", "sycophancy", "boundary",
            "bridging", "disclosure",
            "retention", "friction", "value_x", "value_y", "breach");
    private static final List<String> CLAUSES = List.of("relationship_seeking_most", "sycophancy_most",
            "retention_most", "boundary_least",
            "bridging_least", "disclosure_least", "friction_least");
    private static final int MOST_TRIED = 6;

    private final Settings settings;
    private final Problems problems;

    private ProviderRules(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    static void check(Settings settings, Problems problems) {
        ProviderRules rules = new ProviderRules(settings, problems);
        for (String provider : settings.namesUnder(PROVIDERS)) {
            rules.operates(provider);
            rules.levers(provider);
            rules.objective(provider);
            rules.participation(provider);
            rules.granularity(provider);
            rules.contract(provider);
            rules.limits(provider);
        }
    }

    private static String at(String provider, String path) {
        return PROVIDERS + "." + provider + "." + path;
    }

    /** The setting of a provider, where its file gives it another value than the default. */
    private Optional<Setting> chosen(String provider, String path) {
        Setting setting = settings.get(at(provider, path));
        Object declared = declared(path);
        return Optional.ofNullable(setting).filter(each -> !each.value().equals(declared))
                .filter(each -> !problems.touch(at(provider, path)));
    }

    private Object value(String provider, String path) {
        Setting setting = settings.get(at(provider, path));
        return setting == null ? declared(path) : setting.value();
    }

    private static Object declared(String path) {
        Map<String, Shape> block = ((Section) SHAPE.fields().get(path.substring(0, path.indexOf('.')))).fields();
        Leaf leaf = (Leaf) block.get(path.substring(path.indexOf('.') + 1));
        return leaf.parameter().value().isEmpty() ? "" : Defaults.declared(leaf, path);
    }

    private double number(String provider, String path) {
        return ((Number) value(provider, path)).doubleValue();
    }

    private void refuse(Optional<Setting> setting, String provider, String path, String why) {
        setting.ifPresent(each -> problems.add(each.at(), at(provider, path),
                "found " + ScenarioValues.text(each.value()) + "; " + why));
    }

    private void operates(String provider) {
        Set<String> known = new TreeSet<>();
        Set<String> products = settings.namesUnder("ai.products");
        if (products.isEmpty()) {
            known.add(ONLY);
        }
        for (String product : products) {
            Setting given = settings.get("ai.products." + product + ".provider");
            known.add(given == null ? ONLY : (String) given.value());
        }
        if (!known.contains(provider)) {
            problems.add(settings.around(at(provider, "objective")), PROVIDERS + "." + provider,
                    "no product has this provider" + Words.advice(provider, known));
        }
    }

    private void levers(String provider) {
        Setting levers = settings.get(at(provider, "search.levers"));
        if (levers == null || problems.touch(at(provider, "search.levers"))) {
            return;
        }
        Set<String> seen = new TreeSet<>();
        for (String lever : ((String) levers.value()).split(",", -1)) {
            String name = lever.strip();
            if (!LEVERS.contains(name) && !name.equals("none")) {
                problems.add(levers.at(), at(provider, "search.levers"),
                        "'" + Words.shown(name, 60) + "' is no lever" + Words.advice(name, LEVERS));
            } else if (!seen.add(name)) {
                problems.add(levers.at(), at(provider, "search.levers"), "'" + name + "' is listed twice");
            }
        }
        if (seen.size() > MOST_TRIED) {
            problems.add(levers.at(), at(provider, "search.levers"),
                    "names " + seen.size() + " levers; at most " + MOST_TRIED + " can be searched at once");
        }
        if (seen.contains("breach") && number(provider, "contract.coverage") == 0) {
            problems.add(levers.at(), at(provider, "search.levers"),
                    "'breach' needs a contract; set contract.coverage above 0, or leave it out");
        }
    }

    private void objective(String provider) {
        Signal signal = (Signal) value(provider, "objective.signal");
        boolean votes = signal == Signal.PREFERENCE;
        boolean hearsOthers = value(provider, "participation.rule") != ParticipationSettings.Rule.NONE;
        if (signal == Signal.CONSTITUTION) {
            refuse(chosen(provider, "search.levers"), provider, "search.levers",
                    "a constitution fixes conduct, so nothing is searched; set objective.signal, or leave this out");
        }
        if (signal == Signal.CONSTITUTION || votes) {
            for (String each : List.of("positive.human_ties", "positive.autonomy", "positive.skill",
                    "positive.well_being",
                    "economics.revenue_per_use", "economics.dependency_tax", "contract.fine")) {
                refuse(chosen(provider, each), provider, each, "has no effect where the signal is '" + signal.word()
                        + "', which compares no scores; expected engagement, approval or welfare as objective.signal");
            }
        }
        boolean reference = votes && !hearsOthers;
        for (String each : List.of("objective.reference_community", "objective.reference_width")) {
            if (!reference) {
                refuse(chosen(provider, each), provider, each,
                        "the reference group decides only where the signal is 'preference' and nobody else takes part");
            }
        }
    }

    private void participation(String provider) {
        ParticipationSettings.Rule rule = (ParticipationSettings.Rule) value(provider, "participation.rule");
        for (String each : List.of("turnout_share", "turnout_age", "turnout_minority", "turnout_dependency",
                "cost_deters")) {
            if (rule != ParticipationSettings.Rule.OPEN) {
                refuse(chosen(provider, "participation." + each), provider, "participation." + each,
                        "turnout applies only to participation.rule 'open', not '" + rule.word() + "'");
            }
        }
        if (rule == ParticipationSettings.Rule.NONE) {
            refuse(chosen(provider, "participation.cost_hours"), provider, "participation.cost_hours",
                    "nobody takes part under participation.rule 'none'");
        }
        if (rule != ParticipationSettings.Rule.SORTITION && rule != ParticipationSettings.Rule.REPRESENTATIVE) {
            refuse(chosen(provider, "participation.panel_count"), provider, "participation.panel_count",
                    "a panel exists only for 'sortition' and 'representative', not '" + rule.word() + "'");
        }
        if (rule == ParticipationSettings.Rule.NONE) {
            for (String each : List.of("aggregation.credibility_a", "aggregation.credibility_b",
                    "aggregation.credibility_c")) {
                refuse(chosen(provider, each), provider, each,
                        "nobody takes part, so no vote can be weighted; set participation.rule");
            }
            boolean decided = value(provider, "objective.signal") == Signal.PREFERENCE
                    || value(provider, "granularity.pluralism") == Pluralism.STEERABLE;
            if (!decided) {
                refuse(chosen(provider, "aggregation.rule"), provider, "aggregation.rule",
                        "there is nothing to aggregate; set participation.rule, or objective.signal to 'preference'");
            }
        }
        if (number(provider, "aggregation.credibility_a") + number(provider, "aggregation.credibility_b")
                + number(provider, "aggregation.credibility_c") == 0) {
            problems.add(settings.get(at(provider, "aggregation.credibility_a")).at(),
                    at(provider, "aggregation.credibility_a"),
                    "all votes have weight 0; set one of the three above 0");
        }
    }

    private void granularity(String provider) {
        Pluralism pluralism = (Pluralism) value(provider, "granularity.pluralism");
        if (pluralism != Pluralism.OVERTON) {
            refuse(chosen(provider, "granularity.range"), provider, "granularity.range",
                    "a range of stances exists only for pluralism 'overton', not '" + pluralism.word() + "'");
        } else if (number(provider, "granularity.range") == 0) {
            refuse(chosen(provider, "granularity.range"), provider, "granularity.range",
                    "a range of 0 is no pluralism; set it above 0");
        }
        if (pluralism != Pluralism.STEERABLE) {
            refuse(chosen(provider, "granularity.steered_by"), provider, "granularity.steered_by",
                    "nobody chooses the stance under pluralism '" + pluralism.word() + "'; expected 'steerable'");
        }
    }

    private void contract(String provider) {
        double coverage = number(provider, "contract.coverage");
        boolean clauses = CLAUSES.stream().anyMatch(clause -> settings.get(at(provider, "contract." + clause)) != null);
        if (coverage == 0) {
            for (String clause : CLAUSES) {
                Setting setting = settings.get(at(provider, "contract." + clause));
                refuse(Optional.ofNullable(setting), provider, "contract." + clause,
                        "has no effect because contract.coverage is 0");
            }
            for (String each : List.of("contract.audits", "contract.fine", "contract.gap_rule")) {
                refuse(chosen(provider, each), provider, each, "there is no contract; set contract.coverage above 0");
            }
        } else if (!clauses) {
            refuse(chosen(provider, "contract.coverage"), provider, "contract.coverage",
                    "the contract has no clause; write one, such as contract.retention_most");
        } else if (coverage == 1) {
            refuse(chosen(provider, "contract.gap_rule"), provider, "contract.gap_rule",
                    "a contract with full coverage has no gaps");
        }
        if (coverage > 0 && !((String) value(provider, "search.levers")).contains("breach")) {
            refuse(chosen(provider, "contract.fine"), provider, "contract.fine",
                    "the provider cannot breach the contract; add 'breach' to search.levers");
        } else if (coverage > 0 && number(provider, "contract.audits") == 0) {
            refuse(chosen(provider, "contract.fine"), provider, "contract.fine",
                    "no audit finds a breach; set contract.audits above 0");
        }
        if (coverage > 0 && number(provider, "contract.fine") == 0) {
            refuse(chosen(provider, "contract.audits"), provider, "contract.audits",
                    "a breach has no cost; set contract.fine above 0");
        }
    }

    private void limits(String provider) {
        String least = "limits.relationship_seeking_least";
        String most = "limits.relationship_seeking_most";
        new Bounds(at(provider, least), at(provider, most), false)
                .check(number(provider, least), number(provider, most), settings, problems);
    }
}
