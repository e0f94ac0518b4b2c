package kith.analysis.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;

/** What a figure compares: a scenario of a study and its reference, which may be missing. */
record Sides(Study study, Manifest.Scenario scenario, Manifest.Scenario reference) {

    boolean compares() {
        return reference != null;
    }

    /** "companions against no AI", or the scenario alone. */
    String against() {
        return compares() ? scenario.label() + " against " + reference.label() : scenario.label();
    }

    /** "companions − no AI". */
    String difference() {
        return scenario.label() + " " + Numeral.MINUS + " " + reference.label();
    }

    /** How many pairs of runs, or runs, there are. */
    int n() {
        return compares()
                ? study.runs().pairs(scenario.scenarioId(), reference.scenarioId()).size()
                : study.runs().succeeded(scenario.scenarioId()).size();
    }

    /** "n = 10 pairs of runs, 2,000 people each, seed 20417, days 0 to 365". */
    String basis() {
        Manifest manifest = study.manifest();
        return "n = " + Numeral.count(n(), compares() ? "pair" : "run") + (compares() ? " of runs" : "") + ", "
                + Numeral.count(manifest.people()) + " people each, seed " + manifest.seed() + ", days 0 to "
                + study.series().lastDay() + (n() == 1 ? "; a single one is a look, not a result" : "")
                + (study.series().lastDay() > manifest.evidenceEndsDay() && manifest.evidenceEndsDay() > 0
                        ? " (past day " + manifest.evidenceEndsDay() + " no trial reaches: extrapolation)" : "")
                + (manifest.hasAi() ? "" : "; no study has measured this course")
                + (scenario.caution().isEmpty() ? "" : ". " + scenario.caution().replaceFirst("\\.$", ""));
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
