package kith.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.analysis.contrast.Displacement;
import kith.analysis.contrast.OtherUsers;
import kith.analysis.table.Differences;
import kith.analysis.table.Manifest;
import kith.analysis.table.Rival;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.SettingWords;
import kith.analysis.wording.Word;

/**
 * What a reader must know to read a number rightly. It travels with every chart and table that it concerns.
 *
 * @param text what a summary says
 * @param brief what stands below a chart
 */
public record Warning(Kind kind, String text, String brief) {
    /** A warning with the same words everywhere. */
    public Warning(Kind kind, String text) {
        this(kind, text, text);
    }

    /** What a warning is about. */
    public enum Kind {
        /** The worlds differ in more than the AI. */
        MORE_THAN_AI,
        /** Too few pairs of runs for a verdict. */
        FEW_RUNS,
        /** The worlds start with other people. */
        OTHER_START,
        /** How many contacts a session replaces is assumed. */
        DISPLACEMENT,
        /** The answer under a rival assumption. Charts show the rival of their own metric instead. */
        RIVAL,
        /** The scenario's own caution. */
        SCENARIO,
        /** A group is formed by what people do later. */
        EVENTUAL_GROUPS,
        /** Several groups at once. */
        MANY_GROUPS,
        /** No study has measured so long a time. */
        EXTRAPOLATION
    }

    /** How many of the eventual groups use an AI where mostly others do; empty where they are the same. */
    private static String otherUsers(Study study, Manifest.Scenario scenario, Manifest.Scenario reference) {
        if (reference == null) {
            return "";
        }
        List<RunsTable.Pair> pairs = study.runs().pairs(scenario.scenarioId(), reference.scenarioId());
        boolean daily = OtherUsers.areMost(study, pairs, DAILY);
        boolean none = OtherUsers.areMost(study, pairs, OtherUsers.NON_USERS);
        if (!daily && !none) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (daily) {
            double here = use(study, pairs, true, DAILY);
            double there = use(study, pairs, false, DAILY);
            text.append(" Of the eventual daily users, only ").append(Math.round(100 * Math.min(here, there)))
                    .append(" % use an AI in “").append((here < there ? scenario : reference).label())
                    .append("”, and other people use it instead.");
        }
        if (none) {
            double here = use(study, pairs, true, OtherUsers.NON_USERS);
            double there = use(study, pairs, false, OtherUsers.NON_USERS);
            text.append(" Of the eventual non-users, ").append(Math.round(100 * Math.max(here, there)))
                    .append(" % use an AI in “").append((here > there ? scenario : reference).label()).append("”.");
        }
        return text + " Differences of these groups show who uses the AI, so they have no verdict.";
    }

    private static double use(Study study, List<RunsTable.Pair> pairs, boolean here, String group) {
        return OtherUsers.use(study, pairs.stream().map(pair -> here ? pair.scenario() : pair.reference()).toList(),
                group);
    }

    /** All warnings on a scenario against its reference; the reference may be null. */
    public static List<Warning> of(Study study, Manifest.Scenario scenario, Manifest.Scenario reference) {
        List<Warning> all = new ArrayList<>();
        Manifest manifest = study.manifest();
        int n = reference == null
                ? study.runs().succeeded(scenario.scenarioId()).size()
                : study.runs().pairs(scenario.scenarioId(), reference.scenarioId()).size();
        if (n < Word.LEAST_PAIRS) {
            all.add(new Warning(Kind.FEW_RUNS, "Only " + Numeral.count(n, reference == null ? "run" : "pair")
                    + (reference == null ? "" : " of runs") + ". That is too few for a result."));
        }
        if (reference != null) {
            moreThanAi(manifest, scenario, all);
            if (!manifest.startsAlike()) {
                all.add(new Warning(Kind.OTHER_START, "The two worlds do not start alike."));
            }
            displacement(study, List.of(scenario), reference).ifPresent(all::add);
            rivals(study, scenario, all);
        }
        if (!scenario.caution().isEmpty()) {
            all.add(new Warning(Kind.SCENARIO, ended(scenario.caution())));
        }
        if (manifest.groups().stream().anyMatch(group -> group.name().contains(EVENTUAL))) {
            all.add(new Warning(Kind.EVENTUAL_GROUPS,
                    "Eventual users are grouped by how often they use AI at the end of the run. A part of their"
                            + " difference is selection and chance, not an effect of the AI."
                            + (reference == null ? "" : PlaceboWords.measured(study, scenario))
                            + otherUsers(study, scenario, reference)));
        }
        all.add(new Warning(Kind.MANY_GROUPS, "With many groups, some intervals exclude 0 by chance."));
        int ends = manifest.evidenceEndsDay();
        if (!manifest.hasAi()) {
            all.add(new Warning(Kind.EXTRAPOLATION, "This course over time was not compared with a published one."));
        } else if (ends > 0 && ends < study.series().lastDay()) {
            all.add(new Warning(Kind.EXTRAPOLATION,
                    "We know of no trial of an AI that lasted more than " + time(ends) + ". Days "
                            + (ends + 1) + " to " + study.series().lastDay() + " are extrapolation.",
                    "Days " + (ends + 1) + " to " + study.series().lastDay() + " are extrapolation: no trial of an AI "
                            + "is known to have lasted so long."));
        }
        return List.copyOf(all);
    }

