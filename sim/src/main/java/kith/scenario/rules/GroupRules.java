package kith.scenario.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Words;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.GroupTerm;
import kith.scenario.settings.ShockSettings;

/** What must hold of groups that a scenario names: conditions that exist and that somebody can fulfil. */
public final class GroupRules {
    /** Path of the groups. */
    public static final String GROUPS = "observation.groups";
    private static final String TODAY = "use";
    private static final String AT_THE_END = "would_use";
    private static final String TREATED = "treated";

    private final Settings settings;
    private final ClaimNames names;
    private final Problems problems;

    private GroupRules(Settings settings, ClaimNames names, Problems problems) {
        this.settings = settings;
        this.names = names;
        this.problems = problems;
    }

    /** Checks all groups. */
    public static void check(Settings settings, ClaimNames names, Problems problems) {
        GroupRules rules = new GroupRules(settings, names, problems);
        settings.namesUnder(GROUPS).forEach(name -> rules.group(Shape.join(Shape.join(GROUPS, name), "who")));
    }

    /** Whether a group of this name in tables holds other people from day to day. */
    static boolean changesDaily(Settings settings, String group) {
        if (!group.startsWith(GroupSettings.OWN)) {
            return group.startsWith(TODAY + ":");
        }
        Setting who = settings.get(GROUPS + "." + group.substring(GroupSettings.OWN.length()) + ".who");
        return who != null
                && GroupTerm.all((String) who.value()).stream().anyMatch(term -> term.dimension().equals(TODAY));
    }

    private void group(String path) {
        Setting who = settings.get(path);
        if (who == null || names.groups().isEmpty() || problems.touch(path)) {
            return;
        }
        List<GroupTerm> terms = GroupTerm.all((String) who.value());
        Map<String, String> dimensions = new TreeMap<>();
        for (GroupTerm term : terms) {
            if (term.name().isEmpty()) {
                problems.add(who.at(), path,
                        "an empty condition; write conditions with one '&' between, such as treated:yes & "
                                + "lonely:initial");
            } else if (term.compares()) {
                value(who, path, term);
            } else if (isKnown(who, path, term)) {
                String before = term.not() ? null : dimensions.putIfAbsent(term.dimension(), term.name());
                if (before != null && !before.equals(term.name())) {
                    problems.add(who.at(), path,
                            "nobody is in '" + before + "' and in '" + term.name() + "'; leave one out");
                }
            }
        }
        if (terms.stream().anyMatch(term -> term.dimension().equals(TODAY))
                && terms.stream().anyMatch(term -> term.dimension().equals(AT_THE_END))) {
            problems.add(who.at(), path,
                    "'use:' changes from day to day, 'would_use:' holds for the whole run; expected one of the two");
        }
        if (terms.stream().anyMatch(term -> term.dimension().equals(TREATED)) && !somebodyIsTreated()) {
            problems.add(who.at(), path,
                    "'treated:' needs a shock or an intervention, and there is none; set 'shock.event', or name "
                            + "interventions");
        }
    }

    private boolean somebodyIsTreated() {
        Setting event = settings.get("shock.event");
        return event == null || event.value() != ShockSettings.Event.NONE
                || !settings.namesUnder("interventions").isEmpty();
    }

    private boolean isKnown(Setting who, String path, GroupTerm term) {
        List<String> covariates = CovariateRules.names(settings, problems);
        if (names.groups().contains(term.name()) || covariates.contains(term.dimension()) && !term.value().isEmpty()) {
            return true;
        }
        List<String> known = new ArrayList<>(names.groups());
        covariates.forEach(covariate -> known.add(covariate + ":" + term.value()));
        String shown = Words.shown(term.name(), 60);
        Optional<String> sign = unknownSign(term.name());
        if (sign.isPresent()) {
            problems.add(who.at(), path, "found '" + shown + "'; " + sign.get());
        } else if (term.dimension().equals(GroupSettings.OWN.replace(":", ""))
                || settings.namesUnder(GROUPS).contains(term.name())) {
            problems.add(who.at(), path, ownGroup(term));
        } else if (names.values().contains(term.name())) {
            problems.add(who.at(), path,
                    "'" + shown + "' is a value; expected a comparison, such as " + shown + " >= 1");
        } else if (term.name().matches(".*[<>=].*")) {
            problems.add(who.at(), path, "found '" + shown
                    + "'; expected a comparison such as loneliness >= 50, with >=, <=, > or < and a number");
        } else {
            String advice = Words.advice(term.name(), known);
            problems.add(who.at(), path, "no group is called '" + shown + "'"
                    + (advice.isEmpty() ? "; 'kith list groups' shows all groups" : advice));
        }
        return false;
    }

    /** What to do about a sign or a word that conditions do not know; empty where there is none. */
    private static Optional<String> unknownSign(String name) {
        if (name.matches(".*(?i)(\\bor\\b|[|]).*")) {
            return Optional
                    .of("'or' does not exist, conditions are joined by '&' alone; name one group for each alternative");
        }
        if (name.matches(".*[()\\[\\]{}].*")) {
            return Optional
                    .of("brackets do not exist, conditions are joined by '&' alone; write them without brackets");
        }
        if (name.matches("(?i).*\\sand\\s.*") || name.matches(".*[,;].*")) {
            return Optional.of("conditions are joined by '&', such as treated:yes & lonely:initial");
        }
        return name.startsWith("!") || name.matches("(?i)not\\b.*")
                ? Optional.of("write 'not' and a space before a condition to reverse it, such as not lonely:initial")
                : Optional.empty();
    }

    /** Groups of the scenario's own cannot stand in conditions; their conditions can. */
    private String ownGroup(GroupTerm term) {
        String own = term.dimension().isEmpty() ? term.name() : term.value();
        List<String> all = settings.namesUnder(GROUPS).stream().toList();
        String meant = all.contains(own) ? own : Words.nearest(own, all).orElse("");
        Setting who = meant.isEmpty() ? null : settings.get(Shape.join(Shape.join(GROUPS, meant), "who"));
        return "'" + Words.shown(term.name(), 60)
                + "' is no condition: groups of your own cannot be part of other groups; "
                + (who == null ? "expected conditions such as treated:yes"
                        : "write the conditions of '" + meant + "' here: " + Words.shown((String) who.value(), 80));
    }

    private void value(Setting who, String path, GroupTerm term) {
        Set<String> known = new TreeSet<>(names.values());
        known.addAll(CovariateRules.names(settings, problems));
        if (!known.contains(term.name())) {
            String advice = Words.advice(term.name(), known);
            problems.add(who.at(), path,
                    "no value of a person on day 0 is called '" + Words.shown(term.name(), 60) + "'"
                            + (advice.isEmpty() ? "; 'kith list metrics' shows all metrics" : advice));
        }
    }
}
