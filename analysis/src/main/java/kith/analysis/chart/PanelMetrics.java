package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kith.analysis.contrast.Finding;
import kith.analysis.table.Manifest;
import kith.analysis.table.Shows;

/**
 * Which metrics have a panel in a chart of several panels, and which have one in a second chart, so that a reader can
 * take in each of them.
 */
record PanelMetrics(List<Manifest.Metric> first, List<Manifest.Metric> rest) {
    private static final int MOST = 4;
    /** What a reader asks about first, behind what the scenario asks about. */
    private static final List<String> USUAL = List.of("loneliness", "well_being", "human_hours_per_day",
            "dependent_share");

    /** Parts the headline metrics of a finding; a single one left over stays with the others. */
    static PanelMetrics of(Finding finding) {
        List<Manifest.Metric> all = finding.effects().stream().map(Finding.Effect::metric).toList();
        if (all.size() <= MOST + 1) {
            return new PanelMetrics(all, List.of());
        }
        Shows shows = finding.scenario().shows();
        List<String> asked = new ArrayList<>();
        if (shows != null) {
            asked.add(shows.variable());
            asked.addAll(shows.also());
        }
        List<Manifest.Metric> first = Stream.of(asked.stream(), USUAL.stream(), all.stream().map(Manifest.Metric::name))
                .flatMap(names -> names).distinct()
                .map(name -> all.stream().filter(metric -> metric.name().equals(name)).findFirst().orElse(null))
                .filter(Objects::nonNull).limit(MOST).toList();
        return new PanelMetrics(first, all.stream().filter(metric -> !first.contains(metric)).toList());
    }
}