    /**
     * How many contacts a session replaces, over some scenarios: one number with its interval, or the range of several.
     */
    static Optional<Warning> displacement(Study study, List<Manifest.Scenario> scenarios, Manifest.Scenario reference) {
        List<Displacement> all = Displacement.ofAll(study, scenarios, reference);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String rules = scenarios.stream().filter(each -> !each.aiRule().isEmpty())
                .map(each -> each.aiRuleInWords().isEmpty() ? "choice.ai_rule=" + each.aiRule()
                        : "“" + each.aiRuleInWords() + "”, choice.ai_rule=" + each.aiRule())
                .distinct().collect(Collectors.joining("; "));
        String assumption = "an assumption" + (rules.isEmpty() ? "" : " (" + rules + ")");
        if (all.stream().noneMatch(Displacement::isEnough)) {
            return Optional.of(new Warning(Kind.DISPLACEMENT,
                    "A session with AI replaces some contacts of its user with people. The number follows from "
                            + assumption + ". It cannot be estimated here: too few pairs of runs or users.",
                    "How many contacts with people a session with AI replaces follows from an assumption."));
        }
        StringBuilder text = new StringBuilder("In these runs, each session with AI replaces " + Displacement.text(all)
                + " contacts of its user with people. This follows from " + assumption + ". No study has measured it.");
        List<Double> underRivals = new ArrayList<>();
        for (Rival rival : study.rivals()) {
            List<Displacement> theirs = Displacement.ofAll(rival.study(), scenarios, reference);
            if (theirs.stream().anyMatch(Displacement::isEnough)) {
                text.append(" Under ").append(rival.words()).append(" it replaces ")
                        .append(Displacement.text(theirs)).append('.');
                theirs.stream().filter(Displacement::isEnough).map(Displacement::mean).forEach(underRivals::add);
            }
        }
        return Optional.of(new Warning(Kind.DISPLACEMENT, text.toString(),
                "By assumption, each session with AI replaces " + Displacement.text(all) + " contacts with people"
                        + (underRivals.isEmpty() ? "" : " (" + Statement.range(underRivals)
                                + " under rival assumptions)")
                        + "."));
    }

    /** The answer of a scenario under each rival assumption. */
    private static void rivals(Study study, Manifest.Scenario scenario, List<Warning> all) {
        List<Quantity> own = study.rivals().isEmpty() ? List.of() : Quantities.of(study).answer(scenario);
        study.rivals().forEach(rival -> Statement.under(rival, own, Quantities.under(rival, scenario, own))
                .ifPresent(told -> all.add(new Warning(Kind.RIVAL, told.text()))));
    }

    /** Groups formed by the use of AI that people come to. */
    private static final String EVENTUAL = OtherUsers.GROUPS;
    private static final String DAILY = OtherUsers.GROUPS + "daily";

    private static String time(int days) {
        return days % 7 == 0 ? days / 7 + " weeks" : days + " days";
    }

    private static void moreThanAi(Manifest manifest, Manifest.Scenario scenario, List<Warning> all) {
        List<String> more = Differences.beyondAi(manifest, scenario.scenarioId()).stream().map(SettingWords::of)
                .distinct().toList();
        if (!more.isEmpty()) {
            all.add(new Warning(Kind.MORE_THAN_AI,
                    "Not an effect of the AI alone. The worlds also differ in: " + String.join(", ", more)
                            + ". To compare the AI alone, give the reference the same values (--set-all)."));
        }
    }

    /** The brief texts of some kinds, in the order of the kinds, as running text; empty where there are none. */
    public static String text(List<Warning> warnings, Set<Kind> of) {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            if (of.contains(kind)) {
                warnings.stream().filter(warning -> warning.kind() == kind)
                        .forEach(warning -> text.append(text.length() == 0 ? "" : " ").append(warning.brief()));
            }
        }
        return text.toString();
    }

    private static String ended(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
