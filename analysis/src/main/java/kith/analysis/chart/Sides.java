package kith.analysis.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.contrast.OtherUsers;
import kith.analysis.finding.DataNotes;
import kith.analysis.finding.Footer;
import kith.analysis.finding.Warning;
import kith.analysis.finding.WrittenFor;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.SettingWords;

/**
 * What a figure compares: a scenario of a study and its reference, which may be missing.
 *
 * @param rivals the same study under its rival assumptions, made once for all figures
 * @param told all warnings on the comparison, made once for all figures
 */
record Sides(Study study, Manifest.Scenario scenario, Manifest.Scenario reference, Rivals rivals,
        List<Warning> told) {
    private static final Set<Warning.Kind> ALWAYS = EnumSet.of(Warning.Kind.SCENARIO, Warning.Kind.MORE_THAN_AI,
            Warning.Kind.FEW_RUNS, Warning.Kind.OTHER_START, Warning.Kind.EXTRAPOLATION);
    private static final int NAMED_WARNINGS = 2;
    private static final int NAMED_SCENARIOS = 3;

    /** A comparison that stands alone. */
    Sides(Study study, Manifest.Scenario scenario, Manifest.Scenario reference) {
        this(study, scenario, reference, Rivals.of(study));
    }

    /** A comparison under these rivals, with its warnings. */
    Sides(Study study, Manifest.Scenario scenario, Manifest.Scenario reference, Rivals rivals) {
        this(study, scenario, reference, rivals, WrittenFor.warnings(study, scenario, reference));
    }

    boolean compares() {
        return reference != null;
    }

    /** "companions against no AI", or the scenario alone. */
    String against() {
        return compares() ? scenario.label() + " against " + reference.label() : scenario.label();
    }

    /** "“companions” minus “no AI”". */
    String difference() {
        return "“" + scenario.label() + "” minus “" + reference.label() + "”";
    }

    /** How many pairs of runs, or runs, there are. */
    int n() {
        return compares()
                ? study.runs().pairs(scenario.scenarioId(), reference.scenarioId()).size()
                : study.runs().succeeded(scenario.scenarioId()).size();
    }

    /** What was changed for this run: each setting with its value. */
    List<String> changed() {
        return SettingWords.changed(scenario);
    }

    /** What was changed in all of several scenarios. */
    static List<String> changed(List<Sides> all) {
        return all.isEmpty() ? List.of() : all.get(0).changed().stream()
                .filter(each -> all.stream().allMatch(sides -> sides.changed().contains(each)))
                .toList();
    }

    /** The warnings of some kinds and those that concern every chart, as running text. */
    String warnings(Warning.Kind... also) {
        return Stream.of(String.join(" ", DataNotes.of(study.manifest())),
                Warning.text(told, kinds(also)), Footer.caution(study))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What groups by eventual use are and are not, to stand above the plot; empty where no such group is drawn. */
    String caution(Stream<String> groups) {
        return groups.noneMatch(group -> group.contains(OtherUsers.GROUPS)) ? ""
                : Warning.text(told, EnumSet.of(Warning.Kind.EVENTUAL_GROUPS));
    }

    private static Set<Warning.Kind> kinds(Warning.Kind... also) {
        Set<Warning.Kind> kinds = EnumSet.copyOf(ALWAYS);
        kinds.addAll(List.of(also));
        return kinds;
    }

    /** The warnings of several scenarios: one that all share once, others with the scenarios they concern. */
    static String warnings(List<Sides> all, Warning.Kind... also) {
        Set<Warning.Kind> kinds = kinds(also);
        Study study = all.get(0).study;
        return Stream.of(DataNotes.of(study.manifest()).stream(), Stream.of(Warning.Kind.values())
                .filter(kinds::contains)
                .map(kind -> merged(all, kind)), Stream.of(Footer.caution(study)))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The texts of a kind; where they differ, each with the scenarios that it concerns. */
    private static String merged(List<Sides> all, Warning.Kind kind) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (Sides sides : all) {
            String own = Warning.text(sides.told, Set.of(kind));
            labels.computeIfAbsent(own, text -> new ArrayList<>()).add(sides.scenario.label());
        }
        if (labels.size() == 1) {
            return labels.keySet().iterator().next();
        }
        labels.remove("");
        String named = labels.entrySet().stream().limit(NAMED_WARNINGS)
                .map(each -> scenarios(each.getValue()) + ": " + each.getKey())
                .collect(Collectors.joining(" "));
        int more = labels.size() - NAMED_WARNINGS;
        return more <= 0 ? named
                : named + " " + Numeral.count(more, "more warning") + " of this kind: see the charts of each scenario.";
    }

    private static String scenarios(List<String> labels) {
        String named = labels.stream().limit(NAMED_SCENARIOS).map(label -> "“" + label + "”")
                .collect(Collectors.joining(", "));
        int more = labels.size() - NAMED_SCENARIOS;
        return more <= 0 ? named : named + " and " + more + " more";
    }

    /** What the chart rests on, in the words that all charts share. */
    String footer() {
        return Footer.of(study, scenario, reference);
    }

    /** Days within the study with which a window of either side opens or ends, in order. */
    List<Integer> edges() {
        return Stream.of(scenario, reference)
                .filter(Objects::nonNull)
                .flatMap(side -> side.windows().stream())
                .flatMap(window -> Stream.of(window.fromDay(), window.end(study.series().lastDay())))
                .filter(day -> day > 0 && day < study.series().lastDay())
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of a chart's files: with the scenario where the study has several. */
    String file(String chart) {
        long others = study.manifest().scenarios().stream()
                .filter(s -> !compares() || !s.scenarioId().equals(reference.scenarioId())).count();
        return others > 1 ? chart + "-" + scenario.scenarioId().replaceAll("[^A-Za-z0-9._-]", "-") : chart;
    }
}
